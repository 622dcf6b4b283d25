//! Tells MRT by its first records.
#include "formats/mrt_routes.h"
#include "formats/sample.h"

namespace causeway::formats {

namespace {

constexpr std::size_t records_looked_at = 8;
// The first MRT programs are of 1994; a record from the future is none.
constexpr std::uint32_t earliest_s = 757'382'400;

bool is_plausible(std::uint32_t time_s, std::uint32_t type, std::uint32_t subtype, std::uint32_t length) {
  if (!is_record_type(static_cast<mrt_type>(type))) return false;
  return time_s >= earliest_s && subtype <= 12 && length <= mrt_reader::max_record_bytes;
}

}  // namespace

bool looks_like_mrt(sample const& start) {
  auto bytes = byte_cursor{{reinterpret_cast<std::uint8_t const*>(start.text.data()), start.text.size()}};
  for (auto i = std::size_t{0}; i < records_looked_at; ++i) {
    if (bytes.left() < mrt_reader::header_bytes) return i != 0;
    auto const time_s = bytes.u32();
    auto const type = bytes.u16();
    auto const subtype = bytes.u16();
    auto const length = bytes.u32();
    if (!is_plausible(time_s, type, subtype, length)) return false;
    bytes.take(length);
  }
  return true;
}

void count_mrt(input& in, base::tally& counted) {
  read_mrt(in, counted, {}, {});
}

}  // namespace causeway::formats
