//! The plain engine's graph: rows in order, directions, and inputs that it refuses.
#include "sample/plain_graph.h"

#include <gtest/gtest.h>

#include "sample/plain_text.h"

namespace causeway::sample {
namespace {

using test::plain_graph_of;
using test::plain_links;
using test::plain_node_of;

std::vector<std::uint32_t> numbers_of(plain_graph const& graph, std::span<plain_neighbour const> row) {
  std::vector<std::uint32_t> numbers;
  for (auto const& one : row) numbers.push_back(graph.numbers[one.node.index()].value);
  return numbers;
}

std::string fault_of(std::string_view links) {
  auto const graph = make_plain_graph(plain_links(links));
  return graph ? "" : graph.error().message;
}

using list = std::vector<std::uint32_t>;

TEST(plain_graph, sorts_every_row_by_number) {
  auto const graph = plain_graph_of("5>30 5>7 9>5 2>5 5-40 5-1 5=8 3=5");
  auto const five = plain_node_of(graph, 5);
  EXPECT_EQ(numbers_of(graph, graph.customers[five]), (list{7, 30}));
  EXPECT_EQ(numbers_of(graph, graph.providers[five]), (list{2, 9}));
  EXPECT_EQ(numbers_of(graph, graph.peers[five]), (list{1, 40}));
  EXPECT_EQ(numbers_of(graph, graph.siblings[five]), (list{3, 8}));
}

TEST(plain_graph, finds_what_it_holds_and_nothing_else) {
  auto const graph = plain_graph_of("10>20 20-30");
  EXPECT_EQ(find_plain_node(graph, base::asn{20}), plain_node{1});
  EXPECT_FALSE(find_plain_node(graph, base::asn{15}));
  EXPECT_FALSE(find_plain_node(graph, base::asn{31}));
}

TEST(plain_graph, tells_the_two_directions_of_a_link_apart) {
  auto const graph = plain_graph_of("10>20 30-20");
  EXPECT_EQ(find_direction(graph, base::asn{10}, base::asn{20}), plain_direction{0});
  EXPECT_EQ(find_direction(graph, base::asn{20}, base::asn{10}), plain_direction{1});
  EXPECT_EQ(find_direction(graph, base::asn{20}, base::asn{30}), plain_direction{3});
  EXPECT_FALSE(find_direction(graph, base::asn{10}, base::asn{30}));
  EXPECT_FALSE(find_direction(graph, base::asn{10}, base::asn{99}));
}

TEST(plain_graph, refuses_a_link_of_a_network_with_itself) {
  EXPECT_EQ(fault_of("1>2 2-2"), "AS2 is linked with itself: leave that link out");
}

TEST(plain_graph, refuses_two_links_of_one_pair) {
  EXPECT_EQ(fault_of("1>2 3-4 2-1"), "AS1 and AS2 are linked twice: keep one of the two links");
}

TEST(plain_graph, refuses_a_network_that_is_its_own_provider) {
  EXPECT_EQ(fault_of("1>2 2>3 3>1"),
            "AS1 is its own provider or below one that is: cut a link of that cycle");
  EXPECT_EQ(fault_of("1>2 2>3 1>3"), "");
}

// AS2 and AS5 share all routes: AS2 provides for AS3, which provides for AS5.
TEST(plain_graph, refuses_a_cycle_through_siblings) {
  EXPECT_EQ(fault_of("1>2 2>3 3>5 5=2"),
            "AS2 is its own provider or below one that is: cut a link of that cycle");
  EXPECT_EQ(fault_of("1>2 2=4 4=5 2>5"),
            "AS2 is its own provider or below one that is: cut a link of that cycle");
  EXPECT_EQ(fault_of("1>2 2>3 1>5 5=2"), "");
}

}  // namespace
}  // namespace causeway::sample
