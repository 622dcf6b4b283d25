//! What networks announce, out of the world's prefixes.
#include "topology/announced.h"

#include <algorithm>
#include <map>

namespace causeway::topology {

namespace {

// World's network -> node; none for those without links.
std::vector<node_idx> nodes_of_networks(as_graph const& graph, world::world const& from) {
  std::vector<node_idx> nodes;
  nodes.reserve(from.networks.size());
  for (auto const& row : from.networks) nodes.push_back(find_node(graph, row.number).value_or(node_idx{}));
  return nodes;
}

std::vector<node_idx> origins_of(world::world const& from, std::vector<node_idx> const& nodes,
                                 world::prefix_idx prefix) {
  std::vector<node_idx> origins;
  for (auto const network : from.prefix_origins[prefix]) {
    if (nodes[network.index()].valid()) origins.push_back(nodes[network.index()]);
  }
  std::sort(origins.begin(), origins.end());
  return origins;
}

}  // namespace

std::optional<announced> announced_by(as_graph const& graph, world::world const& from) {
  auto const prefixes = from.prefix4_address.size();
  if (prefixes == 0) return std::nullopt;
  auto const nodes = nodes_of_networks(graph, from);
  announced out;
  out.prefixes.assign(graph.size(), 0);
  out.addresses.assign(graph.size(), 0);
  std::map<std::vector<node_idx>, std::uint64_t> shared;
  for (auto prefix = world::prefix_idx{0}; prefix.index() < prefixes; ++prefix) {
    auto origins = origins_of(from, nodes, prefix);
    if (origins.size() == 1) ++out.prefixes[origins.front().index()];
    if (origins.size() > 1) ++shared[std::move(origins)];
  }
  for (auto& [origins, count] : shared) out.shared.push_back({origins, count});
  for (auto i = std::size_t{0}; i < nodes.size(); ++i) {
    if (nodes[i].valid()) out.addresses[nodes[i].index()] = from.networks.values()[i].addresses4;
  }
  return out;
}

}  // namespace causeway::topology
