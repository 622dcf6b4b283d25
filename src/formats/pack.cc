//! Packing through zlib.
#include "formats/pack.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <limits>

namespace causeway::formats {

namespace {

constexpr int small_level = 6;
constexpr int fast_level = 1;
constexpr int gzip_window_bits = 15 + 16;  // the largest window, in a gzip frame
constexpr int default_memory_level = 8;
constexpr int unknown_system = 255;

// zlib counts its input in 32 bits and takes what it only reads as non-const.
void give(z_stream& stream, std::string_view& left) {
  auto const count = std::min<std::size_t>(left.size(), std::numeric_limits<uInt>::max());
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(left.data()));
  stream.avail_in = static_cast<uInt>(count);
  left.remove_prefix(count);
}

}  // namespace

std::string packed_gzip(std::string_view bytes) {
  return packed_gzip(bytes, bytes.size() > fast_packing_bytes ? fast_level : small_level);
}

std::string packed_gzip(std::string_view bytes, int level) {
  assert(level >= 1 && level <= 9);
  z_stream stream{};
  [[maybe_unused]] auto status =
      deflateInit2(&stream, level, Z_DEFLATED, gzip_window_bits, default_memory_level, Z_DEFAULT_STRATEGY);
  assert(status == Z_OK);
  gz_header header{};
  header.os = unknown_system;
  deflateSetHeader(&stream, &header);
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  auto made = std::size_t{0};
  do {
    if (stream.avail_in == 0) give(stream, bytes);
    if (made == out.size()) out.resize(out.size() * 2);
    auto const room = std::min<std::size_t>(out.size() - made, std::numeric_limits<uInt>::max());
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + made);
    stream.avail_out = static_cast<uInt>(room);
    status = deflate(&stream, bytes.empty() ? Z_FINISH : Z_NO_FLUSH);
    made += room - stream.avail_out;
  } while (status != Z_STREAM_END);
  deflateEnd(&stream);
  out.resize(made);
  return out;
}

}  // namespace causeway::formats
