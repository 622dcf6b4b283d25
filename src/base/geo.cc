//! Points on the Earth: folding and distance.
#include "base/geo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace causeway::base {

namespace {

constexpr double earth_radius_km = 6371.0088;

double radians(double degrees) {
  return degrees * std::numbers::pi / 180.0;
}

}  // namespace

std::optional<geo_point> make_point(double lon_deg, double lat_deg) {
  // Beyond two turns it is no drawn line but a wrong number.
  if (!(std::abs(lon_deg) <= 720.0) || !(std::abs(lat_deg) <= 90.0)) return std::nullopt;
  auto const folded = lon_deg - 360.0 * std::floor((lon_deg + 180.0) / 360.0);
  auto lon_e7 = std::llround(folded * 1e7);
  if (lon_e7 == 1'800'000'000) lon_e7 = -1'800'000'000;
  return geo_point{static_cast<std::int32_t>(lon_e7), static_cast<std::int32_t>(std::llround(lat_deg * 1e7))};
}

double great_circle_km(geo_point a, geo_point b) {
  auto const half_lat = std::sin(radians(b.lat_deg() - a.lat_deg()) / 2);
  auto const half_lon = std::sin(radians(b.lon_deg() - a.lon_deg()) / 2);
  auto const h = half_lat * half_lat +
                 std::cos(radians(a.lat_deg())) * std::cos(radians(b.lat_deg())) * half_lon * half_lon;
  return 2 * earth_radius_km * std::asin(std::min(1.0, std::sqrt(h)));
}

}  // namespace causeway::base
