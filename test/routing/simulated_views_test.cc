//! Paths out of computed routes.
#include "routing/simulated_views.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "routing/graph_support.h"

namespace causeway::routing {
namespace {

std::string text_of(topology::as_graph const& graph, std::vector<node_idx> const& nodes) {
  std::string out;
  for (auto const node : nodes) out += std::to_string(graph.numbers[node].value) + " ";
  return out;
}

TEST(simulated_views, networks_evenly_spaced) {
  auto const graph = test::graph_of("1>2 1>3 1>4 2-3 3-4 2-5 5>6 5>7 6-7");
  auto const any = [](node_idx) { return true; };
  EXPECT_EQ(text_of(graph, evenly_spaced_networks(graph, 1, 100, any)), "1 2 3 4 5 6 7 ");
  EXPECT_EQ(text_of(graph, evenly_spaced_networks(graph, 3, 100, any)), "1 2 3 5 ");
  EXPECT_EQ(text_of(graph, evenly_spaced_networks(graph, 1, 3, any)), "1 3 5 ") << "places 0, 2 and 4 of 7";
  auto const even = [&](node_idx node) { return graph.numbers[node].value % 2 == 0; };
  EXPECT_EQ(text_of(graph, evenly_spaced_networks(graph, 1, 100, even)), "2 4 6 ");
}

TEST(simulated_views, paths_end_before_the_origin) {
  auto const graph = test::graph_of("1>2 2>3 1>4 5>6");
  topology::link_mask const mask{graph};
  auto const plan = make_plan(graph, mask);
  std::vector<node_idx> const vantages{test::node_of(graph, 4), test::node_of(graph, 3),
                                       test::node_of(graph, 5)};
  std::vector<bool> wanted(graph.size());
  wanted[test::node_of(graph, 3).index()] = true;
  auto const views = swept_views(plan, mask, vantages, wanted, 7);
  ASSERT_EQ(views.rows.size(), 2U) << "5 has no route";
  EXPECT_EQ(views.rows[0].origin, base::asn{3});
  EXPECT_DOUBLE_EQ(views.rows[0].weight, 7);
  std::vector<path_step> const steps{{base::asn{4}, 0}, {base::asn{1}, 0}, {base::asn{2}, 0}};
  EXPECT_TRUE(std::ranges::equal(views.path(views.rows[0].path), steps));
  EXPECT_TRUE(views.path(views.rows[1].path).empty()) << "3 is the origin itself";
}

}  // namespace
}  // namespace causeway::routing
