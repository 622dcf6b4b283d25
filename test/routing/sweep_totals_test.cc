//! The count of all routes against the plain engine's.
#include "routing/sweep_totals.h"

#include <gtest/gtest.h>

#include "against_plain.h"
#include "support/graphs.h"

namespace causeway::routing {
namespace {

sweep_totals counted(as_graph const& graph, tie_breaking ties, unsigned threads) {
  topology::link_mask const all_up;
  auto const plan = make_plan(graph, all_up, ties);
  return count_routes(plan, all_up, threads);
}

void expect_totals_of_plain(as_graph const& graph, sweep_totals const& got) {
  auto const plain = test::plain_graph_of(graph);
  test::plain_oracle oracle{graph, plain, {}};
  sweep_totals expected;
  for (auto origin = node_idx{0}; origin.index() < graph.size(); ++origin) {
    oracle.run({origin});
    for (auto from = node_idx{0}; from.index() < graph.size(); ++from) {
      auto const best = oracle.at(from);
      expected.routes += best.reached() ? 1 : 0;
      expected.links += best.length;
    }
  }
  EXPECT_EQ(got.routes, expected.routes);
  EXPECT_EQ(got.links, expected.links);
}

TEST(sweep_totals, random_graphs) {
  for (auto seed = std::uint32_t{0}; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    auto const shape = test::graph_shape{.networks = 5 + seed,
                                         .links = (5 + seed) * (1 + seed % 3),
                                         .provider_share = 70,
                                         .sibling_share = seed % 4 == 0 ? 10U : 0U,
                                         .chain = seed % 20 == 9 ? 80U : 0U};
    auto const graph = topology::make_graph(test::random_links(seed, shape));
    auto const ties = tie_breaking{seed % 2 == 0 ? tie_rule::lowest_asn : tie_rule::hashed, seed};
    auto const got = counted(graph, ties, 1);
    EXPECT_EQ(got.origins, graph.size());
    EXPECT_EQ(got.origins, got.computed + got.shared);
    expect_totals_of_plain(graph, got);
  }
}

//   10 --- 20        AS1 and AS2 have no provider but AS10: they share its column. AS3 and AS4 have the same
//  /  \   /  \       two and are one class.
// 1    2 3    4      (AS3 and AS4 are customers of both)
TEST(sweep_totals, networks_that_route_alike_are_computed_once) {
  auto const graph = topology::make_graph(test::links_of("10>1 10>2 10>3 20>3 10>4 20>4 10-20"));
  auto const got = counted(graph, {}, 1);
  EXPECT_EQ(got.origins, 6U);
  EXPECT_EQ(got.computed, 3U) << "10, 20, and the class of 3 and 4";
  EXPECT_EQ(got.shared, 3U);
  EXPECT_EQ(got.routes, 36U);
  expect_totals_of_plain(graph, got);
}

TEST(sweep_totals, the_same_with_any_number_of_threads) {
  auto const graph = topology::make_graph(test::random_links(1, {.networks = 3000, .links = 9000}));
  auto const one = counted(graph, {}, 1);
  for (auto const threads : {2U, 3U, 8U}) {
    auto const several = counted(graph, {}, threads);
    EXPECT_EQ(several.routes, one.routes);
    EXPECT_EQ(several.links, one.links);
  }
}

}  // namespace
}  // namespace causeway::routing
