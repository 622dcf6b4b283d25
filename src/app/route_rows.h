//! The rows of `causeway routes`: one for each network with a route.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/graph_input.h"
#include "routing/one_prefix.h"
#include "routing/route_summary.h"

namespace causeway::app {

struct route_row {
  std::vector<topology::node_idx> origins;  ///< that its traffic reaches; several only where ties are split
  topology::node_idx network;
  routing::route_class kind = routing::route_class::none;
  std::uint32_t length = 0;                   ///< links to the origin
  std::vector<topology::node_idx> next_hops;  ///< in order of ASN; its own for an origin
};

/// The routes towards one prefix.
struct route_run {
  std::vector<topology::node_idx> origins;
  routing::route_summary summary;  ///< of all networks
  std::vector<route_row> rows;     ///< of the wanted networks that have a route, by origins, then by ASN
};

/// Rows of `wanted`, which is in order of ASN; of every network where it is empty.
route_run run_routes(graph_input const& in, routing::one_prefix& routes,
                     std::vector<topology::node_idx> const& origins,
                     std::vector<topology::node_idx> const& wanted);

}  // namespace causeway::app
