//! Big-endian reading with bounds: past the end there are zeros and a mark.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace causeway::formats {

using wire_bytes = std::span<std::uint8_t const>;

inline std::uint16_t load_u16(std::uint8_t const* at) {
  return static_cast<std::uint16_t>((at[0] << 8U) | at[1]);
}
inline std::uint32_t load_u32(std::uint8_t const* at) {
  return (std::uint32_t{at[0]} << 24U) | (std::uint32_t{at[1]} << 16U) | (std::uint32_t{at[2]} << 8U) | at[3];
}

/// Reads forward through bytes that it does not own. A read beyond the end takes what is there, fills up with
/// zeros and sets overrun(): a strict reader then refuses the record, a lenient one goes on.
class byte_cursor {
 public:
  explicit byte_cursor(wire_bytes bytes) : at_{bytes.data()}, end_{bytes.data() + bytes.size()} {}

  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  bool overrun() const { return overrun_; }
  wire_bytes rest() const { return {at_, left()}; }

  std::uint8_t u8() {
    if (at_ == end_) return static_cast<std::uint8_t>(short_number(1));
    return *at_++;
  }
  std::uint16_t u16() {
    if (left() < 2) return static_cast<std::uint16_t>(short_number(2));
    at_ += 2;
    return load_u16(at_ - 2);
  }
  std::uint32_t u32() {
    if (left() < 4) return short_number(4);
    at_ += 4;
    return load_u32(at_ - 4);
  }
  /// The next `count` bytes, or those that there are.
  wire_bytes take(std::size_t count) {
    if (count > left()) overrun_ = true;
    auto const taken = wire_bytes{at_, std::min(count, left())};
    at_ += taken.size();
    return taken;
  }

 private:
  std::uint32_t short_number(std::size_t width) {
    auto number = std::uint32_t{0};
    for (auto i = std::size_t{0}; i < width; ++i) number = (number << 8U) | (at_ == end_ ? 0U : *at_++);
    overrun_ = true;
    return number;
  }

  std::uint8_t const* at_;
  std::uint8_t const* end_;
  bool overrun_ = false;
};

}  // namespace causeway::formats
