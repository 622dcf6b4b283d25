//! The sweep's routes, one origin after the other, for those who follow paths from network to network.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "routing/routing.h"
#include "routing/sweep_plan.h"
#include "topology/link_mask.h"

namespace causeway::routing {

/// The routes of all networks to one origin: node -> route.
struct origin_routes {
  topology::node_idx origin;
  std::span<route const> routes;
};
using routes_visitor = std::function<void(origin_routes const&)>;

/// Calls visit once for each origin with wanted[node], in an order that depends on the plan alone. What it is
/// given is valid until it returns. The plan was made with this mask.
void visit_routes(sweep_plan const& plan, topology::link_mask const& mask, std::vector<bool> const& wanted,
                  routes_visitor const& visit);

}  // namespace causeway::routing
