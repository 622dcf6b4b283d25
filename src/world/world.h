//! The world: what is known about networks, countries, places, cables and prices, each fact with its source.
//! Built once, then only read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/column.h"
#include "base/ip.h"
#include "world/rows.h"

namespace causeway::world {

/// One struct of parallel tables. Rows are sorted by what their heading names, so that the same inputs give
/// the same bytes.
struct world {
  // the pool of all texts
  base::column<byte_idx, char> text;

  // world -> (as-of day, newest and oldest source, sample or not)
  struct summary_row {
    base::date as_of;
    std::uint32_t is_sample = 0;
  };
  base::column<byte_idx, summary_row> summary;

  // source -> file, in order of path
  base::column<source_idx, source_row> sources;
  base::csr<source_idx, source_issue> source_issues;
  // file that was found and not used -> why
  base::column<unused_idx, unused_row> unused;
  // join -> how, and what stayed unjoined
  base::column<join_idx, join_row> joins;

  // country -> names, places, groups; in order of code
  base::column<country_idx, country_row> countries;
  base::csr<country_idx, membership> country_groups;
  // country -> land neighbours
  base::csr<country_idx, country_idx> country_neighbours;

  // organisation, in order of id
  base::column<organisation_idx, organisation_row> organisations;
  // organisation -> its networks (siblings)
  base::csr<organisation_idx, as_idx> organisation_networks;

  // network, in order of ASN
  base::column<as_idx, network_row> networks;
  // network -> where its addresses are, largest first
  base::csr<as_idx, presence> network_presence;

  // prefix, in order of family, address, length: first all of IPv4, then all of IPv6
  base::column<prefix_idx, std::uint32_t> prefix4_address;
  base::column<prefix_idx, address6> prefix6_address;
  base::column<prefix_idx, prefix_place> prefix_places;
  // prefix -> addresses (IPv4) or /64s (IPv6) that no more-specific prefix covers
  base::column<prefix_idx, std::uint64_t> prefix_exclusive;
  // prefix -> networks that originate it, in order of ASN
  base::csr<prefix_idx, as_idx> prefix_origins;

  // link, in order of its two networks
  base::column<link_idx, link_row> links;

  // exchange, in order of PeeringDB id
  base::column<exchange_idx, exchange_row> exchanges;
  base::csr<exchange_idx, port_row> exchange_ports;
  base::csr<exchange_idx, lan_row> exchange_lans;
  base::csr<exchange_idx, building_idx> exchange_buildings;
  base::column<building_idx, building_row> buildings;
  // network -> places where it says it is
  base::csr<as_idx, site_row> network_sites;

  // landing point, in order of id
  base::column<landing_idx, landing_row> landings;
  // cable, in order of id
  base::column<cable_idx, cable_row> cables;
  base::csr<cable_idx, landing_idx> cable_landings;
  // cable -> its drawn lines; line -> points
  base::csr<cable_idx, cable_line_idx> cable_lines;
  base::csr<cable_line_idx, base::geo_point> cable_line_points;
  // terrestrial fibre: nodes, spans, span -> points
  base::column<fibre_node_idx, fibre_node_row> fibre_nodes;
  base::column<span_idx, span_row> spans;
  base::csr<span_idx, base::geo_point> span_points;
  // city, in order of country and name
  base::column<city_idx, city_row> cities;
  // land border, in order of its two countries
  base::column<border_idx, border_row> borders;
  base::csr<border_idx, span_idx> border_spans;

  // validated route origins, in order of family, address, length, origin
  base::column<vrp_idx, vrp_row> vrps;
  // ASPA object, in order of customer -> provider ASNs
  base::column<aspa_idx, aspa_row> aspas;
  base::csr<aspa_idx, base::asn> aspa_providers;

  // users by network and country
  base::column<users_idx, users_row> users;
  // price fact, in order of id
  base::column<price_idx, price_row> prices;
  base::column<price_idx, base::interval> price_values;
  // pair of countries -> round trips
  base::column<latency_idx, latency_row> latencies;
  // indicator -> meaning; observation -> country, year; its value
  base::column<indicator_idx, indicator_row> indicators;
  base::column<observation_idx, observation_row> observations;
  base::column<observation_idx, double> observation_values;

  // Keeps what borrowed tables stand on (the mapped image) alive.
  std::shared_ptr<void const> backing;
};

/// The text of a reference; valid as long as the world.
std::string_view text_of(world const& from, text_ref ref);
bool is_sample(world const& from);

/// "Nepal" -> by code "NP", any case; nothing where there is none.
std::optional<country_idx> find_country(world const& from, base::country_code code);
std::optional<as_idx> find_network(world const& from, base::asn number);

std::size_t prefix_count(world const& from);
base::ip_prefix prefix_at(world const& from, prefix_idx at);
base::ip_address to_address(address6 const& address, std::uint32_t family);
address6 to_address6(base::ip_address const& address);

/// True if the country was a member on that day.
bool in_group(world const& from, country_idx country, group wanted, base::date day);
std::string_view group_name(group which);

/// "EU", "AP", "ZZ" and "": used by registries for places that are no country.
bool names_no_country(base::country_code code);

}  // namespace causeway::world
