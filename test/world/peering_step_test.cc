//! From files to the tables of exchanges, buildings and sites. Expected results by hand; of real files as
//! counted apart (see each test).
#include "world/peering_step.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "support/build_support.h"
#include "world/countries_step.h"
#include "world/exchange_place.h"
#include "world/places_step.h"

namespace causeway::world {
namespace {

using test::at;
using test::counts;

// A context with its step finished.
struct built {
  build_context context;
  world w;
  peering_step step;

  std::string text(text_ref ref) const { return std::string{context.texts.text_of(ref)}; }
};

built build(build_context context) {
  built out{std::move(context), {}, {}};
  test::add_mini_countries(out.context, out.w);
  out.step.read(out.context);
  std::vector<base::asn> numbers;
  out.step.collect_networks(numbers);
  out.context.set_networks(numbers);
  out.step.finish(out.context, out.w);
  return out;
}

built build(test::temporary_folder const& folder, std::vector<test::build_file> const& files) {
  return build(test::context_of(folder, files));
}

test::build_file pdb(std::string content, std::string day = "2024-01-01") {
  return {"peeringdb", std::move(content), std::move(day)};
}

std::string const dump = R"({
  "org": {"data": [{"id": 3, "name": "Data Ltd", "status": "ok"}]},
  "net": {"data": [{"id": 11, "org_id": 3, "name": "Net Eleven", "asn": 1000011, "status": "ok"},
                   {"id": 12, "org_id": 3, "name": "Net Twelve", "asn": 1000012, "status": "ok"},
                   {"id": 13, "org_id": 3, "name": "Gone", "asn": 1000013, "status": "deleted"}]},
  "ix": {"data": [{"id": 7, "org_id": 3, "name": "Sur IX", "city": "Puerto", "country": "XA", "status": "ok"},
                  {"id": 5, "org_id": 3, "name": "Norte IX", "city": "Campo", "country": "XQ", "status": "ok"},
                  {"id": 6, "org_id": 3, "name": "Old IX", "city": "Campo", "country": "XA", "status": "deleted"}]},
  "ixlan": {"data": [{"id": 70, "ix_id": 7, "status": "ok"}]},
  "ixpfx": {"data": [{"id": 700, "ixlan_id": 70, "prefix": "3fff:7::/64", "status": "ok"},
                     {"id": 701, "ixlan_id": 70, "prefix": "240.7.0.0/24", "status": "ok"}]},
  "netixlan": {"data": [
    {"id": 2, "net_id": 12, "ix_id": 7, "ixlan_id": 70, "asn": 1000012, "speed": 10000, "ipaddr4": "240.7.0.12",
     "ipaddr6": null, "is_rs_peer": true, "operational": false, "status": "ok"},
    {"id": 1, "net_id": 11, "ix_id": 7, "ixlan_id": 70, "asn": 1000011, "speed": 400000, "ipaddr4": null,
     "ipaddr6": "3fff:7::11", "is_rs_peer": false, "operational": true, "status": "ok"},
    {"id": 3, "net_id": 99, "ix_id": 7, "ixlan_id": 70, "asn": 64512, "speed": 1, "ipaddr4": null,
     "ipaddr6": null, "is_rs_peer": false, "operational": true, "status": "ok"},
    {"id": 4, "net_id": 11, "ix_id": 6, "ixlan_id": 60, "asn": 1000011, "speed": 1, "ipaddr4": null,
     "ipaddr6": null, "is_rs_peer": false, "operational": true, "status": "ok"}]},
  "fac": {"data": [{"id": 21, "org_id": 3, "name": "Casa", "city": "Puerto", "country": "XA", "latitude": 1.5,
                    "longitude": 2.5, "status": "ok"}]},
  "netfac": {"data": [{"id": 31, "net_id": 11, "fac_id": 21, "local_asn": null, "city": "", "status": "ok"},
                      {"id": 32, "net_id": 12, "fac_id": 22, "local_asn": 1000044, "city": "Campo",
                       "country": "XA", "status": "ok"}]},
  "ixfac": {"data": [{"id": 41, "ix_id": 7, "fac_id": 21, "status": "ok"},
                     {"id": 42, "ix_id": 7, "fac_id": 22, "status": "ok"}]}
})";

constexpr exchange_idx sur{1};

