//! Smooth noise over a plane.
#include "sample/lands_noise.h"

#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace causeway::sample {

namespace {

constexpr double diagonal = 0.70710678118654752;
constexpr std::array<std::array<double, 2>, 8> directions = {{{1, 0},
                                                              {diagonal, diagonal},
                                                              {0, 1},
                                                              {-diagonal, diagonal},
                                                              {-1, 0},
                                                              {-diagonal, -diagonal},
                                                              {0, -1},
                                                              {diagonal, -diagonal}}};
constexpr double to_unit_range = 1.4;  // the plain sum stays within ±0.71

double faded(double t) {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

double blended(double from, double to, double share) {
  return from + (to - from) * share;
}

}  // namespace

noise_field::noise_field(dice rolls) {
  std::iota(order_.begin(), order_.end(), std::uint8_t{0});
  for (auto left = static_cast<std::uint32_t>(order_.size()); left > 1; --left) {
    std::swap(order_[left - 1], order_[rolls.below(left)]);
  }
}

double noise_field::corner(int x, int y, double dx, double dy) const {
  auto const row = order_[static_cast<std::size_t>(y) & 255U];
  auto const hash = order_[(static_cast<std::size_t>(x) + row) & 255U];
  auto const& direction = directions[hash & 7U];
  return direction[0] * dx + direction[1] * dy;
}

double noise_field::at(double x, double y) const {
  auto const left = std::floor(x);
  auto const low = std::floor(y);
  auto const dx = x - left;
  auto const dy = y - low;
  auto const ix = static_cast<int>(left);
  auto const iy = static_cast<int>(low);
  auto const across = faded(dx);
  auto const below = blended(corner(ix, iy, dx, dy), corner(ix + 1, iy, dx - 1, dy), across);
  auto const above = blended(corner(ix, iy + 1, dx, dy - 1), corner(ix + 1, iy + 1, dx - 1, dy - 1), across);
  return to_unit_range * blended(below, above, faded(dy));
}

double noise_field::layered(double x, double y, int layers, double persistence) const {
  double sum = 0;
  double strength = 1;
  double scale = 1;
  for (int layer = 0; layer < layers; ++layer) {
    // Each layer is shifted, so that their lattices do not coincide.
    sum += strength * at(x * scale + 37.3 * layer, y * scale - 19.7 * layer);
    strength *= persistence;
    scale *= 2;
  }
  return sum;
}

}  // namespace causeway::sample
