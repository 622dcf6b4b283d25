//! Truth files of networks and links.
#include "sample/networks_truth.h"

#include <gtest/gtest.h>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

// Two networks: the first provides for the second, which uses a quarter of its block.
networks two_networks() {
  networks out;
  out.organisations = {{"ORG-0000001", "One", country_id{0}}, {"ORG-0000002", "Two", country_id{1}}};
  out.all.resize(2);
  for (auto i = std::uint32_t{0}; i < 2; ++i) {
    auto& one = out.all[i];
    one.number = base::asn{1'000'000 + i};
    one.name = i == 0 ? "ONE-AS" : "TWO-AS";
    one.organisation = organisation_id{i};
    one.home = one.registered = country_id{static_cast<std::uint16_t>(i)};
  }
  out.all[0].role = network_role::carrier;
  out.all[1].role = network_role::access;
  out.all[1].users = {{country_id{0}, 5}, {country_id{1}, 1200}};
  out.all[1].pull = 0.25;
  out.all[1].policy.primary = network_id{0};
  out.all[1].policy.prepends = 2;
  auto const add = [&](char const* prefix, std::uint32_t origin, bool is_announced) {
    auto& one = out.prefixes.emplace_back();
    one.prefix = *base::parse_prefix(prefix);
    one.origin = network_id{origin};
    one.is_announced = is_announced;
  };
  add("241.0.0.0/22", 0, true);
  add("241.0.0.0/23", 0, true);
  add("241.0.1.0/24", 1, true);
  add("241.0.8.0/24", 1, false);
  add("3fff:10::/48", 1, true);
  out.links.push_back({network_id{0}, network_id{1}, plain_relation::provides, {}, false});
  return out;
}

TEST(networks_truth, of_networks) {
  auto const file = networks_truth(two_networks(), test::networks_lands());
  EXPECT_EQ(file.path, "truth/networks.csv");
  EXPECT_EQ(file.bytes,
            "asn,name,role,organisation,registered,home,addresses4,slash64s6,users,pull,primary,prepends,"
            "splits_prefixes,prefers_peers,leaks,drops_invalid\n"
            "1000000,ONE-AS,carrier,ORG-0000001,XA,XA,768,0,0,0.000000000,,0,no,no,no,no\n"
            "1000001,TWO-AS,access,ORG-0000002,XB,XB,256,65536,1205,0.250000000,1000000,2,no,no,no,no\n");
}

TEST(networks_truth, of_links) {
  auto from = two_networks();
  from.links.push_back({network_id{0}, network_id{1}, plain_relation::peers, exchange_id{1}, true});
  auto const over = test::networks_wires(test::networks_lands());
  EXPECT_EQ(relationships_truth(from, over, {true, false}).bytes,
            "first,second,relation,over,by_route_server,visible\n"
            "1000000,1000001,provides,,no,yes\n"
            "1000000,1000001,peers,Crossing 1 of 0,yes,no\n");
}

}  // namespace
}  // namespace causeway::sample
