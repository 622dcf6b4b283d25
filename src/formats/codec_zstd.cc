//! Zstandard (RFC 8878), frames one after another.
#include <zstd.h>

#include <algorithm>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

// 128 MiB: what `zstd -22 --long=27` needs; a frame that asks for more is refused before anything is
// allocated.
constexpr int max_window_log = 27;
// RFC 8878 §3.1.1: the shortest frame header without its first four bytes, and a block header.
constexpr std::size_t frame_start_bytes = 5;
constexpr std::size_t block_header_bytes = 3;

struct context_release {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

class zstd_codec final : public stepping_codec {
 public:
  zstd_codec() : context_{ZSTD_createDCtx()} {
    ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, max_window_log);
  }

 protected:
  std::size_t step(packed_source& source, std::span<std::byte> room) override;

 private:
  bool is_frame_next(packed_source& source);

  std::unique_ptr<ZSTD_DCtx, context_release> context_;
  std::size_t wanted_ = 0;  // the library's hint of what it needs next; 0 between frames
  bool first_ = true;
};

// Also keeps the library from the forms of before RFC 8878, which it may still read.
bool zstd_codec::is_frame_next(packed_source& source) {
  auto const window = source.window_of(4);
  auto const is_frame = told_by(window) == compression::zstd;
  if (window.empty() && !first_) {
    finish();
  } else if (!is_frame) {
    stop(first_ ? "damaged zstd data" : "bytes behind the end of zstd data");
  }
  first_ = false;
  return is_frame;
}

// A call that fails gives none of what it made. So each is given no more than one header or one block (the
// hint counts the header behind a block in), and what stands before damage comes out.
std::size_t zstd_codec::step(packed_source& source, std::span<std::byte> room) {
  if (wanted_ == 0 && !is_frame_next(source)) return 0;
  auto const window = source.window();
  if (window.empty()) {
    stop("truncated zstd data");
    return 0;
  }
  auto const step_bytes =
      wanted_ == 0 ? frame_start_bytes : wanted_ - (wanted_ > block_header_bytes ? block_header_bytes : 0);
  ZSTD_inBuffer from{window.data(), std::min(window.size(), step_bytes), 0};
  ZSTD_outBuffer into{room.data(), room.size(), 0};
  wanted_ = ZSTD_decompressStream(context_.get(), &into, &from);
  source.consume(from.pos);
  if (ZSTD_isError(wanted_) == 0U) return into.pos;
  stop(std::string{"damaged zstd data: "} + ZSTD_getErrorName(wanted_));
  return 0;
}

}  // namespace

std::unique_ptr<codec> make_zstd_codec() {
  return std::make_unique<zstd_codec>();
}

}  // namespace causeway::formats
