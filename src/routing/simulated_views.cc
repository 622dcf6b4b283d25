//! Walks along next hops.
#include "routing/simulated_views.h"

namespace causeway::routing {

namespace {

std::size_t neighbour_count(topology::as_graph const& graph, topology::node_idx node) {
  return graph.customers[node].size() + graph.peers[node].size() + graph.providers[node].size() +
         graph.siblings[node].size();
}

}  // namespace

std::vector<topology::node_idx> evenly_spaced_networks(topology::as_graph const& graph,
                                                       std::size_t least_neighbours, std::size_t count,
                                                       std::function<bool(topology::node_idx)> const& fits) {
  std::vector<topology::node_idx> all;
  for (auto const node : graph.by_number) {
    if (neighbour_count(graph, node) >= least_neighbours && fits(node)) all.push_back(node);
  }
  if (all.size() <= count) return all;
  std::vector<topology::node_idx> out;
  for (auto i = std::size_t{0}; i < count; ++i) out.push_back(all[i * all.size() / count]);
  return out;
}

void add_paths(topology::as_graph const& graph, origin_routes const& routes,
               std::span<topology::node_idx const> vantages, double weight, path_views& views) {
  std::vector<path_step> steps;
  for (auto i = std::uint32_t{0}; i < vantages.size(); ++i) {
    if (!routes.routes[vantages[i].index()].reached()) continue;
    steps.clear();
    for (auto node = vantages[i]; node != routes.origin; node = routes.routes[node.index()].next_hop)
      steps.push_back({graph.numbers[node], 0});
    views.rows.push_back({graph.numbers[routes.origin], i, views.add_path(steps), weight});
  }
}

}  // namespace causeway::routing
