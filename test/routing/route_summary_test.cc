//! Routes counted by hand, and the origins that networks reach, against their paths.
#include "routing/route_summary.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/graphs.h"

namespace causeway::routing {
namespace {

using test::node_of;
using topology::node_idx;

//   10 ~~~ 20      30 alone with its peer 31
//   / |      |
//  1  2      3
//  |
//  4
constexpr auto two_trees = "10-20 10>1 10>2 20>3 1>4 30-31";

TEST(route_summary, by_hand) {
  auto const graph = test::graph_of(two_trees);
  auto const mask = topology::link_mask{};
  auto routes = one_prefix{graph, mask, {}};
  auto const origin = node_of(graph, 4);
  routes.run({&origin, 1});
  auto const sum = summary_of(graph, routes);
  // 4; 1 and 10; 20; 2 and 3
  EXPECT_EQ(sum.classes[0].networks, 1U);
  EXPECT_EQ(sum.classes[1].networks, 2U);
  EXPECT_EQ(sum.classes[1].links, 3U);
  EXPECT_EQ(sum.classes[2].networks, 1U);
  EXPECT_EQ(sum.classes[2].longest, 3U);
  EXPECT_EQ(sum.classes[3].networks, 2U);
  EXPECT_EQ(sum.classes[3].links, 7U);
  EXPECT_EQ(sum.all.networks, 6U);
  EXPECT_EQ(sum.all.longest, 4U);
  EXPECT_DOUBLE_EQ(sum.all.mean_length(), 13.0 / 6);
  EXPECT_EQ(sum.unreached, 2U);
}

TEST(route_summary, of_no_route) {
  EXPECT_EQ(class_summary{}.mean_length(), 0);
}

std::string origins_text(topology::as_graph const& graph, one_prefix const& routes) {
  auto const origins = reached_origins(graph, routes);
  std::string text;
  for (auto const node : graph.by_number) {
    text += std::to_string(graph.numbers[node].value) + ":";
    for (auto const origin : origins[node]) text += " " + std::to_string(graph.numbers[origin].value);
    text += "; ";
  }
  return text;
}

// 5 is as far from 1 as from 2; 6 has 5 alone.
TEST(reached_origins, split_where_ties_are) {
  auto const graph = test::graph_of("3>1 4>2 3>5 4>5 5>6 7-8");
  auto const mask = topology::link_mask{};
  auto const origins = std::vector{node_of(graph, 1), node_of(graph, 2)};
  auto lowest = one_prefix{graph, mask, {}};
  lowest.run(origins);
  EXPECT_EQ(origins_text(graph, lowest), "1: 1; 2: 2; 3: 1; 4: 2; 5: 1; 6: 1; 7:; 8:; ");
  auto all = one_prefix{graph, mask, {tie_rule::all, 0}};
  all.run(origins);
  EXPECT_EQ(origins_text(graph, all), "1: 1; 2: 2; 3: 1; 4: 2; 5: 1 2; 6: 1 2; 7:; 8:; ");
}

TEST(reached_origins, are_where_paths_end) {
  for (auto seed = std::uint32_t{1}; seed <= 40; ++seed) {
    auto const graph = topology::make_graph(
        test::random_links(seed, {.networks = 60, .links = 140, .provider_share = 60, .sibling_share = 5}));
    auto const mask = topology::link_mask{};
    auto routes = one_prefix{graph, mask, {seed % 2 == 0 ? tie_rule::hashed : tie_rule::lowest_asn, seed}};
    routes.run(std::vector{node_idx{1}, node_idx{7}, node_idx{30}});
    auto const origins = reached_origins(graph, routes);
    for (auto node = node_idx{0}; node.index() < graph.size(); ++node) {
      auto const path = routes.path(node);
      ASSERT_EQ(origins[node].size(), path.empty() ? 0U : 1U);
      if (!path.empty()) {
        ASSERT_EQ(origins[node].front(), path.back());
      }
    }
  }
}

}  // namespace
}  // namespace causeway::routing
