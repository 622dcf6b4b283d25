//! Decompression. A first byte below 5 names a codec for the bytes behind it (as a file that lies about its
//! first bytes would); otherwise the bytes are a file as it is. However it is read, the same bytes come out.
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/hash.h"
#include "formats/codec.h"
#include "formats/input.h"
#include "require.h"

namespace causeway::fuzz {

namespace {

constexpr std::size_t max_made_bytes = std::size_t{8} << 20U;  // a bomb need not be unpacked to its end
constexpr std::size_t small_chunk_bytes = 333;
constexpr std::size_t large_chunk_bytes = std::size_t{1} << 16U;

struct outcome {
  base::hash128 hash;
  std::size_t made = 0;
  std::string damage;
  bool operator==(outcome const&) const = default;
};

// Reads up to max_made_bytes; `take(out)` answers the number of bytes made.
template <typename Take>
outcome drain(std::size_t chunk_bytes, Take&& take) {
  std::vector<std::byte> chunk(chunk_bytes);
  base::hasher hash;
  outcome result;
  while (result.made < max_made_bytes) {
    auto const room = std::span{chunk}.first(std::min(chunk_bytes, max_made_bytes - result.made));
    auto const got = take(room);
    require(got <= room.size(), "a read stays in its buffer");
    if (got == 0) break;
    hash.add(room.first(got));
    result.made += got;
  }
  result.hash = hash.finish();
  return result;
}

outcome read_file(std::span<std::byte const> bytes, std::size_t chunk_bytes, bool peeks) {
  auto in = formats::input::from_bytes("fuzz", bytes);
  auto result = drain(chunk_bytes, [&](std::span<std::byte> out) {
    if (peeks) require(in.peek(out.size() / 2).size() <= out.size() / 2, "a peek answers what was asked for");
    return in.read(out);
  });
  if (result.made < max_made_bytes) result.damage = in.damage();
  require(in.packed_bytes_read() <= bytes.size(), "no byte is read twice");
  require(in.packed_hash() == base::hash_of(bytes), "the hash covers the whole file");
  return result;
}

outcome run_codec(formats::compression kind, std::span<std::byte const> bytes, std::size_t chunk_bytes) {
  formats::packed_source source{bytes};
  auto const decoder = formats::make_codec(kind);
  auto result = drain(chunk_bytes, [&](std::span<std::byte> out) { return decoder->read(source, out); });
  if (result.made < max_made_bytes) result.damage = decoder->damage();
  return result;
}

void check_codec(formats::compression kind, std::span<std::byte const> bytes) {
  auto const large = run_codec(kind, bytes, large_chunk_bytes);
  require(large == run_codec(kind, bytes, small_chunk_bytes), "a codec's output depends on its input alone");
}

void check_file(std::span<std::byte const> bytes) {
  auto const large = read_file(bytes, large_chunk_bytes, false);
  require(large == read_file(bytes, small_chunk_bytes, false), "the size of reads changes nothing");
  require(large == read_file(bytes, small_chunk_bytes, true), "peeks change nothing");
}

}  // namespace

}  // namespace causeway::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace causeway;
  constexpr auto codecs = static_cast<std::uint8_t>(formats::compression::xz) + 1;
  auto const bytes = std::as_bytes(std::span{data, size});
  if (size != 0 && data[0] < codecs) {
    fuzz::check_codec(static_cast<formats::compression>(data[0]), bytes.subspan(1));
  } else {
    fuzz::check_file(bytes);
  }
  return 0;
}
