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

/// The paths from the vantages to every wanted origin that they reach, sorted, each with this weight. Row i
/// of the views' vantages is vantages[i]. The plan was made with this mask.
path_views swept_views(sweep_plan const& plan, topology::link_mask const& mask,
                       std::span<topology::node_idx const> vantages, std::vector<bool> const& wanted,
                       double weight);

}  // namespace causeway::routing
