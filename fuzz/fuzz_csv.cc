//! CSV: rows end, places are in the file, and what was read survives a round through our own writer.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_writer.h"
#include "formats/csv_reader.h"
#include "require.h"

namespace causeway::fuzz {

namespace {

using table = std::vector<std::vector<std::string>>;

table rows_of(std::string_view text, base::tally& counted) {
  auto in = formats::input::from_bytes("fuzz", std::as_bytes(std::span{text}));
  formats::csv_reader reader{in, counted};
  std::vector<std::string_view> fields;
  table rows;
  auto last_line = std::uint64_t{0};
  while (reader.next(fields)) {
    require(!fields.empty(), "a row has a field");
    require(reader.place().at > last_line, "rows go down the file");
    last_line = reader.place().at;
    rows.emplace_back(fields.begin(), fields.end());
  }
  return rows;
}

std::string written(table const& rows) {
  std::string text;
  base::csv_writer writer{text};
  for (auto const& row : rows) {
    for (auto const& field : row) writer.field(field);
    writer.end_row();
  }
  return text;
}

}  // namespace

}  // namespace causeway::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace causeway;
  auto const text = std::string_view{reinterpret_cast<char const*>(data), size};
  base::tally counted{"fuzz"};
  auto const rows = fuzz::rows_of(text, counted);
  formats::csv_header const header{rows.empty()
                                       ? std::vector<std::string_view>{}
                                       : std::vector<std::string_view>(rows[0].begin(), rows[0].end())};
  fuzz::require(formats::header_of(text).size() == header.size(), "the header of a sample is the first row");
  // One row of two fields before the others keeps the separator a comma.
  fuzz::table kept{{"a", "b"}};
  kept.insert(kept.end(), rows.begin(), rows.end());
  base::tally again{"fuzz"};
  auto const out = fuzz::written(kept);
  fuzz::require(fuzz::rows_of(out, again) == kept, "what is written reads back");
  fuzz::require(again.issue_count() == 0, "what is written is sound");
  return 0;
}
