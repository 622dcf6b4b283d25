//! Where traffic to a destination ends: each network on the way follows the longest prefix it has a route to.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/ip.h"
#include "routing/policy_engine.h"

namespace causeway::routing {

enum class delivery_end : std::uint8_t {
  arrived,   ///< at a network that announces the prefix it would follow
  no_route,  ///< at a network without route to any prefix that covers the destination
  loop,      ///< at a network met before; only where routes did not settle
};

/// The way of traffic from one network.
struct delivery {
  delivery_end end = delivery_end::no_route;
  std::vector<topology::node_idx> networks;  ///< from the source on; in a loop the repeated one stands twice
};

/// The routes that a network follows to a destination (an address or a prefix as a whole): of its routes to
/// prefixes that cover it, that to the longest; nothing where it has none (RFC 1812 §5.2.4.3).
policy_route const* followed_route(policy_outcome const& outcome, topology::node_idx node,
                                   base::ip_prefix const& destination);

/// Where several next hops are equal, traffic takes the one whose path is told on.
delivery deliver(policy_outcome const& outcome, topology::node_idx source,
                 base::ip_prefix const& destination);

/// The network where traffic of each network arrives; nothing where it does not. Linear in networks.
std::vector<std::optional<topology::node_idx>> arrivals(policy_outcome const& outcome,
                                                        base::ip_prefix const& destination);

}  // namespace causeway::routing
