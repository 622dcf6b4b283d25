//! Simulated paths and the score of an inference.
#include "support/simulated_paths.h"

#include <algorithm>
#include <map>
#include <utility>

#include "routing/sweep.h"
#include "support/test_support.h"

namespace causeway::test {

namespace {

using topology::as_graph;
using topology::link_input;
using topology::node_idx;
using topology::relation;

double percent_of(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t neighbours_of(as_graph const& graph, node_idx node) {
  return graph.customers[node].size() + graph.peers[node].size() + graph.providers[node].size() +
         graph.siblings[node].size();
}

void append_path(as_graph const& graph, routing::batch_routes const& routes,
                 routing::batch_origin const& origin, node_idx view, world::observed_paths& out) {
  if (!routes.at(origin, view).reached()) return;
  for (auto at = view;; at = routes.at(origin, at).next_hop) {
    out.hops.push_back(graph.numbers[at]);
    if (at == origin.node) break;
  }
  out.offsets.push_back(out.hops.size());
  out.routes.push_back(1);
  out.ends_at_a_set.push_back(0);
}

using link_key = std::pair<base::asn, base::asn>;

}  // namespace

world::observed_paths listed_paths(std::string_view text) {
  auto in = input_of(text);
  base::tally counted{"paths"};
  world::path_collector paths;
  paths.read_text(in, counted);
  return paths.paths();
}

std::vector<base::asn> even_views(as_graph const& graph, std::size_t count, std::size_t neighbours,
                                  double shift) {
  std::vector<base::asn> able;
  for (auto const node : graph.by_number) {
    if (neighbours_of(graph, node) >= neighbours) able.push_back(graph.numbers[node]);
  }
  std::vector<base::asn> out;
  auto const distance = static_cast<double>(able.size()) / static_cast<double>(count);
  for (auto i = std::size_t{0}; i < count && !able.empty(); ++i)
    out.push_back(able[static_cast<std::size_t>((static_cast<double>(i) + shift) * distance)]);
  return out;
}

world::observed_paths simulated_paths(as_graph const& graph, std::span<base::asn const> views) {
  std::vector<node_idx> nodes;
  for (auto const view : views) nodes.push_back(*find_node(graph, view));
  topology::link_mask const all_up;
  auto const plan = routing::make_plan(graph, all_up);
  routing::sweeper sweep{plan, all_up};
  world::observed_paths out;
  for (auto i = std::size_t{0}; i < plan.batches(); ++i) {
    auto const& routes = sweep.run(i);
    for (auto const& origin : routes.origins()) {
      for (auto const view : nodes) append_path(graph, routes, origin, view, out);
    }
  }
  return out;
}

double fit::provider_percent() const {
  return percent_of(provider_right, provider_links);
}
double fit::peer_percent() const {
  return percent_of(peer_right, peer_links);
}
double fit::percent() const {
  return percent_of(provider_right + peer_right, provider_links + peer_links);
}

fit compare(std::span<link_input const> inferred, std::span<link_input const> truth) {
  std::map<link_key, link_input> known;
  for (auto const& link : truth) known[std::minmax(link.first, link.second)] = link;
  fit out;
  for (auto const& link : inferred) {
    auto const at = known.find(std::minmax(link.first, link.second));
    auto const same = at != known.end() && at->second.kind == link.kind;
    if (link.kind == relation::peers) {
      ++out.peer_links;
      if (same) ++out.peer_right;
    } else {
      ++out.provider_links;
      if (same && at->second.first == link.first) ++out.provider_right;
    }
  }
  return out;
}

}  // namespace causeway::test
