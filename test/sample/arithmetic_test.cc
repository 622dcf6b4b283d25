//! Functions of real numbers beside the C library's, and the values that everybody knows.
#include "sample/arithmetic.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace causeway::sample {
namespace {

// How far apart, relative to the expected value.
double relative_error(double got, double expected) {
  return expected == 0 ? std::abs(got) : std::abs(got - expected) / std::abs(expected);
}

TEST(arithmetic, knows_what_everybody_knows) {
  EXPECT_EQ(exponential(0), 1);
  EXPECT_EQ(logarithm(1), 0);
  EXPECT_EQ(power(0, 2), 0);
  EXPECT_EQ(power(7, 0), 1);
  EXPECT_EQ(sine(0), 0);
  EXPECT_EQ(cosine(0), 1);
  EXPECT_EQ(square_root(144), 12);
  EXPECT_NEAR(logarithm(1024), 10 * std::numbers::ln2, 1e-14);
  EXPECT_NEAR(power(2, 0.5), std::numbers::sqrt2, 1e-14);
  EXPECT_NEAR(sine(std::numbers::pi / 6), 0.5, 1e-15);
  EXPECT_NEAR(cosine(std::numbers::pi), -1, 1e-15);
}

TEST(arithmetic, exponential_and_logarithm_agree_with_the_library) {
  for (double x = -690; x < 690; x += 0.37) {
    EXPECT_LT(relative_error(exponential(x), std::exp(x)), 1e-13) << x;
  }
  for (double x = 1e-300; x < 1e300; x *= 1.7) {
    EXPECT_LT(relative_error(logarithm(x), std::log(x)), 1e-14) << x;
  }
  for (double x = 0.5; x < 2; x += 0.0013) EXPECT_NEAR(logarithm(x), std::log(x), 1e-15) << x;
}

TEST(arithmetic, powers_agree_with_the_library) {
  for (double x = 0.001; x < 1000; x *= 1.3) {
    for (double y = -5; y <= 5; y += 0.7) EXPECT_LT(relative_error(power(x, y), std::pow(x, y)), 1e-13);
  }
}

TEST(arithmetic, angles_agree_with_the_library) {
  for (double x = -700; x < 700; x += 0.113) {
    EXPECT_NEAR(sine(x), std::sin(x), 1e-13) << x;
    EXPECT_NEAR(cosine(x), std::cos(x), 1e-13) << x;
  }
}

}  // namespace
}  // namespace causeway::sample
