//! Traffic network by network.
#include "routing/delivery.h"

#include <algorithm>

namespace causeway::routing {

namespace {

using topology::node_idx;

std::size_t network_count(policy_outcome const& outcome) {
  return outcome.prefixes.empty() ? 0 : outcome.prefixes.front().best.size();
}

}  // namespace

policy_route const* followed_route(policy_outcome const& outcome, node_idx node,
                                   base::ip_prefix const& destination) {
  policy_route const* longest = nullptr;
  auto length = std::uint8_t{0};
  for (auto const& routes : outcome.prefixes) {
    if (!base::covers(routes.prefix, destination) || !routes.of(node).reached()) continue;
    if (longest != nullptr && routes.prefix.length <= length) continue;
    longest = &routes.of(node);
    length = routes.prefix.length;
  }
  return longest;
}

delivery deliver(policy_outcome const& outcome, node_idx source, base::ip_prefix const& destination) {
  std::vector<node_idx> way{source};
  while (true) {
    auto const* const route = followed_route(outcome, way.back(), destination);
    if (route == nullptr) return {delivery_end::no_route, way};
    if (route->kind == route_class::own) return {delivery_end::arrived, way};
    auto const met = std::find(way.begin(), way.end(), route->next_hop) != way.end();
    way.push_back(route->next_hop);
    if (met) return {delivery_end::loop, way};
  }
}

std::vector<std::optional<node_idx>> arrivals(policy_outcome const& outcome,
                                              base::ip_prefix const& destination) {
  auto const size = network_count(outcome);
  std::vector<std::optional<node_idx>> ends(size);
  std::vector<bool> visited(size, false);
  for (auto start = std::uint32_t{0}; start < size; ++start) {
    // Goes on to a network that was visited before: its end is known, or it lies on this way and all loop.
    std::vector<node_idx> way;
    std::optional<node_idx> end;
    for (auto at = node_idx{start};;) {
      if (visited[at.index()]) {
        end = ends[at.index()];
        break;
      }
      visited[at.index()] = true;
      way.push_back(at);
      auto const* const route = followed_route(outcome, at, destination);
      if (route == nullptr) break;
      if (route->kind == route_class::own) end = at;
      if (end) break;
      at = route->next_hop;
    }
    for (auto const one : way) ends[one.index()] = end;
  }
  return ends;
}

}  // namespace causeway::routing
