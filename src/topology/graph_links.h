//! The links of a graph out of what the world knows of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "topology/as_graph.h"
#include "world/world.h"

namespace causeway::topology {

/// How well a link is attested, from how it was found (world::link_evidence, any number of them): 4 by paths,
/// plus 2 by an exchange's multilateral peering, plus 1 by other ways. 0 where nothing is said.
std::uint32_t evidence_rank(std::uint8_t link_evidence);

std::vector<link_input> links_of(world::world const& from);

}  // namespace causeway::topology
