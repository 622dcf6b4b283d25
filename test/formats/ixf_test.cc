//! IX-F member export: one whole export by hand, then each thing that can be wrong.
#include "formats/ixf.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct export_content {
  std::vector<ixf_header> headers;
  std::vector<ixf_exchange> exchanges;
  std::vector<ixf_member> members;
  base::tally counted{"test"};
};

export_content read(std::string_view text) {
  export_content out;
  auto in = test::input_of(text);
  read_ixf(in, out.counted,
           {[&](ixf_header const& one) { out.headers.push_back(one); },
            [&](ixf_exchange const& one) { out.exchanges.push_back(one); },
            [&](ixf_member const& one) { out.members.push_back(one); }});
  return out;
}

constexpr std::string_view whole_export = R"({
  "version": "1.0", "timestamp": "2024-02-03T04:05:06Z",
  "ixp_list": [{
    "ixp_id": 42, "ixf_id": 77, "peeringdb_id": 1234, "shortname": "HIX", "name": "High Exchange",
    "country": "NP", "url": "https://hix.example/",
    "switch": [{"id": 1, "name": "sw1", "colo": "Cold House", "city": "Kathmandu", "country": "NP",
                "pdb_facility_id": 22}],
    "vlan": [{"id": 2, "name": "Peering", "ipv4": {"prefix": "192.0.2.0", "mask_length": 24},
              "ipv6": {"prefix": "2001:db8:9::", "mask_length": "64"}}]
  }],
  "member_list": [{
    "asnum": 64500, "member_type": "peering", "name": "Yeti", "url": "https://yeti.example",
    "peering_policy": "open", "connection_list": [{
      "ixp_id": 42, "state": "active",
      "if_list": [{"switch_id": 1, "if_speed": 10000}, {"switch_id": 1, "if_speed": "10000"}],
      "vlan_list": [{"vlan_id": 2, "ipv4": {"address": "192.0.2.9", "routeserver": true},
                     "ipv6": {"address": "2001:db8:9::9", "routeserver": false}}]
    }]
  }]
})";

