//! The next hops that agree with known classes and lengths, for whoever did not write them down.
#pragma once

#include <algorithm>
#include <vector>

#include "routing/routing.h"
#include "topology/as_graph.h"
#include "topology/link_mask.h"

namespace causeway::routing {

/// Class and length of a network's best route.
struct rank_of_route {
  route_class kind = route_class::none;
  std::uint32_t length = 0;
};

/// Appends to `out` the neighbours of `own`, in order of ASN, whose best route is one link shorter than its
/// own and which export it there: customers those from customers, peers likewise, providers any, siblings
/// those of the same class (their own counts as a customer's). `best_of(node)` gives a rank_of_route.
template <typename BestOf>
void find_next_hops(topology::as_graph const& graph, topology::link_mask const& mask, topology::node_idx own,
                    rank_of_route best, BestOf&& best_of, std::vector<topology::node_idx>& out) {
  auto const first = static_cast<std::ptrdiff_t>(out.size());
  auto const take = [&](auto const& row, auto exports) {
    for (auto const& one : row) {
      if (!mask.is_up(one.edge)) continue;
      auto const theirs = best_of(one.node);
      if (theirs.length + 1 == best.length && exports(theirs.kind)) out.push_back(one.node);
    }
  };
  auto const from_below = [](route_class kind) { return kind <= route_class::customer; };
  auto const any = [](route_class kind) { return kind != route_class::none; };
  auto const same = [&](route_class kind) {
    return kind == best.kind || (kind == route_class::own && best.kind == route_class::customer);
  };
  switch (best.kind) {
    case route_class::own:
    case route_class::none: return;
    case route_class::customer: take(graph.customers[own], from_below); break;
    case route_class::peer: take(graph.peers[own], from_below); break;
    case route_class::provider: take(graph.providers[own], any); break;
  }
  take(graph.siblings[own], same);
  std::sort(out.begin() + first, out.end(),
            [&](topology::node_idx a, topology::node_idx b) { return graph.numbers[a] < graph.numbers[b]; });
}

/// Leaves of equally good next hops, in order of ASN, those that the tie rule takes: with tie_rule::all all.
void settle_ties(topology::as_graph const& graph, topology::node_idx own, tie_breaking ties,
                 std::vector<topology::node_idx>& next_hops);

}  // namespace causeway::routing
