//! What a network announces: a prefix, the path it shows, and to whom. The front door of routes under
//! policies.
///
/// `find_policy_routes` (policy_engine.h) takes a `policy_scenario` (policy.h): announcements, and what each
/// network does about them. Some announcements, for a network `a` with AS number A:
///
///     announce(graph, a, prefix)                               the prefix, honestly: path A
///     {a, prefix, {A, A, A}}                                   the same, prepended twice
///     {a, prefix, {A, A, A}, {}, {.customers = false, .siblings = false}}
///                                                              prepended, to peers and providers only
///     announce(graph, a, 192.0.2.0/24) and
///     announce(graph, b, 192.0.2.0/25)                         b takes half of a's prefix: a sub-prefix
///     hijack announce(graph, a, p) and announce(graph, b, p)          several origins of one prefix, or a
///     hijack {b, p, {B, A}}                                           b claims to be A's neighbour: a forged
///     origin {b, p, {A}}                                              b claims to be A itself {b, p, {B, C,
///     A}, C}                                     b shows a route heard from its provider C to
///                                                              everybody: a leak of a route marked by C
///
/// A network that leaks whatever it hears needs no announcement but `network_policy::leaks`.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/asn.h"
#include "base/ip.h"
#include "topology/as_graph.h"

namespace causeway::routing {

/// The neighbours that are told.
struct audience {
  bool customers = true;
  bool peers = true;
  bool providers = true;
  bool siblings = true;
};

/// One network's announcement of one prefix. Its network uses no other route to the prefix, and tells the
/// audience whatever its policies are.
struct announcement {
  topology::node_idx at;
  base::ip_prefix prefix;
  std::vector<base::asn> path;  ///< as neighbours see it: nearest first, origin last; at least one
  std::optional<base::asn> only_to_customers = {};  ///< the OTC attribute it carries (RFC 9234)
  audience to = {};
};

/// The honest announcement: the path is the network's own number.
announcement announce(topology::as_graph const& graph, topology::node_idx at, base::ip_prefix const& prefix);

/// Several networks announce one prefix, each honestly. Prefix 0.0.0.0/0 unless another is wanted: where no
/// network validates origins, it decides nothing.
std::vector<announcement> compete(topology::as_graph const& graph,
                                  std::span<topology::node_idx const> origins,
                                  base::ip_prefix const& prefix = {});

}  // namespace causeway::routing
