//! Everything that a world knows about one network.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "world/view.h"

namespace causeway::world {

/// What it originates in one country.
struct network_country {
  country_brief country;                    ///< empty where the addresses could not be located
  std::optional<std::uint64_t> addresses4;  ///< nothing where no prefixes of the family were read
  std::optional<std::uint64_t> slash64s6;
  std::optional<double> share4;  ///< of its own IPv4 addresses, 0–1
};

struct network_prefix {
  base::ip_prefix prefix;
  base::country_code country;
  location_basis basis = location_basis::none;
  std::uint64_t exclusive = 0;  ///< addresses or /64s that no more-specific prefix covers
  std::uint64_t origins = 0;
  bool as_set = false;
  source_idx source;
};

struct network_neighbour {
  network_brief network;
  std::uint8_t evidence = 0;  ///< link_evidence
  source_idx source;
};

struct network_port {
  std::string_view exchange;
  std::string_view city;
  base::country_code country;
  std::uint32_t peeringdb_id = 0;
  std::uint32_t speed_mbps = 0;  ///< as declared
  bool route_server = false;
  bool operational = false;
  bool ipv4 = false;
  bool ipv6 = false;
  source_idx source;
};

struct network_site {
  std::string_view building;  ///< "" where only the city is known
  std::string_view city;
  base::country_code country;
  base::geo_point point;
  source_idx source;
};

/// A validated route origin that names it.
struct network_vrp {
  base::ip_prefix prefix;
  std::uint8_t max_length = 0;
  source_idx source;
};

struct network_users {
  country_brief country;
  std::uint64_t users = 0;
  source_idx source;
};

struct network_view {
  as_idx network;
  facts<network_brief> siblings;    ///< of its organisation, itself left out
  facts<network_country> presence;  ///< largest first
  facts<network_prefix> prefixes;   ///< IPv4 first, in order of address
  facts<network_neighbour> providers;
  facts<network_neighbour> customers;
  facts<network_neighbour> peers;
  facts<network_port> ports;
  facts<network_site> sites;
  facts<network_vrp> vrps;
  facts<network_brief> aspa_providers;  ///< whom its ASPA object authorises; a number alone where unknown
  facts<network_users> users;
};

/// All of it; reads every table once.
network_view view_network(world const& from, as_idx network);

}  // namespace causeway::world
