//! The small fictional world, table by table.
#include "support/tiny_world.h"

#include <string>

#include "base/ip.h"

namespace causeway::test {

namespace {

using world::as_idx;
using world::building_idx;
using world::cable_line_idx;
using world::cable_planned;
using world::country_idx;
using world::country_landlocked;
using world::country_listed;
using world::country_row;
using world::date_basis;
using world::evidence_paths;
using world::exchange_row;
using world::fibre_node_idx;
using world::group;
using world::home_basis;
using world::indicator_idx;
using world::landing_idx;
using world::location_basis;
using world::network_in_clique;
using world::network_row;
using world::organisation_idx;
using world::point_basis;
using world::port_has_ipv4;
using world::port_has_ipv6;
using world::port_operational;
using world::port_route_server;
using world::port_row;
using world::prefix_place;
using world::prefix_several_origins;
using world::presence;
using world::price_private;
using world::price_row;
using world::relationship;
using world::source_row;
using world::span_idx;
using world::to_address6;

base::date day(std::string_view text) {
  return base::parse_date(text).value_or(base::date{});
}

base::country_code code(std::string_view text) {
  return *base::parse_country_code(text);
}

base::geo_point at(double lon_deg, double lat_deg) {
  return *base::make_point(lon_deg, lat_deg);
}

void add_source(world_parts& w, std::string_view path, std::string_view format, std::string_view when,
                date_basis basis, std::uint32_t records) {
  source_row row;
  row.path = w.text.add(path);
  row.format = w.text.add(format);
  row.hash.fill(static_cast<std::uint8_t>(w.sources.size()));
  row.day = day(when);
  row.records = records;
  row.day_basis = static_cast<std::uint32_t>(basis);
  w.sources.push_back(row);
}

void add_sources(world_parts& w) {
  add_source(w, "asrel/20240101.as-rel.txt", "as-rel", "2024-01-01", date_basis::content, 6);
  add_source(w, "cables/all.json", "cables", "2022-11-01", date_basis::folder, 2);
  add_source(w, "latency.csv", "latency", "", date_basis::unknown, 3);
  add_source(w, "org/20240101.as-org2info.txt", "as2org", "2024-01-01", date_basis::name, 9);
  add_source(w, "pdb-20221006.json", "peeringdb", "2022-10-06", date_basis::name, 12);
  add_source(w, "prefixes/20240101.pfx2as", "prefix2as", "2024-01-01", date_basis::name, 11);
  add_source(w, "rir/delegated-20231231", "delegated", "2023-12-31", date_basis::content, 5);
  add_source(w, "rpki.json", "vrps", "2024-01-01", date_basis::content, 5);
  add_source(w, "wdi.csv", "wdi", "2023-06-30", date_basis::content, 3);
  add_source(w, "built in: countries.csv", "countries", "2024-01-01", date_basis::content, 3);
  w.sources[tiny::peeringdb.index()].issues = 2;
  w.source_issues.resize(5);
  w.source_issues[tiny::peeringdb.index()].push_back(
      {w.text.add("bad address"), w.text.add("line 3: 240.15.0.x"), 2});
  w.unused.push_back(
      {w.text.add("old/20230101.as-rel.txt"), w.text.add("older than asrel/20240101.as-rel.txt")});
  w.joins.push_back({w.text.add("networks to countries"), w.text.add("registry, else organisation"),
                     w.text.add("AS1000006"), 5, 1, 2});
  w.joins.push_back({w.text.add("cables to landing points"), w.text.add("by id"), {}, 5, 0, 0});
}

void add_country(world_parts& w, std::string_view letters, std::string_view name, std::string_view capital,
                 base::geo_point point, unsigned flags) {
  country_row row;
  row.code = code(letters);
  row.iso3 = {letters[0], letters[1], letters[1], 0};
  row.name = w.text.add(name);
  row.region = w.text.add("Fictional Ocean");
  row.subregion = w.text.add("Inner Sea");
  row.capital = w.text.add(capital);
  row.capital_point = point;
  row.source = tiny::countries;
  row.flags = static_cast<std::uint16_t>(flags | country_listed);
  w.countries.push_back(row);
}

void add_group(world_parts& w, country_idx country, group which, std::string_view from, std::string_view to) {
  w.country_groups.resize(3);
  w.country_groups[country.index()].push_back(
      {day(from), day(to), static_cast<std::uint16_t>(which), tiny::countries});
}

void add_countries(world_parts& w) {
  add_country(w, "XA", "Alma", "Alma City", at(0, 0), 0);
  add_country(w, "XB", "Bórea", "Borea City", at(-5, 5), country_landlocked);
  add_country(w, "XC", "Cinta", "Cinta Town", at(10, 0), 0);
  add_group(w, tiny::xb, group::lldc, "2003-08-01", "");
  add_group(w, tiny::xb, group::ldc, "1990-01-01", "2020-12-04");
  add_group(w, tiny::xb, group::income_low, "", "");
  add_group(w, tiny::xc, group::sids, "1994-01-01", "");
}

void add_organisation(world_parts& w, std::string_view id, std::string_view name, country_idx country,
                      std::vector<as_idx> networks) {
  w.organisations.push_back({w.text.add(id), w.text.add(name), country, tiny::as2org});
  w.organisation_networks.push_back(std::move(networks));
}

struct home_facts {
  organisation_idx organisation;
  country_idx registered;
  country_idx home;
  home_basis basis = home_basis::unknown;
  std::uint16_t share_e4 = 0;
};

void add_network(world_parts& w, std::string_view name, home_facts const& facts,
                 std::vector<presence> places) {
  network_row row;
  row.number = base::asn{1'000'001 + static_cast<std::uint32_t>(w.networks.size())};
  row.organisation = facts.organisation;
  row.name = w.text.add(name);
  row.registered = facts.registered;
  row.home = facts.home;
  row.basis = static_cast<std::uint8_t>(facts.basis);
  row.home_share_e4 = facts.share_e4;
  if (!name.empty()) row.source = tiny::as2org;
  if (facts.registered.valid()) row.registered_source = tiny::delegated;
  for (auto const& place : places) {
    row.addresses4 += place.addresses4;
    row.slash64s6 += place.slash64s6;
  }
  w.networks.push_back(row);
  w.network_presence.push_back(std::move(places));
}

void add_networks(world_parts& w) {
  using id = organisation_idx;
  add_organisation(w, "ALMA-1", "Alma Telecom", tiny::xa, {tiny::backbone, tiny::access});
  add_organisation(w, "BOREA-1", "Borea Net", tiny::xb, {tiny::borea});
  add_organisation(w, "CINTA-1", "Cinta Online", tiny::xc, {tiny::cinta});
  add_organisation(w, "GLOBE-1", "Globe Carrier Ltd", tiny::xa, {tiny::globe});
  add_network(w, "ALMA-BACKBONE", {id{0}, tiny::xa, tiny::xa, home_basis::addresses, 10'000},
              {{tiny::xa, {}, 61'440, 4'294'901'760}});
  add_network(w, "ALMA-ACCESS", {id{0}, tiny::xa, tiny::xa, home_basis::addresses, 10'000},
              {{tiny::xa, {}, 4'096, 65'536}});
  add_network(w, "BOREA-NET", {id{1}, tiny::xb, tiny::xb, home_basis::registration, 0},
              {{tiny::xb, {}, 16'384, 16'777'216}});
  add_network(w, "CINTA-ONLINE", {id{2}, tiny::xc, tiny::xc, home_basis::addresses, 10'000},
              {{tiny::xc, {}, 4'608, 0}});
  add_network(w, "GLOBE", {id{3}, tiny::xa, tiny::xc, home_basis::addresses, 8'333},
              {{tiny::xc, {}, 2'560, 0}, {tiny::xa, {}, 512, 0}});
  add_network(w, "", {}, {{country_idx{}, {}, 256, 0}});
  w.networks[0].flags = network_in_clique;
}

void add_prefix(world_parts& w, std::string_view text, country_idx country, std::uint64_t exclusive,
                std::vector<as_idx> origins) {
  auto const prefix = *base::parse_prefix(text);
  prefix_place place;
  place.country = country;
  place.source = tiny::prefixes;
  place.basis = static_cast<std::uint8_t>(country.valid() ? location_basis::table : location_basis::none);
  place.length = prefix.length;
  if (origins.size() > 1) place.flags = prefix_several_origins;
  if (prefix.address.family == base::ip_family::v4) {
    w.prefix4_address.push_back(base::ipv4_number(prefix.address));
  } else {
    w.prefix6_address.push_back(to_address6(prefix.address));
  }
  w.prefix_places.push_back(place);
  w.prefix_exclusive.push_back(exclusive);
  w.prefix_origins.push_back(std::move(origins));
}

void add_prefixes(world_parts& w) {
  add_prefix(w, "240.0.0.0/16", tiny::xa, 61'440, {tiny::backbone});
  add_prefix(w, "240.0.128.0/20", tiny::xa, 4'096, {tiny::access});
  add_prefix(w, "240.1.0.0/18", tiny::xb, 16'384, {tiny::borea});
  add_prefix(w, "240.2.0.0/20", tiny::xc, 4'096, {tiny::cinta});
  add_prefix(w, "240.2.16.0/22", tiny::xc, 1'024, {tiny::cinta, tiny::globe});
  add_prefix(w, "240.3.0.0/21", tiny::xc, 2'048, {tiny::globe});
  add_prefix(w, "240.3.8.0/23", tiny::xa, 512, {tiny::globe});
  add_prefix(w, "240.4.0.0/24", country_idx{}, 256, {tiny::nameless});
  add_prefix(w, "3fff:100::/32", tiny::xa, 4'294'901'760, {tiny::backbone});
  add_prefix(w, "3fff:100:8000::/48", tiny::xa, 65'536, {tiny::access});
  add_prefix(w, "3fff:200::/40", tiny::xb, 16'777'216, {tiny::borea});
  w.prefix_places[1].basis = static_cast<std::uint8_t>(location_basis::delegation);
}

void add_link(world_parts& w, as_idx first, as_idx second, relationship relation) {
  w.links.push_back({first, second, tiny::as_rel, static_cast<std::uint8_t>(relation), evidence_paths});
}

void add_links(world_parts& w) {
  add_link(w, tiny::backbone, tiny::access, relationship::first_provides);
  add_link(w, tiny::backbone, tiny::borea, relationship::first_provides);
  add_link(w, tiny::backbone, tiny::cinta, relationship::first_provides);
  add_link(w, tiny::backbone, tiny::globe, relationship::peers);
  add_link(w, tiny::access, tiny::cinta, relationship::peers);
  add_link(w, tiny::globe, tiny::borea, relationship::first_provides);
}

exchange_row exchange(world_parts& w, std::string_view name, std::string_view city, country_idx country,
                      base::geo_point point) {
  exchange_row row;
  row.name = w.text.add(name);
  row.city = w.text.add(city);
  row.country = country;
  row.source = tiny::peeringdb;
  row.peeringdb_id = 11 + static_cast<std::uint32_t>(w.exchanges.size());
  row.point = point;
  row.point_basis = static_cast<std::uint32_t>(point_basis::city_name);
  return row;
}

port_row port(as_idx network, std::uint32_t speed_mbps, unsigned flags) {
  return {network, speed_mbps, tiny::peeringdb, static_cast<std::uint8_t>(flags), 0};
}

void add_exchanges(world_parts& w) {
  w.exchanges.push_back(exchange(w, "ALMA-IX", "Alma City", tiny::xa, at(0, 0)));
  w.exchanges.push_back(exchange(w, "Cínta Exchange", "Cinta Town", tiny::xc, at(10, 0)));
  auto const up4 = unsigned{port_operational} | port_has_ipv4;
  w.exchange_ports.push_back({port(tiny::backbone, 10'000, up4 | port_has_ipv6 | port_route_server),
                              port(tiny::backbone, 10'000, up4), port(tiny::access, 1'000, up4),
                              port(tiny::borea, 100, port_has_ipv4)});
  w.exchange_lans.push_back({{to_address6(*base::parse_address("240.15.0.0")), 24, 4},
                             {to_address6(*base::parse_address("3fff:f00::")), 64, 6}});
  w.exchange_buildings.push_back({building_idx{0}});
  w.buildings.push_back({w.text.add("Alma House"), w.text.add("Alma Property"), w.text.add("Alma City"),
                         at(0.01, 0.01), tiny::xa, tiny::peeringdb, 21});
  w.buildings.push_back({w.text.add("Gate Hut"), {}, w.text.add("Gate"), {}, tiny::xa, tiny::peeringdb, 22});
  w.network_sites.resize(4);
  w.network_sites[0].push_back(
      {at(0.01, 0.01), w.text.add("Alma City"), building_idx{0}, tiny::xa, tiny::peeringdb});
  w.network_sites[2].push_back(
      {at(0.01, 0.01), w.text.add("Alma City"), building_idx{0}, tiny::xa, tiny::peeringdb});
  w.network_sites[3].push_back({{}, w.text.add("Cinta Town"), building_idx{}, tiny::xc, tiny::peeringdb});
}

void add_cables(world_parts& w) {
  w.landings.push_back(
      {w.text.add("alma-city-alma"), w.text.add("Alma City, Alma"), at(0, 0), tiny::xa, tiny::cables});
  w.landings.push_back(
      {w.text.add("cinta-town-cinta"), w.text.add("Cinta Town, Cinta"), at(10, 0), tiny::xc, tiny::cables});
  w.landings.push_back(
      {w.text.add("nowhere"), w.text.add("Nowhere"), at(5, -5), country_idx{}, tiny::cables});
  w.cables.push_back({w.text.add("one"), w.text.add("Cable One"), w.text.add("Alma Telecom, Cinta Online"),
                      1'200, 2010, tiny::cables, 0});
  w.cables.push_back({w.text.add("two"), w.text.add("Cable Two"), {}, -1, 2030, tiny::cables, cable_planned});
  w.cable_landings = {{landing_idx{0}, landing_idx{1}}, {landing_idx{0}, landing_idx{1}, landing_idx{2}}};
  w.cable_lines = {{cable_line_idx{0}}};
  w.cable_line_points = {{at(0, 0), at(5, 0), at(10, 0)}};
}

void add_fibre(world_parts& w) {
  auto const network = w.text.add("Alma Fibre");
  auto const node = [&](std::string_view name, base::geo_point point, country_idx country) {
    w.fibre_nodes.push_back({w.text.add(name), w.text.add(name), network, point, country, tiny::cables});
  };
  node("Alma City", at(0, 0), tiny::xa);
  node("Gate", at(-4, 4), tiny::xa);
  node("Borea City", at(-5, 5), tiny::xb);
  auto const status = w.text.add("operational");
  using id = fibre_node_idx;
  w.spans.push_back({w.text.add("a1"), w.text.add("Alma City – Gate"), network, status, id{0}, id{1}, 100'000,
                     tiny::xa, tiny::xa, tiny::cables, 0});
  w.spans.push_back({w.text.add("b1"), w.text.add("Gate – Borea City"), network, status, id{1}, id{2}, -1,
                     tiny::xa, tiny::xb, tiny::cables, 0});
  w.country_neighbours = {{tiny::xb}, {tiny::xa}, {}};
  w.borders.push_back({tiny::xa, tiny::xb, tiny::countries, 1});
  w.border_spans = {{span_idx{1}}};
  w.cities.push_back({w.text.add("Alma City"), {}, at(0, 0), tiny::xa, tiny::cables});
  w.cities.push_back({w.text.add("Gate"), {}, at(-4, 4), tiny::xa, tiny::cables});
  w.cities.push_back({w.text.add("Borea City"), {}, at(-5, 5), tiny::xb, tiny::cables});
}

void add_vrp(world_parts& w, std::string_view text, std::uint8_t max_length, std::uint32_t origin) {
  auto const prefix = *base::parse_prefix(text);
  auto const family = static_cast<std::uint32_t>(prefix.address.family);
  w.vrps.push_back(
      {to_address6(prefix.address), base::asn{origin}, tiny::rpki, prefix.length, max_length, family, 0});
}

void add_rpki(world_parts& w) {
  add_vrp(w, "240.0.0.0/16", 20, 1'000'001);
  add_vrp(w, "240.1.0.0/18", 18, 1'000'003);
  add_vrp(w, "240.2.0.0/20", 22, 1'000'004);
  add_vrp(w, "3fff:100::/32", 48, 1'000'001);
  w.aspas.push_back({base::asn{1'000'003}, tiny::rpki, 0});
  w.aspa_providers = {{base::asn{1'000'001}, base::asn{1'999'999}}};
  w.users.push_back({tiny::access, tiny::xa, tiny::delegated, 50'000});
  w.users.push_back({tiny::borea, tiny::xb, tiny::delegated, 20'000});
  w.users.push_back({tiny::globe, tiny::xa, tiny::delegated, 1'000});
}

price_row price(world_parts& w, std::string_view id, std::string_view item, std::string_view when) {
  price_row row;
  row.id = w.text.add(id);
  row.item = w.text.add(item);
  row.unit = w.text.add("usd_per_mbps_month");
  row.grade = w.text.add("B");
  row.origin = w.text.add("The Fictional Press");
  row.day = day(when);
  row.source = tiny::countries;
  return row;
}

void add_prices(world_parts& w) {
  auto route = price(w, "p1", "leased_line", "2019-01-01");
  route.place = w.text.add("Alma City");
  route.to_place = w.text.add("Borea City");
  route.country = tiny::xa;
  route.to_country = tiny::xb;
  route.size_mbps = 1'000;
  route.flags = price_private;
  auto transit = price(w, "p2", "transit", "2020-01-01");
  transit.place = w.text.add("Bórea");
  transit.country = tiny::xb;
  w.prices = {route, transit};
  w.price_values = {{2, 3, 5}, {12, 12, 12}};
}

void add_figures(world_parts& w) {
  w.latencies.push_back({tiny::xa, tiny::xb, tiny::latency, 0, 20'000, 25'500, 26'000, 40'000, 90'000, 70});
  w.latencies.push_back({tiny::xa, tiny::xc, tiny::latency, 0, 15'000, 0, 18'000, 0, 0, 3});
  w.latencies.push_back({tiny::xb, tiny::xc, tiny::latency, 0, 0, 80'000, 0, 0, 0, 1});
  w.indicators.push_back({w.text.add("IT.NET.USER.ZS"), w.text.add("Individuals using the Internet"),
                          w.text.add("% of population")});
  w.observations.push_back({tiny::xa, indicator_idx{0}, tiny::indicators, 2018});
  w.observations.push_back({tiny::xa, indicator_idx{0}, tiny::indicators, 2021});
  w.observations.push_back({tiny::xb, indicator_idx{0}, tiny::indicators, 2020});
  w.observation_values = {50.0, 61.5, 20.25};
}

}  // namespace

world_parts tiny_parts() {
  world_parts w;
  w.summary = {day("2024-01-01"), 1};
  add_sources(w);
  add_countries(w);
  add_networks(w);
  add_prefixes(w);
  add_links(w);
  add_exchanges(w);
  add_cables(w);
  add_fibre(w);
  add_rpki(w);
  add_prices(w);
  add_figures(w);
  return w;
}

world::world tiny_world() {
  return tiny_parts().made();
}

world::world bare_world() {
  auto const full = tiny_parts();
  world_parts w;
  w.text = full.text;
  w.summary = full.summary;
  w.sources = full.sources;
  w.countries = full.countries;
  return w.made();
}

}  // namespace causeway::test
