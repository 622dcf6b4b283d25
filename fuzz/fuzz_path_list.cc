//! Lists of AS paths: whatever is delivered is well formed, and written out again it reads the same.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/path_list.h"
#include "require.h"

namespace causeway::fuzz {

namespace {

std::string number_text(formats::wire_bytes numbers, std::size_t at) {
  auto const byte = [&](std::size_t i) { return std::uint32_t{numbers[at + i]}; };
  return std::to_string(byte(0) << 24U | byte(1) << 16U | byte(2) << 8U | byte(3));
}

std::string text_of(formats::as_path const& path) {
  std::string text;
  auto segments = path.segments();
  formats::path_segment one;
  while (segments.next(one)) {
    auto const set = one.type == formats::segment_type::set;
    if (set) text += '{';
    for (auto at = std::size_t{0}; at < one.numbers.size(); at += 4) {
      text += number_text(one.numbers, at);
      text += set && at + 4 < one.numbers.size() ? ',' : set ? '}' : ' ';
    }
    if (set) text += ' ';
  }
  return text + '\n';
}

std::vector<std::string> read(std::string_view text, base::tally& counted) {
  auto in = formats::input::from_bytes("fuzz", std::as_bytes(std::span{text}));
  std::vector<std::string> out;
  formats::read_path_list(in, counted, [&](formats::as_path const& path) {
    require(formats::is_well_formed_path(path.bytes(), formats::asn_width::four), "a path is well formed");
    out.push_back(text_of(path));
  });
  return out;
}

void check(std::string_view text) {
  base::tally counted{"fuzz"};
  auto const first = read(text, counted);
  require(counted.records() == first.size(), "every delivered path is counted");
  std::string written;
  for (auto const& line : first) written += line;
  base::tally again{"fuzz"};
  require(read(written, again) == first, "what is written reads the same");
  require(again.issue_count() == 0, "and without an issue");
}

}  // namespace

}  // namespace causeway::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  causeway::fuzz::check({reinterpret_cast<char const*>(data), size});
  return 0;
}
