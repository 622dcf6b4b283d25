//! Random numbers that depend on a seed, a purpose and a number, and on nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace causeway::sample {

/// One stream of numbers. Streams of different purposes or numbers are unrelated, so that a change in one
/// part of the sample leaves the others as they are, and parts can be made by any number of threads.
/// splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
class dice {
 public:
  dice(std::uint64_t seed, std::string_view purpose, std::uint64_t number = 0);

  std::uint64_t next();
  /// 0 to bound - 1, each as likely as any other; bound above 0.
  std::uint32_t below(std::uint32_t bound);
  /// 0 to just below 1, in steps of 2^-53.
  double unit();
  double between(double low, double high);
  bool chance(double probability);
  /// Low, high, and the likeliest value between them.
  double triangular(double low, double mid, double high);
  /// Mean 0, deviation 1: the sum of twelve units less six (Irwin–Hall), so never beyond ±6.
  double normal();
  /// `median` times e to the power of `sigma` · normal().
  double log_normal(double median, double sigma);
  /// Pareto: at least `least`, P(above x) = (least/x)^exponent.
  double pareto(double least, double exponent);
  /// A place in `weights`, as likely as its weight; the weights are not negative and not all 0.
  std::size_t pick(std::span<double const> weights);

 private:
  std::uint64_t state_;
};

}  // namespace causeway::sample
