//! Distances, sides and crossings on the sample's map.
#include "sample/lands_measure.h"

#include <gtest/gtest.h>

#include <cmath>

#include "sample/dice.h"

namespace causeway::sample {
namespace {

base::geo_point at(double lon, double lat) {
  return *base::make_point(lon, lat);
}

map_line line(std::initializer_list<std::pair<double, double>> points) {
  map_line made;
  for (auto const& [lon, lat] : points) made.push_back(at(lon, lat));
  return made;
}

TEST(lands_measure, goes_the_short_way_round) {
  EXPECT_EQ(eastward_e7(at(10, 0), at(15, 0)), 50'000'000);
  EXPECT_EQ(eastward_e7(at(179, 0), at(-179, 0)), 20'000'000);
  EXPECT_EQ(eastward_e7(at(-179, 0), at(179, 0)), -20'000'000);
  EXPECT_EQ(eastward_e7(at(-90, 0), at(90, 0)), -1'800'000'000);
}

TEST(lands_measure, is_near_the_great_circle) {
  dice rolls{1, "test"};
  for (int i = 0; i < 1'000; ++i) {
    auto const lon = rolls.between(-180, 180);
    auto const lat = rolls.between(-55, 55);
    auto const a = at(lon, lat);
    auto const b = at(lon + rolls.between(-4, 4), lat + rolls.between(-4, 4));
    auto const exact = base::great_circle_km(a, b);
    EXPECT_NEAR(near_km(a, b), exact, 0.005 * exact + 0.001);
  }
}

TEST(lands_measure, moves_by_kilometres) {
  auto const from = at(179.9, 60);
  auto const moved = moved_km(from, 100, -50);
  EXPECT_LT(moved.lon_deg(), -178);  // one degree at 60° is 55.6 km
  EXPECT_NEAR(base::great_circle_km(from, moved), std::sqrt(100.0 * 100 + 50 * 50), 1);
  EXPECT_EQ(moved.lon_e7 % 1'000, 0);
  EXPECT_EQ(moved.lat_e7 % 1'000, 0);
}

TEST(lands_measure, rounds_to_a_step) {
  EXPECT_EQ(rounded_point(12.34567, -7.65432), at(12.3457, -7.6543));
  EXPECT_EQ(rounded_point(180.00004, 0), at(-180, 0));
  EXPECT_EQ(rounded_point(190.5, 0), at(-169.5, 0));
}

TEST(lands_measure, finds_the_distance_to_lines) {
  auto const meridian = line({{0, -1}, {0, 1}});
  EXPECT_NEAR(km_to_lines(at(1, 0), {meridian}), 111.195, 0.01);
  EXPECT_NEAR(km_to_lines(at(0, 2), {meridian}), 111.195, 0.01);  // to the end
  EXPECT_NEAR(km_to_lines(at(1, 0), {line({{9, 9}, {9, 8}}), meridian}), 111.195, 0.01);
  EXPECT_NEAR(km_to_lines(at(179.5, 0), {line({{-179.5, -1}, {-179.5, 1}})}), 111.195, 0.01);
  EXPECT_TRUE(std::isinf(km_to_lines(at(0, 0), {})));
  // A ring has a piece from its last point to its first.
  EXPECT_NEAR(km_to_rings(at(-1, 0), {line({{0, -1}, {3, -1}, {3, 1}, {0, 1}})}), 111.195, 0.01);
}

TEST(lands_measure, tells_inside_from_outside) {
  auto const square = line({{0, 0}, {10, 0}, {10, 10}, {0, 10}});
  auto const hole = line({{4, 4}, {4, 6}, {6, 6}, {6, 4}});
  EXPECT_TRUE(is_within({square}, at(5, 5)));
  EXPECT_FALSE(is_within({square, hole}, at(5, 5)));
  EXPECT_TRUE(is_within({square, hole}, at(5, 3)));
  EXPECT_FALSE(is_within({square}, at(11, 5)));
  EXPECT_FALSE(is_within({square}, at(-175, 5)));
  auto const across = line({{175, 0}, {-175, 0}, {-175, 10}, {175, 10}});
  EXPECT_TRUE(is_within({across}, at(179, 5)));
  EXPECT_TRUE(is_within({across}, at(-179, 5)));
  EXPECT_TRUE(is_within({across}, at(-180, 5)));
  EXPECT_FALSE(is_within({across}, at(0, 5)));
  EXPECT_FALSE(is_within({across}, at(-174, 5)));
  // Level with a corner.
  EXPECT_TRUE(is_within({line({{0, 5}, {5, 0}, {10, 5}, {5, 10}})}, at(5, 5)));
  EXPECT_FALSE(is_within({line({{0, 5}, {5, 0}, {10, 5}, {5, 10}})}, at(-5, 5)));
}

TEST(lands_measure, gives_areas_their_sign) {
  EXPECT_DOUBLE_EQ(twice_area_deg2(line({{0, 0}, {2, 0}, {2, 3}, {0, 3}})), 12);
  EXPECT_DOUBLE_EQ(twice_area_deg2(line({{0, 3}, {2, 3}, {2, 0}, {0, 0}})), -12);
  EXPECT_DOUBLE_EQ(twice_area_deg2(line({{179, 0}, {-179, 0}, {-179, 3}, {179, 3}})), 12);
}

TEST(lands_measure, sees_lines_cross) {
  auto const level = line({{0, 0}, {10, 0}});
  EXPECT_TRUE(are_apart({level, line({{0, 1}, {10, 1}})}));
  EXPECT_FALSE(are_apart({level, line({{5, -1}, {5, 1}})}));
  EXPECT_FALSE(are_apart({level, line({{5, 0}, {5, 1}})}));   // one ends upon the other
  EXPECT_TRUE(are_apart({level, line({{10, 0}, {10, 1}})}));  // they share an end
  EXPECT_FALSE(are_apart({line({{0, 0}, {2, 2}, {2, 0}, {0, 2}})}));
  EXPECT_FALSE(are_apart({line({{179, 0}, {-179, 0}}), line({{180, -1}, {180, 1}})}));
}

}  // namespace
}  // namespace causeway::sample
