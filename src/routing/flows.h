//! Traffic between all networks, carried along everybody's best routes onto links.
#pragma once

#include <span>
#include <vector>

#include "routing/sweep_run.h"

namespace causeway::routing {

/// Source s sends sources[s] · origins[o] to origin o: a gravity model. Both by network, finite, not
/// negative.
struct flow_weights {
  std::span<double const> sources;
  std::span<double const> origins;
};

/// Sums over all pairs, in the product of the weights' units.
struct flow_sums {
  // 2 · edge: from the edge's first network to its second; 2 · edge + 1: back
  std::vector<double> links;
  // network -> what it sends (to itself as well), carries and takes, each unit once
  std::vector<double> networks;
  double unreached = 0;  ///< of pairs without route

  double over(topology::edge_idx edge, bool from_first) const {
    return links[2 * edge.index() + (from_first ? 0 : 1)];
  }
};

/// Carries everything. The sums are the same for any number of threads and every instruction set. Lanes hold
/// single precision, sums over lanes double: the relative error of a link is of the order of 1e-6 (measured
/// against the plain engine: docs/method/routing.md). Ties that are split evenly, and graphs with siblings,
/// are carried one origin at a time, which takes hundreds of times as long.
flow_sums carry_flows(sweep_plan const& plan, topology::link_mask const& mask, flow_weights const& weights,
                      unsigned threads);

}  // namespace causeway::routing