TEST(peering_step, exchanges_in_order_of_id_only_those_that_are_ok) {
  test::temporary_folder const folder;
  auto const out = build(folder, {pdb(dump)});
  ASSERT_EQ(out.w.exchanges.size(), 2U);
  EXPECT_EQ(out.w.exchanges[exchange_idx{0}].peeringdb_id, 5U);
  auto const& row = out.w.exchanges[sur];
  EXPECT_EQ(row.peeringdb_id, 7U);
  EXPECT_EQ(out.text(row.name), "Sur IX");
  EXPECT_EQ(out.text(row.city), "Puerto");
  EXPECT_EQ(row.country, country_idx{0});
  EXPECT_EQ(row.source, source_idx{0});
  EXPECT_EQ(counts(out.context, "exchanges to countries"), "1/1/0");  // XQ is no country here
  EXPECT_FALSE(out.w.exchanges[exchange_idx{0}].country.valid());
}

TEST(peering_step, ports_in_order_of_network_with_speed_and_flags) {
  test::temporary_folder const folder;
  auto const out = build(folder, {pdb(dump)});
  auto const ports = out.w.exchange_ports[sur];
  ASSERT_EQ(ports.size(), 2U);
  EXPECT_EQ(ports[0].network, out.context.network_of(base::asn{1000011}));
  EXPECT_EQ(ports[0].speed_mbps, 400000U);
  EXPECT_EQ(ports[0].flags, port_operational | port_has_ipv6);
  EXPECT_EQ(ports[1].speed_mbps, 10000U);
  EXPECT_EQ(ports[1].flags, port_route_server | port_has_ipv4);
  EXPECT_EQ(ports[1].source, source_idx{0});
  EXPECT_EQ(counts(out.context, "PeeringDB ports to exchanges"), "3/1/0");  // one at a deleted exchange
  EXPECT_EQ(counts(out.context, "ports to networks"), "2/1/0");             // AS64512 is for private use
}

TEST(peering_step, peering_lans_ipv4_first) {
  test::temporary_folder const folder;
  auto const out = build(folder, {pdb(dump)});
  auto const lans = out.w.exchange_lans[sur];
  ASSERT_EQ(lans.size(), 2U);
  EXPECT_EQ(lans[0].family, 4U);
  EXPECT_EQ(lans[0].address.low, 0xF0070000U);
  EXPECT_EQ(lans[0].length, 24U);
  EXPECT_EQ(lans[1].family, 6U);
  EXPECT_EQ(lans[1].address.high, 0x3FFF000700000000U);
}

TEST(peering_step, buildings_and_who_is_in_them) {
  test::temporary_folder const folder;
  auto const out = build(folder, {pdb(dump)});
  ASSERT_EQ(out.w.buildings.size(), 1U);
  auto const& building = out.w.buildings[building_idx{0}];
  EXPECT_EQ(out.text(building.name), "Casa");
  EXPECT_EQ(out.text(building.organisation), "Data Ltd");
  EXPECT_EQ(building.point, at(2.5, 1.5));
  EXPECT_EQ(building.peeringdb_id, 21U);
  ASSERT_EQ(out.w.exchange_buildings[sur].size(), 1U);
  EXPECT_EQ(counts(out.context, "exchanges' buildings to buildings"), "1/1/0");

  auto const eleven = out.w.network_sites[out.context.network_of(base::asn{1000011})];
  ASSERT_EQ(eleven.size(), 1U);
  EXPECT_EQ(eleven[0].building, building_idx{0});
  EXPECT_EQ(eleven[0].point, at(2.5, 1.5));
  EXPECT_EQ(out.text(eleven[0].city), "Puerto");  // the building's, as the presence names none
  EXPECT_EQ(eleven[0].country, country_idx{0});
  auto const elsewhere = out.w.network_sites[out.context.network_of(base::asn{1000044})];
  ASSERT_EQ(elsewhere.size(), 1U);
  EXPECT_FALSE(elsewhere[0].building.valid());
  EXPECT_EQ(out.text(elsewhere[0].city), "Campo");
  EXPECT_EQ(counts(out.context, "networks' buildings to buildings"), "1/1/0");
}

