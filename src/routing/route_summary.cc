//! Counts routes, and follows next hops to the origins.
#include "routing/route_summary.h"

#include <algorithm>
#include <vector>

namespace causeway::routing {

namespace {

using topology::node_idx;

void count(class_summary& sum, rank_of_route held) {
  ++sum.networks;
  sum.links += held.length;
  sum.longest = std::max(sum.longest, held.length);
}

template <typename Visit>
void each_network(topology::as_graph const& graph, Visit visit) {
  for (auto node = node_idx{0}; node.index() < graph.size(); ++node) visit(node);
}

// Networks with a route, the nearest to an origin first.
std::vector<node_idx> by_length(topology::as_graph const& graph, one_prefix const& routes) {
  std::vector<node_idx> reached;
  each_network(graph, [&](node_idx node) {
    if (routes.rank(node).kind != route_class::none) reached.push_back(node);
  });
  std::stable_sort(reached.begin(), reached.end(),
                   [&](node_idx a, node_idx b) { return routes.rank(a).length < routes.rank(b).length; });
  return reached;
}

void add_origins(std::vector<node_idx>& to, std::vector<node_idx> const& more,
                 topology::as_graph const& graph) {
  auto const by_number = [&](node_idx a, node_idx b) { return graph.numbers[a] < graph.numbers[b]; };
  std::vector<node_idx> both;
  std::set_union(to.begin(), to.end(), more.begin(), more.end(), std::back_inserter(both), by_number);
  to = std::move(both);
}

}  // namespace

route_summary summary_of(topology::as_graph const& graph, one_prefix const& routes) {
  route_summary out;
  each_network(graph, [&](node_idx node) {
    auto const held = routes.rank(node);
    if (held.kind == route_class::none) {
      ++out.unreached;
      return;
    }
    count(out.classes.at(static_cast<std::size_t>(held.kind)), held);
    count(out.all, held);
  });
  return out;
}

base::csr<node_idx, node_idx> reached_origins(topology::as_graph const& graph, one_prefix const& routes) {
  std::vector<std::vector<node_idx>> origins(graph.size());
  std::vector<node_idx> hops;
  for (auto const node : by_length(graph, routes)) {
    routes.next_hops(node, hops);
    auto& own = origins[node.index()];
    if (routes.rank(node).kind == route_class::own) own.push_back(node);
    // A next hop is one link nearer, so that its origins are known.
    for (auto const hop : hops) {
      if (hop != node) add_origins(own, origins[hop.index()], graph);
    }
  }
  std::vector<std::uint32_t> offsets{0};
  std::vector<node_idx> values;
  for (auto const& one : origins) {
    values.insert(values.end(), one.begin(), one.end());
    offsets.push_back(static_cast<std::uint32_t>(values.size()));
  }
  return {std::move(offsets), std::move(values)};
}

}  // namespace causeway::routing
