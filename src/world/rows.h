//! The rows of the world's tables: plain values without padding, so that they stand in the image as they are.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/geo.h"
#include "base/interval.h"
#include "world/ids.h"

namespace causeway::world {

/// A piece of the world's text pool; empty means none given.
struct text_ref {
  std::uint32_t offset = 0;
  std::uint32_t bytes = 0;
  constexpr bool operator==(text_ref const&) const = default;
};

/// How the path of one of the project's own reference files starts.
inline constexpr std::string_view built_in_mark = "built in: ";

/// A file that facts came from. Its index in `sources` is what a fact's `source` names.
struct source_row {
  text_ref path;    ///< below the data folder; "built in: …" for the project's own reference facts
  text_ref format;  ///< the registry's name
  std::array<std::uint8_t, 16> hash{};  ///< XXH3-128 of the file as it stands on disk, packed
  base::date day;                       ///< of its content where it says so, else of its name
  std::uint32_t records = 0;
  std::uint32_t issues = 0;
  std::uint32_t day_basis = 0;  ///< see date_basis
};

enum class date_basis : std::uint8_t { unknown, content, name, folder };

/// A kind of issue that a source had, and how often.
struct source_issue {
  text_ref kind;
  text_ref example;  ///< "line 12: …"
  std::uint64_t count = 0;
};

/// A file that was found and not used, and why.
struct unused_row {
  text_ref path;
  text_ref reason;
};

/// How one kind of identity was joined, how many rows were and how many were not.
struct join_row {
  text_ref name;
  text_ref method;
  text_ref example;  ///< of what stayed unjoined
  std::uint64_t joined = 0;
  std::uint64_t unjoined = 0;
  std::uint64_t conflicts = 0;
};

enum class group : std::uint8_t {
  ldc,
  lldc,
  sids,
  income_low,
  income_lower_middle,
  income_upper_middle,
  income_high
};

struct country_row {
  base::country_code code;
  std::uint16_t m49 = 0;       ///< 0 where UN M49 has none (TW, XK as sources write them)
  std::array<char, 4> iso3{};  ///< three letters and 0; zeros where none
  text_ref name;               ///< UN M49 English short name
  text_ref region;
  text_ref subregion;
  text_ref capital;
  base::geo_point capital_point;
  base::geo_point anchor_point;  ///< where a map labels it
  source_idx source;
  std::uint16_t flags = 0;  ///< country_flag
};

enum country_flag : std::uint16_t { country_landlocked = 1, country_in_m49 = 2, country_listed = 4 };

/// A country's time in a group: from the first day to the last one before `to`; `to` unknown means still.
struct membership {
  base::date from;
  base::date to;
  std::uint16_t group_number = 0;  ///< group
  source_idx source;
};

struct organisation_row {
  text_ref id;  ///< as the source writes it
  text_ref name;
  country_idx country;
  source_idx source;
};

enum class home_basis : std::uint8_t { unknown, addresses, registration };

enum network_flag : std::uint8_t {
  network_in_clique = 1,    ///< named in the relationship file's clique
  network_is_exchange = 2,  ///< named there as an exchange's own network
  network_is_research = 4,
};

struct network_row {
  base::asn number;
  organisation_idx organisation;
  text_ref name;
  country_idx registered;  ///< by the newer of the registry's delegation and its organisation
  country_idx home;        ///< method §1
  source_idx source;       ///< of name and organisation
  source_idx registered_source;
  std::uint8_t basis = 0;           ///< home_basis
  std::uint8_t flags = 0;           ///< network_flag
  std::uint16_t home_share_e4 = 0;  ///< share at home of its IPv4 addresses (of its /64s, had it none) × 10⁴;
                                    ///< 0 unless basis is addresses
  std::uint32_t reserved = 0;
  std::uint64_t addresses4 = 0;  ///< IPv4 addresses it originates, each counted once in the world
  std::uint64_t slash64s6 = 0;   ///< IPv6 /64 networks, likewise
};

/// What a network originates in one country.
struct presence {
  country_idx country;
  std::array<std::uint16_t, 3> reserved{};
  std::uint64_t addresses4 = 0;
  std::uint64_t slash64s6 = 0;
};

enum class location_basis : std::uint8_t { none, table, delegation };

enum prefix_flag : std::uint8_t {
  prefix_several_origins = 1,
  prefix_as_set = 2,
};

struct prefix_place {
  country_idx country;
  source_idx source;       ///< of the announcement
  std::uint8_t basis = 0;  ///< location_basis
  std::uint8_t length = 0;
  std::uint8_t flags = 0;  ///< prefix_flag
  std::uint8_t reserved = 0;
};

/// The upper and lower half of an IPv6 address, host order.
struct address6 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  constexpr auto operator<=>(address6 const&) const = default;
};

enum class relationship : std::uint8_t { peers, first_provides };

enum link_evidence : std::uint8_t { evidence_paths = 1, evidence_multilateral = 2, evidence_other = 4 };

