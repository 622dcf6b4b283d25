//! Smooth noise over a plane: what makes coasts rough and borders wind.
#pragma once

#include <array>
#include <cstdint>

#include "sample/dice.h"

namespace causeway::sample {

/// Gradient noise (Perlin, "Improving noise", 2002) with a permutation drawn by dice; period 256 units.
class noise_field {
 public:
  explicit noise_field(dice rolls);

  /// About -1 to 1, 0 on average; features are one unit wide.
  double at(double x, double y) const;
  /// The same with finer and fainter layers on top: each half as wide, `persistence` times as strong.
  double layered(double x, double y, int layers, double persistence) const;

 private:
  double corner(int x, int y, double dx, double dy) const;

  std::array<std::uint8_t, 256> order_{};
};

}  // namespace causeway::sample
