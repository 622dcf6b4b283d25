//! The world's links, as the graph takes them.
#include "topology/graph_links.h"

namespace causeway::topology {

std::uint32_t evidence_rank(std::uint8_t link_evidence) {
  auto const worth = [&](world::link_evidence one, std::uint32_t points) {
    return (link_evidence & one) != 0 ? points : 0U;
  };
  return worth(world::evidence_paths, 4) + worth(world::evidence_multilateral, 2) +
         worth(world::evidence_other, 1);
}

std::vector<link_input> links_of(world::world const& from) {
  std::vector<link_input> links;
  links.reserve(from.links.size());
  for (auto const& row : from.links) {
    auto const peers = row.relation == static_cast<std::uint8_t>(world::relationship::peers);
    links.push_back({from.networks[row.first].number, from.networks[row.second].number,
                     peers ? relation::peers : relation::provides, evidence_rank(row.evidence)});
  }
  return links;
}

}  // namespace causeway::topology
