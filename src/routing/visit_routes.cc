//! Writes out what the sweep keeps in lanes.
#include "routing/visit_routes.h"

#include <algorithm>

namespace causeway::routing {

std::vector<std::vector<node_idx>> origin_groups(sweep_plan const& plan, std::vector<bool> const& wanted) {
  std::vector<node_idx> origins;
  for (auto node = node_idx{0}; node.index() < wanted.size(); ++node) {
    if (wanted[node.index()]) origins.push_back(node);
  }
  auto const row = [&](node_idx node) { return plan.row_of_node[node.index()]; };
  std::stable_sort(origins.begin(), origins.end(), [&](node_idx a, node_idx b) { return row(a) < row(b); });
  std::vector<std::vector<node_idx>> out;
  auto columns = std::size_t{0};  // of the last group
  for (auto const origin : origins) {
    auto const shares_column = !out.empty() && row(out.back().back()) == row(origin);
    columns += shares_column ? 0U : 1U;
    if (out.empty() || columns > sweep_plan::lanes) {
      out.emplace_back();
      columns = 1;
    }
    out.back().push_back(origin);
  }
  return out;
}

route_writer::route_writer(sweep_plan const& plan, topology::link_mask const& mask)
    : plan_{plan}, sweep_{plan, mask}, routes_(plan.graph->size()) {}

void route_writer::visit(std::span<node_idx const> group, routes_visitor const& visit) {
  auto const& batch = sweep_.run_origins(group);
  for (auto const& origin : batch.origins()) {
    write(batch, origin);
    visit({origin.node, routes_});
  }
}

// One look at the lanes for each row: what stands behind it routes alike.
void route_writer::write(batch_routes const& batch, batch_origin const& origin) {
  for (auto row = std::uint32_t{0}; row < plan_.rows(); ++row) {
    auto const node = plan_.row_nodes[row];
    routes_[node.index()] = batch.at(origin, node);
    write_others(batch, origin, row);
  }
}

void route_writer::write_others(batch_routes const& batch, batch_origin const& origin, std::uint32_t row) {
  auto const first = plan_.row_nodes[row];
  auto const& known = routes_[first.index()];
  for (auto const leaf : plan_.leaves_of(row)) {
    routes_[leaf.index()] = known.reached() ? route{route_class::provider, known.length + 1, first} : route{};
  }
  if (origin.is_leaf && plan_.row_of_node[origin.node.index()] == row)
    routes_[origin.node.index()] = batch.at(origin, origin.node);
  if (!plan_.is_class(row)) return;
  auto const holds_origin = plan_.row_of_node[origin.node.index()] == row;
  for (auto const member : plan_.members(row))
    routes_[member.index()] = holds_origin ? batch.at(origin, member) : known;
}

void visit_routes(sweep_plan const& plan, topology::link_mask const& mask, std::vector<bool> const& wanted,
                  routes_visitor const& visit) {
  route_writer writer{plan, mask};
  for (auto const& group : origin_groups(plan, wanted)) writer.visit(group, visit);
}

}  // namespace causeway::routing
