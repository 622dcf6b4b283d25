//! The routes towards one prefix in short, and whom of several origins each network reaches.
#pragma once

#include <array>
#include <cstdint>

#include "base/column.h"
#include "routing/one_prefix.h"

namespace causeway::routing {

/// How many networks have routes of one class, and how long they are, in links.
struct class_summary {
  std::uint64_t networks = 0;
  std::uint64_t links = 0;  ///< sum over all of them
  std::uint32_t longest = 0;

  double mean_length() const {
    return networks == 0 ? 0 : static_cast<double>(links) / static_cast<double>(networks);
  }
};

struct route_summary {
  std::array<class_summary, 4> classes;  ///< own, customer, peer, provider, as in route_class
  class_summary all;                     ///< of all networks that have a route, the origins included
  std::uint64_t unreached = 0;           ///< networks without route
};

route_summary summary_of(topology::as_graph const& graph, one_prefix const& routes);

/// network -> the origins that its traffic reaches along the next hops, in order of ASN: one unless ties are
/// split, none without route.
base::csr<topology::node_idx, topology::node_idx> reached_origins(topology::as_graph const& graph,
                                                                  one_prefix const& routes);

}  // namespace causeway::routing
