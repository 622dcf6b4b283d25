//! Links by what the two networks are to each other.
#include "routing/crossing.h"

#include <algorithm>
#include <span>

namespace causeway::routing {

namespace {

bool has(topology::as_graph const& graph, std::span<topology::neighbour const> row,
         topology::node_idx wanted) {
  auto const number = graph.numbers[wanted];
  auto const at = std::lower_bound(
      row.begin(), row.end(), number,
      [&](topology::neighbour const& one, base::asn value) { return graph.numbers[one.node] < value; });
  return at != row.end() && at->node == wanted;
}

}  // namespace

std::string_view to_string(entry_mode mode) {
  switch (mode) {
    case entry_mode::transit: return "transit";
    case entry_mode::peering: return "peering";
    case entry_mode::own: break;
  }
  return "own";
}

std::optional<topology::role> role_of(topology::as_graph const& graph, topology::node_idx of,
                                      topology::node_idx neighbour) {
  using enum topology::role;
  if (has(graph, graph.providers[of], neighbour)) return provider;
  if (has(graph, graph.peers[of], neighbour)) return peer;
  if (has(graph, graph.customers[of], neighbour)) return customer;
  if (has(graph, graph.siblings[of], neighbour)) return sibling;
  return std::nullopt;
}

std::optional<topology::role> role_of(topology::as_graph const& graph, base::asn of, base::asn neighbour) {
  auto const node = find_node(graph, of);
  auto const other = find_node(graph, neighbour);
  if (!node || !other) return std::nullopt;
  return role_of(graph, *node, *other);
}

entry_mode mode_of(topology::role outside) {
  switch (outside) {
    case topology::role::provider: return entry_mode::transit;
    case topology::role::peer: return entry_mode::peering;
    case topology::role::customer:
    case topology::role::sibling: break;
  }
  return entry_mode::own;
}

}  // namespace causeway::routing
