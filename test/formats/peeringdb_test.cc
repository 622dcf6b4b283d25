//! PeeringDB objects of every type, in both layouts.
#include "formats/peeringdb.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct everything {
  std::vector<pdb_org> org;
  std::vector<pdb_net> net;
  std::vector<pdb_ix> ix;
  std::vector<pdb_ixlan> ixlan;
  std::vector<pdb_ixpfx> ixpfx;
  std::vector<pdb_netixlan> netixlan;
  std::vector<pdb_fac> fac;
  std::vector<pdb_netfac> netfac;
  std::vector<pdb_ixfac> ixfac;
  base::tally counted{"test"};
};

template <typename Record>
auto into(std::vector<Record>& list) {
  return [&list](Record const& one) { list.push_back(one); };
}

pdb_visitor keep_all(everything& all) {
  return {into(all.org),      into(all.net), into(all.ix),     into(all.ixlan), into(all.ixpfx),
          into(all.netixlan), into(all.fac), into(all.netfac), into(all.ixfac)};
}

everything read(input in) {
  everything all;
  read_peeringdb(in, all.counted, keep_all(all));
  return all;
}

everything read_text(std::string_view text, std::string name = "test") {
  return read(test::input_of(text, std::move(name)));
}

std::string answer(std::string_view object) {
  return R"({"meta": {}, "data": [)" + std::string{object} + "]}";
}

constexpr std::string_view org_text =
    R"({"id": 7, "name": "Yeti Net", "aka": "", "website": "https://yeti.example",
  "address1": "1 High Street", "city": "Pokhara", "state": "", "country": "NP", "latitude": 28.2096,
  "longitude": 83.9856, "updated": "2023-05-06T07:08:09Z", "status": "ok"})";
constexpr std::string_view net_text =
    R"({"id": 8, "org_id": 7, "name": "Yeti", "aka": "Y", "name_long": "", "website": "",
  "asn": 64500, "irr_as_set": "AS-YETI", "info_type": "NSP", "info_prefixes4": 20, "info_prefixes6": null,
  "info_traffic": "1-5Gbps", "info_ratio": "Mostly Inbound", "info_scope": "Regional", "policy_general": "Open",
  "updated": "2023-05-06T07:08:09Z", "status": "ok"})";
constexpr std::string_view ix_text =
    R"({"id": 9, "org_id": 7, "name": "High IX", "aka": "HIX", "name_long": "High Exchange",
  "city": "Kathmandu", "country": "NP", "region_continent": "Asia Pacific", "media": "Ethernet", "website": "",
  "proto_unicast": true, "net_count": 3, "fac_count": 1, "ixf_last_import": null, "status": "ok"})";
constexpr std::string_view ixlan_text =
    R"({"id": 19, "ix_id": 9, "name": "", "descr": "", "mtu": 1500, "rs_asn": 64511,
  "ixf_ixp_member_list_url": "https://hix.example/p.json", "status": "ok"})";
constexpr std::string_view ixpfx_text =
    R"({"id": 20, "ixlan_id": 19, "protocol": "IPv6", "prefix": "2001:db8:9::/64", "in_dfz": false,
  "status": "ok"})";
constexpr std::string_view netixlan_text =
    R"({"id": 21, "net_id": 8, "ix_id": 9, "name": "High IX", "ixlan_id": 19, "notes": "", "speed": 10000,
  "asn": 64500, "ipaddr4": "192.0.2.9", "ipaddr6": null, "is_rs_peer": true, "operational": false,
  "status": "ok"})";
constexpr std::string_view fac_text =
    R"({"id": 22, "org_id": 7, "name": "Cold House", "aka": "", "clli": "", "rencode": "",
  "address1": "2 High Street", "city": "Kathmandu", "country": "NP", "latitude": null, "longitude": null,
  "status": "ok"})";
constexpr std::string_view netfac_text =
    R"({"id": 23, "net_id": 8, "fac_id": 22, "local_asn": 64500, "city": "Kathmandu",
  "country": "NP", "status": "ok"})";
constexpr std::string_view ixfac_text =
    R"({"id": 24, "ix_id": 9, "fac_id": 22, "city": "Kathmandu", "country": "NP", "status": "ok"})";

