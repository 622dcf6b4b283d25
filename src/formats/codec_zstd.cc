//! Zstandard (RFC 8878), frames one after another.
#include <zstd.h>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

// 128 MiB: what `zstd -22 --long=27` needs; a frame that asks for more is refused before anything is
// allocated.
constexpr int max_window_log = 27;

struct context_release {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

class zstd_codec final : public codec {
 public:
  zstd_codec() : context_{ZSTD_createDCtx()} {
    ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, max_window_log);
  }
  std::size_t read(packed_source& source, std::span<std::byte> out) override;

 private:
  std::size_t step(packed_source& source, std::span<std::byte> out);

  std::unique_ptr<ZSTD_DCtx, context_release> context_;
  bool in_frame_ = false;
  bool ended_ = false;
};

std::size_t zstd_codec::step(packed_source& source, std::span<std::byte> out) {
  auto const window = source.window();
  ZSTD_inBuffer from{window.data(), window.size(), 0};
  ZSTD_outBuffer into{out.data(), out.size(), 0};
  auto const status = ZSTD_decompressStream(context_.get(), &into, &from);
  source.consume(from.pos);
  if (ZSTD_isError(status) != 0U) {
    set_damage(std::string{"damaged zstd data: "} + ZSTD_getErrorName(status));
    ended_ = true;
    return into.pos;
  }
  if (window.empty() && into.pos == 0) {
    if (in_frame_) set_damage("truncated zstd data");
    ended_ = true;
    return 0;
  }
  in_frame_ = status != 0;
  return into.pos;
}

std::size_t zstd_codec::read(packed_source& source, std::span<std::byte> out) {
  while (!ended_) {
    if (auto const made = step(source, out); made != 0) return made;
  }
  return 0;
}

}  // namespace

std::unique_ptr<codec> make_zstd_codec() {
  return std::make_unique<zstd_codec>();
}

}  // namespace causeway::formats
