//! Honest announcements.
#include "routing/announcement.h"

namespace causeway::routing {

announcement announce(topology::as_graph const& graph, topology::node_idx at, base::ip_prefix const& prefix) {
  return {.at = at, .prefix = prefix, .path = {graph.numbers[at]}};
}

std::vector<announcement> compete(topology::as_graph const& graph,
                                  std::span<topology::node_idx const> origins,
                                  base::ip_prefix const& prefix) {
  std::vector<announcement> all;
  for (auto const origin : origins) all.push_back(announce(graph, origin, prefix));
  return all;
}

}  // namespace causeway::routing
