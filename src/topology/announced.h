//! What the networks of a graph announce over IPv4, so that a set of networks can be counted without counting
//! a prefix twice.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "topology/as_graph.h"
#include "world/world.h"

namespace causeway::topology {

/// Prefixes that the same networks originate.
struct shared_prefixes {
  std::vector<node_idx> origins;  ///< in order of node, at least two
  std::uint64_t prefixes = 0;
};

struct announced {
  std::vector<std::uint64_t> prefixes;   // node -> prefixes that no other network of the graph originates
  std::vector<shared_prefixes> shared;   // in order of their origins
  std::vector<std::uint64_t> addresses;  // node -> addresses, as world::network_row counts them
};

/// Nothing where no IPv4 prefixes were read into the world. Prefixes of networks without links are left out.
std::optional<announced> announced_by(as_graph const& graph, world::world const& from);

}  // namespace causeway::topology
