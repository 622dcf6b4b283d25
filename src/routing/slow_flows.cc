//! Traffic carried one origin at a time.
#include "routing/slow_flows.h"

#include <algorithm>

#include "base/parallel.h"
#include "routing/one_prefix.h"

namespace causeway::routing {

namespace {

// Longest routes first: what a network hands on has then all arrived.
std::vector<node_idx> by_falling_length(as_graph const& graph, one_prefix const& found) {
  std::vector<std::uint32_t> starts;
  for (auto node = node_idx{0}; node.index() < graph.size(); ++node) {
    auto const best = found.rank(node);
    if (best.kind == route_class::none) continue;
    if (starts.size() < best.length + std::size_t{2}) starts.resize(best.length + std::size_t{2});
    ++starts[best.length];
  }
  for (auto length = starts.size(); length-- > 1;) starts[length - 1] += starts[length];
  std::vector<node_idx> out(starts.empty() ? 0 : starts.front());
  for (auto node = node_idx{0}; node.index() < graph.size(); ++node) {
    auto const best = found.rank(node);
    if (best.kind != route_class::none) out[starts[best.length + std::size_t{1}]++] = node;
  }
  return out;
}

topology::edge_idx edge_between(as_graph const& graph, node_idx from, node_idx to) {
  for (auto const* const kind : {&graph.providers, &graph.peers, &graph.customers, &graph.siblings}) {
    auto const row = (*kind)[from];
    auto const at = std::lower_bound(
        row.begin(), row.end(), graph.numbers[to],
        [&](topology::neighbour const& one, base::asn number) { return graph.numbers[one.node] < number; });
    if (at != row.end() && at->node == to) return at->edge;
  }
  return topology::edge_idx::invalid();
}

}  // namespace

flow_sums no_flows(as_graph const& graph) {
  return {std::vector<double>(2 * graph.edges.size()), std::vector<double>(graph.size()), 0.0};
}

void add_flows(flow_sums& to, flow_sums const& more) {
  for (auto i = std::size_t{0}; i < to.links.size(); ++i) to.links[i] += more.links[i];
  for (auto i = std::size_t{0}; i < to.networks.size(); ++i) to.networks[i] += more.networks[i];
  to.unreached += more.unreached;
}

void add_flow(as_graph const& graph, flow_sums& sums, topology::edge_idx edge, node_idx from, double amount) {
  sums.links[2 * edge.index() + (graph.edges[edge].first == from ? 0 : 1)] += amount;
}

void add_inflow(as_graph const& graph, flow_sums& sums) {
  for (auto edge = topology::edge_idx{0}; edge.index() < graph.edges.size(); ++edge) {
    sums.networks[graph.edges[edge].second.index()] += sums.over(edge, true);
    sums.networks[graph.edges[edge].first.index()] += sums.over(edge, false);
  }
}

void carry_slowly(sweep_plan const& plan, topology::link_mask const& mask, flow_weights const& weights,
                  node_idx origin, flow_sums& sums) {
  auto const& graph = *plan.graph;
  one_prefix found{graph, mask, plan.ties};
  found.run({&origin, 1});
  auto const demand = weights.origins[origin.index()];
  std::vector<double> loads(graph.size());
  for (auto i = std::size_t{0}; i < loads.size(); ++i) loads[i] = weights.sources[i] * demand;
  for (auto node = node_idx{0}; node.index() < graph.size(); ++node) {
    auto const reached = found.rank(node).kind != route_class::none;
    (reached ? sums.networks[node.index()] : sums.unreached) += loads[node.index()];
  }
  std::vector<node_idx> hops;
  for (auto const node : by_falling_length(graph, found)) {
    if (node == origin) continue;
    found.next_hops(node, hops);
    auto const share = loads[node.index()] / static_cast<double>(hops.size());
    for (auto const hop : hops) {
      loads[hop.index()] += share;
      add_flow(graph, sums, edge_between(graph, node, hop), node, share);
    }
  }
}

flow_sums carry_all_slowly(sweep_plan const& plan, topology::link_mask const& mask,
                           flow_weights const& weights, unsigned threads) {
  auto const& graph = *plan.graph;
  // Fixed groups joined in their order: the same sums for any number of threads.
  constexpr std::size_t most_groups = 8;
  auto const groups = std::min(most_groups, graph.size());
  std::vector<flow_sums> parts(groups);
  base::parallel_for(groups, threads, [&](std::size_t group) {
    parts[group] = no_flows(graph);
    for (auto i = graph.size() * group / groups; i < graph.size() * (group + 1) / groups; ++i) {
      carry_slowly(plan, mask, weights, node_idx{static_cast<std::uint32_t>(i)}, parts[group]);
    }
  });
  auto out = no_flows(graph);
  for (auto const& part : parts) add_flows(out, part);
  add_inflow(graph, out);
  return out;
}

}  // namespace causeway::routing
