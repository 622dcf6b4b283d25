//! What the networks of the tiny world announce, counted on its graph.
#include "topology/announced.h"

#include <gtest/gtest.h>

#include "support/graphs.h"
#include "support/tiny_world.h"
#include "topology/cones.h"

namespace causeway::topology {
namespace {

using test::node_of;

// The links of the tiny world, which 1000006 has none of.
as_graph tiny_graph() {
  return test::graph_of(
      "1000001>1000002 1000001>1000003 1000001>1000004 1000001-1000005 1000002-1000004 1000005>1000003");
}

TEST(announced, by_each_network_alone_and_by_several) {
  auto const graph = tiny_graph();
  auto const what = announced_by(graph, test::tiny_world());
  ASSERT_TRUE(what);
  auto const prefixes = [&](std::uint32_t number) { return what->prefixes[node_of(graph, number).index()]; };
  EXPECT_EQ(prefixes(1'000'001), 1U);
  EXPECT_EQ(prefixes(1'000'004), 1U);
  EXPECT_EQ(prefixes(1'000'005), 2U);
  ASSERT_EQ(what->shared.size(), 1U);
  EXPECT_EQ(what->shared[0].prefixes, 1U);
  EXPECT_EQ(what->shared[0].origins.size(), 2U);
  EXPECT_EQ(what->addresses[node_of(graph, 1'000'004).index()], 4'608U);
}

TEST(announced, a_prefix_is_not_shared_with_networks_outside_the_graph) {
  auto const graph = test::graph_of("1000001>1000004");
  auto const what = announced_by(graph, test::tiny_world());
  ASSERT_TRUE(what);
  EXPECT_TRUE(what->shared.empty());
  EXPECT_EQ(what->prefixes[node_of(graph, 1'000'004).index()], 2U);
}

TEST(announced, is_not_known_where_no_prefix_was_read) {
  EXPECT_FALSE(announced_by(tiny_graph(), test::bare_world()));
}

// By the drawing in support/tiny_world.h: 1000001 over 1000002, 1000003 and 1000004; 1000005 over 1000003.
TEST(announced, in_the_cones_of_the_tiny_world) {
  auto const graph = tiny_graph();
  auto const what = announced_by(graph, test::tiny_world());
  ASSERT_TRUE(what);
  auto const cones = recursive_cones(graph, &*what);
  EXPECT_EQ(cones[node_of(graph, 1'000'001).index()], (cone_size{4, 5, 86'528}));
  EXPECT_EQ(cones[node_of(graph, 1'000'005).index()], (cone_size{2, 4, 19'456}));
  EXPECT_EQ(cones[node_of(graph, 1'000'002).index()], (cone_size{1, 1, 4'096}));
}

}  // namespace
}  // namespace causeway::topology
