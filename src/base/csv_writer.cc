//! CSV writing: quoting.
#include "base/csv_writer.h"

#include "base/text.h"

namespace causeway::base {

namespace {

// Also the separators that a reader may guess from a header without a comma, and a first field that would
// pass for a byte order mark.
bool needs_quotes(std::string_view text) {
  return text.find_first_of(",\"\r\n;\t") != std::string_view::npos || text.starts_with("\xEF\xBB\xBF");
}

}  // namespace

csv_writer& csv_writer::field(std::string_view text) {
  if (fields_ == 0) row_start_ = out_.size();
  if (fields_++ != 0) out_ += ',';
  if (!needs_quotes(text)) {
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
  // A row of one blank field must not look like an empty line, which is no row.
  if (fields_ == 1 && trimmed(std::string_view{out_}.substr(row_start_)).empty()) {
    out_.insert(row_start_, 1, '"');
    out_ += '"';
  }
  out_ += '\n';
  fields_ = 0;
  return *this;
}

}  // namespace causeway::base
