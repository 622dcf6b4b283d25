//! What each edge of the wires costs, and what ways over them add up to.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sample/tariffs.h"
#include "sample/wires_graph.h"

namespace causeway::sample {

/// List prices a month.
struct edge_price {
  double usd_per_mbps = 0;       ///< for a buyer of 10 Gbps
  double flat_usd_per_mbps = 0;  ///< of that: the same for buyers of any size
};

/// wire_edge_id -> price
std::vector<edge_price> price_edges(wire_graph const& graph, wires const& over, tariffs const& prices);

/// Cheapest ways from a vertex by these prices.
wire_tree cheapest_from(wire_graph const& graph, std::vector<edge_price> const& prices, wire_vertex_id root);

/// Sums over a way.
struct way_length {
  double cable_km = 0;
  double land_km = 0;         ///< tails at landings included
  std::uint32_t borders = 0;  ///< land borders crossed
  double km() const { return cable_km + land_km; }
};
way_length measure(wire_graph const& graph, std::span<wire_edge_id const> way);

}  // namespace causeway::sample
