//! Customer cones beside those of the true relationships.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "score/figures.h"
#include "score/truth.h"
#include "topology/as_graph.h"
#include "topology/cones.h"
#include "topology/path_cleaning.h"

namespace causeway::score {

/// A network that truly has customers, and the number of networks in its recursive cone, itself included.
struct true_cone {
  base::asn network;
  std::uint64_t networks = 0;
};

/// All of them, in order of ASN: by walking down from each network over its true customers.
std::vector<true_cone> true_cones(truth const& so);

/// Spearman's rank correlation, equal values having the mean of their ranks; nothing where one side is all
/// equal, or there are fewer than two.
std::optional<double> rank_correlation(std::span<double const> a, std::span<double const> b);

/// PREFIX.same, .error and .rank of the estimated sizes (node -> cone). A network that the graph lacks has a
/// cone of one.
std::vector<score> cone_scores(std::span<true_cone const> so, topology::as_graph const& graph,
                               std::span<topology::cone_size const> sizes, std::string const& prefix);

/// Observed cones on the graph, by these paths.
std::vector<topology::cone_size> observed_sizes(topology::as_graph const& graph,
                                                topology::clean_paths const& paths);

}  // namespace causeway::score
