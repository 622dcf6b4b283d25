//! Everything that a world knows about one Internet exchange.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "world/view.h"

namespace causeway::world {

/// A member with all its ports there.
struct exchange_member {
  network_brief network;  ///< empty where a port names no known network
  std::uint64_t ports = 0;
  std::uint64_t operational_ports = 0;
  std::uint64_t speed_mbps = 0;  ///< of all its ports, as declared
  bool route_server = false;     ///< on at least one port; so the other two
  bool ipv4 = false;
  bool ipv6 = false;
};

struct exchange_building {
  std::string_view name;
  std::string_view organisation;
  std::string_view city;
  base::country_code country;
};

struct exchange_view {
  exchange_idx exchange;
  std::uint64_t members_at_home = 0;  ///< at home in the exchange's country
  std::uint64_t ports = 0;
  std::uint64_t speed_mbps = 0;
  facts<exchange_member> members;  ///< in order of AS number
  facts<base::ip_prefix> lans;
  facts<exchange_building> buildings;
};

exchange_view view_exchange(world const& from, exchange_idx exchange);

}  // namespace causeway::world
