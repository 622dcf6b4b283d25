//! Points and distances: a quarter of a meridian, known pairs of cities, the 180° meridian.
#include "base/geo.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace causeway::base {
namespace {

constexpr double quarter_km = 6371.0088 * std::numbers::pi / 2;

geo_point at(double lon_deg, double lat_deg) {
  return make_point(lon_deg, lat_deg).value_or(geo_point{});
}

TEST(geo, fixed_point_keeps_seven_places) {
  auto const point = at(85.3240001, -27.7172449);
  EXPECT_EQ(point.lon_e7, 853240001);
  EXPECT_EQ(point.lat_e7, -277172449);
  EXPECT_DOUBLE_EQ(point.lon_deg(), 85.3240001);
  EXPECT_DOUBLE_EQ(point.lat_deg(), -27.7172449);
}

TEST(geo, longitudes_fold_into_half_open_180) {
  EXPECT_EQ(at(180, 0).lon_e7, -1'800'000'000);
  EXPECT_EQ(at(-180, 0).lon_e7, -1'800'000'000);
  EXPECT_EQ(at(179.9999999, 0).lon_e7, 1'799'999'999);
  EXPECT_EQ(at(181, 0), at(-179, 0));
  EXPECT_EQ(at(-190, 0), at(170, 0));
  EXPECT_EQ(at(540, 10), at(-180, 10));
  EXPECT_EQ(at(179.99999999, 0).lon_e7, -1'800'000'000);  // rounds up to 180
}

TEST(geo, impossible_numbers_are_nothing) {
  auto const nan = std::numeric_limits<double>::quiet_NaN();
  auto const infinite = std::numeric_limits<double>::infinity();
  EXPECT_FALSE(make_point(0, 90.0000001));
  EXPECT_FALSE(make_point(0, -91));
  EXPECT_FALSE(make_point(721, 0));
  EXPECT_FALSE(make_point(nan, 0));
  EXPECT_FALSE(make_point(0, nan));
  EXPECT_FALSE(make_point(infinite, 0));
  EXPECT_FALSE(make_point(0, -infinite));
  EXPECT_TRUE(make_point(720, 90));
}

TEST(geo, a_quarter_of_the_globe) {
  EXPECT_NEAR(great_circle_km(at(0, 0), at(90, 0)), quarter_km, 1e-6);
  EXPECT_NEAR(great_circle_km(at(0, 0), at(0, 90)), quarter_km, 1e-6);
  EXPECT_NEAR(great_circle_km(at(0, -90), at(77, 90)), 2 * quarter_km, 1e-6);
  EXPECT_NEAR(great_circle_km(at(10, 20), at(-170, -20)), 2 * quarter_km, 1e-3);
}

// Central angle in degrees from the spherical law of cosines, which is exact enough far from 0.
TEST(geo, agrees_with_the_law_of_cosines) {
  auto const radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  auto const by_cosines = [&](geo_point a, geo_point b) {
    return 6371.0088 * std::acos(std::sin(radians(a.lat_deg())) * std::sin(radians(b.lat_deg())) +
                                 std::cos(radians(a.lat_deg())) * std::cos(radians(b.lat_deg())) *
                                     std::cos(radians(a.lon_deg() - b.lon_deg())));
  };
  auto const kathmandu = at(85.324, 27.7172);
  auto const mumbai = at(72.8777, 19.076);
  auto const suva = at(178.4419, -18.1416);
  auto const apia = at(-171.7667, -13.8333);
  EXPECT_NEAR(great_circle_km(kathmandu, mumbai), by_cosines(kathmandu, mumbai), 1e-6);
  EXPECT_NEAR(great_circle_km(suva, apia), by_cosines(suva, apia), 1e-6);
  EXPECT_NEAR(great_circle_km(suva, apia), 1149, 10);  // across the 180° meridian, not around the world
}

TEST(geo, distance_is_symmetric_and_zero_on_the_spot) {
  auto const a = at(36.8219, -1.2921);
  auto const b = at(-73.9857, 40.7484);
  EXPECT_EQ(great_circle_km(a, a), 0);
  EXPECT_DOUBLE_EQ(great_circle_km(a, b), great_circle_km(b, a));
  EXPECT_NEAR(great_circle_km(at(0, 0), at(0.0000001, 0)), 1.11e-5, 1e-6);  // 1.1 cm
}

TEST(geo, a_default_point_is_not_known) {
  EXPECT_FALSE(geo_point{}.known());
  EXPECT_TRUE(at(0, 0).known());
}

}  // namespace
}  // namespace causeway::base
