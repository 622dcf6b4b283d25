//! Degrees by rank: through the points, to the sum.
#include "sample/networks_degrees.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace causeway::sample {
namespace {

constexpr std::array points{degree_point{0.1, 10}, degree_point{0.4, 3}, degree_point{0.6, 1}};

double share_above(std::vector<std::uint32_t> const& degrees, std::uint32_t limit) {
  auto const above = std::count_if(degrees.begin(), degrees.end(), [&](auto one) { return one > limit; });
  return static_cast<double>(above) / static_cast<double>(degrees.size());
}

TEST(networks_degrees, go_through_the_points) {
  auto const degrees = falling_degrees(1000, 200, points, 8000);
  EXPECT_NEAR(share_above(degrees, 10), 0.1, 0.02);
  EXPECT_NEAR(share_above(degrees, 3), 0.4, 0.02);
  EXPECT_NEAR(share_above(degrees, 1), 0.6, 0.02);
}

TEST(networks_degrees, sum_to_the_total) {
  for (auto const total : {5'000.0, 8'000.0, 12'000.0}) {
    auto const degrees = falling_degrees(1000, 200, points, total);
    EXPECT_NEAR(std::accumulate(degrees.begin(), degrees.end(), 0.0), total, 0.03 * total) << total;
  }
}

TEST(networks_degrees, fall_from_the_top_to_one) {
  auto const degrees = falling_degrees(500, 90, points, 4000);
  EXPECT_EQ(degrees.size(), 500U);
  EXPECT_TRUE(std::is_sorted(degrees.rbegin(), degrees.rend()));
  EXPECT_LE(degrees.front(), 90U);
  EXPECT_EQ(degrees.back(), 1U);
}

TEST(networks_degrees, take_few_networks) {
  EXPECT_TRUE(falling_degrees(0, 10, points, 10).empty());
  EXPECT_EQ(falling_degrees(1, 7, points, 7), (std::vector<std::uint32_t>{7}));
  EXPECT_EQ(falling_degrees(2, 1, points, 50), (std::vector<std::uint32_t>{1, 1}));
}

}  // namespace
}  // namespace causeway::sample
