//! Networks that were meant by wrong numbers.
#include "topology/near_networks.h"

#include <gtest/gtest.h>

#include "support/graphs.h"

namespace causeway::topology {
namespace {

test::number_list near(as_graph const& graph, std::uint32_t wanted) {
  test::number_list out;
  for (auto const node : near_networks(graph, base::asn{wanted})) out.push_back(graph.numbers[node].value);
  return out;
}

TEST(near_networks, by_changed_digits_then_by_number) {
  auto const graph = test::graph_of("64500>6450 64500>64510 64500>64599 1-2 64500-645001");
  EXPECT_EQ(near(graph, 64501), (test::number_list{6450, 64500, 64510, 645001}))
      << "64510: two digits swapped";
  EXPECT_EQ(near(graph, 3), (test::number_list{1, 2}));
  EXPECT_TRUE(near(graph, 77777).empty());
}

TEST(near_networks, are_few) {
  auto const graph = test::graph_of("1>2 1>3 1>4 1>5 1>6 1>7");
  EXPECT_EQ(near(graph, 9), (test::number_list{1, 2, 3, 4, 5}));
}

TEST(near_networks, of_an_empty_graph) {
  EXPECT_TRUE(near(test::graph_of(""), 64500).empty());
}

}  // namespace
}  // namespace causeway::topology
