//! JSON in pieces: a text that simdjson takes as a whole is also taken item by item without an issue, and the
//! elements of an array at the root are the same.
#include <cstdint>
#include <span>
#include <string_view>

#include "base/json_reader.h"
#include "formats/json_stream.h"
#include "require.h"

namespace causeway::fuzz {

namespace {

struct pieces {
  base::tally counted{"fuzz"};
  std::size_t items = 0;
  std::size_t array_elements = 0;
};

pieces pieces_of(std::string_view text) {
  pieces found;
  auto last = std::uint64_t{0};
  auto in = formats::input::from_bytes("fuzz", std::as_bytes(std::span{text}));
  formats::for_each_json_item(in, found.counted, [&](formats::json_item const& item) {
    require(item.where.at >= last && item.where.at < text.size(), "items go down the file");
    last = item.where.at;
    ++found.items;
    found.array_elements += item.path.empty() ? 1 : 0;
  });
  return found;
}

std::size_t whole_texts(std::string_view text, base::tally& counted) {
  auto visits = std::size_t{0};
  auto in = formats::input::from_bytes("fuzz", std::as_bytes(std::span{text}));
  formats::read_whole_json(in, counted, [&](base::json_value) { ++visits; });
  return visits;
}

}  // namespace

}  // namespace causeway::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace causeway;
  auto const text = std::string_view{reinterpret_cast<char const*>(data), size};
  auto const found = fuzz::pieces_of(text);
  base::tally counted{"fuzz"};
  auto const visits = fuzz::whole_texts(text, counted);
  fuzz::require(visits + counted.issue_count() >= 1, "a text is visited or counted");
  base::json_document document;
  auto const whole = document.parse(text);
  if (!whole) return 0;
  fuzz::require(found.counted.issue_count() == 0, "valid JSON is no issue");
  if (whole->is_array()) fuzz::require(found.array_elements == whole->array_size(), "no element is lost");
  return 0;
}
