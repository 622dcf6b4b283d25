//! What a sample world is made from.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/date.h"

namespace causeway::sample {

/// How much is wrong with what the sample's sources publish; see docs/sample.md.
enum class fault_level : std::uint8_t { none, usual, many };
/// "none", "usual" or "many".
std::string_view name_of(fault_level level);

struct sample_options {
  static constexpr std::uint32_t min_networks = 100;
  static constexpr std::uint32_t max_networks = 800'000;

  std::uint32_t networks = 3'000;
  std::uint64_t seed = 1;
  fault_level faults = fault_level::usual;
  unsigned threads = 0;  ///< 0: all; the result does not depend on it
};

/// The day of every sample world: no clock says it.
inline constexpr int sample_year = 2026;
base::date sample_day();  ///< 2026-01-01

}  // namespace causeway::sample
