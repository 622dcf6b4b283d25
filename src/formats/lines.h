//! Lines of a text, numbered, in bounded memory.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/tally.h"
#include "formats/input.h"

namespace causeway::formats {

/// Lines end in LF or CRLF, the last one perhaps in nothing; a byte order mark at the start is dropped. A
/// last line without an end in a damaged input is dropped, too.
class line_reader {
 public:
  static constexpr std::size_t max_line_bytes = std::size_t{1} << 20U;

  line_reader(input& in, base::tally& counted);

  /// The next line without its end, valid until the next call; false at the end. A line over max_line_bytes
  /// is counted ("line too long") and skipped; damage of the input is counted once, at the end.
  bool next(std::string_view& line);
  std::uint64_t line_number() const { return line_number_; }
  /// True if the last line ended in CRLF.
  bool had_return() const { return had_return_; }
  base::place place() const { return base::place::line(line_number_); }

 private:
  bool refill();
  bool take(std::string_view& line, std::size_t length, std::size_t used);
  void skip_long_line();

  input& in_;
  base::tally& tally_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t consumed_ = 0;
  std::uint64_t line_number_ = 0;
  bool had_return_ = false;
  bool ended_ = false;
};

}  // namespace causeway::formats
