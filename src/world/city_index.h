//! Cities by place and by name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "world/text_pool.h"
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

 private:
  using cell_idx = base::strong_id<struct cell_tag>;
  std::span<city_row const> cities_;
  base::csr<cell_idx, city_idx> cells_;
};

/// Cities by folded name; those without point are left out.
class city_names {
 public:
  city_names(std::span<city_row const> cities, text_pool const& texts);
  /// In order of row.
  std::vector<city_row const*> find(std::string_view folded, country_idx country) const;
  std::vector<city_row const*> find(std::string_view folded) const;
  /// The folded name of its state or province.
  std::string state_of(city_row const& city) const;

 private:
  std::unordered_map<std::string, std::vector<city_row const*>> by_name_;
  text_pool const* texts_;
};

}  // namespace causeway::world
