//! Where networks have equipment, in which buildings they are, and at which exchanges.
#pragma once

#include <vector>

#include "sample/networks_plan.h"

namespace causeway::sample {

struct exchange_membership {
  exchange_id exchange;
  bool at_route_server = false;
};

struct network_presence {
  std::vector<std::vector<city_id>> cities;                   // network_id -> the main one first
  std::vector<std::vector<building_id>> buildings;            // network_id -> in order
  std::vector<std::vector<exchange_membership>> memberships;  // network_id -> in order of exchange
};

/// Nobody is at an exchange whose LAN is full; networks behind a gateway monopoly stay at home.
network_presence choose_presence(networks_plan const& plan, lands const& on, wires const& over,
                                 std::uint64_t seed);

/// One port for each membership, with addresses of the exchange's LANs: the first to be had for the route
/// server, then by order of network.
std::vector<made_port> make_ports(networks_plan const& plan, network_presence const& at, wires const& over,
                                  std::uint64_t seed);

}  // namespace causeway::sample
