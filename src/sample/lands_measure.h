//! Distances and sides on the sample's map, with the same bits on every machine.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geo.h"

namespace causeway::sample {

inline constexpr double km_per_degree = 111.1950802;  ///< 6371.0088 km · pi / 180

using map_line = std::vector<base::geo_point>;

/// `b` less `a` the short way round, degrees × 10⁷.
std::int64_t eastward_e7(base::geo_point a, base::geo_point b);

/// Distance on a plane that touches the Earth half way between: within 1 % up to about 1000 km.
double near_km(base::geo_point a, base::geo_point b);

/// The point so many km east and north, for short ways; rounded to 10⁻⁴ degrees.
base::geo_point moved_km(base::geo_point from, double east_km, double north_km);

/// Degrees to a point, rounded to 10⁻⁴ degrees (11 m); longitude folded.
base::geo_point rounded_point(double lon_deg, double lat_deg);

/// From a point to the nearest of the lines, short ways; infinity where there are none.
double km_to_lines(base::geo_point from, std::vector<map_line> const& lines);

/// The same to closed lines.
double km_to_rings(base::geo_point from, std::vector<map_line> const& rings);

/// True where the point lies within the closed lines, by the even-odd rule; exact.
bool is_within(std::vector<map_line> const& rings, base::geo_point point);

/// Twice the area within a closed line in square degrees, above 0 where it runs counter-clockwise.
double twice_area_deg2(map_line const& ring);

/// True where no two of the lines' pieces meet but at common ends; exact. Closed lines repeat their first
/// point.
bool are_apart(std::vector<map_line> const& lines);

}  // namespace causeway::sample
