//! Routes towards one prefix against the plain engine.
#include "routing/one_prefix.h"

#include <gtest/gtest.h>

#include "against_plain.h"
#include "support/graphs.h"

namespace causeway::routing {
namespace {

using topology::node_idx;

TEST(one_prefix, several_origins_compete_as_in_the_plain_engine) {
  for (auto seed = std::uint32_t{0}; seed < 150; ++seed) {
    auto const shape = test::graph_shape{.networks = 40, .links = 90, .sibling_share = seed % 3 * 5};
    auto const graph = topology::make_graph(test::random_links(seed, shape));
    auto const plain = test::plain_graph_of(graph);
    auto const ties = tie_breaking{static_cast<tie_rule>(seed % 3), seed};
    topology::link_mask const all_up;
    one_prefix found{graph, all_up, ties};
    test::plain_oracle oracle{graph, plain, ties};
    for (auto first = node_idx{0}; first.index() < graph.size(); ++first) {
      auto const second = node_idx{static_cast<std::uint32_t>((first.index() * 7 + 3) % graph.size())};
      std::vector<node_idx> origins{first};
      if (second != first) origins.push_back(second);
      found.run(origins);
      oracle.run(origins);
      std::vector<node_idx> hops;
      for (auto from = node_idx{0}; from.index() < graph.size(); ++from) {
        ASSERT_EQ(test::text_of(graph, found.at(from)), test::text_of(graph, oracle.at(from)));
        found.next_hops(from, hops);
        ASSERT_EQ(hops, oracle.next_hops(from));
      }
    }
  }
}

//   10 --- 20
//   |       |
//   1       2        AS1 and AS2 announce the same prefix: each of 10 and 20 prefers its own customer
TEST(one_prefix, competition_by_hand) {
  auto const graph = topology::make_graph(test::links_of("10>1 20>2 10-20"));
  topology::link_mask const all_up;
  one_prefix found{graph, all_up, {}};
  auto const node = [&](std::uint32_t number) { return *find_node(graph, base::asn{number}); };
  std::vector<node_idx> const origins{node(1), node(2)};
  found.run(origins);
  EXPECT_EQ(test::text_of(graph, found.at(node(10))), "customer 1 via 1");
  EXPECT_EQ(test::text_of(graph, found.at(node(20))), "customer 1 via 2");
  found.run({origins.data(), 1});
  EXPECT_EQ(test::text_of(graph, found.at(node(20))), "peer 2 via 10") << "nothing stays of the run before";
  EXPECT_EQ(found.path(node(2)), (std::vector{node(2), node(20), node(10), node(1)}));
}

TEST(one_prefix, no_route_no_path) {
  auto const graph = topology::make_graph(test::links_of("1-2 2-3"));
  topology::link_mask const all_up;
  one_prefix found{graph, all_up, {}};
  auto const one = *find_node(graph, base::asn{1});
  found.run({&one, 1});
  EXPECT_TRUE(found.path(*find_node(graph, base::asn{3})).empty());
  EXPECT_EQ(found.at(*find_node(graph, base::asn{3})), route{});
}

}  // namespace
}  // namespace causeway::routing
