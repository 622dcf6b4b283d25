//! What networks do about routes, as data: a few flags a network, and preferences learnt for neighbours.
#pragma once

#include <cstdint>
#include <vector>

#include "routing/announcement.h"
#include "routing/aspa.h"
#include "routing/route_origin.h"
#include "routing/routing.h"
#include "topology/as_graph.h"

namespace causeway::routing {

/// What one network does besides the common rule: nothing, unless said.
struct network_policy {
  /// Takes no route with invalid origin (RFC 6811, RFC 7115 §5).
  bool drops_invalid_origins = false;
  /// The same, but of routes from peers only.
  bool drops_invalid_origins_of_peers = false;
  /// Takes no route with invalid path (draft-ietf-sidrops-aspa-verification-24 §5.6).
  bool drops_invalid_paths = false;
  /// Sets and heeds the OTC attribute on the way in and on the way out (RFC 9234 §5); siblings pass it on.
  bool marks_only_to_customers = false;
  /// Tells everybody every route, as if its export filters were missing (RFC 7908).
  bool leaks = false;
};

/// The preference of routes by class, where nothing else was learnt; the higher wins.
constexpr std::uint32_t usual_preference(route_class kind) {
  switch (kind) {
    case route_class::own: return 400;
    case route_class::customer: return 300;
    case route_class::peer: return 200;
    case route_class::provider: return 100;
    case route_class::none: return 0;
  }
  return 0;
}

/// A local preference learnt for the routes that one network hears from one neighbour (BGP's LOCAL_PREF,
/// RFC 4271 §9.1.1); comes before length. Two neighbours with equal preference compare by length, whatever
/// their classes. The class, and so who is told, stays as it is.
struct learnt_preference {
  topology::node_idx at;
  topology::node_idx neighbour;
  std::uint32_t preference = 0;  ///< beside usual_preference(): 250 is between customers and peers
};

/// Announcements, and what networks do about them.
struct policy_scenario {
  std::vector<announcement> announcements;
  std::vector<network_policy> policies = {};        ///< node -> policy; empty: nobody has any
  std::vector<learnt_preference> preferences = {};  ///< in any order, of one pair the last counts
  std::vector<origin_authorization> authorizations = {};
  attestation_table attestations = {};
  tie_breaking ties = {};
};

}  // namespace causeway::routing
