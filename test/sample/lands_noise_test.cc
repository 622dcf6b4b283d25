//! Smooth noise.
#include "sample/lands_noise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace causeway::sample {
namespace {

TEST(lands_noise, is_smooth_bounded_and_without_bias) {
  noise_field const field{dice{1, "test"}};
  double sum = 0;
  double largest = 0;
  double steepest = 0;
  int count = 0;
  for (double y = -20; y < 20; y += 0.23) {
    for (double x = -20; x < 20; x += 0.23) {
      auto const here = field.at(x, y);
      sum += here;
      ++count;
      largest = std::max(largest, std::abs(here));
      steepest = std::max(steepest, std::abs(field.at(x + 0.001, y) - here) / 0.001);
    }
  }
  EXPECT_NEAR(sum / count, 0, 0.02);
  EXPECT_GT(largest, 0.5);
  EXPECT_LE(largest, 1);
  EXPECT_LT(steepest, 6);
}

TEST(lands_noise, vanishes_on_its_lattice_and_repeats_after_256) {
  noise_field const field{dice{1, "test"}};
  EXPECT_EQ(field.at(3, -7), 0);
  EXPECT_NEAR(field.at(0.3, 0.6), field.at(0.3 + 256, 0.6 - 256), 1e-9);
  EXPECT_NE(field.at(0.3, 0.6), field.at(1.3, 0.6));
}

TEST(lands_noise, depends_on_its_dice) {
  noise_field const field{dice{1, "test"}};
  noise_field const same{dice{1, "test"}};
  noise_field const other{dice{2, "test"}};
  EXPECT_EQ(field.at(0.3, 0.6), same.at(0.3, 0.6));
  int different = 0;
  for (int i = 0; i < 20; ++i) different += field.at(i + 0.3, 0.6) != other.at(i + 0.3, 0.6) ? 1 : 0;
  EXPECT_GT(different, 10);
}

TEST(lands_noise, has_layers) {
  noise_field const field{dice{1, "test"}};
  EXPECT_EQ(field.layered(0.3, 0.6, 1, 0.5), field.at(0.3, 0.6));
  auto const second = field.at(0.6 + 37.3, 1.2 - 19.7);
  EXPECT_DOUBLE_EQ(field.layered(0.3, 0.6, 2, 0.5), field.at(0.3, 0.6) + 0.5 * second);
}

}  // namespace
}  // namespace causeway::sample
