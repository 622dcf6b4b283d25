//! Builds the graph of wires, and finds ways in it.
#include "sample/wires_graph.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <queue>
#include <utility>

#include "sample/sphere.h"

namespace causeway::sample {

namespace {

constexpr double tail_factor = 1.3;
constexpr double infinite = std::numeric_limits<double>::infinity();

// How much of a crossing's line comes before the border, 0–1; half where no point of it is the border's.
double share_before(made_border const& border, std::vector<base::geo_point> const& line) {
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    for (auto const& part : border.lines) {
      if (std::ranges::find(part, line[i]) == part.end()) continue;
      auto const whole = line_km(line);
      return whole > 0 ? line_km(std::span{line}.first(i + 1)) / whole : 0.5;
    }
  }
  return 0.5;
}

void add_cable_edges(wires const& from, wire_graph& to) {
  for (std::uint32_t i = 0; i < from.cables.size(); ++i) {
    auto const& cable = from.cables[i];
    if (cable.is_planned) continue;
    for (auto const& segment : cable.segments) {
      wire_edge edge;
      edge.from = to.vertex_of(segment.from);
      edge.to = to.vertex_of(segment.to);
      edge.kind = wire_kind::cable;
      edge.km = segment.length_km;
      if (!cable.owners.empty()) edge.owner = cable.owners.front();
      edge.cable = cable_id{i};
      to.edges.push_back(std::move(edge));
    }
  }
}

void add_span_edges(lands const& on, wires const& from, wire_graph& to) {
  for (std::uint32_t i = 0; i < from.spans.size(); ++i) {
    auto const& span = from.spans[i];
    if (span.is_proposed) continue;
    wire_edge edge;
    edge.from = to.vertex_of(span.from);
    edge.to = to.vertex_of(span.to);
    edge.kind = span.border.valid() ? wire_kind::crossing : wire_kind::span;
    edge.km = span.length_km;
    edge.owner = span.owner;
    edge.country = on.of(span.from).country;
    if (span.border.valid()) edge.other = on.of(span.to).country;
    edge.first_km = span.border.valid() ? edge.km * share_before(on.of(span.border), span.line) : edge.km;
    edge.span = span_id{i};
    to.edges.push_back(std::move(edge));
  }
}

void add_tails(lands const& on, wires const& from, wire_graph& to) {
  for (std::uint32_t i = 0; i < from.landings.size(); ++i) {
    auto const& landing = from.landings[i];
    auto const& city = on.of(landing.city);
    wire_edge edge;
    edge.from = to.vertex_of(landing_id{i});
    edge.to = to.vertex_of(landing.city);
    edge.kind = wire_kind::tail;
    edge.km = std::max(1.0, tail_factor * distance_km(landing.point, city.point));
    edge.owner = landing.owner;
    edge.country = city.country;
    edge.first_km = edge.km;
    to.edges.push_back(std::move(edge));
  }
}

void add_rows(wire_graph& to) {
  std::vector<std::uint32_t> offsets(to.vertices.size() + 1);
  for (auto const& edge : to.edges) ++offsets[edge.from.index() + 1], ++offsets[edge.to.index() + 1];
  for (std::size_t i = 1; i < offsets.size(); ++i) offsets[i] += offsets[i - 1];
  std::vector<wire_edge_id> rows(to.edges.size() * 2);
  auto next = offsets;
  for (std::uint32_t i = 0; i < to.edges.size(); ++i) {
    rows[next[to.edges[i].from.index()]++] = wire_edge_id{i};
    rows[next[to.edges[i].to.index()]++] = wire_edge_id{i};
  }
  to.edges_at = base::csr<wire_vertex_id, wire_edge_id>{std::move(offsets), std::move(rows)};
}

}  // namespace

wire_graph make_wire_graph(lands const& on, wires const& from) {
  wire_graph out;
  out.city_count = on.cities.size();
  for (std::uint32_t i = 0; i < on.cities.size(); ++i) {
    out.vertices.push_back({city_id{i}, {}, on.cities[i].country});
  }
  for (std::uint32_t i = 0; i < from.landings.size(); ++i) {
    auto const city = from.landings[i].city;
    out.vertices.push_back({city, landing_id{i}, on.of(city).country});
  }
  add_cable_edges(from, out);
  add_span_edges(on, from, out);
  add_tails(on, from, out);
  add_rows(out);
  return out;
}

double length_cost(wire_edge const& edge) {
  return edge.km;
}

wire_tree ways_from(wire_graph const& graph, wire_vertex_id root, wire_cost const& cost) {
  using entry = std::pair<double, wire_vertex_id>;
  auto out = wire_tree{root, std::vector(graph.vertices.size(), infinite),
                       std::vector(graph.vertices.size(), wire_edge_id{})};
  std::priority_queue<entry, std::vector<entry>, std::greater<>> open;
  out.costs[root.index()] = 0;
  open.emplace(0, root);
  while (!open.empty()) {
    auto const [reached, at] = open.top();
    open.pop();
    if (reached > out.costs[at.index()]) continue;
    for (auto const id : graph.edges_at[at]) {
      auto const& edge = graph.of(id);
      auto const next = graph.across(edge, at);
      auto const more = cost(edge);
      assert(more >= 0);
      if (!(reached + more < out.costs[next.index()])) continue;
      out.costs[next.index()] = reached + more;
      out.before[next.index()] = id;
      open.emplace(reached + more, next);
    }
  }
  return out;
}

std::optional<wire_way> way_to(wire_graph const& graph, wire_tree const& tree, wire_vertex_id to) {
  wire_way out;
  out.cost = tree.costs[to.index()];
  if (!(out.cost < infinite)) return std::nullopt;
  for (auto at = to; at != tree.root;) {
    auto const id = tree.before[at.index()];
    out.edges.push_back(id);
    out.km += graph.of(id).km;
    at = graph.across(graph.of(id), at);
  }
  std::ranges::reverse(out.edges);
  return out;
}

}  // namespace causeway::sample
