//! xz, streams one after another, padding between them included.
#include <lzma.h>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

// `xz -9` needs 65 MiB; a file that asks for more than this is refused before anything is allocated.
constexpr std::uint64_t memory_limit_bytes = std::uint64_t{128} << 20U;

class xz_codec final : public stepping_codec {
 public:
  xz_codec() {
    if (lzma_stream_decoder(&stream_, memory_limit_bytes, LZMA_CONCATENATED) != LZMA_OK)
      stop("out of memory for xz data");
  }
  xz_codec(xz_codec const&) = delete;
  xz_codec& operator=(xz_codec const&) = delete;
  ~xz_codec() override { lzma_end(&stream_); }

 protected:
  std::size_t step(packed_source& source, std::span<std::byte> room) override;

 private:
  void stop_for(lzma_ret status);

  lzma_stream stream_ = LZMA_STREAM_INIT;
};

void xz_codec::stop_for(lzma_ret status) {
  switch (status) {
    case LZMA_STREAM_END: return finish();
    case LZMA_BUF_ERROR: return stop("truncated xz data");
    case LZMA_MEMLIMIT_ERROR: return stop("xz data that needs more than 128 MiB to unpack");
    default: return stop("damaged xz data");
  }
}

std::size_t xz_codec::step(packed_source& source, std::span<std::byte> room) {
  auto const window = source.window();
  stream_.next_in = reinterpret_cast<std::uint8_t const*>(window.data());
  stream_.avail_in = window.size();
  stream_.next_out = reinterpret_cast<std::uint8_t*>(room.data());
  stream_.avail_out = room.size();
  auto const status = lzma_code(&stream_, window.empty() ? LZMA_FINISH : LZMA_RUN);
  source.consume(window.size() - stream_.avail_in);
  if (status != LZMA_OK) stop_for(status);
  return room.size() - stream_.avail_out;
}

}  // namespace

std::unique_ptr<codec> make_xz_codec() {
  return std::make_unique<xz_codec>();
}

}  // namespace causeway::formats
