//! Cities by place and by name.
#include "world/city_index.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "world/country_names.h"
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

nearest_country city_grid::nearest(base::geo_point at, double radius_km) const {
  auto const lat_reach = radius_km / km_per_degree;
  auto const lon_reach = lon_reach_deg(radius_km, std::abs(at.lat_deg()) + lat_reach);
  auto const first_row = std::max(0, row_of(at.lat_deg() - lat_reach));
  auto const last_row = std::min(rows - 1, row_of(at.lat_deg() + lat_reach));
  auto const first_column = column_of(at.lon_deg() - lon_reach);
  auto const last_column = std::min(column_of(at.lon_deg() + lon_reach), first_column + columns - 1);
  two_nearest found;
  for (auto row = first_row; row <= last_row; ++row) {
    for (auto column = first_column; column <= last_column; ++column) {
      auto const cell = row * columns + wrapped_column(column);
      for (auto const city : cells_[cell_idx{static_cast<std::uint32_t>(cell)}]) {
        auto const& candidate = cities_[city.index()];
        auto const km = base::great_circle_km(at, candidate.point);
        if (km <= radius_km) found.offer(candidate.country, km);
      }
    }
  }
  return found.result();
}

city_names::city_names(std::span<city_row const> cities, text_pool const& texts) : texts_{&texts} {
  for (auto const& city : cities) {
    if (city.point.known()) by_name_[folded_name(texts.text_of(city.name))].push_back(&city);
  }
}

std::vector<city_row const*> city_names::find(std::string_view folded) const {
  auto const found = by_name_.find(std::string{folded});
  return found == by_name_.end() ? std::vector<city_row const*>{} : found->second;
}

std::vector<city_row const*> city_names::find(std::string_view folded, country_idx country) const {
  auto out = find(folded);
  std::erase_if(out, [&](city_row const* city) { return city->country != country; });
  return out;
}

std::string city_names::state_of(city_row const& city) const {
  return folded_name(texts_->text_of(city.state));
}

}  // namespace causeway::world
