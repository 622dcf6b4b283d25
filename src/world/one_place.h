//! Whether points are one place, and where its middle is.
#pragma once

#include <vector>

#include "base/geo.h"

namespace causeway::world {

/// Points this near each other are one place: about a large city with its surroundings.
inline constexpr double one_place_km = 50.0;

/// True if all points, which must be known, lie within one_place_km of each other.
bool is_one_place(std::vector<base::geo_point> const& points);

/// The mean of at least one point of one place.
base::geo_point middle_of(std::vector<base::geo_point> const& points);

}  // namespace causeway::world
