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

inline std::uint64_t short_hash(wire_bytes bytes) {
  constexpr std::uint64_t odd_a = 0x9E3779B97F4A7C15U;
  constexpr std::uint64_t odd_b = 0xD6E8FEB86659FD93U;
  auto const* at = bytes.data();
  auto left = bytes.size();
  auto state = odd_a ^ left;
  auto word = std::uint64_t{0};
  while (left >= 8) {
    std::memcpy(&word, at, 8);
    state = mixed(state ^ word, odd_b);
    at += 8;
    left -= 8;
  }
  word = 0;
  if (left != 0) std::memcpy(&word, at, left);
  return mixed(state ^ word, odd_a);
}

}  // namespace causeway::formats
