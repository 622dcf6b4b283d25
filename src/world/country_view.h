//! Everything that a world knows about one country.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "world/view.h"

namespace causeway::world {

/// A time in a group.
struct group_time {
  group which = group::ldc;
  base::date from;   ///< unknown: since before the source's table
  base::date to;     ///< unknown: still
  bool now = false;  ///< on the world's day
};

struct neighbour {
  country_brief country;
  std::optional<std::uint32_t> crossing_spans;  ///< nothing where no fibre source was read
};

/// A country's networks, told apart by what ties them to it.
struct country_networks {
  knowledge state = knowledge::not_read;
  std::uint64_t at_home = 0;
  std::uint64_t at_home_by_addresses = 0;
  std::uint64_t registered = 0;
  std::uint64_t present = 0;  ///< with addresses located here
  std::uint64_t registered_at_home_elsewhere = 0;
  std::uint64_t at_home_registered_elsewhere = 0;
  std::vector<source_idx> sources;
};

/// A network with addresses in the country, and what it has there.
struct country_network {
  network_brief network;
  base::country_code registered;
  std::optional<std::uint64_t> addresses4;  ///< nothing where no prefixes of the family were read
  std::optional<std::uint64_t> slash64s6;
  std::optional<double> share4;        ///< of the country's IPv4 addresses, 0–1
  std::optional<std::uint64_t> users;  ///< here
  source_idx source;
};

/// Networks with addresses in the country, by who runs them.
struct country_organisation {
  std::string_view id;  ///< "" for all networks without an organisation together
  std::string_view name;
  base::country_code registered;
  std::uint64_t networks = 0;
  std::optional<std::uint64_t> addresses4;
  std::optional<std::uint64_t> slash64s6;
  std::optional<double> share4;
  source_idx source;
};

/// Validated route origins and provider authorisations of the networks at home.
struct country_rpki {
  row_count vrps;
  std::uint64_t networks_with_vrps = 0;
  row_count aspas;
};

struct country_exchange {
  std::string_view name;
  std::string_view city;
  std::uint32_t peeringdb_id = 0;
  // Nothing where no list of ports, LANs or buildings was read at all.
  std::optional<std::uint64_t> members;          ///< networks, each once
  std::optional<std::uint64_t> members_at_home;  ///< of them at home in this country
  std::optional<std::uint64_t> ports;
  std::optional<std::uint64_t> speed_mbps;  ///< of all ports, as declared
  std::optional<std::uint64_t> lans;
  std::optional<std::uint64_t> buildings;
  source_idx source;
};

struct country_building {
  std::string_view name;
  std::string_view organisation;
  std::string_view city;
  std::uint32_t peeringdb_id = 0;
  // Nothing where no source says who is in which building.
  std::optional<std::uint64_t> networks;
  std::optional<std::uint64_t> exchanges;
  source_idx source;
};

struct country_landing {
  std::string_view id;
  std::string_view name;
  base::geo_point point;
  std::vector<cable_brief> cables;
  source_idx source;
};

struct country_cable {
  cable_brief cable;
  std::vector<std::string_view> landings;  ///< in this country
  source_idx source;
};

/// One published fibre network in the country.
struct country_fibre {
  std::string_view network;
  std::uint64_t nodes = 0;
  std::uint64_t spans = 0;  ///< that start or end here
  std::uint64_t crossing_spans = 0;
  double length_km = 0;  ///< of the spans with a published length
  std::uint64_t spans_without_length = 0;
  source_idx source;
};

struct country_users {
  knowledge state = knowledge::not_read;
  std::uint64_t users = 0;
  std::uint64_t networks = 0;
  std::vector<source_idx> sources;
};

struct country_price {
  std::string_view id;
  std::string_view item;
  std::string_view place;
  std::string_view to_place;
  std::string_view unit;
  std::string_view grade;
  std::string_view origin;
  std::string_view conditions;
  base::interval value;  ///< not a number where not given
  base::date day;
  std::optional<std::uint32_t> size_mbps;
  bool is_private = false;
  bool usable = true;
  source_idx source;
};

enum class direction : std::uint8_t { to, from, within };

/// Round trips between the country and another one (or within it).
struct country_latency {
  country_brief other;
  direction way = direction::to;
  std::optional<double> min_ms;
  std::optional<double> mean_ms;
  std::optional<double> median_ms;
  std::optional<double> p95_ms;
  std::uint64_t samples = 0;
  source_idx source;
};

/// The latest value of an indicator.
struct country_indicator {
  std::string_view code;
  std::string_view title;
  std::string_view unit;
  std::int32_t year = 0;
  double value = 0;
  source_idx source;
};

struct country_view {
  country_idx country;
  facts<group_time> groups;     ///< in order of first day
  facts<neighbour> neighbours;  ///< over land
  country_networks networks;
  prefix_sum prefixes4;  ///< located here
  prefix_sum prefixes6;
  facts<country_network> largest;             ///< by IPv4 addresses here, then IPv6
  facts<country_organisation> organisations;  ///< likewise
  row_count registered_organisations;
  country_rpki rpki;
  country_users users;
  facts<country_exchange> exchanges;  ///< by members
  facts<country_building> buildings;  ///< by networks
  facts<country_landing> landings;
  facts<country_cable> cables;
  facts<country_fibre> fibre;
  row_count cities;
  facts<country_price> prices;       ///< of a place or route here, in order of item and year
  facts<country_latency> latencies;  ///< by median, else mean, else shortest
  facts<country_indicator> indicators;
};

/// All of it; reads every table once (under a second for the whole Internet).
country_view view_country(world const& from, country_idx country);

// Its parts.
facts<group_time> groups_of(world const& from, country_idx country);
facts<neighbour> neighbours_of(world const& from, country_idx country);
country_networks networks_of(world const& from, country_idx country);
prefix_sum prefixes_of(world const& from, country_idx country, base::ip_family family);
facts<country_network> largest_networks(world const& from, country_idx country, std::uint64_t addresses4);
facts<country_organisation> organisations_of(world const& from, country_idx country,
                                             std::uint64_t addresses4);
row_count registered_organisations_of(world const& from, country_idx country);
country_rpki rpki_of(world const& from, country_idx country);
country_users users_of(world const& from, country_idx country);
facts<country_exchange> exchanges_of(world const& from, country_idx country);
facts<country_building> buildings_of(world const& from, country_idx country);
facts<country_landing> landings_of(world const& from, country_idx country);
facts<country_cable> cables_of(world const& from, country_idx country);
facts<country_fibre> fibre_of(world const& from, country_idx country);
row_count cities_of(world const& from, country_idx country);
facts<country_price> prices_of(world const& from, country_idx country);
facts<country_latency> latencies_of(world const& from, country_idx country);
facts<country_indicator> indicators_of(world const& from, country_idx country);

}  // namespace causeway::world
