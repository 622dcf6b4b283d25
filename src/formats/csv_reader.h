//! CSV as people publish it (RFC 4180 and its usual deviations), row by row in bounded memory.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/tally.h"
#include "formats/lines.h"

namespace causeway::formats {

/// Rows of fields. Accepted beyond RFC 4180: LF ends, spaces before an opening quote, a byte order mark, `;`
/// or tab as separator where the first row has no comma outside quotes, and quotes inside a field that does
/// not begin with one. A quoted field may hold line ends. A quote that is still open at the end of the input
/// or after 1 MiB is counted ("unclosed quote"), the line with it lost, and reading goes on behind that line.
/// Text between a closing quote and the separator is dropped and counted ("text behind a closing quote").
class csv_reader {
 public:
  csv_reader(input& in, base::tally& counted);

  /// The next row that is not blank; fields are valid until the next call.
  bool next(std::vector<std::string_view>& fields);
  /// The line on which the last row began.
  base::place place() const { return base::place::line(row_line_); }

 private:
  bool next_line(std::string_view& line);
  bool next_retried_line(std::string_view& line);
  bool gather_row();
  bool complete_row(std::string_view first_line);
  bool leaves_quote_open(std::string_view line, bool open) const;
  void split_row(std::vector<std::string_view>& fields);
  std::size_t take_quoted(std::size_t at, std::size_t& field_end);
  std::size_t find_separator_behind_quote(std::size_t at);

  line_reader lines_;
  base::tally& tally_;
  std::string row_;
  std::uint64_t line_ = 0;
  std::uint64_t row_line_ = 0;
  std::string retried_;  // lines behind an unclosed quote, which are rows of their own
  std::size_t retried_used_ = 0;
  char separator_ = 0;  // not known before the first row
};

/// Where the columns stand that a reader wants, found in a header row by name: case, spaces at the ends and
/// `_`/`-`/space differences do not count.
class csv_header {
 public:
  csv_header() = default;
  explicit csv_header(std::vector<std::string_view> const& names);
  /// Position of the first of `names` that is there.
  std::optional<std::size_t> find(std::initializer_list<std::string_view> names) const;
  bool has(std::string_view name) const { return find({name}).has_value(); }
  std::size_t size() const { return names_.size(); }
  /// All names in order, in lower case with `_` for spaces and `-`.
  std::vector<std::string> const& names() const { return names_; }

 private:
  std::vector<std::string> names_;
};

/// The field at `column`, trimmed; "" where the column is not there or the row is too short.
std::string_view field_at(std::vector<std::string_view> const& fields, std::optional<std::size_t> column);

/// The header row of a sample of text, for telling formats apart.
csv_header header_of(std::string_view text);

}  // namespace causeway::formats
