//! Routes of all networks under policies, for one set of announcements at a time.
///
/// What the sweep computes for every origin at once, this computes for one set of announcements, with full
/// paths: who drops what, what a leak or a hijack reaches, which of several origins wins where. It moves
/// routes from network to network until nobody would choose otherwise. Without policies the result is that of
/// the common rule (docs/method/routing.md).
///
///     policy_scenario scenario{.announcements = compete(graph, std::vector{a, b})};
///     auto const outcome = find_policy_routes(graph, scenario);
///     outcome->prefixes[0].best[c].length          links from network c to the one that wins there
///     path_of(outcome->prefixes[0], c)             the AS path over which c reaches it
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/asn.h"
#include "base/column.h"
#include "base/error.h"
#include "base/ip.h"
#include "routing/policy.h"
#include "routing/policy_paths.h"
#include "topology/as_graph.h"
#include "topology/link_mask.h"

namespace causeway::routing {

/// A network's best route to one prefix.
struct policy_route {
  route_class kind = route_class::none;
  topology::node_idx next_hop;       ///< itself where it announces the prefix
  std::uint32_t announcement = 0;    ///< position in the scenario of the announcement that it goes back to
  std::uint32_t length = 0;          ///< numbers on the path after its own: without forgery and prepending,
                                     ///< links to the origin
  std::uint32_t preference = 0;      ///< by which it was chosen
  base::asn only_to_customers = {};  ///< OTC attribute as stored; AS0: none
  path_idx path;                     ///< own number first; an announcer's as announced

  bool reached() const { return kind != route_class::none; }
  bool operator==(policy_route const&) const = default;
};

/// Routes of all networks to one prefix.
struct prefix_routes {
  base::ip_prefix prefix;
  std::vector<policy_route> best;                               // node -> route
  base::csr<topology::node_idx, topology::node_idx> next_hops;  // node -> in order of ASN; more than one
                                                                // only where all equal ones are kept
  path_pool paths;
  bool settled = true;  ///< false: some networks went on changing (a dispute that has no stable outcome, or
                        ///< leads to none); routes are those at the end

  policy_route const& of(topology::node_idx node) const { return best[node.index()]; }
};

/// One entry for each announced prefix, in order of prefix.
struct policy_outcome {
  std::vector<prefix_routes> prefixes;
};

/// Fails where an announcement has no path, or policies are given for another number of networks than the
/// graph's. Networks beyond the graph are a bug of the caller. Where several outcomes are stable, which leaks
/// and learnt preferences can bring about, it is the one that is reached from the edge inwards: always the
/// same for the same scenario.
///
/// Ties: of equal next hops the one that the scenario's rule names. Where all are kept, further networks are
/// told the path over the one with the lowest ASN.
base::result<policy_outcome> find_policy_routes(topology::as_graph const& graph,
                                                policy_scenario const& scenario,
                                                topology::link_mask const& mask = {});

/// Nearest first, own number first; an announcer's path is as it announces it. Empty without route.
std::vector<base::asn> path_of(prefix_routes const& routes, topology::node_idx node);

}  // namespace causeway::routing
