//! Packed bytes, and which decoder they need.
#include "formats/codec.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/files.h"

namespace causeway::formats {

namespace {

constexpr std::size_t window_bytes = std::size_t{1} << 18U;

class plain_codec final : public codec {
 public:
  std::size_t read(packed_source& source, std::span<std::byte> out) override { return source.read(out); }
};

struct magic {
  compression kind;
  std::array<std::uint8_t, 6> bytes;
  std::size_t length;
};

// RFC 1952 §2.3.1; bzip2 "BZh"; RFC 8878 §3.1.1; the .xz file format 1.1 §2.1.1.1.
constexpr std::array<magic, 4> magics{{
    {compression::gzip, {0x1F, 0x8B, 0x08}, 3},
    {compression::bzip2, {'B', 'Z', 'h'}, 3},
    {compression::zstd, {0x28, 0xB5, 0x2F, 0xFD}, 4},
    {compression::xz, {0xFD, '7', 'z', 'X', 'Z', 0x00}, 6},
}};

// RFC 8878 §3.1.2: pzstd puts such a frame in front.
bool is_skippable_frame(std::span<std::byte const> bytes) {
  return bytes.size() >= 4 && (bytes[0] & std::byte{0xF0}) == std::byte{0x50} &&
         bytes[1] == std::byte{0x2A} && bytes[2] == std::byte{0x4D} && bytes[3] == std::byte{0x18};
}

}  // namespace

packed_source::packed_source(int descriptor, std::uint64_t size, hashing wanted)
    : descriptor_{descriptor}, buffer_(window_bytes), size_{size} {
  if (wanted == hashing::on) hash_.emplace();
}

packed_source::packed_source(std::span<std::byte const> in_memory)
    : memory_{in_memory}, buffer_(std::min(window_bytes, in_memory.size() + 1)), size_{in_memory.size()} {
  hash_.emplace();
}

packed_source::~packed_source() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

std::size_t packed_source::fetch_some(std::span<std::byte> out) {
  if (descriptor_ < 0) {
    auto const count = std::min(out.size(), memory_.size());
    if (count != 0) std::memcpy(out.data(), memory_.data(), count);
    memory_ = memory_.subspan(count);
    return count;
  }
  auto got = ::read(descriptor_, out.data(), out.size());
  while (got < 0 && errno == EINTR) got = ::read(descriptor_, out.data(), out.size());
  if (got < 0) damage_ = base::system_error("read", "the data").message;
  return got < 0 ? 0 : static_cast<std::size_t>(got);
}

// All of `out` where the file has it: what decoders see must not depend on how a pipe was filled.
std::size_t packed_source::fetch(std::span<std::byte> out) {
  auto count = std::size_t{0};
  while (count < out.size()) {
    auto const more = fetch_some(out.subspan(count));
    if (more == 0) break;
    count += more;
  }
  bytes_read_ += count;
  if (hash_) hash_->add(out.first(count));
  if (watcher_ && count != 0) watcher_(bytes_read_);
  return count;
}

std::span<std::byte const> packed_source::window() {
  if (begin_ == end_) {
    begin_ = 0;
    end_ = fetch(buffer_);
  }
  return std::span<std::byte const>{buffer_}.subspan(begin_, end_ - begin_);
}

std::span<std::byte const> packed_source::window_of(std::size_t count) {
  assert(count <= window_bytes);
  if (end_ - begin_ < count) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= std::exchange(begin_, 0);
    end_ += fetch(std::span{buffer_}.subspan(end_));
  }
  return std::span<std::byte const>{buffer_}.subspan(begin_, end_ - begin_);
}

void packed_source::consume(std::size_t count) {
  assert(count <= end_ - begin_);
  begin_ += count;
}

std::size_t packed_source::read(std::span<std::byte> out) {
  if (begin_ == end_) return fetch(out);
  auto const count = std::min(out.size(), end_ - begin_);
  std::memcpy(out.data(), buffer_.data() + begin_, count);
  begin_ += count;
  return count;
}

base::hash128 packed_source::hash_of_all() {
  assert(hash_);
  begin_ = end_ = 0;
  while (fetch(buffer_) != 0) {
  }
  return hash_->finish();
}

std::size_t stepping_codec::read(packed_source& source, std::span<std::byte> out) {
  while (begin_ == end_) {
    if (ended_) return 0;
    begin_ = 0;
    end_ = step(source, made_);
  }
  auto const count = std::min(out.size(), end_ - begin_);
  std::memcpy(out.data(), made_.data() + begin_, count);
  begin_ += count;
  return count;
}

compression told_by(std::span<std::byte const> first_bytes) {
  for (auto const& candidate : magics) {
    if (first_bytes.size() >= candidate.length &&
        std::memcmp(first_bytes.data(), candidate.bytes.data(), candidate.length) == 0) {
      return candidate.kind;
    }
  }
  return is_skippable_frame(first_bytes) ? compression::zstd : compression::none;
}

std::unique_ptr<codec> make_plain_codec() {
  return std::make_unique<plain_codec>();
}

std::unique_ptr<codec> make_codec(compression kind) {
  switch (kind) {
    case compression::none: return make_plain_codec();
    case compression::gzip: return make_gzip_codec();
    case compression::bzip2: return make_bzip2_codec();
    case compression::zstd: return make_zstd_codec();
    case compression::xz: return make_xz_codec();
  }
  return make_plain_codec();
}

}  // namespace causeway::formats
