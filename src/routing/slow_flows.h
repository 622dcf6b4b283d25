//! Traffic carried one origin at a time: for what lanes cannot hold.
#pragma once

#include "routing/flows.h"

namespace causeway::routing {

flow_sums no_flows(as_graph const& graph);
void add_flows(flow_sums& to, flow_sums const& more);
/// Onto the link in the direction from `from` to `to`, its two networks.
void add_flow(as_graph const& graph, flow_sums& sums, topology::edge_idx edge, node_idx from, double amount);
/// Adds what comes in over links to the networks' sums, which so far hold what each sends.
void add_inflow(as_graph const& graph, flow_sums& sums);

/// Adds what everybody sends to one origin; networks' sums without what comes in.
void carry_slowly(sweep_plan const& plan, topology::link_mask const& mask, flow_weights const& weights,
                  node_idx origin, flow_sums& sums);
/// All origins, in any tie rule and with siblings.
flow_sums carry_all_slowly(sweep_plan const& plan, topology::link_mask const& mask,
                           flow_weights const& weights, unsigned threads);

}  // namespace causeway::routing
