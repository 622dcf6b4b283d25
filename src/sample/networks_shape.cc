//! The shape of a graph: degrees, cones, and paths by the plain engine.
#include "sample/networks_shape.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "sample/dice.h"
#include "sample/plain_engine.h"

namespace causeway::sample {

namespace {

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<std::size_t> degrees_of(base::csr<plain_node, plain_neighbour> const& rows) {
  std::vector<std::size_t> out(rows.size());
  for (auto i = std::uint32_t{0}; i < out.size(); ++i) out[i] = rows[plain_node{i}].size();
  return out;
}

std::size_t count_above(std::span<std::size_t const> values, std::size_t limit) {
  return static_cast<std::size_t>(
      std::count_if(values.begin(), values.end(), [limit](std::size_t one) { return one > limit; }));
}

// Of the values that are not 0, the share above the limit.
double share_above(std::span<std::size_t const> values, std::size_t limit) {
  return ratio(count_above(values, limit), count_above(values, 0));
}

std::size_t largest(std::span<std::size_t const> values) {
  return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

void measure_providers(plain_graph const& graph, graph_shape& shape) {
  auto const providers = degrees_of(graph.providers);
  auto const with_any = count_above(providers, 0);
  auto const share_of = [&](std::size_t number) {
    return ratio(static_cast<std::size_t>(std::count(providers.begin(), providers.end(), number)), with_any);
  };
  shape.one_provider = share_of(1);
  shape.two_providers = share_of(2);
  shape.three_providers = share_of(3);
  shape.more_providers = share_above(providers, 3);
  shape.mean_providers = ratio(graph.providers.values().size(), with_any);
}

void measure_customers(plain_graph const& graph, graph_shape& shape) {
  auto const customers = degrees_of(graph.customers);
  shape.stub_share = 1 - ratio(count_above(customers, 0), graph.size());
  shape.customers_1 = 1 - share_above(customers, 1);
  shape.customers_above_3 = share_above(customers, 3);
  shape.customers_above_10 = share_above(customers, 10);
  shape.customers_above_30 = share_above(customers, 30);
  shape.customers_top_share = ratio(largest(customers), graph.size());
}

void measure_peers(plain_graph const& graph, graph_shape& shape) {
  auto const peers = degrees_of(graph.peers);
  shape.peer_link_share = ratio(graph.peers.values().size() / 2, graph.links.size());
  shape.peering_share = ratio(count_above(peers, 0), graph.size());
  shape.peers_1 = 1 - share_above(peers, 1);
  shape.peers_above_3 = share_above(peers, 3);
  shape.peers_above_10 = share_above(peers, 10);
  shape.peers_above_30 = share_above(peers, 30);
  shape.peers_above_100 = share_above(peers, 100);
}

// Each network counts once in its own cone and in that of everybody above it. Networks have few others above
// them, so this is near linear.
std::vector<std::size_t> cone_sizes(plain_graph const& graph) {
  std::vector<std::size_t> sizes(graph.size(), 0);
  std::vector<plain_node> seen_from(graph.size());
  std::vector<plain_node> above;
  for (auto i = std::uint32_t{0}; i < graph.size(); ++i) {
    auto const start = plain_node{i};
    above.assign(1, start);
    seen_from[i] = start;
    for (auto next = std::size_t{0}; next < above.size(); ++next) {
      ++sizes[above[next].index()];
      for (auto const& provider : graph.providers[above[next]]) {
        if (seen_from[provider.node.index()] == start) continue;
        seen_from[provider.node.index()] = start;
        above.push_back(provider.node);
      }
    }
  }
  return sizes;
}

void measure_cones(plain_graph const& graph, graph_shape& shape) {
  auto const cones = cone_sizes(graph);
  auto const of_transit = graph.size() - static_cast<std::size_t>(std::count(cones.begin(), cones.end(), 1));
  shape.cones_above_3 = ratio(count_above(cones, 3), of_transit);
  shape.cones_above_10 = ratio(count_above(cones, 10), of_transit);
  shape.cones_above_30 = ratio(count_above(cones, 30), of_transit);
  shape.cone_top_share = ratio(largest(cones), graph.size());
}

void measure_paths(plain_graph const& graph, std::uint32_t origins, std::uint64_t seed, graph_shape& shape) {
  std::array<std::size_t, 7> by_length{};  // the last: longer
  std::size_t links = 0;
  std::size_t routed = 0;
  dice drawn{seed, "shape origins"};
  for (auto i = std::uint32_t{0}; i < origins; ++i) {
    std::array const origin{plain_node{drawn.below(static_cast<std::uint32_t>(graph.size()))}};
    auto const routes = find_plain_routes(graph, origin, {plain_tie::hashed, seed});
    for (auto node = std::size_t{0}; node < graph.size(); ++node) {
      auto const has_path =
          routes.classes[node] != plain_class::own && routes.classes[node] != plain_class::none;
      if (!has_path) continue;
      ++routed;
      links += routes.lengths[node];
      ++by_length[std::min<std::size_t>(routes.lengths[node], by_length.size() - 1)];
    }
  }
  shape.mean_path = ratio(links, routed);
  shape.paths_1 = ratio(by_length[1], routed);
  shape.paths_2 = ratio(by_length[2], routed);
  shape.paths_3 = ratio(by_length[3], routed);
  shape.paths_4 = ratio(by_length[4], routed);
  shape.paths_5 = ratio(by_length[5], routed);
  shape.paths_above_5 = ratio(by_length[6], routed);
  shape.routed_share = ratio(routed, origins * (graph.size() - 1));
}

}  // namespace

graph_shape shape_of(plain_graph const& graph, std::uint32_t origins, std::uint64_t seed) {
  graph_shape shape;
  shape.networks = graph.size();
  shape.links = graph.links.size();
  if (graph.size() < 2) return shape;
  measure_providers(graph, shape);
  measure_customers(graph, shape);
  measure_peers(graph, shape);
  measure_cones(graph, shape);
  measure_paths(graph, origins, seed, shape);
  return shape;
}

}  // namespace causeway::sample
