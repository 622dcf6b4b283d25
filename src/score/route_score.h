//! Computed routes beside the true ones of a sample of pairs.
#pragma once

#include <span>
#include <vector>

#include "score/figures.h"
#include "score/truth.h"
#include "topology/as_graph.h"

namespace causeway::score {

/// The sweep's paths, the source first: one for each true route, empty where the sweep has none.
std::vector<std::vector<base::asn>> swept_paths(std::span<true_route const> so,
                                                topology::as_graph const& graph);

/// routes.reached, .same_path, .same_next_hop, .same_length. Pairs of a network with itself are left out.
std::vector<score> route_scores(std::span<true_route const> so,
                                std::span<std::vector<base::asn> const> found);

}  // namespace causeway::score
