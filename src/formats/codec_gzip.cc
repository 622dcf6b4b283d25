//! gzip (RFC 1952) through ISA-L, members one after another.
#include <isa-l/igzip_lib.h>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

class gzip_codec final : public codec {
 public:
  std::size_t read(packed_source& source, std::span<std::byte> out) override;

 private:
  // False where no further member follows.
  bool start_member(packed_source& source);
  // Decodes from the source's window; the number of bytes made.
  std::size_t step(packed_source& source, std::span<std::byte> out);

  std::unique_ptr<inflate_state> state_ = std::make_unique<inflate_state>();
  bool in_member_ = false;
  bool first_ = true;
  bool ended_ = false;
};

bool gzip_codec::start_member(packed_source& source) {
  auto const window = source.window_of(3);
  if (window.empty() && !first_) return false;
  if (told_by(window) != compression::gzip) {
    set_damage("bytes behind the end of gzip data");
    return false;
  }
  isal_inflate_init(state_.get());
  state_->crc_flag = ISAL_GZIP;  // header read and trailer checked by the library
  in_member_ = true;
  first_ = false;
  return true;
}

std::size_t gzip_codec::step(packed_source& source, std::span<std::byte> out) {
  auto const window = source.window();
  // The library only reads its input, but its interface is not const.
  state_->next_in = reinterpret_cast<std::uint8_t*>(const_cast<std::byte*>(window.data()));
  state_->avail_in = static_cast<std::uint32_t>(window.size());
  state_->next_out = reinterpret_cast<std::uint8_t*>(out.data());
  state_->avail_out = static_cast<std::uint32_t>(out.size());
  auto const status = isal_inflate(state_.get());
  auto const made = out.size() - state_->avail_out;
  source.consume(window.size() - state_->avail_in);
  if (status < 0) {
    set_damage("damaged gzip data");
    ended_ = true;
  } else if (state_->block_state == ISAL_BLOCK_FINISH) {
    in_member_ = false;
  } else if (window.empty() && made == 0) {
    set_damage("truncated gzip data");
    ended_ = true;
  }
  return made;
}

std::size_t gzip_codec::read(packed_source& source, std::span<std::byte> out) {
  while (!ended_) {
    if (!in_member_ && !start_member(source)) {
      ended_ = true;
      return 0;
    }
    if (auto const made = step(source, out); made != 0) return made;
  }
  return 0;
}

}  // namespace

std::unique_ptr<codec> make_gzip_codec() {
  return std::make_unique<gzip_codec>();
}

}  // namespace causeway::formats
