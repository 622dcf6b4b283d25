//! Cones by hand, and against the room that counts them fast.
#include "score/cone_score.h"

#include <gtest/gtest.h>

#include <cmath>

#include "score/score_support.h"
#include "support/graphs.h"
#include "support/score_folder.h"
#include "support/simulated_paths.h"
#include "support/tiny_world.h"
#include "topology/graph_links.h"

namespace causeway::score {
namespace {

using test::named;
using test::value_of;

std::vector<std::uint64_t> sizes_of(std::vector<true_cone> const& cones) {
  std::vector<std::uint64_t> out;
  for (auto const& one : cones) out.push_back(one.networks);
  return out;
}

struct cone_score : testing::Test {
  test::score_folder const folder;
  truth const so = read_truth(folder.path()).value();
  world::world const from = test::tiny_world();
  topology::as_graph const graph = topology::make_graph(topology::links_of(from));
  std::vector<true_cone> const cones = true_cones(so);
};

// 1000001 has 2, 3, 5, 7 below it; 1000003 has 5, 7; 1000005 has 7.
TEST_F(cone_score, true_cones) {
  ASSERT_EQ(cones.size(), 3U);
  EXPECT_EQ(cones[0].network.value, 1'000'001U);
  EXPECT_EQ(cones[2].network.value, 1'000'005U);
  EXPECT_EQ(sizes_of(cones), (std::vector<std::uint64_t>{5, 3, 2}));
}

// The world has 4, 1 and 2.
TEST_F(cone_score, of_the_tiny_world) {
  auto const all = cone_scores(cones, graph, topology::recursive_cones(graph, nullptr), "c");
  EXPECT_DOUBLE_EQ(value_of(all, "c.same"), 1.0 / 3);
  EXPECT_EQ(named(all, "c.same").example, "AS1000001: 4 networks, in truth 5");
  EXPECT_NEAR(value_of(all, "c.error"), (1.0 / 5 + 2.0 / 3) / 3, 1e-12);
  EXPECT_EQ(named(all, "c.error").example, "AS1000003: 1 networks, in truth 3");
  EXPECT_DOUBLE_EQ(value_of(all, "c.rank"), 0.5);
  EXPECT_EQ(named(all, "c.rank").count, 3U);
}

// 1000005 peers with 1000001 and sees 1000002 through it: the only observed cone, of two.
TEST_F(cone_score, observed) {
  auto const paths = topology::cleaned(test::listed_paths("1000005 1000001 1000002\n"));
  auto const all = cone_scores(cones, graph, observed_sizes(graph, paths), "c");
  EXPECT_EQ(value_of(all, "c.same"), 0);
  EXPECT_NEAR(value_of(all, "c.error"), (3.0 / 5 + 2.0 / 3 + 1.0 / 2) / 3, 1e-12);
}

TEST_F(cone_score, a_network_outside_the_graph_has_itself) {
  auto const other = test::graph_of("1000001>1000002");
  auto const all = cone_scores(cones, other, topology::recursive_cones(other, nullptr), "c");
  EXPECT_NEAR(value_of(all, "c.error"), (3.0 / 5 + 2.0 / 3 + 1.0 / 2) / 3, 1e-12);
}

TEST_F(cone_score, no_transit_no_score) {
  for (auto const& one : cone_scores({}, graph, topology::recursive_cones(graph, nullptr), "c"))
    EXPECT_EQ(one.state, score_state::nothing_to_score) << one.name;
}

// Two ways to count the same cones.
TEST(true_cones, agree_with_recursive_cones) {
  auto const links = test::random_links(7, {.networks = 200, .links = 500, .provider_share = 70});
  auto const graph = topology::make_graph(links);
  truth so;
  for (auto const& edge : graph.edges) {
    so.links.push_back({graph.numbers[edge.first], graph.numbers[edge.second],
                        edge.kind == topology::relation::provides, "", true});
  }
  auto const all = cone_scores(true_cones(so), graph, topology::recursive_cones(graph, nullptr), "c");
  EXPECT_EQ(value_of(all, "c.same"), 1);
  EXPECT_EQ(value_of(all, "c.error"), 0);
  EXPECT_DOUBLE_EQ(value_of(all, "c.rank"), 1);
  EXPECT_EQ(named(all, "c.rank").count, 100U) << "of the largest alone";
}

// Spearman 1904: without ties 1 − 6 Σd² / (n (n² − 1)); with ties the correlation of mean ranks.
TEST(rank_correlation, by_hand) {
  std::vector<double> const a{10, 20, 30, 40, 50};
  EXPECT_DOUBLE_EQ(rank_correlation(a, std::vector<double>{1, 2, 3, 4, 5}).value(), 1);
  EXPECT_DOUBLE_EQ(rank_correlation(a, std::vector<double>{5, 4, 3, 2, 1}).value(), -1);
  EXPECT_DOUBLE_EQ(rank_correlation(a, std::vector<double>{2, 1, 4, 3, 5}).value(), 1 - 6.0 * 4 / (5 * 24));
  // ranks 0, 1.5, 1.5, 3 beside 0, 1, 2, 3: 4.5 / √(4.5 · 5)
  EXPECT_DOUBLE_EQ(rank_correlation(std::vector<double>{1, 2, 2, 3}, std::vector<double>{1, 2, 3, 4}).value(),
                   4.5 / std::sqrt(4.5 * 5));
  EXPECT_FALSE(rank_correlation(a, std::vector<double>{1, 1, 1, 1, 1}));
  EXPECT_FALSE(rank_correlation({}, {}));
  EXPECT_FALSE(rank_correlation(std::vector<double>{1}, std::vector<double>{1}));
}

}  // namespace
}  // namespace causeway::score
