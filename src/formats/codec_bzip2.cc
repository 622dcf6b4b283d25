//! bzip2, streams one after another.
#include <bzlib.h>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

class bzip2_codec final : public codec {
 public:
  bzip2_codec() = default;
  bzip2_codec(bzip2_codec const&) = delete;
  bzip2_codec& operator=(bzip2_codec const&) = delete;
  ~bzip2_codec() override { stop(); }
  std::size_t read(packed_source& source, std::span<std::byte> out) override;

 private:
  void stop();
  bool start_stream(packed_source& source);
  std::size_t step(packed_source& source, std::span<std::byte> out);

  bz_stream stream_{};
  bool in_stream_ = false;
  bool first_ = true;
  bool ended_ = false;
};

void bzip2_codec::stop() {
  if (in_stream_) BZ2_bzDecompressEnd(&stream_);
  in_stream_ = false;
}

bool bzip2_codec::start_stream(packed_source& source) {
  auto const window = source.window_of(3);
  if (window.empty() && !first_) return false;
  if (told_by(window) != compression::bzip2) {
    set_damage("bytes behind the end of bzip2 data");
    return false;
  }
  stream_ = {};
  in_stream_ = BZ2_bzDecompressInit(&stream_, 0, 0) == BZ_OK;
  first_ = false;
  if (!in_stream_) set_damage("out of memory for bzip2 data");
  return in_stream_;
}

std::size_t bzip2_codec::step(packed_source& source, std::span<std::byte> out) {
  auto const window = source.window();
  // The library only reads its input, but its interface is not const.
  stream_.next_in = reinterpret_cast<char*>(const_cast<std::byte*>(window.data()));
  stream_.avail_in = static_cast<unsigned>(window.size());
  stream_.next_out = reinterpret_cast<char*>(out.data());
  stream_.avail_out = static_cast<unsigned>(out.size());
  auto const status = BZ2_bzDecompress(&stream_);
  auto const made = out.size() - stream_.avail_out;
  source.consume(window.size() - stream_.avail_in);
  if (status == BZ_STREAM_END) {
    stop();
  } else if (status != BZ_OK) {
    set_damage("damaged bzip2 data");
    ended_ = true;
  } else if (window.empty() && made == 0) {
    set_damage("truncated bzip2 data");
    ended_ = true;
  }
  return made;
}

std::size_t bzip2_codec::read(packed_source& source, std::span<std::byte> out) {
  while (!ended_) {
    if (!in_stream_ && !start_stream(source)) {
      ended_ = true;
      return 0;
    }
    if (auto const made = step(source, out); made != 0) return made;
  }
  return 0;
}

}  // namespace

std::unique_ptr<codec> make_bzip2_codec() {
  return std::make_unique<bzip2_codec>();
}

}  // namespace causeway::formats
