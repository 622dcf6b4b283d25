//! CSV writing: quoting.
#include "base/csv_writer.h"

namespace causeway::base {

csv_writer& csv_writer::field(std::string_view text) {
  if (row_has_fields_) out_ += ',';
  row_has_fields_ = true;
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out_ += text;
    return *this;
  }
  out_ += '"';
  for (auto const c : text) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
  return *this;
}

csv_writer& csv_writer::end_row() {
  out_ += '\n';
  row_has_fields_ = false;
  return *this;
}

}  // namespace causeway::base
