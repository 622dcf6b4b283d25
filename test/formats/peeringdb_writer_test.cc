//! A written dump: its lines, and every type read again.
#include "formats/peeringdb_writer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

base::date day() {
  return *base::make_date(2026, 1, 1);
}

pdb_org some_org() {
  pdb_org out;
  out.id = 3;
  out.updated = *base::make_date(2024, 2, 29);
  out.name = "Alma";
  out.website = "https://alma.example/";
  out.address = {"1 Road", "Almara", "Norte", *base::parse_country_code("XA"),
                 *base::make_point(-179.1234567, 0.0000001)};
  return out;
}

pdb_net some_net() {
  pdb_net out;
  out.id = 4;
  out.ok = false;
  out.org_id = 3;
  out.name = "Alma Net";
  out.aka = "AN";
  out.name_long = "The network of Alma";
  out.website = "w";
  out.asn = base::asn{1000001};
  out.irr_as_set = "AS-ALMA";
  out.info_type = "NSP";
  out.info_traffic = "1-5Gbps";
  out.info_ratio = "Balanced";
  out.info_scope = "Global";
  out.policy_general = "Open";
  out.info_prefixes4 = 10;
  return out;
}

pdb_netixlan some_port() {
  pdb_netixlan out;
  out.id = 9;
  out.net_id = 4;
  out.ix_id = 5;
  out.ixlan_id = 5;
  out.asn = base::asn{1000001};
  out.speed_mbps = 100'000;
  out.ipaddr4 = base::parse_address("240.9.0.1");
  out.is_rs_peer = true;
  out.operational = false;
  return out;
}

template <typename Record>
std::function<void(Record const&)> into(std::vector<Record>& list) {
  return [&list](Record const& one) { list.push_back(one); };
}

// Written twice, to see the comma between two; read again.
template <typename Record>
void expect_same_again(std::string_view type, std::function<void(Record const&)> pdb_visitor::* receiver,
                       Record const& record) {
  std::string text;
  pdb_dump_writer writer{text, day()};
  writer.begin(type);
  writer.add(record);
  writer.add(record);
  writer.finish();
  std::vector<Record> out;
  base::tally counted{"test"};
  auto in = test::input_of(text);
  EXPECT_EQ(told_format(in), format_named("peeringdb"));
  pdb_visitor visitor;
  visitor.*receiver = into(out);
  read_peeringdb(in, counted, visitor);
  EXPECT_EQ(out, (std::vector{record, record})) << text;
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
}

TEST(peeringdb_writer, organisations_networks_and_ports_read_as_the_same_records) {
  expect_same_again("org", &pdb_visitor::org, some_org());
  expect_same_again("org", &pdb_visitor::org, [] {
    auto one = some_org();
    one.address = {};  // without country and coordinates
    return one;
  }());
  expect_same_again("net", &pdb_visitor::net, some_net());
  expect_same_again("netixlan", &pdb_visitor::netixlan, some_port());
}

TEST(peeringdb_writer, exchanges_and_their_lans_read_as_the_same_records) {
  pdb_ix ix;
  ix.id = 5;
  ix.org_id = 3;
  ix.name = "ALMA-IX";
  ix.aka = "a";
  ix.name_long = "Alma Exchange";
  ix.city = "Almara";
  ix.country = *base::parse_country_code("XA");
  ix.region_continent = "North";
  ix.website = "w";
  ix.net_count = 2;
  ix.fac_count = 1;
  expect_same_again("ix", &pdb_visitor::ix, ix);
  pdb_ixlan lan;
  lan.id = 5;
  lan.ix_id = 5;
  lan.name = "lan";
  lan.mtu_bytes = 1500;
  lan.route_server = base::asn{1000009};
  lan.ixf_export_url = "https://alma.example/members.json";
  expect_same_again("ixlan", &pdb_visitor::ixlan, lan);
  lan.route_server = {};
  lan.mtu_bytes.reset();
  expect_same_again("ixlan", &pdb_visitor::ixlan, lan);
  pdb_ixpfx prefix;
  prefix.id = 6;
  prefix.ixlan_id = 5;
  prefix.prefix = *base::parse_prefix("3fff:9::/64");
  prefix.in_dfz = true;
  expect_same_again("ixpfx", &pdb_visitor::ixpfx, prefix);
}

TEST(peeringdb_writer, buildings_and_presences_read_as_the_same_records) {
  pdb_fac fac;
  fac.id = 12;
  fac.org_id = 3;
  fac.name = "House One";
  fac.aka = "H1";
  fac.website = "w";
  fac.address = some_org().address;
  expect_same_again("fac", &pdb_visitor::fac, fac);
  pdb_netfac presence;
  presence.id = 1;
  presence.net_id = 4;
  presence.fac_id = 12;
  presence.local_asn = base::asn{1000001};
  presence.city = "Almara";
  presence.country = *base::parse_country_code("XA");
  expect_same_again("netfac", &pdb_visitor::netfac, presence);
  pdb_ixfac house;
  house.id = 1;
  house.ix_id = 5;
  house.fac_id = 12;
  house.city = "Almara";
  house.country = *base::parse_country_code("XA");
  expect_same_again("ixfac", &pdb_visitor::ixfac, house);
}

TEST(peeringdb_writer, types_follow_each_other_and_have_an_object_a_line) {
  std::string text;
  pdb_dump_writer writer{text, day()};
  writer.begin("net");
  writer.begin("netfac");
  pdb_netfac presence;
  presence.id = 1;
  presence.net_id = 4;
  presence.fac_id = 12;
  writer.add(presence);
  writer.finish();
  // 2026-01-01 is day 20454.
  EXPECT_EQ(text,
            R"({"net":{"meta":{"generated":1767225600},"data":[]},
"netfac":{"meta":{"generated":1767225600},"data":[
{"id":1,"net_id":4,"fac_id":12,"local_asn":null,"city":"","country":"","status":"ok"}
]}}
)");
}

}  // namespace
}  // namespace causeway::formats
