//! What it costs, by list prices, to bring traffic from a place of exchange to a city.
#pragma once

#include <limits>
#include <vector>

#include "sample/crossings.h"
#include "sample/edge_prices.h"

namespace causeway::sample {

/// Transit as it is had in a city: there, or brought from the hub from which it comes cheapest.
struct brought_transit {
  city_id hub;              ///< the city itself where that is a hub
  double usd_per_mbps = 0;  ///< list price, a carrier's margin included
};

struct market {
  tariffs prices;
  wire_graph wires;
  std::vector<edge_price> edges;         // wire_edge_id
  std::vector<wire_tree> from_city;      // city_id -> cheapest ways from it
  std::vector<brought_transit> transit;  // city_id
};

/// Carriers buy in such amounts.
inline constexpr double wholesale_mbps = 200'000;
/// What a port of 10 Gbps carries at peak.
inline constexpr double usable_mbps_per_10g = 6'000;

market make_market(sample_options const& options, lands const& on, wires const& over, demand const& asked);

/// True where wires lead to the city.
inline bool reaches(wire_tree const& tree, city_id city) {
  return tree.costs[city.index()] < std::numeric_limits<double>::infinity();
}

/// The price of transit at a hub; 0 where the city is none.
double hub_price(tariffs const& prices, city_id city);
/// List price of all legs from a place to a city of `country`: by wire, else by satellite.
double list_price_of_legs(lands const& on, market const& in, city_id place, city_id inside);

}  // namespace causeway::sample
