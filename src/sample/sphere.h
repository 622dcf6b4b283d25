//! Lines on the globe that have the same bits on every machine: distances, points between, points beside.
#pragma once

#include <numbers>
#include <span>
#include <vector>

#include "base/geo.h"

namespace causeway::sample {

/// A point on the sphere of radius 1: x towards 0° 0°, y towards 90° east, z towards the north pole.
struct unit_vector {
  double x = 1;
  double y = 0;
  double z = 0;
};

inline constexpr double earth_radius_km = 6371.0088;  ///< IUGG mean radius, as base/geo.h has it
inline constexpr double radians_per_degree = std::numbers::pi / 180;

double arc_sine(double x);                   ///< radians; x from -1 to 1
double direction_angle(double x, double y);  ///< radians from the x axis, -pi to pi; 0 where both are 0

unit_vector to_vector(base::geo_point at);
/// In steps of 10⁻⁴ degree, about 11 m: published lines are no finer.
base::geo_point to_point(unit_vector at);

/// The straight line through the Earth from one point to the other, in km: a little less than the way over
/// it.
double chord_km(unit_vector a, unit_vector b);
/// Great-circle distance.
double distance_km(base::geo_point a, base::geo_point b);
double line_km(std::span<base::geo_point const> line);

/// The point that lies `share` (0–1) of the way from a to b. For points less than half a turn apart.
unit_vector between(unit_vector a, unit_vector b, double share);
/// `at` moved by `km` to the left of the direction from a to b; to the right where `km` is negative.
unit_vector beside(unit_vector at, unit_vector a, unit_vector b, double km);

/// The difference of two longitudes, folded into -180 to 180 degrees.
double turn_deg(double from_lon_deg, double to_lon_deg);

}  // namespace causeway::sample
