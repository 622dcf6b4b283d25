//! gzip (RFC 1952) through ISA-L, members one after another.
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <cstdint>
#include <limits>

#include "formats/codec.h"

namespace causeway::formats {

namespace {

enum class outcome : std::uint8_t { done, truncated, damaged };

// RFC 1952 §2.3.1. The library would read the header, too, but takes a sound one that lies across two windows
// for damaged, and lets reserved flags pass.
class header_reader {
 public:
  explicit header_reader(packed_source& source) : source_{source} {}
  outcome skip();

 private:
  static constexpr unsigned header_crc = 2;
  static constexpr unsigned extra = 4;
  static constexpr unsigned name = 8;
  static constexpr unsigned comment = 16;
  static constexpr unsigned reserved = 0xE0;

  bool take(unsigned& byte);
  bool skip_bytes(unsigned count);
  bool skip_text();
  bool skip_extra();
  outcome check_crc();

  packed_source& source_;
  std::uint32_t crc_ = 0;
};

bool header_reader::take(unsigned& byte) {
  auto const window = source_.window();
  if (window.empty()) return false;
  auto const value = std::to_integer<std::uint8_t>(window[0]);
  crc_ = crc32_gzip_refl(crc_, &value, 1);
  byte = value;
  source_.consume(1);
  return true;
}

bool header_reader::skip_bytes(unsigned count) {
  auto byte = 0U;
  while (count != 0 && take(byte)) --count;
  return count == 0;
}

bool header_reader::skip_text() {
  auto byte = 0U;
  while (take(byte)) {
    if (byte == 0) return true;
  }
  return false;
}

bool header_reader::skip_extra() {
  auto low = 0U;
  auto high = 0U;
  return take(low) && take(high) && skip_bytes(high << 8U | low);
}

outcome header_reader::check_crc() {
  auto const expected = crc_ & 0xFFFFU;
  auto low = 0U;
  auto high = 0U;
  if (!take(low) || !take(high)) return outcome::truncated;
  return (high << 8U | low) == expected ? outcome::done : outcome::damaged;
}

outcome header_reader::skip() {
  auto flags = 0U;
  if (!skip_bytes(3) || !take(flags)) return outcome::truncated;
  if ((flags & reserved) != 0) return outcome::damaged;
  if (!skip_bytes(6)) return outcome::truncated;
  if ((flags & extra) != 0 && !skip_extra()) return outcome::truncated;
  if ((flags & name) != 0 && !skip_text()) return outcome::truncated;
  if ((flags & comment) != 0 && !skip_text()) return outcome::truncated;
  return (flags & header_crc) != 0 ? check_crc() : outcome::done;
}

// Where the library meets damage, it may have put bytes into its output that the data do not hold, and drops
// others that were right. So a step that fails is taken back and tried with half of its bytes, and again,
// until a single one is at fault: all that stands before the damage comes out, and nothing else.
class gzip_codec final : public stepping_codec {
 protected:
  std::size_t step(packed_source& source, std::span<std::byte> room) override;

 private:
  // False where no further member follows.
  bool start_member(packed_source& source);
  bool inflate(std::span<std::byte const> from, std::span<std::byte> room);

  std::unique_ptr<inflate_state> state_ = std::make_unique<inflate_state>();
  std::unique_ptr<inflate_state> before_ = std::make_unique<inflate_state>();
  std::size_t step_bytes_ = std::numeric_limits<std::size_t>::max();  // less where damage is near
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
  auto const header = header_reader{source}.skip();
  in_member_ = header == outcome::done;
  if (!in_member_) stop(header == outcome::truncated ? "truncated gzip data" : "damaged gzip data");
  isal_inflate_init(state_.get());
  state_->crc_flag = ISAL_GZIP_NO_HDR_VER;  // the trailer is checked by the library
  first_ = false;
  return in_member_;
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
  auto const given = window.first(std::min(window.size(), step_bytes_));
  *before_ = *state_;
  if (!inflate(given, room)) {
    if (given.size() <= 1) stop("damaged gzip data");
    *state_ = *before_;
    step_bytes_ = given.size() / 2;
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
