//! List prices from every city.
#include "sample/market.h"

#include <algorithm>

namespace causeway::sample {

namespace {

// Of two countries the one whose network has no other way than by satellite; both: the dearer.
double satellite_price(lands const& on, tariffs const& prices, city_id one, city_id other) {
  auto const& first = prices.countries[on.of(one).country.index()];
  auto const& second = prices.countries[on.of(other).country.index()];
  return std::max(first.satellite_usd_per_mbps, second.satellite_usd_per_mbps);
}

brought_transit bring(lands const& on, market const& in, city_id city) {
  if (auto const usd = hub_price(in.prices, city); usd > 0) return {city, usd};
  auto const factor = size_factor(wholesale_mbps, in.prices.lease_exponent);
  auto const margin = in.prices.countries[on.of(city).country.index()].margin;
  brought_transit best;
  for (auto const& hub : in.prices.hubs) {
    auto const legs = list_price_of_legs(on, in, hub.city, city);
    auto const usd = reaches(in.from_city[hub.city.index()], city)
                         ? (legs * factor + hub.transit_usd_per_mbps) * margin
                         : legs + hub.transit_usd_per_mbps * margin;
    if (!best.hub.valid() || usd < best.usd_per_mbps) best = {hub.city, usd};
  }
  return best;
}

}  // namespace

double hub_price(tariffs const& prices, city_id city) {
  auto const found =
      std::find_if(prices.hubs.begin(), prices.hubs.end(), [&](auto const& hub) { return hub.city == city; });
  return found == prices.hubs.end() ? 0 : found->transit_usd_per_mbps;
}

double list_price_of_legs(lands const& on, market const& in, city_id place, city_id inside) {
  auto const& tree = in.from_city[place.index()];
  return reaches(tree, inside) ? tree.costs[inside.index()] : satellite_price(on, in.prices, place, inside);
}

market make_market(sample_options const& options, lands const& on, wires const& over, demand const& asked) {
  market out;
  out.prices = draw_tariffs(options, on, over, asked);
  out.wires = make_wire_graph(on, over);
  out.edges = price_edges(out.wires, over, out.prices);
  for (auto i = std::uint32_t{0}; i < on.cities.size(); ++i) {
    out.from_city.push_back(cheapest_from(out.wires, out.edges, out.wires.vertex_of(city_id{i})));
  }
  for (auto i = std::uint32_t{0}; i < on.cities.size(); ++i)
    out.transit.push_back(bring(on, out, city_id{i}));
  return out;
}

}  // namespace causeway::sample
