//! CSV writing (RFC 4180) with LF line ends.
#pragma once

#include <string>
#include <string_view>

namespace causeway::base {

/// Fields are quoted only where they must be; numbers are the caller's text.
class csv_writer {
 public:
  explicit csv_writer(std::string& out) : out_{out} {}
  csv_writer& field(std::string_view text);
  csv_writer& end_row();

 private:
  std::string& out_;
  bool row_has_fields_ = false;
};

}  // namespace causeway::base
