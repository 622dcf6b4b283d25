//! A fast hash of a few dozen bytes, for tables in memory only: not the same on every machine.
#pragma once

#include <cstdint>
#include <cstring>

#include "formats/wire_bytes.h"

namespace causeway::formats {

inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  __extension__ using wide = unsigned __int128;
  auto const product = static_cast<wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

inline std::uint64_t load_word(std::uint8_t const* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}
inline std::uint64_t load_half_word(std::uint8_t const* at) {
  std::uint32_t half = 0;
  std::memcpy(&half, at, sizeof half);
  return half;
}

/// Sixteen octets a step; the last step overlaps the one before instead of going octet by octet.
inline std::uint64_t short_hash(wire_bytes bytes) {
  constexpr std::uint64_t odd_a = 0x9E3779B97F4A7C15U;
  constexpr std::uint64_t odd_b = 0xD6E8FEB86659FD93U;
  auto const* at = bytes.data();
  auto const size = bytes.size();
  auto state = odd_a ^ size;
  if (size >= 16) {
    auto const* const last = at + size - 16;
    for (; at < last; at += 16) state = mixed(load_word(at) ^ odd_b, load_word(at + 8) ^ state);
    state = mixed(load_word(last) ^ odd_b, load_word(last + 8) ^ state);
  } else if (size >= 8) {
    state = mixed(load_word(at) ^ odd_b, load_word(at + size - 8) ^ state);
  } else if (size >= 4) {
    state = mixed(load_half_word(at) ^ odd_b, load_half_word(at + size - 4) ^ state);
  } else {
    for (auto const octet : bytes) state = mixed(octet ^ odd_b, state);
  }
  return mixed(state, odd_a);
}

}  // namespace causeway::formats
