//! Routes towards one prefix, whoever announces it: for questions about a few origins, for several origins in
//! competition, and for paths too long for the sweep's lanes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "routing/next_hops.h"
#include "routing/routing.h"
#include "topology/as_graph.h"
#include "topology/link_mask.h"

namespace causeway::routing {

/// Three breadth-first passes: customer routes upwards, peer routes across, provider routes downwards. Time
/// and memory are linear in networks and links. Graph and mask must outlive it.
class one_prefix {
 public:
  one_prefix(topology::as_graph const& graph, topology::link_mask const& mask, tie_breaking ties);

  /// Replaces what was there. Each origin announces the same prefix.
  void run(std::span<topology::node_idx const> origins);

  route at(topology::node_idx from) const;
  rank_of_route rank(topology::node_idx from) const { return ranks_[from.index()]; }
  /// Every next hop that the tie rule leaves, in order of ASN; of an own route the network itself.
  void next_hops(topology::node_idx from, std::vector<topology::node_idx>& out) const;
  /// Networks from `from` to the origin, both included; empty where there is no route. With tie_rule::all the
  /// way by the lowest ASNs.
  std::vector<topology::node_idx> path(topology::node_idx from) const;

 private:
  using row = std::span<topology::neighbour const>;

  void climb();
  void cross();
  void descend();
  void offer(topology::node_idx to, route_class kind, std::uint32_t length);
  template <typename Visit>
  void each_up(row neighbours, Visit visit) const;
  template <typename Visit>
  void drain(Visit visit);

  topology::as_graph const& graph_;
  topology::link_mask const& mask_;
  tie_breaking ties_;
  std::vector<rank_of_route> ranks_;                        // network -> best so far
  std::vector<std::vector<topology::node_idx>> by_length_;  // length -> networks that just got it
  std::vector<topology::node_idx> reached_;                 // in the order in which they were
};

}  // namespace causeway::routing
