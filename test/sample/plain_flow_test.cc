//! Flows down the plain engine's next hops, against sums by hand.
#include "sample/plain_flow.h"

#include <gtest/gtest.h>

#include "sample/plain_text.h"

namespace causeway::sample {
namespace {

using test::plain_graph_of;
using test::plain_node_of;

double on(plain_graph const& graph, plain_flows const& flows, std::uint32_t from, std::uint32_t to) {
  return flows.links[find_direction(graph, base::asn{from}, base::asn{to})->index()];
}

double through(plain_graph const& graph, plain_flows const& flows, std::uint32_t number) {
  return flows.networks[plain_node_of(graph, number).index()];
}

plain_routes routes_to(plain_graph const& graph, std::uint32_t origin, plain_tie tie) {
  return find_plain_routes(graph, std::vector{plain_node_of(graph, origin)}, {tie, 0});
}

//      7
//     / \         .
//    4   5        AS8 and AS9 hang below AS7; AS1 is the origin
//     \ /
//      1
constexpr auto diamond = "7>4 7>5 4>1 5>1 7>8 7>9 20-21";

TEST(plain_flow, adds_up_along_the_way) {
  auto const graph = plain_graph_of(diamond);
  plain_flows flows{graph};
  add_plain_flows(graph, routes_to(graph, 1, plain_tie::lowest_asn), [](plain_node) { return 1.0; }, flows);
  EXPECT_EQ(on(graph, flows, 8, 7), 1);
  EXPECT_EQ(on(graph, flows, 7, 4), 3);
  EXPECT_EQ(on(graph, flows, 4, 1), 4);
  EXPECT_EQ(on(graph, flows, 5, 1), 1);
  EXPECT_EQ(on(graph, flows, 7, 5), 0);
  EXPECT_EQ(on(graph, flows, 4, 7), 0);
  EXPECT_EQ(through(graph, flows, 1), 6);
  EXPECT_EQ(through(graph, flows, 7), 3);
  EXPECT_EQ(through(graph, flows, 8), 1);
  EXPECT_EQ(flows.unreached, 2);
}

TEST(plain_flow, splits_evenly_over_equal_next_hops) {
  auto const graph = plain_graph_of(diamond);
  plain_flows flows{graph};
  add_plain_flows(graph, routes_to(graph, 1, plain_tie::all), [](plain_node) { return 1.0; }, flows);
  EXPECT_EQ(on(graph, flows, 7, 4), 1.5);
  EXPECT_EQ(on(graph, flows, 7, 5), 1.5);
  EXPECT_EQ(on(graph, flows, 4, 1), 2.5);
  EXPECT_EQ(on(graph, flows, 5, 1), 2.5);
  EXPECT_EQ(through(graph, flows, 1), 6);
}

// Weights 1, 2, 3, 4 for AS1 to AS4; every pair weighs the product.
//
//     1
//    / \          .
//   2   3
//   |
//   4
TEST(plain_flow, weighs_pairs_by_the_product_and_adds_origins) {
  auto const graph = plain_graph_of("1>2 1>3 2>4");
  auto const weights = std::vector{1.0, 2.0, 3.0, 4.0};
  plain_flows flows{graph};
  for (auto const origin : {1U, 2U, 3U, 4U}) {
    add_plain_flows(graph, routes_to(graph, origin, plain_tie::lowest_asn), weights, origin, flows);
  }
  EXPECT_EQ(on(graph, flows, 4, 2), 4 * (1 + 2 + 3));
  EXPECT_EQ(on(graph, flows, 2, 4), 4 * (1 + 2 + 3));
  EXPECT_EQ(on(graph, flows, 2, 1), (2 + 4) * (1 + 3));
  EXPECT_EQ(on(graph, flows, 1, 2), (2 + 4) * (1 + 3));
  EXPECT_EQ(on(graph, flows, 3, 1), 3 * (1 + 2 + 4));
  // Own traffic, from and to the others, and between AS3 and those below AS2.
  EXPECT_EQ(through(graph, flows, 1), 1 + 2 * 1 * (2 + 3 + 4) + 2 * 3 * (2 + 4));
  EXPECT_EQ(through(graph, flows, 3), 9 + 2 * 3 * (1 + 2 + 4));
  EXPECT_EQ(flows.unreached, 0);
}

TEST(plain_flow, takes_traffic_to_the_origin_that_wins) {
  auto const graph = plain_graph_of("10>1 10>2 20>3 20>4 10-20");
  auto const origins = std::vector{plain_node_of(graph, 1), plain_node_of(graph, 4)};
  plain_flows flows{graph};
  add_plain_flows(graph, find_plain_routes(graph, origins), [](plain_node) { return 1.0; }, flows);
  EXPECT_EQ(through(graph, flows, 1), 3);
  EXPECT_EQ(through(graph, flows, 4), 3);
  EXPECT_EQ(on(graph, flows, 10, 20), 0);
}

}  // namespace
}  // namespace causeway::sample
