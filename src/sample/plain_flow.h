//! Traffic to one origin, carried down the next hops of the plain engine.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "sample/plain_engine.h"

namespace causeway::sample {

/// Sums over all origins added so far, in the unit of the weights.
struct plain_flows {
  explicit plain_flows(plain_graph const& graph) : links(2 * graph.links.size()), networks(graph.size()) {}

  std::vector<double> links;     // direction -> traffic over the link that way
  std::vector<double> networks;  // node -> traffic it sends, carries or takes, each unit once
  double unreached = 0;          // traffic of sources without route
};

/// Adds what `weight` (of the source) sends to the origin of `routes`. Several next hops share evenly what
/// their network sends on. What the origin sends to itself stays in its own sum and uses no link.
void add_plain_flows(plain_graph const& graph, plain_routes const& routes,
                     std::function<double(plain_node source)> const& weight, plain_flows& sums);

/// The same with weight source_weights[s] · origin_weight; one source weight for every node.
void add_plain_flows(plain_graph const& graph, plain_routes const& routes,
                     std::span<double const> source_weights, double origin_weight, plain_flows& sums);

}  // namespace causeway::sample
