//! Dijkstra's algorithm over cities and landings.
#include "sample/ways.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace causeway::sample {

namespace {

// A lease of 10 Gbps is filled to 70 % at peak and has a spare of 40 %: each Mbps carried pays for two.
constexpr double mbps_per_lease = 5'000;
constexpr double ms_per_km = .005;

void add(way_graph& graph, way_edge const& edge) {
  auto const number = static_cast<std::uint32_t>(graph.edges.size());
  graph.edges.push_back(edge);
  graph.at[edge.first].push_back(number);
  graph.at[edge.second].push_back(number);
}

void add_spans(way_graph& graph, lands const& on, wires const& over, tariffs const& prices) {
  for (auto i = std::uint32_t{0}; i < over.spans.size(); ++i) {
    auto const& span = over.spans[i];
    if (span.is_proposed) continue;
    auto const& first = prices.countries[on.of(span.from).country.index()];
    auto const& second = prices.countries[on.of(span.to).country.index()];
    way_edge edge{.first = span.from.value, .second = span.to.value, .item = i, .km = span.length_km};
    edge.usd_per_mbps = edge.km * (first.land_usd_per_km + second.land_usd_per_km) / 2 / mbps_per_lease;
    if (span.border.valid()) {
      auto const& border = prices.borders[span.border.index()];
      edge.part = way_part::border_span;
      edge.usd_per_mbps = edge.usd_per_mbps * border.markup + border.fee_usd_per_mbps;
      edge.flat_usd_per_mbps = border.fee_usd_per_mbps;
    }
    add(graph, edge);
  }
}

void add_landings(way_graph& graph, lands const& on, wires const& over, tariffs const& prices) {
  for (auto i = std::uint32_t{0}; i < over.landings.size(); ++i) {
    auto const city = over.landings[i].city;
    way_edge edge{.first = city.value, .second = graph.node_of(landing_id{i})};
    edge.part = way_part::landing;
    edge.item = i;
    edge.usd_per_mbps = prices.countries[on.of(city).country.index()].landing_usd_per_mbps;
    edge.flat_usd_per_mbps = edge.usd_per_mbps;
    add(graph, edge);
  }
}

void add_cables(way_graph& graph, lands const& on, wires const& over, tariffs const& prices) {
  for (auto i = std::uint32_t{0}; i < over.cables.size(); ++i) {
    auto const& cable = over.cables[i];
    if (cable.is_planned || cable.rfs_year > sample_year) continue;
    for (auto k = std::uint32_t{0}; k < cable.segments.size(); ++k) {
      auto const& one = cable.segments[k];
      auto const from = on.of(over.of(one.from).city).country;
      auto const to = on.of(over.of(one.to).city).country;
      auto const captive = from == to ? 0
                                      : prices.countries[from.index()].captive_usd_per_mbps +
                                            prices.countries[to.index()].captive_usd_per_mbps;
      way_edge edge{.first = graph.node_of(one.from), .second = graph.node_of(one.to)};
      edge.part = way_part::cable;
      edge.item = i;
      edge.segment = k;
      edge.km = one.length_km;
      edge.usd_per_mbps = prices.cables[i].entry_usd_per_mbps +
                          prices.cables[i].usd_per_mbps_1000km * one.length_km / 1000 + captive;
      edge.flat_usd_per_mbps = captive;
      add(graph, edge);
    }
  }
}

}  // namespace

way_graph make_way_graph(lands const& on, wires const& over, tariffs const& prices) {
  way_graph graph;
  graph.cities = on.cities.size();
  graph.at.resize(on.cities.size() + over.landings.size());
  add_spans(graph, on, over, prices);
  add_landings(graph, on, over, prices);
  add_cables(graph, on, over, prices);
  return graph;
}

way_tree best_ways(way_graph const& graph, city_id from, way_weight by) {
  way_tree tree;
  tree.cost.assign(graph.at.size(), way_tree::unreachable);
  tree.edges.assign(graph.at.size(), way_tree::no_edge);
  using entry = std::pair<double, way_node>;
  std::priority_queue<entry, std::vector<entry>, std::greater<>> open;
  tree.cost[from.index()] = 0;
  open.emplace(0, from.value);
  while (!open.empty()) {
    auto const [cost, node] = open.top();
    open.pop();
    if (cost > tree.cost[node]) continue;
    for (auto const number : graph.at[node]) {
      auto const& edge = graph.edges[number];
      auto const reached = cost + (by == way_weight::price ? edge.usd_per_mbps : edge.km);
      auto const next = graph.other_end(number, node);
      if (reached >= tree.cost[next]) continue;
      tree.cost[next] = reached;
      tree.edges[next] = number;
      open.emplace(reached, next);
    }
  }
  return tree;
}

std::vector<std::uint32_t> way_to(way_graph const& graph, way_tree const& tree, city_id city) {
  std::vector<std::uint32_t> way;
  auto node = city.value;
  while (tree.edges[node] != way_tree::no_edge) {
    way.push_back(tree.edges[node]);
    node = graph.other_end(tree.edges[node], node);
  }
  std::reverse(way.begin(), way.end());
  return way;
}

way_length measure(way_graph const& graph, std::vector<std::uint32_t> const& way) {
  way_length sum;
  for (auto const number : way) {
    auto const& edge = graph.edges[number];
    (edge.part == way_part::cable ? sum.cable_km : sum.land_km) += edge.km;
    if (edge.part == way_part::border_span) ++sum.borders;
  }
  return sum;
}

double delay_ms(way_length const& of) {
  return (of.cable_km + of.land_km) * ms_per_km;
}

}  // namespace causeway::sample
