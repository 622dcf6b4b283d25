//! A written member export, by hand and read again.
#include "formats/ixf_writer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

std::vector<ixf_exchange> some_exchanges() {
  auto const xa = *base::parse_country_code("XA");
  ixf_exchange out;
  out.id = "7";
  out.shortname = "ALMA-IX";
  out.name = "Alma \"Exchange\"";
  out.url = "https://alma.example/";
  out.country = xa;
  out.peeringdb_id = 70;
  out.switches = {{"1", "sw1", "House One", "Almara", xa, 12}, {"s-2", "sw2", "", "", xa, {}}};
  out.vlans = {{"1", "Peering", base::parse_prefix("240.9.0.0/24"), base::parse_prefix("3fff:9::/64")},
               {"2", "Other", {}, {}}};
  return {out};
}

std::vector<ixf_member> some_members() {
  ixf_member one;
  one.asn = base::asn{1000001};
  one.name = "Alma Net";
  one.type = "peering";
  one.peering_policy = "open";
  ixf_connection connection;
  connection.ixp_id = "7";
  connection.state = "active";
  connection.speed_mbps = 20'000;
  connection.interface_count = 2;
  connection.switch_ids = {"1", "s-2"};
  connection.addresses = {
      {"1", base::parse_address("240.9.0.1"), base::parse_address("3fff:9::1"), true, false}};
  one.connections = {connection};
  return {one};
}

TEST(ixf_writer, one_object_a_line) {
  auto const text = ixf_text({"1.0", *base::make_date(2026, 1, 1)}, some_exchanges(), some_members());
  EXPECT_EQ(text,
            R"({"version":"1.0",
"timestamp":"2026-01-01T00:00:00Z",
"ixp_list":[
{"ixp_id":7,"peeringdb_id":70,"shortname":"ALMA-IX","name":"Alma \"Exchange\"","url":"https://alma.example/","country":"XA","vlan":[{"id":1,"name":"Peering","ipv4":{"prefix":"240.9.0.0","mask_length":24},"ipv6":{"prefix":"3fff:9::","mask_length":64}},{"id":2,"name":"Other"}],"switch":[{"id":1,"name":"sw1","colo":"House One","city":"Almara","country":"XA","pdb_facility_id":12},{"id":"s-2","name":"sw2","colo":"","city":"","country":"XA"}]}
],
"member_list":[
{"asnum":1000001,"member_type":"peering","name":"Alma Net","url":"","peering_policy":"open","connection_list":[{"ixp_id":7,"state":"active","if_list":[{"switch_id":1,"if_speed":20000},{"switch_id":"s-2","if_speed":0}],"vlan_list":[{"vlan_id":1,"ipv4":{"address":"240.9.0.1","routeserver":true},"ipv6":{"address":"3fff:9::1","routeserver":false}}]}]}
]}
)");
}

TEST(ixf_writer, reads_as_the_same_records) {
  auto const header = ixf_header{"1.0", *base::make_date(2026, 1, 1)};
  auto const text = ixf_text(header, some_exchanges(), some_members());
  std::vector<ixf_header> headers;
  std::vector<ixf_exchange> exchanges;
  std::vector<ixf_member> members;
  base::tally counted{"test"};
  auto in = test::input_of(text);
  EXPECT_EQ(told_format(in), format_named("ixf"));
  read_ixf(in, counted,
           {[&](ixf_header const& one) { headers.push_back(one); },
            [&](ixf_exchange const& one) { exchanges.push_back(one); },
            [&](ixf_member const& one) { members.push_back(one); }});
  EXPECT_EQ(headers, std::vector{header});
  EXPECT_EQ(exchanges, some_exchanges());
  EXPECT_EQ(members, some_members());
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
}

}  // namespace
}  // namespace causeway::formats
