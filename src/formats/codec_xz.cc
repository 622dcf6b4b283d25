//! xz, streams one after another, padding between them included.
#include <lzma.h>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

// `xz -9` needs 65 MiB; a file that asks for more than this is refused before anything is allocated.
constexpr std::uint64_t memory_limit_bytes = std::uint64_t{128} << 20U;

class xz_codec final : public codec {
 public:
  xz_codec() {
    if (lzma_stream_decoder(&stream_, memory_limit_bytes, LZMA_CONCATENATED) != LZMA_OK) {
      set_damage("out of memory for xz data");
      ended_ = true;
    }
  }
  xz_codec(xz_codec const&) = delete;
  xz_codec& operator=(xz_codec const&) = delete;
  ~xz_codec() override { lzma_end(&stream_); }
  std::size_t read(packed_source& source, std::span<std::byte> out) override;

 private:
  std::size_t step(packed_source& source, std::span<std::byte> out);

  lzma_stream stream_ = LZMA_STREAM_INIT;
  bool ended_ = false;
};

std::size_t xz_codec::step(packed_source& source, std::span<std::byte> out) {
  auto const window = source.window();
  stream_.next_in = reinterpret_cast<std::uint8_t const*>(window.data());
  stream_.avail_in = window.size();
  stream_.next_out = reinterpret_cast<std::uint8_t*>(out.data());
  stream_.avail_out = out.size();
  auto const status = lzma_code(&stream_, window.empty() ? LZMA_FINISH : LZMA_RUN);
  source.consume(window.size() - stream_.avail_in);
  auto const made = out.size() - stream_.avail_out;
  if (status == LZMA_OK) return made;
  ended_ = true;
  if (status == LZMA_BUF_ERROR) set_damage("truncated xz data");
  if (status == LZMA_MEMLIMIT_ERROR) set_damage("xz data that needs more than 128 MiB to unpack");
  if (status != LZMA_STREAM_END && damage().empty()) set_damage("damaged xz data");
  return made;
}

std::size_t xz_codec::read(packed_source& source, std::span<std::byte> out) {
  while (!ended_) {
    if (auto const made = step(source, out); made != 0) return made;
  }
  return 0;
}

}  // namespace

std::unique_ptr<codec> make_xz_codec() {
  return std::make_unique<xz_codec>();
}

}  // namespace causeway::formats