TEST(ixf, header_comes_once) {
  auto const out = read(whole_export);
  ASSERT_EQ(out.headers.size(), 1U);
  EXPECT_EQ(out.headers[0].version, "1.0");
  EXPECT_EQ(base::to_string(out.headers[0].date), "2024-02-03");
  EXPECT_EQ(out.counted.records(), 2U);
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

TEST(ixf, exchange) {
  auto const out = read(whole_export);
  ASSERT_EQ(out.exchanges.size(), 1U);
  auto const& ixp = out.exchanges[0];
  EXPECT_EQ(ixp.id, "42");
  EXPECT_EQ(ixp.ixf_id, 77U);
  EXPECT_EQ(ixp.peeringdb_id, 1234U);
  EXPECT_EQ(ixp.shortname, "HIX");
  EXPECT_EQ(base::to_string(ixp.country), "NP");
  ASSERT_EQ(ixp.switches.size(), 1U);
  EXPECT_EQ(ixp.switches[0].id, "1");
  EXPECT_EQ(ixp.switches[0].colo, "Cold House");
  EXPECT_EQ(ixp.switches[0].pdb_facility_id, 22U);
  ASSERT_EQ(ixp.vlans.size(), 1U);
  EXPECT_EQ(base::to_string(ixp.vlans[0].prefix4.value()), "192.0.2.0/24");
  EXPECT_EQ(base::to_string(ixp.vlans[0].prefix6.value()), "2001:db8:9::/64");
}

TEST(ixf, member) {
  auto const out = read(whole_export);
  ASSERT_EQ(out.members.size(), 1U);
  auto const& member = out.members[0];
  EXPECT_EQ(member.asn.value, 64500U);
  EXPECT_EQ(member.type, "peering");
  EXPECT_EQ(member.peering_policy, "open");
  ASSERT_EQ(member.connections.size(), 1U);
  auto const& connection = member.connections[0];
  EXPECT_EQ(connection.ixp_id, "42");
  EXPECT_EQ(connection.state, "active");
  EXPECT_EQ(connection.speed_mbps, 20000U);
  EXPECT_EQ(connection.interface_count, 2U);
  EXPECT_EQ(connection.switch_ids, (std::vector<std::string>{"1", "1"}));
  ASSERT_EQ(connection.addresses.size(), 1U);
  EXPECT_EQ(base::to_string(connection.addresses[0].ipaddr4.value()), "192.0.2.9");
  EXPECT_TRUE(connection.addresses[0].routeserver4);
  EXPECT_FALSE(connection.addresses[0].routeserver6);
}

TEST(ixf, older_schema_with_members_first_and_prefix_with_its_length) {
  auto const out = read(R"({"version": "0.6", "timestamp": "2017-01-01T00:00:00Z",
    "member_list": [{"asnum": "AS64501", "name": "Old", "connection_list": []}],
    "ixp_list": [{"ixp_id": "one", "shortname": "OIX", "vlan": [{"id": 0, "ipv4": {"prefix": "198.51.100.0/25"}}]}]})");
  ASSERT_EQ(out.members.size(), 1U);
  EXPECT_TRUE(out.members[0].connections.empty());
  ASSERT_EQ(out.exchanges.size(), 1U);
  EXPECT_EQ(out.exchanges[0].id, "one");
  EXPECT_FALSE(out.exchanges[0].peeringdb_id);
  EXPECT_EQ(base::to_string(out.exchanges[0].vlans.at(0).prefix4.value()), "198.51.100.0/25");
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

struct fault {
  std::string text;
  std::string kind;
  std::uint64_t records;
};

std::string exchange(std::string const& members) {
  return R"({"version": "0.7", "ixp_list": [{)" + members + "}]}";
}
std::string member(std::string const& members) {
  return R"({"version": "0.8", "member_list": [{)" + members + "}]}";
}
std::string connection(std::string const& members) {
  return member(R"("asnum": 64500, "connection_list": [{)" + members + "}]");
}

void expect_counted(fault const& one) {
  SCOPED_TRACE(one.kind);
  auto const out = read(one.text);
  EXPECT_EQ(out.counted.count_of(one.kind), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.issue_count(), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.records(), one.records);
}

TEST(ixf, every_fault_is_counted) {
  std::vector<fault> const faults{
      fault{R"({"version": "2.0"})", "unsupported version", 0},
      fault{R"({"version": 1})", "unsupported version", 0},
      fault{R"({"version": "1.0", "timestamp": "now"})", "bad timestamp", 0},
      fault{exchange(R"("shortname": "X")"), "no ixp id", 0},
      fault{exchange(R"("ixp_id": 1, "country": "NPL")"), "bad country", 1},
      fault{exchange(R"("ixp_id": 1, "peeringdb_id": -3)"), "bad reference", 1},
      fault{exchange(R"("ixp_id": 1, "switch": ["sw1"])"), "not an object", 1},
      fault{exchange(R"("ixp_id": 1, "vlan": [{"ipv4": {"prefix": "192.0.2.0"}}])"), "bad prefix", 1},
      fault{exchange(R"("ixp_id": 1, "vlan": [{"ipv4": {"prefix": "192.0.2.0", "mask_length": 33}}])"),
            "bad prefix", 1},
      fault{exchange(R"("ixp_id": 1, "vlan": [{"ipv6": {"prefix": "192.0.2.0", "mask_length": 24}}])"),
            "bad prefix", 1},
      fault{exchange(R"("ixp_id": 1, "vlan": [{"ipv4": {"prefix": "192.0.2.7", "mask_length": 24}}])"),
            "prefix with bits behind its length", 1},
      fault{member(R"("name": "no number")"), "bad ASN", 0},
      fault{member(R"("asnum": 0)"), "bad ASN", 0},
      fault{member(R"("asnum": "many")"), "bad ASN", 0},
      fault{R"({"member_list": [64500]})", "not an object", 0},
      fault{connection(R"("state": "active")"), "connection without ixp id", 1},
      fault{connection(R"("ixp_id": 1, "if_list": [{"if_speed": "fast"}])"), "bad speed", 1},
      fault{connection(R"("ixp_id": 1, "if_list": [{"if_speed": 1e12}])"), "bad speed", 1},
      fault{connection(R"("ixp_id": 1, "vlan_list": [{"ipv4": {"address": "192.0.2.256"}}])"), "bad address",
            1},
      fault{connection(R"("ixp_id": 1, "vlan_list": [{"ipv6": {"address": "fe80::1%eth0"}}])"), "bad address",
            1}};
  for (auto const& one : faults) expect_counted(one);
}

TEST(ixf, prefix_with_bits_behind_its_length_is_made_canonical) {
  auto const out =
      read(exchange(R"("ixp_id": 1, "vlan": [{"ipv4": {"prefix": "192.0.2.7", "mask_length": 24}}])"));
  EXPECT_EQ(base::to_string(out.exchanges.at(0).vlans.at(0).prefix4.value()), "192.0.2.0/24");
}

TEST(ixf, truncated_export_keeps_what_came_before) {
  auto const out = read(whole_export.substr(0, whole_export.size() - 60));
  EXPECT_EQ(out.exchanges.size(), 1U);
  EXPECT_TRUE(out.members.empty());
  EXPECT_EQ(out.headers.size(), 1U);
  EXPECT_EQ(out.counted.count_of("truncated JSON"), 1U);
}

TEST(ixf, is_told_from_other_json) {
  auto in = test::input_of(whole_export, "participants.json");
  ASSERT_NE(told_format(in), nullptr);
  EXPECT_EQ(told_format(in)->name, "ixf");
  auto other = test::input_of(R"({"version": "1.0", "members": [{"asnum": 1}]})");
  EXPECT_EQ(told_format(other), nullptr);
}

}  // namespace
}  // namespace causeway::formats
