//! Follows the sweep's next hops and compares paths.
#include "score/route_score.h"

#include <fmt/format.h>

#include <cassert>
#include <map>
#include <string>

#include "routing/visit_routes.h"

namespace causeway::score {

namespace {

using topology::node_idx;
using as_path = std::vector<base::asn>;

std::string path_text(as_path const& path) {
  if (path.empty()) return "no route";
  std::string out;
  for (auto const number : path) out += fmt::format("{}{}", out.empty() ? "" : " ", number.value);
  return out;
}

as_path followed(topology::as_graph const& graph, routing::origin_routes const& routes, node_idx source) {
  as_path out;
  if (!routes.routes[source.index()].reached()) return out;
  for (auto at = source; at != routes.origin; at = routes.routes[at.index()].next_hop)
    out.push_back(graph.numbers[at]);
  out.push_back(graph.numbers[routes.origin]);
  return out;
}

}  // namespace

std::vector<as_path> swept_paths(std::span<true_route const> so, topology::as_graph const& graph) {
  std::vector<as_path> out(so.size());
  std::map<node_idx, std::vector<std::size_t>> wanted_of;  // destination -> its pairs
  std::vector<bool> wanted(graph.size(), false);
  for (auto i = std::size_t{0}; i < so.size(); ++i) {
    auto const destination = find_node(graph, so[i].destination);
    if (!destination) continue;
    wanted_of[*destination].push_back(i);
    wanted[destination->index()] = true;
  }
  if (wanted_of.empty()) return out;
  topology::link_mask const mask{graph};
  auto const plan = routing::make_plan(graph, mask);
  routing::visit_routes(plan, mask, wanted, [&](routing::origin_routes const& routes) {
    for (auto const i : wanted_of[routes.origin]) {
      if (auto const source = find_node(graph, so[i].source)) out[i] = followed(graph, routes, *source);
    }
  });
  return out;
}

std::vector<score> route_scores(std::span<true_route const> so, std::span<as_path const> found) {
  assert(so.size() == found.size());
  right_count reached;
  right_count path;
  right_count next_hop;
  right_count length;
  for (auto i = std::size_t{0}; i < so.size(); ++i) {
    if (so[i].source == so[i].destination) continue;
    auto const& said = found[i];
    auto const& is = so[i].path;
    auto const example = [&] {
      return fmt::format("AS{} to AS{}: {}, in truth {}", so[i].source.value, so[i].destination.value,
                         path_text(said), path_text(is));
    };
    reached.add(said.empty() == is.empty(), example);
    if (is.size() < 2) continue;
    path.add(said == is, example);
    next_hop.add(said.size() > 1 && said[1] == is[1], example);
    length.add(said.size() == is.size(), example);
  }
  std::vector<score> out;
  out.push_back(std::move(reached).as_share("routes.reached"));
  out.push_back(std::move(path).as_share("routes.same_path"));
  out.push_back(std::move(next_hop).as_share("routes.same_next_hop"));
  out.push_back(std::move(length).as_share("routes.same_length"));
  return out;
}

}  // namespace causeway::score
