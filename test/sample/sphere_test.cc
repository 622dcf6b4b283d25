//! Distances and points on the globe, beside values of geometry.
#include "sample/sphere.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace causeway::sample {
namespace {

base::geo_point point(double lon_deg, double lat_deg) {
  return *base::make_point(lon_deg, lat_deg);
}

TEST(sphere, knows_angles) {
  EXPECT_EQ(arc_sine(0), 0);
  EXPECT_NEAR(arc_sine(0.5), std::numbers::pi / 6, 1e-15);
  EXPECT_NEAR(arc_sine(1), std::numbers::pi / 2, 1e-15);
  EXPECT_NEAR(arc_sine(-1), -std::numbers::pi / 2, 1e-15);
  EXPECT_NEAR(direction_angle(-1, 0), std::numbers::pi, 1e-15);
  EXPECT_NEAR(direction_angle(-1, -1), -0.75 * std::numbers::pi, 1e-15);
  EXPECT_EQ(direction_angle(0, 0), 0);
}

TEST(sphere, agrees_with_the_c_library) {
  for (double x = -1; x <= 1; x += 1.0 / 64) EXPECT_NEAR(arc_sine(x), std::asin(x), 1e-14) << x;
  for (double a = -3; a <= 3; a += 0.1) {
    EXPECT_NEAR(direction_angle(2 * std::cos(a), 2 * std::sin(a)), a, 1e-14);
  }
}

TEST(sphere, measures_great_circles) {
  // A quarter of the circumference 2 · pi · 6371.0088 km, a degree of the equator, half a turn.
  EXPECT_NEAR(distance_km(point(0, 0), point(0, 90)), 10007.557, 0.001);
  EXPECT_NEAR(distance_km(point(179.5, 0), point(-179.5, 0)), 111.195, 0.001);
  EXPECT_NEAR(distance_km(point(0, 0), point(-180, 0)), 20015.114, 0.001);
  auto const a = point(-70.5, -33.25);
  auto const b = point(151.25, 12.5);
  EXPECT_NEAR(distance_km(a, b), base::great_circle_km(a, b), 1e-6);
  EXPECT_NEAR(line_km(std::array{point(0, 0), point(1, 0), point(0, 0)}), 2 * 111.195, 0.001);
}

TEST(sphere, finds_points_between_and_beside) {
  auto const a = to_vector(point(170, 0));
  auto const b = to_vector(point(-170, 0));
  EXPECT_EQ(to_point(between(a, b, 0.25)), point(175, 0));
  EXPECT_EQ(to_point(between(a, b, 0.75)), point(-175, 0));
  EXPECT_EQ(to_point(between(a, a, 0.5)), point(170, 0));
  // To the left of a way to the east is north; the tangent of the angle is the share of the radius.
  auto const north = to_point(beside(a, a, b, 111.195));
  EXPECT_NEAR(north.lat_deg(), 1, 0.001);
  EXPECT_EQ(north.lon_e7, 1'700'000'000);
  EXPECT_LT(to_point(beside(a, a, b, -50)).lat_deg(), 0);
}

TEST(sphere, gives_points_back_in_steps) {
  EXPECT_EQ(to_point(to_vector(point(-12.34567, 45.00004))), point(-12.3457, 45));
  EXPECT_EQ(to_point(to_vector(point(-180, -60))).lon_e7, -1'800'000'000);
  EXPECT_EQ(turn_deg(170, -170), 20);
  EXPECT_EQ(turn_deg(-170, 170), -20);
}

}  // namespace
}  // namespace causeway::sample
