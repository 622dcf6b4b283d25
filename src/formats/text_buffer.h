//! Text on its way out: a large buffer with fast decimal numbers and addresses, handed on in blocks.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string_view>
#include <vector>

#include "base/ip.h"

namespace causeway::formats {

/// Each writes at `out`, which has room, and returns the end of what it wrote.
char* write_decimal(char* out, std::uint32_t number);
char* write_ipv4(char* out, std::uint8_t const* bytes);
/// Which runs of zero groups "::" may stand for: RFC 5952 §4.2.2 wants two at least, bgpdump shortens one
/// too.
enum class zero_groups : std::uint8_t { one_or_more = 1, two_or_more = 2 };
/// IPv4-mapped and IPv4-compatible addresses have a dotted end.
char* write_ipv6(char* out, std::uint8_t const* bytes, zero_groups shortened = zero_groups::one_or_more);
/// The most that one address takes.
inline constexpr std::size_t max_address_text = 46;

/// Short text that is copied whole blocks at a time: its end is padded, and so must the target's be.
template <std::size_t Capacity>
struct padded_text {
  static constexpr std::size_t block = 32;
  static_assert(Capacity % block == 0);

  std::array<char, Capacity> bytes;
  std::uint32_t size = 0;

  std::string_view view() const { return {bytes.data(), size}; }
  /// `text` must fit.
  void assign(std::string_view text) {
    std::memcpy(bytes.data(), text.data(), text.size());
    size = static_cast<std::uint32_t>(text.size());
  }
  /// Writes up to `block` bytes beyond the end that it returns.
  char* copy_to(char* out) const {
    for (auto at = std::size_t{0}; at < size; at += block) std::memcpy(out + at, bytes.data() + at, block);
    return out + size;
  }
};

class text_buffer {
 public:
  /// Takes each full block; false where nothing more can be written.
  using writer = std::function<bool(std::string_view)>;
  static constexpr std::size_t block_bytes = std::size_t{1} << 18U;

  explicit text_buffer(writer write) : write_{std::move(write)} {}
  text_buffer(text_buffer const&) = delete;
  text_buffer& operator=(text_buffer const&) = delete;
  ~text_buffer() { flush(); }

  /// At least `count` bytes to write into; then call end_at.
  char* room(std::size_t count) {
    if (bytes_.size() - used_ < count) make_room(count);
    return bytes_.data() + used_;
  }
  void end_at(char const* end) { used_ = static_cast<std::size_t>(end - bytes_.data()); }

  text_buffer& operator<<(std::string_view text) {
    auto* const at = room(text.size());
    if (!text.empty()) std::memcpy(at, text.data(), text.size());
    used_ += text.size();
    return *this;
  }
  text_buffer& operator<<(char one) {
    *room(1) = one;
    ++used_;
    return *this;
  }
  text_buffer& operator<<(std::uint32_t number) {
    end_at(write_decimal(room(10), number));
    return *this;
  }
  text_buffer& operator<<(std::int32_t number);
  /// As bgpdump writes it.
  text_buffer& operator<<(base::ip_address const& address);
  text_buffer& operator<<(base::ip_prefix const& prefix) {
    return *this << prefix.address << '/' << std::uint32_t{prefix.length};
  }

  /// What is in the buffer and not yet handed on.
  std::string_view pending() const { return {bytes_.data(), used_}; }
  void clear() { used_ = 0; }
  void flush();
  /// The reader has gone: there is no point in going on.
  bool closed() const { return closed_; }

 private:
  void make_room(std::size_t count);

  writer write_;
  std::vector<char> bytes_;
  std::size_t used_ = 0;
  bool closed_ = false;
};

}  // namespace causeway::formats