/// Two networks that exchange traffic. Peers stand in order of ASN; else the first is the provider.
struct link_row {
  as_idx first;
  as_idx second;
  source_idx source;
  std::uint8_t relation = 0;  ///< relationship
  std::uint8_t evidence = 0;  ///< link_evidence
};

struct exchange_row {
  text_ref name;
  text_ref city;
  country_idx country;
  source_idx source;
  std::uint32_t peeringdb_id = 0;  ///< 0 where it has none
  std::uint32_t ixf_id = 0;
  base::geo_point point;          ///< of its city or buildings; see exchange_point_basis
  std::uint32_t point_basis = 0;  ///< point_basis
};

enum class point_basis : std::uint8_t { none, given, city_name, building };

enum port_flag : std::uint8_t {
  port_route_server = 1,
  port_operational = 2,
  port_has_ipv6 = 4,
  port_has_ipv4 = 8
};

/// A network's port at an exchange; speed as declared, which is often too high.
struct port_row {
  as_idx network;
  std::uint32_t speed_mbps = 0;
  source_idx source;
  std::uint8_t flags = 0;  ///< port_flag
  std::uint8_t reserved = 0;
};

/// An exchange's peering LAN.
struct lan_row {
  address6 address;  ///< IPv4 in the low 32 bits of `low`
  std::uint32_t length = 0;
  std::uint32_t family = 0;  ///< 4 or 6
};

struct building_row {
  text_ref name;
  text_ref organisation;
  text_ref city;
  base::geo_point point;
  country_idx country;
  source_idx source;
  std::uint32_t peeringdb_id = 0;
};

/// A place where a network is present by a building or city list.
struct site_row {
  base::geo_point point;
  text_ref city;
  building_idx building;
  country_idx country;
  source_idx source;
};

struct landing_row {
  text_ref id;
  text_ref name;
  base::geo_point point;
  country_idx country;
  source_idx source;
};

enum cable_flag : std::uint16_t { cable_planned = 1 };

struct cable_row {
  text_ref id;
  text_ref name;
  text_ref owners;
  std::int32_t length_km = -1;  ///< as published; -1 where it is not
  std::int32_t rfs_year = -1;   ///< ready for service; -1 where it is not known
  source_idx source;
  std::uint16_t flags = 0;  ///< cable_flag
};

struct fibre_node_row {
  text_ref id;
  text_ref name;
  text_ref network;
  base::geo_point point;
  country_idx country;
  source_idx source;
};

struct span_row {
  text_ref id;
  text_ref name;
  text_ref network;
  text_ref status;
  fibre_node_idx start;  ///< none where the span names no node of its own network
  fibre_node_idx end;
  std::int32_t length_m = -1;  ///< as published; -1 where it is not
  country_idx start_country;
  country_idx end_country;
  source_idx source;
  std::uint16_t reserved = 0;
};

struct city_row {
  text_ref name;
  text_ref state;
  base::geo_point point;
  country_idx country;
  source_idx source;
};

/// A land border, with the published spans that cross it.
struct border_row {
  country_idx first;  ///< in order of code
  country_idx second;
  source_idx source;
  std::uint16_t crossing_spans = 0;
};

/// A validated ROA payload (RFC 6811).
struct vrp_row {
  address6 address;  ///< IPv4 in the low 32 bits of `low`
  base::asn origin;
  source_idx source;
  std::uint8_t length = 0;
  std::uint8_t max_length = 0;
  std::uint32_t family = 0;  ///< 4 or 6
  std::uint32_t reserved = 0;
};

struct aspa_row {
  base::asn customer;
  source_idx source;
  std::uint16_t reserved = 0;
};

struct users_row {
  as_idx network;
  country_idx country;
  source_idx source;
  std::uint64_t users = 0;
};

struct price_row {
  text_ref id;
  text_ref item;
  text_ref place;
  text_ref to_place;
  text_ref unit;
  text_ref grade;
  text_ref origin;  ///< publication or address
  text_ref note;
  text_ref conditions;  ///< size, term, commit, buyer, what is included
  country_idx country;
  country_idx to_country;
  source_idx source;
  std::uint16_t flags = 0;  ///< price_flag
  base::date day;
  std::uint32_t size_mbps = 0;  ///< 0 where it does not apply
};

enum price_flag : std::uint16_t { price_private = 1, price_unusable = 2 };

/// Round trips between two countries, in microseconds; 0 where the source has none.
struct latency_row {
  country_idx from;
  country_idx to;
  source_idx source;
  std::uint16_t reserved = 0;
  std::uint32_t min_us = 0;
  std::uint32_t median_us = 0;
  std::uint32_t mean_us = 0;
  std::uint32_t p95_us = 0;
  std::uint32_t max_us = 0;
  std::uint32_t samples = 0;
};

struct indicator_row {
  text_ref code;
  text_ref title;
  text_ref unit;
};

struct observation_row {
  country_idx country;
  indicator_idx indicator;
  source_idx source;
  std::int16_t year = 0;
};

}  // namespace causeway::world
