//! CSV writing (RFC 4180) with LF line ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace causeway::base {

/// Fields are quoted only where they must be for formats::csv_reader to give the same ones back; numbers are
/// the caller's text.
class csv_writer {
 public:
  explicit csv_writer(std::string& out) : out_{out} {}
  csv_writer& field(std::string_view text);
  csv_writer& end_row();

 private:
  std::string& out_;
  std::size_t row_start_ = 0;
  std::size_t fields_ = 0;  // in the row that is being written
};

}  // namespace causeway::base
