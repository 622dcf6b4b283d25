//! Reads links out of a world.
#include "topology/world_links.h"

namespace causeway::topology {

std::vector<link_input> links_of(world::world const& from) {
  std::vector<link_input> out;
  out.reserve(from.links.size());
  for (auto const& row : from.links) {
    auto const provides = row.relation == static_cast<std::uint8_t>(world::relationship::first_provides);
    auto const in_paths = (row.evidence & world::evidence_paths) != 0;
    out.push_back({from.networks[row.first].number, from.networks[row.second].number,
                   provides ? relation::provides : relation::peers, in_paths ? 1U : 0U});
  }
  return out;
}

}  // namespace causeway::topology
