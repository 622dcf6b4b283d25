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

namespace {

void add_paths(as_graph const& graph, batch_routes const& batch, batch_origin const& origin,
               std::span<node_idx const> vantages, double weight, path_views& out) {
  std::vector<path_step> steps;
  for (auto i = std::uint32_t{0}; i < vantages.size(); ++i) {
    if (batch.rank(origin, vantages[i]).kind == route_class::none) continue;
    steps.clear();
    for (auto node = vantages[i]; node != origin.node; node = batch.at(origin, node).next_hop)
      steps.push_back({graph.numbers[node], 0});
    out.rows.push_back({graph.numbers[origin.node], i, out.add_path(steps), weight});
  }
}

}  // namespace

path_views swept_views(sweep_plan const& plan, topology::link_mask const& mask,
                       std::span<topology::node_idx const> vantages, std::vector<bool> const& wanted,
                       double weight) {
  path_views out;
  for (auto const node : vantages) out.vantages.push_back({plan.graph->numbers[node], 0});
  sweeper sweep{plan, mask};
  for (auto const& group : origin_groups(plan, wanted)) {
    auto const& batch = sweep.run_origins(group);
    for (auto const& origin : batch.origins()) add_paths(*plan.graph, batch, origin, vantages, weight, out);
  }
  out.sort();
  return out;
}

}  // namespace causeway::routing
