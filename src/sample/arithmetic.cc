//! Functions of real numbers that give the same bits on every machine.
#include "sample/arithmetic.h"

#include <cassert>
#include <cmath>

namespace causeway::sample {

namespace {

// Ends in zeros: a small whole number of it is exact.
constexpr double ln_2_high = 0x1.62e42fee00000p-1;  // NOLINT(modernize-use-std-numbers) its upper half only
constexpr double ln_2_low = 0x1.a39ef35793c76p-33;
constexpr double half_pi_high = 0x1.921fb54400000p+0;
constexpr double half_pi_low = 0x1.0b4611a626331p-34;

// The Taylor series of sine (odd) or cosine (even) on [-pi/4, pi/4].
double series(double first, double x2, int first_factor) {
  double term = first;
  double sum = first;
  for (int k = first_factor; k < first_factor + 18; k += 2) {
    term *= -x2 / (k * (k + 1));
    sum += term;
  }
  return sum;
}

double near_sine(double x) {
  return series(x, x * x, 2);
}

double near_cosine(double x) {
  return series(1, x * x, 1);
}

// sine of x + quarter · pi/2
double turned_sine(double radians, long quarter) {
  auto const turns = std::floor(radians / (half_pi_high + half_pi_low) + 0.5);
  auto const rest = (radians - turns * half_pi_high) - turns * half_pi_low;
  switch ((static_cast<long>(turns) + quarter) & 3) {
    case 0: return near_sine(rest);
    case 1: return near_cosine(rest);
    case 2: return -near_sine(rest);
    default: return -near_cosine(rest);
  }
}

}  // namespace

double square_root(double x) {
  assert(x >= 0);
  return std::sqrt(x);  // IEEE 754: correctly rounded everywhere
}

double exponential(double x) {
  assert(x >= -700 && x <= 700);
  auto const halvings = std::floor(x / (ln_2_high + ln_2_low) + 0.5);
  auto const rest = (x - halvings * ln_2_high) - halvings * ln_2_low;
  double term = 1;
  double sum = 1;
  for (int k = 1; k < 18; ++k) {
    term *= rest / k;
    sum += term;
  }
  return std::ldexp(sum, static_cast<int>(halvings));
}

double logarithm(double x) {
  assert(x > 0);
  int halvings = 0;
  auto part = std::frexp(x, &halvings);  // [0.5, 1)
  if (part < 0.70710678118654752) {
    part *= 2;
    --halvings;
  }
  // ln(part) = 2 · artanh(z)
  auto const z = (part - 1) / (part + 1);
  auto const z2 = z * z;
  double power_of_z = z;
  double sum = z;
  for (int k = 3; k < 45; k += 2) {
    power_of_z *= z2;
    sum += power_of_z / k;
  }
  return halvings * ln_2_high + (2 * sum + halvings * ln_2_low);
}

double power(double x, double y) {
  assert(x > 0 || (x == 0 && y > 0));
  return x == 0 ? 0 : exponential(y * logarithm(x));
}

double sine(double radians) {
  return turned_sine(radians, 0);
}

double cosine(double radians) {
  return turned_sine(radians, 1);
}

}  // namespace causeway::sample
