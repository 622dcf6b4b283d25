//! JSON arrays with one element a line: large files stay readable, and line tools work on them.
#pragma once

#include <string>
#include <string_view>

namespace causeway::formats {

/// Appends the elements of one array; the brackets are the caller's. Without elements nothing is appended.
class item_list {
 public:
  explicit item_list(std::string& out) : out_{&out} {}

  /// One element, which must have no line end in it.
  void add(std::string_view element) {
    *out_ += count_++ == 0 ? "\n" : ",\n";
    *out_ += element;
  }
  void finish() {
    if (count_ != 0) *out_ += '\n';
  }

 private:
  std::string* out_;
  std::size_t count_ = 0;
};

}  // namespace causeway::formats
