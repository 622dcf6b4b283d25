//! Lines: every byte of the input is in one line or is a line end, and the numbers are right.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "formats/lines.h"
#include "require.h"

namespace causeway::fuzz {

namespace {

// The same split by the plainest code there is.
void check_lines(std::string_view text) {
  auto in = formats::input::from_bytes("fuzz", std::as_bytes(std::span{text}));
  if (in.packing() != formats::compression::none) return;  // fuzz_input's business
  base::tally counted{"fuzz"};
  formats::line_reader lines{in, counted};
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string_view line;
  auto number = std::uint64_t{0};
  while (lines.next(line)) {
    ++number;
    require(!text.empty() || number == 1, "no line behind the end");
    auto const end = text.find('\n');
    auto expected = text.substr(0, end);
    if (expected.ends_with('\r')) expected.remove_suffix(1);
    require(line == expected, "a line is what stands between two line ends");
    require(lines.line_number() == number, "lines are numbered from 1");
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  require(text.empty(), "no line is lost");
  require(counted.issue_count() == 0, "short lines are no issue");
}

}  // namespace

}  // namespace causeway::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const text = std::string_view{reinterpret_cast<char const*>(data), size};
  if (size > causeway::formats::line_reader::max_line_bytes) return -1;
  causeway::fuzz::check_lines(text);
  return 0;
}
