//! The rules of routes under policies, one by one: who is told what, who takes it, which route is better.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "routing/policy_engine.h"

namespace causeway::routing {

/// A route on its way from one network to the next.
struct told_route {
  route_class at_teller = route_class::none;
  std::uint32_t announcement = 0;
  base::asn only_to_customers = {};
  path_idx path;
};

/// A scenario prepared for one prefix.
class policy_rules {
 public:
  policy_rules(topology::as_graph const& graph, policy_scenario const& scenario,
               base::ip_prefix const& prefix);

  /// The announcements of the prefix, by network and position; their paths in the pool.
  struct own_route {
    topology::node_idx at;
    std::uint32_t announcement = 0;
    path_idx path;
  };
  std::vector<own_route> const& own_routes() const { return own_; }
  path_pool& paths() { return paths_; }

  /// What a network with that route tells a neighbour; nothing where it keeps the route to itself. Own and
  /// customer routes go to everybody, others to customers and siblings; a leaker tells everybody
  /// everything; own routes go to the announcement's audience. RFC 9234 §5, on the way out.
  std::optional<told_route> told(topology::node_idx teller, policy_route const& route,
                                 topology::role receiver) const;

  /// The route as its receiver would have it, path still the teller's; nothing known yet of whether he takes
  /// it.
  policy_route offered(topology::node_idx receiver, topology::node_idx teller, topology::role teller_is,
                       told_route const& told) const;

  /// Whether the receiver takes the route: no loop (RFC 4271 §9.1.2), origin, path, OTC.
  bool takes(topology::node_idx receiver, topology::role teller_is, policy_route const& offer) const;

  /// What he makes of it: the OTC attribute that RFC 9234 §5 adds on the way in; path still the teller's.
  policy_route marked(topology::node_idx receiver, topology::role teller_is, policy_route const& offer) const;
  /// The same with his own number first.
  policy_route stored(topology::node_idx receiver, topology::role teller_is, policy_route const& offer);

  /// Higher preference, then shorter path.
  static bool better(policy_route const& a, policy_route const& b) {
    return a.preference != b.preference ? a.preference > b.preference : a.length < b.length;
  }
  static bool equal(policy_route const& a, policy_route const& b) {
    return a.preference == b.preference && a.length == b.length;
  }
  /// Whether the tie rule prefers next hop `a` to `b`; all-equal counts as lowest ASN.
  bool wins_tie(topology::node_idx at, topology::node_idx a, topology::node_idx b) const;

 private:
  network_policy const& policy(topology::node_idx node) const;
  std::uint32_t preference(topology::node_idx at, topology::node_idx neighbour, route_class from) const;
  std::optional<told_route> own_told(topology::node_idx teller, topology::role receiver) const;

  topology::as_graph const& graph_;
  policy_scenario const& scenario_;
  std::vector<own_route> own_;                  // by network, then position
  std::vector<origin_validity> origins_;        // announcement -> verdict
  std::vector<learnt_preference> preferences_;  // by network and neighbour
  path_pool paths_;
};

}  // namespace causeway::routing
