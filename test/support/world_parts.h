//! A world's tables as plain vectors, to be filled and broken by tests, and the world made from them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "world/text_pool.h"
#include "world/world.h"

namespace causeway::test {

/// One list for each row of a key table.
template <typename Value>
using lists = std::vector<std::vector<Value>>;

/// The members are those of world::world. Lists that are shorter than their key table are filled up with
/// empty ones, so that a test names only what it is about.
struct world_parts {
  world::text_pool text;
  world::world::summary_row summary;
  std::vector<world::source_row> sources;
  lists<world::source_issue> source_issues;
  std::vector<world::unused_row> unused;
  std::vector<world::join_row> joins;
  std::vector<world::country_row> countries;
  lists<world::membership> country_groups;
  lists<world::country_idx> country_neighbours;
  std::vector<world::organisation_row> organisations;
  lists<world::as_idx> organisation_networks;
  std::vector<world::network_row> networks;
  lists<world::presence> network_presence;
  std::vector<std::uint32_t> prefix4_address;
  std::vector<world::address6> prefix6_address;
  std::vector<world::prefix_place> prefix_places;
  std::vector<std::uint64_t> prefix_exclusive;
  lists<world::as_idx> prefix_origins;
  std::vector<world::link_row> links;
  std::vector<world::exchange_row> exchanges;
  lists<world::port_row> exchange_ports;
  lists<world::lan_row> exchange_lans;
  lists<world::building_idx> exchange_buildings;
  std::vector<world::building_row> buildings;
  lists<world::site_row> network_sites;
  std::vector<world::landing_row> landings;
  std::vector<world::cable_row> cables;
  lists<world::landing_idx> cable_landings;
  lists<world::cable_line_idx> cable_lines;
  lists<base::geo_point> cable_line_points;
  std::vector<world::fibre_node_row> fibre_nodes;
  std::vector<world::span_row> spans;
  lists<base::geo_point> span_points;
  std::vector<world::city_row> cities;
  std::vector<world::border_row> borders;
  lists<world::span_idx> border_spans;
  std::vector<world::vrp_row> vrps;
  std::vector<world::aspa_row> aspas;
  lists<base::asn> aspa_providers;
  std::vector<world::users_row> users;
  std::vector<world::price_row> prices;
  std::vector<base::interval> price_values;
  std::vector<world::latency_row> latencies;
  std::vector<world::indicator_row> indicators;
  std::vector<world::observation_row> observations;
  std::vector<double> observation_values;

  world::world made() const;
};

}  // namespace causeway::test
