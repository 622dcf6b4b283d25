//! Computed routes as paths seen from vantage networks, and which networks those are.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "routing/path_views.h"
#include "routing/visit_routes.h"
#include "topology/as_graph.h"

namespace causeway::routing {

/// `count` networks for which `fits` holds, of those with at least `least_neighbours` neighbours, evenly
/// spaced in order of ASN; all where there are fewer.
std::vector<topology::node_idx> evenly_spaced_networks(topology::as_graph const& graph,
                                                       std::size_t least_neighbours, std::size_t count,
                                                       std::function<bool(topology::node_idx)> const& fits);

/// Adds the paths to that origin from each of the vantages that has a route, with this weight. Row i of
/// views.vantages must be vantages[i]. Sort the views when all origins are in.
void add_paths(topology::as_graph const& graph, origin_routes const& routes,
               std::span<topology::node_idx const> vantages, double weight, path_views& views);

}  // namespace causeway::routing
