//! The networks of a graph that somebody may have meant who named one that is not there.
#pragma once

#include <vector>

#include "topology/as_graph.h"

namespace causeway::topology {

inline constexpr std::size_t max_near_networks = 5;

/// By the least number of inserted, dropped, changed and swapped digits, then by ASN; none that differs in
/// more than a third of the digits (in one at least), at most max_near_networks.
std::vector<node_idx> near_networks(as_graph const& graph, base::asn wanted);

}  // namespace causeway::topology
