//! Collects the rows of `causeway routes`.
#include "app/route_rows.h"

#include <algorithm>
#include <span>

namespace causeway::app {

namespace {

using topology::node_idx;

route_row row_at(routing::one_prefix const& routes, node_idx network) {
  route_row row;
  auto const held = routes.rank(network);
  row.network = network;
  row.kind = held.kind;
  row.length = held.length;
  routes.next_hops(network, row.next_hops);
  return row;
}

bool numbers_before(topology::as_graph const& graph, std::vector<node_idx> const& a,
                    std::vector<node_idx> const& b) {
  return std::lexicographical_compare(
      a.begin(), a.end(), b.begin(), b.end(),
      [&](node_idx one, node_idx other) { return graph.numbers[one] < graph.numbers[other]; });
}

void add_origins(graph_input const& in, routing::one_prefix const& routes, route_run& run) {
  if (run.origins.size() == 1) {
    for (auto& row : run.rows) row.origins = run.origins;
    return;
  }
  auto const reached = reached_origins(in.graph, routes);
  for (auto& row : run.rows) row.origins.assign(reached[row.network].begin(), reached[row.network].end());
  std::stable_sort(run.rows.begin(), run.rows.end(), [&](route_row const& a, route_row const& b) {
    return numbers_before(in.graph, a.origins, b.origins);
  });
}

}  // namespace

route_run run_routes(graph_input const& in, routing::one_prefix& routes, std::vector<node_idx> const& origins,
                     std::vector<node_idx> const& wanted) {
  routes.run(origins);
  route_run run{origins, summary_of(in.graph, routes), {}};
  auto const networks = wanted.empty() ? in.graph.by_number.values() : std::span{wanted};
  for (auto const network : networks) {
    if (routes.rank(network).kind != routing::route_class::none) run.rows.push_back(row_at(routes, network));
  }
  add_origins(in, routes, run);
  return run;
}

}  // namespace causeway::app
