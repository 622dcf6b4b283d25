//! The sample's wires as a graph, for what is true of them: shortest and cheapest ways, and independent
//! exits.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/column.h"
#include "sample/wires.h"

namespace causeway::sample {

using wire_vertex_id = base::strong_id<struct wire_vertex_tag>;
using wire_edge_id = base::strong_id<struct wire_edge_tag>;

enum class wire_kind : std::uint8_t {
  cable,     ///< from a landing to the next
  span,      ///< over land, inside a country
  crossing,  ///< over land and a border
  tail,      ///< from a landing to its city
};

/// A city or a landing.
struct wire_vertex {
  city_id city;        ///< a landing's city, too
  landing_id landing;  ///< none: the city itself
  country_id country;
};

struct wire_edge {
  wire_vertex_id from;
  wire_vertex_id to;
  wire_kind kind = wire_kind::span;
  double km = 0;
  std::string owner;    ///< of a cable the first one: who sells
  country_id country;   ///< none at sea; of a crossing that of `from`
  country_id other;     ///< of a crossing that of `to`, else none
  double first_km = 0;  ///< the part of `km` in `country`
  cable_id cable;
  span_id span;
};

/// What is in service; what is planned or proposed is left out.
struct wire_graph {
  std::vector<wire_vertex> vertices;                 // the cities in order of id, then the landings
  std::vector<wire_edge> edges;                      // cables, spans, tails, each in order of id
  base::csr<wire_vertex_id, wire_edge_id> edges_at;  // vertex -> edges, in order
  std::size_t city_count = 0;

  wire_vertex const& of(wire_vertex_id at) const { return vertices[at.index()]; }
  wire_edge const& of(wire_edge_id at) const { return edges[at.index()]; }
  wire_vertex_id vertex_of(city_id city) const { return wire_vertex_id{city.value}; }
  wire_vertex_id vertex_of(landing_id at) const {
    return wire_vertex_id{static_cast<std::uint32_t>(city_count) + at.value};
  }
  /// The end of an edge that is not `at`.
  wire_vertex_id across(wire_edge const& edge, wire_vertex_id at) const {
    return edge.from == at ? edge.to : edge.from;
  }
};

/// A tail is 1.3 times as long as the straight line, and at least 1 km.
wire_graph make_wire_graph(lands const& on, wires const& from);

/// What an edge costs; not negative; infinite where it cannot be used.
using wire_cost = std::function<double(wire_edge const&)>;

/// By length in km.
double length_cost(wire_edge const& edge);

/// The cheapest ways from one vertex to all others (Dijkstra). Of ways that cost the same the one that comes
/// over the edge found first stays; edges are looked at in order.
struct wire_tree {
  wire_vertex_id root;
  std::vector<double> costs;         // vertex -> cost; infinite: no way
  std::vector<wire_edge_id> before;  // vertex -> the last edge of its way
};
wire_tree ways_from(wire_graph const& graph, wire_vertex_id root, wire_cost const& cost);

struct wire_way {
  std::vector<wire_edge_id> edges;  ///< from the root
  double cost = 0;
  double km = 0;
};
/// Nothing where there is no way.
std::optional<wire_way> way_to(wire_graph const& graph, wire_tree const& tree, wire_vertex_id to);

/// One way, at 5 µs/km: light in glass (ITU-T G.114).
constexpr double delay_ms(double km) {
  return km * 0.005;
}

}  // namespace causeway::sample