TEST(peering_step, networks_and_their_names) {
  test::temporary_folder const folder;
  auto const out = build(folder, {pdb(dump)});
  std::vector<base::asn> const expected{base::asn{1000011}, base::asn{1000012}, base::asn{1000044}};
  EXPECT_EQ(out.context.network_numbers(), expected);
  ASSERT_EQ(out.step.names().size(), 2U);
  EXPECT_EQ(out.step.names()[0], (std::pair{base::asn{1000011}, std::string{"Net Eleven"}}));
  EXPECT_EQ(out.step.name_sources()[1], source_idx{0});
}

TEST(peering_step, a_newer_file_overrules_a_dump_object_by_object) {
  test::temporary_folder const folder;
  auto const newer = pdb(R"({"meta": {}, "data": [
      {"id": 7, "org_id": 3, "name": "Sur IX renamed", "city": "Puerto", "country": "XA", "proto_unicast": true, "status": "ok"},
      {"id": 5, "org_id": 3, "name": "Norte IX", "city": "Campo", "country": "XA", "proto_unicast": true, "status": "deleted"}]})",
                         "2024-02-01");
  for (auto const& files : {std::vector{pdb(dump), newer}, std::vector{newer, pdb(dump)}}) {
    auto const out = build(folder, files);
    ASSERT_EQ(out.w.exchanges.size(), 1U);
    EXPECT_EQ(out.text(out.w.exchanges[exchange_idx{0}].name), "Sur IX renamed");
    EXPECT_EQ(out.w.exchange_ports[exchange_idx{0}].size(), 2U);
    EXPECT_EQ(counts(out.context, "PeeringDB objects across files"), "19/0/2");
  }
}

TEST(peering_step, ixf_export_adds_members_lans_and_buildings) {
  test::temporary_folder const folder;
  std::string const ixf = R"({"version": "1.0", "timestamp": "2024-01-02T00:00:00Z",
    "ixp_list": [{"ixp_id": 1, "ixf_id": 77, "peeringdb_id": 5, "shortname": "NIX", "country": "XQ",
      "switch": [{"id": 1, "name": "s", "city": "Campo", "country": "XQ", "pdb_facility_id": 21}],
      "vlan": [{"id": 1, "ipv4": {"prefix": "240.5.0.0", "mask_length": 24}}]}],
    "member_list": [{"asnum": 1000055, "connection_list": [
      {"ixp_id": 1, "state": "active", "if_list": [{"switch_id": 1, "if_speed": 1000}],
       "vlan_list": [{"vlan_id": 1, "ipv4": {"address": "240.5.0.55", "routeserver": true}}]},
      {"ixp_id": 1, "state": "inactive", "if_list": [{"if_speed": 1000000000}, {"if_speed": 1000000000},
        {"if_speed": 1000000000}, {"if_speed": 1000000000}, {"if_speed": 1000000000}]}]}]})";
  auto const out = build(folder, {pdb(dump), {"ixf", ixf, "2024-01-02"}});
  constexpr exchange_idx norte{0};
  EXPECT_EQ(out.w.exchanges[norte].ixf_id, 77U);
  EXPECT_EQ(out.w.exchanges[norte].source, source_idx{0});
  auto const ports = out.w.exchange_ports[norte];
  ASSERT_EQ(ports.size(), 2U);
  EXPECT_EQ(ports[0].network, out.context.network_of(base::asn{1000055}));
  EXPECT_EQ(ports[0].flags, port_route_server | port_operational | port_has_ipv4);
  EXPECT_EQ(ports[0].source, source_idx{1});
  EXPECT_EQ(ports[1].flags, 0);
  EXPECT_EQ(ports[1].speed_mbps, 4294967295U);  // 5 Pbit/s in all: as large as the table can hold
  EXPECT_EQ(out.w.exchange_lans[norte].size(), 1U);
  ASSERT_EQ(out.w.exchange_buildings[norte].size(), 1U);
  EXPECT_EQ(out.w.exchange_buildings[norte][0], building_idx{0});
}