TEST(peeringdb, organisation) {
  auto const all = read_text(answer(org_text));
  ASSERT_EQ(all.org.size(), 1U);
  auto const& org = all.org[0];
  EXPECT_EQ(org.id, 7U);
  EXPECT_TRUE(org.ok);
  EXPECT_EQ(base::to_string(org.updated), "2023-05-06");
  EXPECT_EQ(org.name, "Yeti Net");
  EXPECT_EQ(org.website, "https://yeti.example");
  EXPECT_EQ(org.address.city, "Pokhara");
  EXPECT_EQ(base::to_string(org.address.country), "NP");
  EXPECT_EQ(org.address.point.lon_e7, 839856000);
  EXPECT_EQ(all.counted.issue_count(), 0U);
}

TEST(peeringdb, network) {
  auto const all = read_text(answer(net_text));
  ASSERT_EQ(all.net.size(), 1U);
  auto const& net = all.net[0];
  EXPECT_EQ(net.org_id, 7U);
  EXPECT_EQ(net.asn.value, 64500U);
  EXPECT_EQ(net.irr_as_set, "AS-YETI");
  EXPECT_EQ(net.info_type, "NSP");
  EXPECT_EQ(net.info_traffic, "1-5Gbps");
  EXPECT_EQ(net.policy_general, "Open");
  EXPECT_EQ(net.info_prefixes4, 20U);
  EXPECT_FALSE(net.info_prefixes6);
}

TEST(peeringdb, a_list_of_network_kinds_gives_its_first) {
  auto const all = read_text(
      answer(R"({"id": 1, "org_id": 2, "asn": 64501, "info_types": ["Content", "NSP"], "status": "ok"})"));
  ASSERT_EQ(all.net.size(), 1U);
  EXPECT_EQ(all.net[0].info_type, "Content");
}

TEST(peeringdb, exchange_with_its_peering_lan_and_prefix) {
  auto const ix = read_text(answer(ix_text));
  ASSERT_EQ(ix.ix.size(), 1U);
  EXPECT_EQ(ix.ix[0].name_long, "High Exchange");
  EXPECT_EQ(ix.ix[0].city, "Kathmandu");
  EXPECT_EQ(ix.ix[0].net_count, 3U);
  EXPECT_FALSE(ix.ix[0].updated.known());
  auto const ixlan = read_text(answer(ixlan_text));
  ASSERT_EQ(ixlan.ixlan.size(), 1U);
  EXPECT_EQ(ixlan.ixlan[0].ix_id, 9U);
  EXPECT_EQ(ixlan.ixlan[0].mtu_bytes, 1500U);
  EXPECT_EQ(ixlan.ixlan[0].route_server.value, 64511U);
  EXPECT_EQ(ixlan.ixlan[0].ixf_export_url, "https://hix.example/p.json");
  auto const ixpfx = read_text(answer(ixpfx_text));
  ASSERT_EQ(ixpfx.ixpfx.size(), 1U);
  EXPECT_EQ(base::to_string(ixpfx.ixpfx[0].prefix), "2001:db8:9::/64");
  EXPECT_FALSE(ixpfx.ixpfx[0].in_dfz);
}

TEST(peeringdb, port) {
  auto const all = read_text(answer(netixlan_text));
  ASSERT_EQ(all.netixlan.size(), 1U);
  auto const& port = all.netixlan[0];
  EXPECT_EQ(port.net_id, 8U);
  EXPECT_EQ(port.ix_id, 9U);
  EXPECT_EQ(port.ixlan_id, 19U);
  EXPECT_EQ(port.asn.value, 64500U);
  EXPECT_EQ(port.speed_mbps, 10000U);
  EXPECT_EQ(base::to_string(port.ipaddr4.value()), "192.0.2.9");
  EXPECT_FALSE(port.ipaddr6);
  EXPECT_TRUE(port.is_rs_peer);
  EXPECT_FALSE(port.operational);
}

TEST(peeringdb, building_and_who_is_in_it) {
  auto const fac = read_text(answer(fac_text));
  ASSERT_EQ(fac.fac.size(), 1U);
  EXPECT_EQ(fac.fac[0].name, "Cold House");
  EXPECT_FALSE(fac.fac[0].address.point.known());
  auto const netfac = read_text(answer(netfac_text));
  ASSERT_EQ(netfac.netfac.size(), 1U);
  EXPECT_EQ(netfac.netfac[0].fac_id, 22U);
  EXPECT_EQ(netfac.netfac[0].local_asn.value, 64500U);
  auto const ixfac = read_text(answer(ixfac_text));
  ASSERT_EQ(ixfac.ixfac.size(), 1U);
  EXPECT_EQ(ixfac.ixfac[0].ix_id, 9U);
  EXPECT_EQ(ixfac.ixfac[0].fac_id, 22U);
}

