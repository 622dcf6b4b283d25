//! The links of a world, as a graph is made from them.
#pragma once

#include <vector>

#include "topology/as_graph.h"
#include "world/world.h"

namespace causeway::topology {

/// One for each link of the world; those seen in paths count as better attested than others.
std::vector<link_input> links_of(world::world const& from);

}  // namespace causeway::topology