TEST(peering_step, tables_of_buildings_and_of_networks_by_city) {
  test::temporary_folder const folder;
  std::string const buildings =
      "ORGANIZATION,NODE_NAME,LATITUDE,LONGITUDE,CITY,STATE,COUNTRY,SOURCE,ASOF_DATE\n"
      "Data Ltd,CASA,1.5,2.5,Puerto,,XA,PeeringDB,2021-12-31\n"
      "Data Ltd,Torre,1.6,2.6,Puerto,,XB,PeeringDB,2021-12-31\n";
  std::string const presences =
      "ASN,LATITUDE,LONGITUDE,SOURCE,VALIDATED,STANDARD_LATITUDE,STANDARD_LONGITUDE,STANDARD_CITY,"
      "STANDARD_STATE,STANDARD_COUNTRY,PHYSICAL_PRESENCE,ASOF_DATE\n"
      "1000011,1,2,PCH,,1.25,2.25,Puerto,,XA,False,2022-09-14\n"
      "1000011,1,2,PCH,,1.25,2.25,Puerto,,XA,False,2022-09-14\n"
      "23456,1,2,PCH,,1.25,2.25,Puerto,,XA,False,2022-09-14\n";
  auto const out = build(folder, {pdb(dump), {"facilities", buildings}, {"network-city", presences}});
  ASSERT_EQ(out.w.buildings.size(), 2U);
  EXPECT_EQ(out.text(out.w.buildings[building_idx{0}].name), "Torre");
  EXPECT_EQ(counts(out.context, "rows of building tables to known buildings"), "1/1/0");
  auto const sites = out.w.network_sites[out.context.network_of(base::asn{1000011})];
  ASSERT_EQ(sites.size(), 2U);  // its building, and once its city
  EXPECT_EQ(sites[0].source, source_idx{0});
  EXPECT_EQ(sites[1].source, source_idx{2});
  EXPECT_FALSE(sites[1].building.valid());
  EXPECT_EQ(sites[1].point, at(2.25, 1.25));
  EXPECT_EQ(counts(out.context, "sites to networks"), "3/1/0");  // AS_TRANS is nobody's
}

TEST(peering_step, no_files_no_rows) {
  auto const out = build(build_context{{}});
  EXPECT_EQ(out.w.exchanges.size(), 0U);
  EXPECT_EQ(out.w.exchange_ports.size(), 0U);
  EXPECT_EQ(out.w.buildings.size(), 0U);
}

// Real files

struct country_figures {
  std::string code;
  std::size_t exchanges = 0;
  std::size_t ports = 0;
  std::size_t members = 0;
  std::size_t lans = 0;
};

country_figures figures_of(world const& w, country_idx country, std::string code) {
  country_figures out{std::move(code)};
  std::set<as_idx> members;
  for (auto i = std::uint32_t{0}; i < w.exchanges.size(); ++i) {
    if (w.exchanges[exchange_idx{i}].country != country) continue;
    ++out.exchanges;
    out.ports += w.exchange_ports[exchange_idx{i}].size();
    out.lans += w.exchange_lans[exchange_idx{i}].size();
    for (auto const& port : w.exchange_ports[exchange_idx{i}]) members.insert(port.network);
  }
  out.members = members.size();
  return out;
}

// Counted with Python's json over the four files: ix of that country; netixlan, distinct asn, and distinct
// prefixes of ixpfx by way of ixlan, of those exchanges.
TEST(peering_step, real_exchanges_of_four_countries) {
  CAUSEWAY_NEED_REAL(path, "peeringdb/pdb-20221006");
  auto context = test::context_of_folder(path);
  countries_step countries;
  peering_step step;
  world w;
  countries.read(context);
  step.read(context);
  countries.finish(context, w);
  std::vector<base::asn> numbers;
  step.collect_networks(numbers);
  context.set_networks(numbers);
  step.finish(context, w);
  EXPECT_EQ(w.exchanges.size(), 1041U);
  EXPECT_EQ(w.exchange_ports.values().size(), 46038U);
  EXPECT_EQ(context.network_numbers().size(), 13860U);
  for (auto const& expected : std::vector<country_figures>{
           {"NP", 2, 40, 28, 4}, {"RW", 1, 14, 13, 2}, {"FJ", 1, 4, 4, 1}, {"KE", 6, 106, 67, 11}}) {
    auto const found = figures_of(w, context.country_of(test::country(expected.code)), expected.code);
    EXPECT_EQ(found.exchanges, expected.exchanges) << expected.code;
    EXPECT_EQ(found.ports, expected.ports) << expected.code;
    EXPECT_EQ(found.members, expected.members) << expected.code;
    EXPECT_EQ(found.lans, expected.lans) << expected.code;
  }
}

}  // namespace
}  // namespace causeway::world
