//! Points on the Earth in fixed point, and distances.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>

namespace causeway::base {

/// WGS 84 degrees × 10⁷, as OpenStreetMap does: about 1 cm. A default point is "not known".
struct geo_point {
  static constexpr std::int32_t unknown_e7 = std::numeric_limits<std::int32_t>::max();
  std::int32_t lon_e7 = unknown_e7;
  std::int32_t lat_e7 = unknown_e7;
  constexpr auto operator<=>(geo_point const&) const = default;
  constexpr bool known() const { return lon_e7 != unknown_e7; }
  double lon_deg() const { return lon_e7 / 1e7; }
  double lat_deg() const { return lat_e7 / 1e7; }
};

/// Longitude is folded into [-180, 180) (drawn cable lines run past the 180° meridian); latitude outside
/// [-90, 90] gives nothing.
std::optional<geo_point> make_point(double lon_deg, double lat_deg);

/// Great-circle distance on a sphere of 6371.0088 km (IUGG mean radius); within 0.6 % of the ellipsoid's.
double great_circle_km(geo_point a, geo_point b);

}  // namespace causeway::base
