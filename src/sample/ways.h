//! The cheapest and the shortest ways over the sample's wires, by true prices.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "sample/tariffs.h"

namespace causeway::sample {

/// What an edge of the wires' graph stands for.
enum class way_part : std::uint8_t {
  span,         ///< over land inside a country
  border_span,  ///< over land across a border
  cable,        ///< from one landing to the next
  landing,      ///< between a landing and its city
};

/// A city, or behind the cities a landing.
using way_node = std::uint32_t;

struct way_edge {
  way_node first = 0;
  way_node second = 0;
  way_part part = way_part::span;
  std::uint32_t item = 0;     ///< span, cable or landing
  std::uint32_t segment = 0;  ///< of a cable
  double km = 0;
  double usd_per_mbps = 0;       ///< a month, for a buyer of 10 Gbps
  double flat_usd_per_mbps = 0;  ///< of that: the same for buyers of any size
};

struct way_graph {
  std::vector<way_edge> edges;
  std::vector<std::vector<std::uint32_t>> at;  // node -> its edges, in order
  std::size_t cities = 0;

  way_node node_of(landing_id landing) const { return static_cast<way_node>(cities + landing.index()); }
  way_node other_end(std::uint32_t edge, way_node one) const {
    return edges[edge].first == one ? edges[edge].second : edges[edge].first;
  }
};

/// Ways from one city to every node.
struct way_tree {
  static constexpr double unreachable = std::numeric_limits<double>::infinity();
  static constexpr std::uint32_t no_edge = std::numeric_limits<std::uint32_t>::max();
  std::vector<double> cost;          // node -> of the whole way
  std::vector<std::uint32_t> edges;  // node -> last edge of its way

  bool reaches(city_id city) const { return cost[city.index()] < unreachable; }
};

enum class way_weight : std::uint8_t { price, length };

/// Of what is in service on the day of the sample.
way_graph make_way_graph(lands const& on, wires const& over, tariffs const& prices);
way_tree best_ways(way_graph const& graph, city_id from, way_weight by);
/// Edges of a way, in order, beginning where the tree does; none to where it began. The city must be reached.
std::vector<std::uint32_t> way_to(way_graph const& graph, way_tree const& tree, city_id city);

/// Sums over a way.
struct way_length {
  double cable_km = 0;
  double land_km = 0;
  std::uint32_t borders = 0;  ///< land borders crossed
};
way_length measure(way_graph const& graph, std::vector<std::uint32_t> const& way);
/// One way, at 5 µs/km (ITU-T G.114).
double delay_ms(way_length const& of);

}  // namespace causeway::sample
