//! Cities by place.
#include "world/city_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "world/csr_builder.h"

namespace causeway::world {

namespace {

constexpr int columns = 360;
constexpr int rows = 181;  // the pole has a row of its own
constexpr double km_per_degree =
    111.0;  // a little less than any degree of latitude: looks too far, never too near
constexpr double infinity = std::numeric_limits<double>::infinity();

int row_of(double lat_deg) {
  return static_cast<int>(std::floor(lat_deg)) + 90;
}

int column_of(double lon_deg) {
  return static_cast<int>(std::floor(lon_deg)) + 180;
}

int wrapped_column(int column) {
  return (column % columns + columns) % columns;
}

// How many degrees of longitude `km` are at most, as far from the equator as `lat_deg`.
double lon_reach_deg(double km, double lat_deg) {
  auto const cosine = std::cos(std::min(90.0, std::abs(lat_deg)) * std::numbers::pi / 180);
  return cosine * 180 * km_per_degree <= km ? 180.0 : km / (km_per_degree * cosine);
}

// The nearest city of each of the two countries that are nearest.
class two_nearest {
 public:
  void offer(country_idx country, double km) {
    if (country == best_.country) {
      best_.km = std::min(best_.km, km);
    } else if (km < best_.km) {
      best_.other_km = best_.km;
      best_.country = country;
      best_.km = km;
    } else {
      best_.other_km = std::min(best_.other_km, km);
    }
  }
  nearest_country result() const { return best_; }

 private:
  nearest_country best_{country_idx::invalid(), infinity, infinity};
};

}  // namespace

city_grid::city_grid(std::span<city_row const> cities) : cities_{cities} {
  std::vector<std::pair<cell_idx, city_idx>> pairs;
  for (auto i = std::uint32_t{0}; i < cities.size(); ++i) {
    auto const& city = cities[i];
    if (!city.country.valid() || !city.point.known()) continue;
    auto const cell = row_of(city.point.lat_deg()) * columns + column_of(city.point.lon_deg());
    pairs.emplace_back(cell_idx{static_cast<std::uint32_t>(cell)}, city_idx{i});
  }
  cells_ = make_csr(static_cast<std::size_t>(rows) * columns, pairs);
}

template <typename Visit>
void city_grid::for_each_near(base::geo_point at, double radius_km, Visit const& visit) const {
  auto const lat_reach = radius_km / km_per_degree;
  auto const lon_reach = lon_reach_deg(radius_km, std::abs(at.lat_deg()) + lat_reach);
  auto const first_row = std::max(0, row_of(at.lat_deg() - lat_reach));
  auto const last_row = std::min(rows - 1, row_of(at.lat_deg() + lat_reach));
  auto const first_column = column_of(at.lon_deg() - lon_reach);
  auto const last_column = std::min(column_of(at.lon_deg() + lon_reach), first_column + columns - 1);
  for (auto row = first_row; row <= last_row; ++row) {
    for (auto column = first_column; column <= last_column; ++column) {
      auto const cell = row * columns + wrapped_column(column);
      for (auto const city : cells_[cell_idx{static_cast<std::uint32_t>(cell)}]) {
        auto const km = base::great_circle_km(at, cities_[city.index()].point);
        if (km <= radius_km) visit(cities_[city.index()], km);
      }
    }
  }
}

nearest_country city_grid::nearest(base::geo_point at, double radius_km) const {
  two_nearest found;
  for_each_near(at, radius_km, [&](city_row const& city, double km) { found.offer(city.country, km); });
  return found.result();
}

bool city_grid::has_city_of(country_idx country, base::geo_point at, double radius_km) const {
  auto found = false;
  for_each_near(at, radius_km, [&](city_row const& city, double) { found |= city.country == country; });
  return found;
}

}  // namespace causeway::world
