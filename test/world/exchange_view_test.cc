//! Exchanges of the tiny world, every number by hand.
#include "world/exchange_view.h"

#include <gtest/gtest.h>

#include "support/tiny_world.h"

namespace causeway::world {
namespace {

TEST(exchange_view, members_with_all_their_ports) {
  auto const w = test::tiny_world();
  auto const view = view_exchange(w, exchange_idx{0});
  ASSERT_EQ(view.members.rows.size(), 3U);
  auto const& backbone = view.members.rows[0];
  EXPECT_EQ(backbone.network.number, base::asn{1'000'001});
  EXPECT_EQ(backbone.ports, 2U);
  EXPECT_EQ(backbone.operational_ports, 2U);
  EXPECT_EQ(backbone.speed_mbps, 20'000U);
  EXPECT_TRUE(backbone.route_server);
  EXPECT_TRUE(backbone.ipv6);
  auto const& borea = view.members.rows[2];
  EXPECT_EQ(borea.operational_ports, 0U);
  EXPECT_FALSE(borea.ipv6);
  EXPECT_EQ(view.members_at_home, 2U);
  EXPECT_EQ(view.ports, 4U);
  EXPECT_EQ(view.speed_mbps, 21'100U);
}

TEST(exchange_view, lans_and_buildings) {
  auto const w = test::tiny_world();
  auto const view = view_exchange(w, exchange_idx{0});
  ASSERT_EQ(view.lans.rows.size(), 2U);
  EXPECT_EQ(to_string(view.lans.rows[0]), "240.15.0.0/24");
  EXPECT_EQ(to_string(view.lans.rows[1]), "3fff:f00::/64");
  ASSERT_EQ(view.buildings.rows.size(), 1U);
  EXPECT_EQ(view.buildings.rows[0].organisation, "Alma Property");
  EXPECT_EQ(view.buildings.sources, std::vector<source_idx>{test::tiny::peeringdb});
}

TEST(exchange_view, an_exchange_without_ports) {
  auto const w = test::tiny_world();
  auto const view = view_exchange(w, exchange_idx{1});
  EXPECT_EQ(view.members.state, knowledge::none_known);
  EXPECT_EQ(view.lans.state, knowledge::none_known);
  EXPECT_EQ(view.ports, 0U);
}

TEST(exchange_view, ports_of_unknown_networks_come_last) {
  auto parts = test::tiny_parts();
  parts.exchange_ports[0][0].network = {};
  auto const w = parts.made();
  auto const view = view_exchange(w, exchange_idx{0});
  ASSERT_EQ(view.members.rows.size(), 4U);
  EXPECT_EQ(view.members.rows[3].network.number, base::asn{0});
  EXPECT_EQ(view.members.rows[3].speed_mbps, 10'000U);
}

TEST(exchange_view, no_port_list_was_read) {
  auto parts = test::tiny_parts();
  parts.exchange_ports.clear();
  parts.exchange_lans.clear();
  auto const w = parts.made();
  EXPECT_EQ(view_exchange(w, exchange_idx{0}).members.state, knowledge::not_read);
  EXPECT_EQ(view_exchange(w, exchange_idx{0}).lans.state, knowledge::not_read);
}

}  // namespace
}  // namespace causeway::world
