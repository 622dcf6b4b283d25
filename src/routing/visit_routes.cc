//! Writes out what the sweep keeps in lanes.
#include "routing/visit_routes.h"

#include <algorithm>

#include "routing/sweep.h"

namespace causeway::routing {

namespace {

// Origins that share a column follow each other.
std::vector<node_idx> by_column(sweep_plan const& plan, std::vector<bool> const& wanted) {
  std::vector<node_idx> out;
  for (auto node = node_idx{0}; node.index() < wanted.size(); ++node) {
    if (wanted[node.index()]) out.push_back(node);
  }
  std::stable_sort(out.begin(), out.end(), [&](node_idx a, node_idx b) {
    return plan.row_of_node[a.index()] < plan.row_of_node[b.index()];
  });
  return out;
}

// Where the batch ends that starts at `first`: as many origins as fit into the lanes.
std::size_t batch_end(sweep_plan const& plan, std::vector<node_idx> const& origins, std::size_t first) {
  auto columns = std::size_t{1};
  auto const row = [&](std::size_t i) { return plan.row_of_node[origins[i].index()]; };
  auto last = first + 1;
  for (; last < origins.size(); ++last) {
    columns += row(last) == row(last - 1) ? 0U : 1U;
    if (columns > sweep_plan::lanes) break;
  }
  return last;
}

}  // namespace

void visit_routes(sweep_plan const& plan, topology::link_mask const& mask, std::vector<bool> const& wanted,
                  routes_visitor const& visit) {
  auto const size = plan.graph->size();
  auto const origins = by_column(plan, wanted);
  sweeper sweep{plan, mask};
  std::vector<route> routes(size);
  for (auto first = std::size_t{0}; first < origins.size();) {
    auto const last = batch_end(plan, origins, first);
    auto const& batch = sweep.run_origins(std::span{origins}.subspan(first, last - first));
    for (auto const& origin : batch.origins()) {
      for (auto node = node_idx{0}; node.index() < size; ++node)
        routes[node.index()] = batch.at(origin, node);
      visit({origin.node, routes});
    }
    first = last;
  }
}

}  // namespace causeway::routing
