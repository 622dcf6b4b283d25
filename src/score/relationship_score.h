//! Links between networks and their relationships beside the true ones.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "score/figures.h"
#include "score/truth.h"
#include "topology/as_graph.h"

namespace causeway::score {

/// PREFIX.coverage, .coverage_visible, .missing, .invented, .ppv_provider, .ppv_peer, .ppv. A link given
/// several times counts as often.
std::vector<score> relationship_scores(truth const& so, std::span<topology::link_input const> links,
                                       std::string const& prefix);

}  // namespace causeway::score
