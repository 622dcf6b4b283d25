//! Flows: the networks farthest from the origin send first.
#include "sample/plain_flow.h"

#include <algorithm>
#include <cassert>

namespace causeway::sample {

namespace {

// Networks with a route, the farthest first. A next hop is always one link nearer, so whoever sends has by
// then all that others send through him.
std::vector<plain_node> farthest_first(plain_routes const& routes) {
  auto const longest = std::max_element(routes.lengths.begin(), routes.lengths.end());
  std::vector<std::vector<plain_node>> by_length(longest == routes.lengths.end() ? 0 : *longest + 1);
  for (auto i = std::uint32_t{0}; i < routes.lengths.size(); ++i) {
    if (routes.classes[i] != plain_class::none) by_length[routes.lengths[i]].emplace_back(i);
  }
  std::vector<plain_node> order;
  for (auto length = by_length.size(); length-- > 0;) {
    order.insert(order.end(), by_length[length].begin(), by_length[length].end());
  }
  return order;
}

}  // namespace

void add_plain_flows(plain_graph const& graph, plain_routes const& routes,
                     std::function<double(plain_node source)> const& weight, plain_flows& sums) {
  std::vector<double> load(graph.size());
  for (auto i = std::uint32_t{0}; i < graph.size(); ++i) {
    load[i] = weight(plain_node{i});
    if (routes.classes[i] == plain_class::none) sums.unreached += load[i];
  }
  for (auto const node : farthest_first(routes)) {
    sums.networks[node.index()] += load[node.index()];
    if (routes.classes[node.index()] == plain_class::own) continue;
    auto const hops = routes.next_hops[node];
    auto const share = load[node.index()] / static_cast<double>(hops.size());
    for (auto const& hop : hops) {
      sums.links[hop.there.index()] += share;
      load[hop.node.index()] += share;
    }
  }
}

void add_plain_flows(plain_graph const& graph, plain_routes const& routes,
                     std::span<double const> source_weights, double origin_weight, plain_flows& sums) {
  assert(source_weights.size() == graph.size());
  add_plain_flows(
      graph, routes, [&](plain_node source) { return source_weights[source.index()] * origin_weight; }, sums);
}

}  // namespace causeway::sample
