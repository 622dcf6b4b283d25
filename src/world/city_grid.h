//! Cities by place.
#pragma once

#include <span>

#include "world/world.h"

namespace causeway::world {

/// Whose city is nearest.
struct nearest_country {
  country_idx country;  ///< invalid where no city lies within the radius
  double km = 0;
  /// To the nearest city of any other country; infinite where none lies within the radius.
  double other_km = 0;
};

/// Cities in cells of one degree; those without country are left out.
class city_grid {
 public:
  explicit city_grid(std::span<city_row const> cities);
  /// Over the cities within `radius_km` of a known point. Of equally near ones the first in order of row.
  nearest_country nearest(base::geo_point at, double radius_km) const;
  bool has_city_of(country_idx country, base::geo_point at, double radius_km) const;

 private:
  using cell_idx = base::strong_id<struct cell_tag>;
  /// visit(city, km) for each city within the radius.
  template <typename Visit>
  void for_each_near(base::geo_point at, double radius_km, Visit const& visit) const;

  std::span<city_row const> cities_;
  base::csr<cell_idx, city_idx> cells_;
};

}  // namespace causeway::world
