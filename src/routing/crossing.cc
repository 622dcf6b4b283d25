//! Links by what the two networks are to each other.
#include "routing/crossing.h"

namespace causeway::routing {

std::string_view to_string(entry_mode mode) {
  switch (mode) {
    case entry_mode::transit: return "transit";
    case entry_mode::peering: return "peering";
    case entry_mode::own: break;
  }
  return "own";
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
