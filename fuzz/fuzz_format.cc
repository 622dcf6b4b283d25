//! Any format of the registry: the bytes are a file that is told, read and counted. The tally must hold
//! together, and must not depend on how the input was looked at before.
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

#include "base/text.h"
#include "formats/registry.h"
#include "require.h"

namespace causeway::fuzz {

extern char const* const format_name;  // one line, made by CMake for each target

namespace {

constexpr std::size_t max_kind_bytes = 120;

formats::format const& format_under_test() {
  static auto const* const found = formats::format_named(format_name);
  require(found != nullptr, "the registry knows this format");
  return *found;
}

struct extent {
  std::uint64_t bytes;
  std::uint64_t lines;
};

void check_place(base::place where, extent limit) {
  using unit = base::place::unit;
  require(where.kind != unit::offset || where.at <= limit.bytes, "an offset lies in the file");
  require(where.kind != unit::line || (where.at >= 1 && where.at <= limit.lines),
          "a line is one of the file's");
}

void check_group(std::string const& kind, base::issue_group const& group) {
  require(!kind.empty() && kind.size() <= max_kind_bytes && base::printable(kind, max_kind_bytes) == kind,
          "a kind of issue is a short phrase");
  require(group.count != 0, "a kind stands for an issue");
  auto const shown = std::min<std::uint64_t>(group.count, base::tally::max_examples);
  require(group.examples.size() == shown, "the first issues are kept as examples");
}

void check_tally(base::tally const& counted, std::span<std::byte const> bytes) {
  auto total = std::uint64_t{0};
  auto const lines = std::count(bytes.begin(), bytes.end(), std::byte{'\n'});
  auto const limit = extent{bytes.size(), static_cast<std::uint64_t>(lines) + 1};
  for (auto const& [kind, group] : counted.groups()) {
    check_group(kind, group);
    total += group.count;
    for (auto const& example : group.examples) {
      require(base::is_valid_utf8(example.detail), "details can be shown");
      check_place(example.where, limit);
    }
  }
  require(total == counted.issue_count(), "issues add up");
  require(to_text(counted).ends_with('\n'), "the tally is whole lines");
}

std::string tally_of(std::span<std::byte const> bytes, bool look_first) {
  auto in = formats::input::from_bytes("fuzz", bytes);
  if (look_first) formats::told_format(in);
  base::tally counted{"fuzz"};
  format_under_test().count(in, counted);
  check_tally(counted, bytes);
  return to_text(counted);
}

}  // namespace

}  // namespace causeway::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace causeway::fuzz;
  auto const bytes = std::as_bytes(std::span{data, size});
  auto const packing = causeway::formats::input::from_bytes("fuzz", bytes).packing();
  if (packing != causeway::formats::compression::none) return -1;  // fuzz_input's business
  require(tally_of(bytes, true) == tally_of(bytes, false), "telling the format changes nothing");
  return 0;
}
