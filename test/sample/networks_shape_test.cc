//! Shapes of graphs small enough to be counted by hand.
#include "sample/networks_shape.h"

#include <gtest/gtest.h>

#include "plain_text.h"

namespace causeway::sample {
namespace {

// 1 provides for 2 and 3, 2 for 4 and 5, 3 for 5; 2 and 3 peer, and 4 with 5.
constexpr auto five = "1>2 1>3 2>4 2>5 3>5 2-3 4-5";

TEST(networks_shape, counts_providers_and_customers) {
  auto const shape = shape_of(test::plain_graph_of(five), 0, 1);
  EXPECT_EQ(shape.networks, 5U);
  EXPECT_EQ(shape.links, 7U);
  EXPECT_DOUBLE_EQ(shape.stub_share, 2.0 / 5);  // 4 and 5
  EXPECT_DOUBLE_EQ(shape.one_provider, 3.0 / 4);
  EXPECT_DOUBLE_EQ(shape.two_providers, 1.0 / 4);
  EXPECT_DOUBLE_EQ(shape.three_providers, 0);
  EXPECT_DOUBLE_EQ(shape.mean_providers, 5.0 / 4);
  EXPECT_DOUBLE_EQ(shape.customers_1, 1.0 / 3);  // 3
  EXPECT_DOUBLE_EQ(shape.customers_top_share, 2.0 / 5);
}

TEST(networks_shape, counts_peers) {
  auto const shape = shape_of(test::plain_graph_of(five), 0, 1);
  EXPECT_DOUBLE_EQ(shape.peer_link_share, 2.0 / 7);
  EXPECT_DOUBLE_EQ(shape.peering_share, 4.0 / 5);
  EXPECT_DOUBLE_EQ(shape.peers_1, 1);
  EXPECT_DOUBLE_EQ(shape.peers_above_3, 0);
}

TEST(networks_shape, counts_each_network_of_a_cone_once) {
  auto const shape = shape_of(test::plain_graph_of(five), 0, 1);
  // cones: 1 has all five, 2 has 2 4 5, 3 has 3 5
  EXPECT_DOUBLE_EQ(shape.cone_top_share, 1);
  EXPECT_DOUBLE_EQ(shape.cones_above_3, 1.0 / 3);
  EXPECT_DOUBLE_EQ(shape.cones_above_10, 0);
}

TEST(networks_shape, measures_paths_of_a_chain) {
  // whoever of 1 > 2 is drawn, the other is one link away
  auto const shape = shape_of(test::plain_graph_of("1>2"), 3, 1);
  EXPECT_DOUBLE_EQ(shape.mean_path, 1);
  EXPECT_DOUBLE_EQ(shape.paths_1, 1);
  EXPECT_DOUBLE_EQ(shape.routed_share, 1);
}

TEST(networks_shape, says_who_has_no_route) {
  // two islands of two: of the three others one has a route, whoever is drawn
  auto const shape = shape_of(test::plain_graph_of("1>2 3>4"), 4, 1);
  EXPECT_DOUBLE_EQ(shape.routed_share, 1.0 / 3);
}

TEST(networks_shape, takes_an_empty_graph) {
  EXPECT_EQ(shape_of(plain_graph{}, 5, 1).networks, 0U);
}

}  // namespace
}  // namespace causeway::sample