std::string dump_of_all() {
  std::string text = R"({"poc": {"data": [{"id": 1, "net_id": 8, "role": "NOC"}, {"id": 2, "net_id": 8}]})";
  auto const add = [&](std::string_view name, std::string_view object) {
    text += ", \"" + std::string{name} + "\": " + answer(object);
  };
  add("org", org_text);
  add("net", net_text);
  add("ix", ix_text);
  add("ixlan", ixlan_text);
  add("ixpfx", ixpfx_text);
  add("netixlan", netixlan_text);
  add("fac", fac_text);
  add("netfac", netfac_text);
  add("ixfac", ixfac_text);
  return text + R"(, "campus": {"data": [{"id": 5}]}, "novelty": {"data": [{"id": 6}]}})";
}

TEST(peeringdb, dump_of_every_type) {
  auto const text = dump_of_all();
  auto const all = read_text(text);
  EXPECT_EQ(all.counted.records(), 9U);
  EXPECT_EQ(all.org.size() + all.net.size() + all.ix.size() + all.ixlan.size() + all.ixpfx.size(), 5U);
  EXPECT_EQ(all.netixlan.size() + all.fac.size() + all.netfac.size() + all.ixfac.size(), 4U);
  EXPECT_EQ(all.counted.count_of("type not kept"), 2U);  // poc and campus, each once
  EXPECT_EQ(all.counted.count_of("object of unknown type"), 1U);
  EXPECT_EQ(all.counted.issue_count(), 3U);
}

TEST(peeringdb, an_object_that_is_not_ok_is_kept_and_marked) {
  auto const all = read_text(answer(R"({"id": 1, "ix_id": 2, "fac_id": 3, "status": "deleted"})"));
  ASSERT_EQ(all.ixfac.size(), 1U);
  EXPECT_FALSE(all.ixfac[0].ok);
}

TEST(peeringdb, zero_zero_is_no_place) {
  auto const all =
      read_text(answer(R"({"id": 1, "address1": "", "latitude": 0, "longitude": 0, "status": "ok"})"));
  ASSERT_EQ(all.org.size(), 1U);
  EXPECT_FALSE(all.org[0].address.point.known());
  EXPECT_EQ(all.counted.issue_count(), 0U);
}

TEST(peeringdb, the_file_name_tells_the_type_where_members_do_not) {
  auto const text = answer(R"({"id": 1, "name": "Only a name", "status": "ok"})");
  EXPECT_EQ(read_text(text, "dir/peeringdb_org.json.gz").org.size(), 1U);
  EXPECT_EQ(read_text(text, "dir/names.json").counted.count_of("object of unknown type"), 1U);
}

struct fault {
  std::string object;
  std::string kind;
  std::uint64_t records;
};

void expect_counted(fault const& one) {
  SCOPED_TRACE(one.kind);
  auto const all = read_text(answer(one.object));
  EXPECT_EQ(all.counted.count_of(one.kind), 1U) << to_text(all.counted);
  EXPECT_EQ(all.counted.issue_count(), 1U) << to_text(all.counted);
  EXPECT_EQ(all.counted.records(), one.records);
}

TEST(peeringdb, every_fault_is_counted) {
  std::vector<fault> const faults{
      fault{R"({"ix_id": 9, "fac_id": 22})", "no id", 0},
      fault{R"({"id": 0, "ix_id": 9, "fac_id": 22})", "no id", 0},
      fault{R"({"id": -4, "ix_id": 9, "fac_id": 22})", "no id", 0},
      fault{"[]", "not an object", 0},
      fault{R"({"id": 1, "ix_id": null, "fac_id": 22})", "missing reference", 0},
      fault{R"({"id": 1, "ixlan_id": "x", "prefix": "192.0.2.0/24"})", "missing reference", 0},
      fault{R"({"id": 1, "ixlan_id": 2, "prefix": "192.0.2.0"})", "bad prefix", 0},
      fault{R"({"id": 1, "ixlan_id": 2, "prefix": "192.0.2.1/24"})", "bad prefix", 0},
      fault{R"({"id": 1, "ixlan_id": 2, "prefix": null})", "bad prefix", 0},
      fault{R"({"id": 1, "net_id": 2, "ixlan_id": 3, "asn": 0})", "bad ASN", 0},
      fault{R"({"id": 1, "net_id": 2, "ixlan_id": 3})", "bad ASN", 0},
      fault{R"({"id": 1, "net_id": 2, "ixlan_id": 3, "asn": 64500, "speed": -1})", "bad speed", 1},
      fault{R"({"id": 1, "net_id": 2, "ixlan_id": 3, "asn": 64500, "ipaddr4": "192.0.2"})", "bad address", 1},
      fault{R"({"id": 1, "net_id": 2, "ixlan_id": 3, "asn": 64500, "ipaddr6": "192.0.2.1"})", "bad address",
            1},
      fault{R"({"id": 1, "net_id": true, "ixlan_id": 3, "asn": 64500})", "bad reference", 1},
      fault{R"({"id": 1, "org_id": 2, "asn": 64500, "info_prefixes4": "many"})", "bad count", 1},
      fault{R"({"id": 1, "org_id": 2, "media": "Ethernet", "country": "Nepal"})", "bad country", 1},
      fault{R"({"id": 1, "address1": "x", "latitude": 100, "longitude": 10})", "bad coordinates", 1},
      fault{R"({"id": 1, "address1": "x", "updated": "yesterday"})", "bad date", 1},
      fault{R"({"id": 1, "net_id": 2, "role": "NOC"})", "type not kept", 0},
      fault{R"({"id": 1, "something": 2})", "object of unknown type", 0}};
  for (auto const& one : faults) expect_counted(one);
}

