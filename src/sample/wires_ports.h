//! Where cables may land: coastal cities, the coast nearest to them, and how far they are from each other by
//! sea.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sample/wires_parts.h"

namespace causeway::sample {

/// A city with a coast. Its place in the list is its number.
struct port {
  city_id city;
  country_id country;
  std::size_t rank = 0;                  ///< 0: the largest of its country
  base::geo_point beach;                 ///< on the coast, nearest to the city
  std::optional<base::geo_point> other;  ///< a second place, 15–70 km from the first; of large ports only
};

struct port_list {
  std::vector<port> all;                     // in order of city
  std::vector<std::vector<std::size_t>> of;  // country_id -> its ports, the largest first
  std::vector<std::vector<double>> sea_km;   // from, to: by sea, a little more near land
};

/// At most five ports of each country.
port_list find_ports(wires_ground const& ground);

/// The point of the country's coast (its outline without the borders) nearest to `at`; `at` where it has
/// none.
base::geo_point nearest_coast(lands const& on, country_id country, base::geo_point at);

}  // namespace causeway::sample
