//! The sweep's routes, one origin after the other, for those who follow paths from network to network.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "routing/routing.h"
#include "routing/sweep.h"
#include "topology/link_mask.h"

namespace causeway::routing {

/// The routes of all networks to one origin: node -> route.
struct origin_routes {
  topology::node_idx origin;
  std::span<route const> routes;
};
using routes_visitor = std::function<void(origin_routes const&)>;

/// The wanted origins in groups that one pass of the sweep takes, such as share its work next to each other.
std::vector<std::vector<node_idx>> origin_groups(sweep_plan const& plan, std::vector<bool> const& wanted);

/// Finds routes for one thread, and keeps the memory that this takes. Plan and mask must outlive it; the plan
/// was made with this mask.
class route_writer {
 public:
  route_writer(sweep_plan const& plan, topology::link_mask const& mask);

  /// Calls visit once for each origin of a group. What it is given is valid until it returns.
  void visit(std::span<node_idx const> group, routes_visitor const& visit);

 private:
  void write(batch_routes const& batch, batch_origin const& origin);
  void write_others(batch_routes const& batch, batch_origin const& origin, std::uint32_t row);

  sweep_plan const& plan_;
  sweeper sweep_;
  std::vector<route> routes_;
};

/// Visits the routes to all wanted origins, one after the other, in an order that depends on the plan alone.
void visit_routes(sweep_plan const& plan, topology::link_mask const& mask, std::vector<bool> const& wanted,
                  routes_visitor const& visit);

}  // namespace causeway::routing
