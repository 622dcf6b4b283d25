//! Whether points are one place, and where its middle is.
#include "world/one_place.h"

#include <cassert>
#include <cstddef>

namespace causeway::world {

bool is_one_place(std::vector<base::geo_point> const& points) {
  for (auto i = std::size_t{0}; i < points.size(); ++i) {
    for (auto j = i + 1; j < points.size(); ++j) {
      if (base::great_circle_km(points[i], points[j]) > one_place_km) return false;
    }
  }
  return true;
}

base::geo_point middle_of(std::vector<base::geo_point> const& points) {
  assert(!points.empty());
  auto const first = points.front();
  auto lon_deg = 0.0;
  auto lat_deg = 0.0;
  for (auto const& one : points) {
    // Longitudes count from the first point, so that the 180° meridian does not matter.
    auto away_deg = one.lon_deg() - first.lon_deg();
    if (away_deg > 180) away_deg -= 360;
    if (away_deg < -180) away_deg += 360;
    lon_deg += away_deg;
    lat_deg += one.lat_deg();
  }
  auto const count = static_cast<double>(points.size());
  return base::make_point(first.lon_deg() + lon_deg / count, lat_deg / count).value_or(base::geo_point{});
}

}  // namespace causeway::world
