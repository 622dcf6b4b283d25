//! The networks as a whole: order, size, and the same bytes for the same seed.
#include "sample/networks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "networks_fixture.h"
#include "sample/networks_truth.h"

namespace causeway::sample {
namespace {

std::string text_of(test::networks_world const& world) {
  auto out = networks_truth(world.made, world.on).bytes;
  out += relationships_truth(world.made, world.over, std::vector<bool>(world.made.links.size())).bytes;
  for (auto const& one : world.made.prefixes) out += base::to_string(one.prefix) + "\n";
  return out;
}

TEST(networks, stand_in_order_of_number) {
  auto const& all = test::usual_networks_world().made.all;
  ASSERT_EQ(all.size(), 3000U);
  EXPECT_GE(all.front().number.value, 1'000'000U);
  for (auto i = std::size_t{1}; i < all.size(); ++i) EXPECT_LT(all[i - 1].number, all[i].number);
}

TEST(networks, rows_are_nodes_of_the_graph) {
  auto const& made = test::usual_networks_world().made;
  auto const graph = graph_of(made);  // which refuses cycles and double links
  ASSERT_EQ(graph.size(), made.all.size());
  for (auto i = std::size_t{0}; i < graph.size(); ++i) EXPECT_EQ(graph.numbers[i], made.all[i].number);
  for (auto i = std::size_t{0}; i < made.links.size(); ++i) {
    EXPECT_EQ(graph.links[i].first, made.of(made.links[i].first).number);
    EXPECT_EQ(graph.links[i].second, made.of(made.links[i].second).number);
  }
}

TEST(networks, links_stand_in_order) {
  auto const& links = test::usual_networks_world().made.links;
  for (auto i = std::size_t{1}; i < links.size(); ++i) {
    EXPECT_TRUE(std::pair(links[i - 1].first, links[i - 1].second) <
                std::pair(links[i].first, links[i].second));
    if (links[i].relation == plain_relation::peers) {
      EXPECT_LT(links[i].first, links[i].second);
    }
  }
}

TEST(networks, the_smallest_sample_is_whole) {
  for (auto const seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
    auto const world = test::make_networks_world(100, seed);
    EXPECT_EQ(graph_of(world.made).size(), 100U);
  }
}

TEST(networks, exchanges_have_the_numbers_of_their_networks) {
  auto const& world = test::usual_networks_world();
  std::set<base::asn> numbers;
  for (auto const& one : world.made.all) {
    if (one.role == network_role::exchange) numbers.insert(one.number);
  }
  for (auto const& one : world.over.exchanges) EXPECT_EQ(numbers.erase(one.route_server), 1U);
  EXPECT_TRUE(numbers.empty());
}

TEST(networks, are_the_same_for_the_same_seed) {
  EXPECT_EQ(text_of(test::make_networks_world(400, 9)), text_of(test::make_networks_world(400, 9)));
  EXPECT_NE(text_of(test::make_networks_world(400, 9)), text_of(test::make_networks_world(400, 10)));
}

}  // namespace
}  // namespace causeway::sample
