//! Peer links: the clique, and who meets where.
#include "sample/networks_peers.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

using enum network_role;

std::map<std::pair<exchange_id, network_id>, bool> route_server_ports(networks const& from) {
  std::map<std::pair<exchange_id, network_id>, bool> out;
  for (auto const& port : from.ports) out[{port.exchange, port.network}] = port.at_route_server;
  return out;
}

TEST(networks_peers, every_backbone_peers_with_every_other) {
  auto const& made = test::usual_networks_world().made;
  auto links = 0;
  for (auto const& link : made.links) {
    auto const both = made.of(link.first).role == backbone && made.of(link.second).role == backbone;
    if (!both) continue;
    EXPECT_EQ(link.relation, plain_relation::peers);
    EXPECT_FALSE(link.over.valid());
    ++links;
  }
  EXPECT_EQ(links, 12 * 11 / 2);
}

TEST(networks_peers, links_over_an_exchange_join_two_of_its_members) {
  auto const& made = test::usual_networks_world().made;
  auto const at_route_server = route_server_ports(made);
  auto by_route_server = 0;
  for (auto const& link : made.links) {
    if (!link.over.valid()) {
      EXPECT_FALSE(link.by_route_server);
      continue;
    }
    EXPECT_EQ(link.relation, plain_relation::peers);
    auto const first = at_route_server.find({link.over, link.first});
    auto const second = at_route_server.find({link.over, link.second});
    ASSERT_NE(first, at_route_server.end());
    ASSERT_NE(second, at_route_server.end());
    if (!link.by_route_server) continue;
    EXPECT_TRUE(first->second && second->second);
    ++by_route_server;
  }
  EXPECT_GT(by_route_server, 1000);
}

TEST(networks_peers, captives_peer_at_home_only) {
  // the fixture's monopoly has no exchange
  auto const& made = test::usual_networks_world().made;
  for (auto const& link : made.links) {
    if (link.relation != plain_relation::peers) continue;
    for (auto const one : {link.first, link.second}) {
      EXPECT_TRUE(made.of(one).home != country_id{2} || made.of(one).role == incumbent);
    }
  }
}

TEST(networks_peers, nobody_is_linked_twice) {
  auto const& made = test::usual_networks_world().made;
  std::set<std::pair<network_id, network_id>> pairs;
  for (auto const& link : made.links) EXPECT_TRUE(pairs.insert(std::minmax(link.first, link.second)).second);
}

TEST(networks_peers, giants_have_private_links_with_networks_that_have_users) {
  auto const& made = test::usual_networks_world().made;
  auto privately = 0;
  for (auto const& link : made.links) {
    auto const with_giant = made.of(link.first).pull > 0.05 || made.of(link.second).pull > 0.05;
    if (with_giant && link.relation == plain_relation::peers && !link.over.valid()) ++privately;
  }
  EXPECT_GT(privately, 50);
}

}  // namespace
}  // namespace causeway::sample
