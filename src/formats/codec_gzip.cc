//! gzip (RFC 1952) through ISA-L, members one after another.
#include <isa-l/igzip_lib.h>

#include <algorithm>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

// Where the library meets damage, it may have put bytes into its output that the data do not hold, and drops
// others that were right. So each step can be taken back and repeated byte by byte, which gives what stands
// before the damage and nothing else.
class gzip_codec final : public stepping_codec {
 protected:
  std::size_t step(packed_source& source, std::span<std::byte> room) override;

 private:
  // False where no further member follows.
  bool start_member(packed_source& source);
  bool inflate(std::span<std::byte const> from, std::span<std::byte> room);

  std::unique_ptr<inflate_state> state_ = std::make_unique<inflate_state>();
  std::unique_ptr<inflate_state> before_ = std::make_unique<inflate_state>();
  bool careful_ = false;  // one byte a step, as damage is near
  bool in_member_ = false;
  bool first_ = true;
};

bool gzip_codec::start_member(packed_source& source) {
  auto const window = source.window_of(3);
  if (window.empty() && !first_) {
    finish();
    return false;
  }
  if (told_by(window) != compression::gzip) {
    stop(first_ ? "damaged gzip data" : "bytes behind the end of gzip data");
    return false;
  }
  isal_inflate_init(state_.get());
  state_->crc_flag = ISAL_GZIP;  // header read and trailer checked by the library
  in_member_ = true;
  first_ = false;
  return true;
}

// False on damage.
bool gzip_codec::inflate(std::span<std::byte const> from, std::span<std::byte> room) {
  // The library only reads its input, but its interface is not const.
  state_->next_in = reinterpret_cast<std::uint8_t*>(const_cast<std::byte*>(from.data()));
  state_->avail_in = static_cast<std::uint32_t>(from.size());
  state_->next_out = reinterpret_cast<std::uint8_t*>(room.data());
  state_->avail_out = static_cast<std::uint32_t>(room.size());
  return isal_inflate(state_.get()) >= 0;
}

std::size_t gzip_codec::step(packed_source& source, std::span<std::byte> room) {
  if (!in_member_ && !start_member(source)) return 0;
  auto const window = source.window();
  auto const given = careful_ ? window.first(std::min<std::size_t>(1, window.size())) : window;
  if (!careful_) *before_ = *state_;
  if (!inflate(given, room)) {
    if (careful_) stop("damaged gzip data");
    *state_ = *before_;
    careful_ = true;
    return 0;
  }
  source.consume(given.size() - state_->avail_in);
  auto const made = room.size() - state_->avail_out;
  in_member_ = state_->block_state != ISAL_BLOCK_FINISH;
  if (in_member_ && window.empty() && made == 0) stop("truncated gzip data");
  return made;
}

}  // namespace

std::unique_ptr<codec> make_gzip_codec() {
  return std::make_unique<gzip_codec>();
}

}  // namespace causeway::formats
