//! Random numbers that depend on a seed, a purpose and a number, and on nothing else.
#include "sample/dice.h"

#include <cassert>
#include <numeric>

#include "sample/arithmetic.h"

namespace causeway::sample {

namespace {

constexpr std::uint64_t golden_step = 0x9E3779B97F4A7C15U;

constexpr std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

}  // namespace

dice::dice(std::uint64_t seed, std::string_view purpose, std::uint64_t number) : state_{mixed(seed)} {
  for (auto const letter : purpose) state_ = mixed(state_ + golden_step + static_cast<unsigned char>(letter));
  state_ = mixed(state_ + golden_step * (number + 1));
}

std::uint64_t dice::next() {
  state_ += golden_step;
  return mixed(state_);
}

std::uint32_t dice::below(std::uint32_t bound) {
  assert(bound > 0);
  // The upper half of a 32 × 32 bit product; draws from the uneven rest are made again (Lemire 2019).
  auto product = (next() >> 32U) * bound;
  if (static_cast<std::uint32_t>(product) < bound) {
    auto const uneven = -bound % bound;
    while (static_cast<std::uint32_t>(product) < uneven) product = (next() >> 32U) * bound;
  }
  return static_cast<std::uint32_t>(product >> 32U);
}

double dice::unit() {
  return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

double dice::between(double low, double high) {
  return low + (high - low) * unit();
}

bool dice::chance(double probability) {
  return unit() < probability;
}

double dice::triangular(double low, double mid, double high) {
  assert(low <= mid && mid <= high);
  auto const spread = high - low;
  auto const at = unit();
  if (spread <= 0) return low;
  auto const turn = (mid - low) / spread;
  if (at < turn) return low + square_root(at * spread * (mid - low));
  return high - square_root((1 - at) * spread * (high - mid));
}

double dice::normal() {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += unit();
  return sum;
}

double dice::log_normal(double median, double sigma) {
  return median * exponential(sigma * normal());
}

double dice::pareto(double least, double exponent) {
  return least * power(1 - unit(), -1 / exponent);
}

std::size_t dice::pick(std::span<double const> weights) {
  auto const total = std::accumulate(weights.begin(), weights.end(), 0.0);
  assert(total > 0);
  auto left = unit() * total;
  std::size_t last = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] <= 0) continue;
    if (left < weights[i]) return i;
    left -= weights[i];
    last = i;
  }
  return last;  // rounding ate the rest
}

}  // namespace causeway::sample
