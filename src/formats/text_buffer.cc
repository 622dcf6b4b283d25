//! Text on its way out.
#include "formats/text_buffer.h"

#include <algorithm>
#include <array>

namespace causeway::formats {

namespace {

constexpr std::array<char, 200> make_pairs() {
  std::array<char, 200> out{};
  for (auto i = std::size_t{0}; i < 100; ++i) {
    out[2 * i] = static_cast<char>('0' + i / 10);
    out[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return out;
}
constexpr auto pairs = make_pairs();

// Of a buffer that is not handed on but grows.
constexpr std::size_t first_bytes = 4'096;

unsigned digit_count(std::uint32_t number) {
  if (number < 10) return 1;
  if (number < 100) return 2;
  if (number < 1'000) return 3;
  if (number < 10'000) return 4;
  if (number < 100'000) return 5;
  if (number < 1'000'000) return 6;
  if (number < 10'000'000) return 7;
  if (number < 100'000'000) return 8;
  return number < 1'000'000'000 ? 9 : 10;
}

char* write_hex(char* out, unsigned group) {
  static constexpr std::string_view digits = "0123456789abcdef";
  auto shift = 12U;
  while (shift != 0 && (group >> shift) == 0) shift -= 4;
  for (;; shift -= 4) {
    *out++ = digits[(group >> shift) & 0xFU];
    if (shift == 0) return out;
  }
}

struct zero_run {
  unsigned begin = 8;
  unsigned length = 0;
};

// The longest run of zero groups, the first of equals (RFC 5952 §4.2).
zero_run longest_zero_run(std::array<unsigned, 8> const& groups, zero_groups shortened) {
  auto const least = static_cast<unsigned>(shortened);
  zero_run best;
  for (auto i = 0U; i < 8; ++i) {
    auto end = i;
    while (end < 8 && groups[end] == 0) ++end;
    if (end - i > best.length && end - i >= least) best = {i, end - i};
    i = std::max(i, end);
  }
  return best;
}

bool ends_dotted(zero_run const& run, std::array<unsigned, 8> const& groups) {
  return run.begin == 0 && (run.length == 6 || (run.length == 5 && groups[5] == 0xFFFF));
}

}  // namespace

char* write_decimal(char* out, std::uint32_t number) {
  auto const count = digit_count(number);
  auto* at = out + count;
  while (number >= 100) {
    at -= 2;
    std::memcpy(at, pairs.data() + 2 * std::size_t{number % 100}, 2);
    number /= 100;
  }
  if (number >= 10) {
    std::memcpy(at - 2, pairs.data() + 2 * std::size_t{number}, 2);
  } else {
    at[-1] = static_cast<char>('0' + number);
  }
  return out + count;
}

char* write_ipv4(char* out, std::uint8_t const* bytes) {
  for (auto i = 0; i < 4; ++i) {
    if (i != 0) *out++ = '.';
    out = write_decimal(out, bytes[i]);
  }
  return out;
}

char* write_ipv6(char* out, std::uint8_t const* bytes, zero_groups shortened) {
  std::array<unsigned, 8> groups{};
  for (auto i = std::size_t{0}; i < 8; ++i) groups[i] = (unsigned{bytes[2 * i]} << 8U) | bytes[2 * i + 1];
  auto const run = longest_zero_run(groups, shortened);
  auto const hex_groups = ends_dotted(run, groups) ? 6U : 8U;
  for (auto i = 0U; i < hex_groups;) {
    if (i == run.begin) {
      *out++ = ':';
      i += run.length;
      if (i >= 8 || i >= hex_groups) *out++ = ':';
      continue;
    }
    if (i != 0) *out++ = ':';
    out = write_hex(out, groups[i++]);
  }
  if (hex_groups == 8) return out;
  if (out[-1] != ':') *out++ = ':';
  return write_ipv4(out, bytes + 12);
}

text_buffer& text_buffer::operator<<(std::int32_t number) {
  if (number >= 0) return *this << static_cast<std::uint32_t>(number);
  return *this << '-' << static_cast<std::uint32_t>(-std::int64_t{number});
}

text_buffer& text_buffer::operator<<(base::ip_address const& address) {
  auto* const at = room(max_address_text);
  auto const* const bytes = address.bytes.data();
  end_at(address.family == base::ip_family::v4 ? write_ipv4(at, bytes) : write_ipv6(at, bytes));
  return *this;
}

void text_buffer::flush() {
  if (used_ != 0 && !closed_ && write_) closed_ = !write_(pending());
  used_ = 0;
}

void text_buffer::make_room(std::size_t count) {
  if (write_) flush();
  auto size = std::max(bytes_.size(), write_ ? block_bytes : first_bytes);
  while (size - used_ < count) size *= 2;
  bytes_.resize(size);
}

}  // namespace causeway::formats