std::string_view told(std::string_view text, std::string name = "file.json") {
  auto in = test::input_of(text, std::move(name));
  auto const* const format = told_format(in);
  return format == nullptr ? "" : format->name;
}

TEST(peeringdb, is_told_from_other_json) {
  for (auto const text : {org_text, net_text, ix_text, ixlan_text, ixpfx_text, netixlan_text, fac_text,
                          netfac_text, ixfac_text}) {
    EXPECT_EQ(told(answer(text)), "peeringdb") << text;
  }
  EXPECT_EQ(told(dump_of_all()), "peeringdb");
  EXPECT_EQ(told(R"({"meta": {}, "data": [{"id": 1, "name": "x", "status": "ok"}]})", "pdb_net.json"),
            "peeringdb");
  EXPECT_EQ(told(R"({"meta": {}, "data": [{"id": 1, "name": "x", "status": "ok"}]})"), "");
  EXPECT_EQ(told(R"({"meta": {}, "data": [{"id": 1, "net_id": 2, "role": "NOC", "status": "ok"}]})"), "");
  EXPECT_EQ(told(R"({"data": [{"asn": 64500, "users": 12}]})"), "");
}

TEST(peeringdb, truncated_answer_keeps_what_came_before) {
  auto const whole = answer(std::string{netixlan_text} + "," + std::string{netixlan_text});
  auto const all = read_text(std::string_view{whole}.substr(0, whole.size() - 20));
  EXPECT_EQ(all.netixlan.size(), 1U);
  EXPECT_EQ(all.counted.count_of("truncated JSON"), 1U);
}

TEST(peeringdb, real_answers_of_2022) {
  CAUSEWAY_NEED_REAL(ix, "peeringdb/pdb-20221006/ix.json.gz");
  CAUSEWAY_NEED_REAL(ixlan, "peeringdb/pdb-20221006/ixlan.json.gz");
  CAUSEWAY_NEED_REAL(ixpfx, "peeringdb/pdb-20221006/ixpfx.json.gz");
  auto const exchanges = read(*input::open(ix));
  EXPECT_EQ(exchanges.ix.size(), 1041U);
  EXPECT_EQ(exchanges.counted.issue_count(), 0U);
  auto const lans = read(*input::open(ixlan));
  EXPECT_EQ(lans.ixlan.size(), 1041U);
  auto const prefixes = read(*input::open(ixpfx));
  EXPECT_EQ(prefixes.ixpfx.size(), 2010U);
  EXPECT_EQ(prefixes.counted.issue_count(), 0U);
}

TEST(peeringdb, real_ports_of_2022) {
  CAUSEWAY_NEED_REAL(path, "peeringdb/pdb-20221006/netixlan.json.gz");
  auto const all = read(*input::open(path));
  EXPECT_EQ(all.netixlan.size(), 46038U);
  EXPECT_EQ(all.counted.issue_count(), 0U);
  std::set<std::uint32_t> networks;
  auto without_v6 = std::size_t{0};
  for (auto const& port : all.netixlan) {
    networks.insert(port.asn.value);
    without_v6 += port.ipaddr6 ? 0U : 1U;
  }
  EXPECT_EQ(networks.size(), 13860U);
  EXPECT_EQ(without_v6, 9071U);
}

}  // namespace
}  // namespace causeway::formats
