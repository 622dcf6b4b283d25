//! bzip2, streams one after another.
#include <bzlib.h>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

class bzip2_codec final : public stepping_codec {
 public:
  bzip2_codec() = default;
  bzip2_codec(bzip2_codec const&) = delete;
  bzip2_codec& operator=(bzip2_codec const&) = delete;
  ~bzip2_codec() override { end_stream(); }

 protected:
  std::size_t step(packed_source& source, std::span<std::byte> room) override;

 private:
  // False where no further stream follows.
  bool start_stream(packed_source& source);
  void end_stream();

  bz_stream stream_{};
  bool in_stream_ = false;
  bool first_ = true;
};

void bzip2_codec::end_stream() {
  if (in_stream_) BZ2_bzDecompressEnd(&stream_);
  in_stream_ = false;
}

bool bzip2_codec::start_stream(packed_source& source) {
  auto const window = source.window_of(3);
  if (window.empty() && !first_) {
    finish();
    return false;
  }
  if (told_by(window) != compression::bzip2) {
    stop(first_ ? "damaged bzip2 data" : "bytes behind the end of bzip2 data");
    return false;
  }
  stream_ = {};
  in_stream_ = BZ2_bzDecompressInit(&stream_, 0, 0) == BZ_OK;
  first_ = false;
  if (!in_stream_) stop("out of memory for bzip2 data");
  return in_stream_;
}

std::size_t bzip2_codec::step(packed_source& source, std::span<std::byte> room) {
  if (!in_stream_ && !start_stream(source)) return 0;
  auto const window = source.window();
  // The library only reads its input, but its interface is not const.
  stream_.next_in = reinterpret_cast<char*>(const_cast<std::byte*>(window.data()));
  stream_.avail_in = static_cast<unsigned>(window.size());
  stream_.next_out = reinterpret_cast<char*>(room.data());
  stream_.avail_out = static_cast<unsigned>(room.size());
  auto const status = BZ2_bzDecompress(&stream_);
  source.consume(window.size() - stream_.avail_in);
  auto const made = room.size() - stream_.avail_out;
  if (status == BZ_STREAM_END) {
    end_stream();
  } else if (status != BZ_OK) {
    stop("damaged bzip2 data");
  } else if (window.empty() && made == 0) {
    stop("truncated bzip2 data");
  }
  return made;
}

}  // namespace

std::unique_ptr<codec> make_bzip2_codec() {
  return std::make_unique<bzip2_codec>();
}

}  // namespace causeway::formats
