//! The graph of networks: numbering, rows, contradictions and cycles, and the same graph from any order of
//! links.
#include "topology/as_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "support/graphs.h"

namespace causeway::topology {
namespace {

using test::graph_of;
using test::links_of;
using test::node_of;
using test::number_list;
using test::numbers_of;

number_list in_order_of_nodes(as_graph const& graph) {
  number_list out;
  for (auto const number : graph.numbers) out.push_back(number.value);
  return out;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> cuts(as_graph const& graph) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (auto const& one : graph.report.cut) out.emplace_back(one.provider.value, one.customer.value);
  return out;
}
using pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

//        90 --- 80
//       /  \   /
//     70   60 ~~ 50 (peers)        10 alone with its peer 20
//       \  /
//        30
TEST(as_graph, numbers_providers_before_customers) {
  auto const graph = graph_of("90>70 90>60 80>60 90-80 70>30 60>30 60-50 10-20");
  // Those with customers by their longest way down, then the others likewise; equals by ASN.
  EXPECT_EQ(in_order_of_nodes(graph), (number_list{80, 90, 60, 70, 10, 20, 50, 30}));
  EXPECT_EQ(node_of(graph, 60), node_idx{2});
  EXPECT_FALSE(find_node(graph, base::asn{40}));
  EXPECT_FALSE(find_node(graph, base::asn{91}));
}

TEST(as_graph, rows_are_in_order_of_asn) {
  auto const graph = graph_of("5>30 5>7 9>5 2>5 5-40 5-1 5=8 3=5");
  auto const five = node_of(graph, 5);
  EXPECT_EQ(numbers_of(graph, graph.customers[five]), (number_list{7, 30}));
  EXPECT_EQ(numbers_of(graph, graph.providers[five]), (number_list{2, 9}));
  EXPECT_EQ(numbers_of(graph, graph.peers[five]), (number_list{1, 40}));
  EXPECT_EQ(numbers_of(graph, graph.siblings[five]), (number_list{3, 8}));
  number_list sorted;
  for (auto const node : graph.by_number) sorted.push_back(graph.numbers[node].value);
  EXPECT_EQ(sorted, (number_list{1, 2, 3, 5, 7, 8, 9, 30, 40}));
}

TEST(as_graph, both_ends_of_a_link_name_it) {
  auto const graph = graph_of("20>10 30-20 20=40");
  auto const twenty = node_of(graph, 20);
  auto const customer = graph.customers[twenty].front();
  EXPECT_EQ(graph.edges[customer.edge].first, twenty);
  EXPECT_EQ(graph.edges[customer.edge].second, node_of(graph, 10));
  EXPECT_EQ(graph.edges[customer.edge].kind, relation::provides);
  EXPECT_EQ(graph.providers[node_of(graph, 10)].front().edge, customer.edge);
  auto const peer = graph.peers[twenty].front();
  EXPECT_EQ(graph.edges[peer.edge].first, twenty);
  EXPECT_EQ(graph.peers[node_of(graph, 30)].front().edge, peer.edge);
  auto const sibling = graph.siblings[twenty].front();
  EXPECT_EQ(graph.edges[sibling.edge].kind, relation::siblings);
  EXPECT_EQ(graph.siblings[node_of(graph, 40)].front().edge, sibling.edge);
  EXPECT_EQ(customer.edge, edge_idx{0});  // 10–20, 20–30, 20–40
  EXPECT_EQ(peer.edge, edge_idx{1});
  EXPECT_EQ(sibling.edge, edge_idx{2});
}

TEST(as_graph, knows_what_two_networks_are_to_each_other) {
  auto const graph = graph_of("20>10 30-20 20=40");
  auto const twenty = node_of(graph, 20);
  EXPECT_EQ(role_of(graph, twenty, node_of(graph, 10)), role::customer);
  EXPECT_EQ(role_of(graph, node_of(graph, 10), twenty), role::provider);
  EXPECT_EQ(role_of(graph, node_of(graph, 30), twenty), role::peer);
  EXPECT_EQ(role_of(graph, twenty, node_of(graph, 40)), role::sibling);
  EXPECT_FALSE(role_of(graph, node_of(graph, 10), node_of(graph, 40)));
  EXPECT_FALSE(role_of(graph, twenty, twenty));
}

//     9 > 2     2 = 7 = 4 share all routes; the customers of one stand below all three
//         7 > 3
TEST(as_graph, siblings_stand_together) {
  auto const graph = graph_of("9>2 2=7 7=4 7>3 9>5 5>6");
  EXPECT_EQ(in_order_of_nodes(graph), (number_list{9, 2, 4, 7, 5, 3, 6}));
}

TEST(as_graph, of_a_pair_given_twice_the_better_attested_counts) {
  auto const graph = graph_of("1>2:1 2-1:3 1>2:1 3-4:2 4-3:1 4-3:1");
  EXPECT_EQ(graph.edges.size(), 2U);
  EXPECT_EQ(numbers_of(graph, graph.peers[node_of(graph, 1)]), number_list{2});
  EXPECT_TRUE(graph.customers[node_of(graph, 1)].empty());
  EXPECT_EQ(graph.report.contradictory, 2U);
  EXPECT_EQ(graph.report.repeated, 2U);
}

TEST(as_graph, of_equally_attested_ones_the_first_relation_counts) {
  auto const graph = graph_of("1=2 1-2 2>1 3=4 4-3");
  EXPECT_EQ(numbers_of(graph, graph.providers[node_of(graph, 1)]), number_list{2});
  EXPECT_EQ(numbers_of(graph, graph.peers[node_of(graph, 3)]), number_list{4});
  EXPECT_EQ(graph.report.contradictory, 3U);
}

TEST(as_graph, two_that_provide_for_each_other_contradict) {
  auto const equal = graph_of("2>1:4 1>2:4");
  EXPECT_EQ(numbers_of(equal, equal.customers[node_of(equal, 1)]), number_list{2});
  EXPECT_EQ(equal.report.contradictory, 1U);
  EXPECT_TRUE(equal.report.cut.empty());
  auto const attested = graph_of("1>2:4 2>1:5");
  EXPECT_EQ(numbers_of(attested, attested.customers[node_of(attested, 2)]), number_list{1});
}

TEST(as_graph, a_link_with_itself_leaves_the_network) {
  auto const graph = graph_of("1>1 2-3");
  EXPECT_EQ(graph.report.self_links, 1U);
  EXPECT_EQ(graph.edges.size(), 1U);
  EXPECT_EQ(graph.size(), 3U);
  EXPECT_TRUE(graph.customers[node_of(graph, 1)].empty());
}

TEST(as_graph, of_nothing) {
  auto const graph = graph_of("");
  EXPECT_EQ(graph.size(), 0U);
  EXPECT_FALSE(find_node(graph, base::asn{1}));
}

TEST(as_graph, cuts_a_cycle_at_its_least_attested_link) {
  auto const graph = graph_of("1>2:3 2>3:1 3>1:2 3>4:0");
  EXPECT_EQ(cuts(graph), (pairs{{2, 3}}));
  EXPECT_EQ(graph.report.cut.front().evidence, 1U);
  EXPECT_EQ(graph.report.cut.front().cycle_networks, 3U);
  EXPECT_EQ(graph.edges.size(), 3U);
  EXPECT_EQ(in_order_of_nodes(graph), (number_list{3, 1, 4, 2}));
  EXPECT_TRUE(graph.providers[node_of(graph, 3)].empty());
}

//   two cycles of three, joined by 3>11, which is the weakest link but on neither
TEST(as_graph, cuts_each_of_several_cycles) {
  auto const graph = graph_of("1>2:5 2>3:5 3>1:4 3>11:1 11>12:7 12>13:6 13>11:7");
  EXPECT_EQ(cuts(graph), (pairs{{3, 1}, {12, 13}}));
  EXPECT_EQ(numbers_of(graph, graph.customers[node_of(graph, 3)]), number_list{11});
}

// 2 and 5 share all routes: 2 > 3 > 5 makes each of them its own provider.
TEST(as_graph, cuts_a_cycle_through_siblings) {
  auto const graph = graph_of("1>2:9 2>3:2 3>5:1 5=2:0");
  EXPECT_EQ(cuts(graph), (pairs{{3, 5}}));
  EXPECT_EQ(graph.report.cut.front().cycle_networks, 3U);
  EXPECT_EQ(in_order_of_nodes(graph), (number_list{1, 2, 5, 3}));
}

// 2 = 4 = 5, and yet 2 is said to provide for 5.
TEST(as_graph, cuts_a_provider_link_among_siblings) {
  auto const graph = graph_of("1>2 2=4 4=5 2>5:8");
  EXPECT_EQ(cuts(graph), (pairs{{2, 5}}));
  EXPECT_EQ(graph.report.cut.front().cycle_networks, 3U);
}

// Everything that as_graph.h promises, looked at one by one.
void expect_promises(as_graph const& graph, std::vector<link_input> const& links) {
  auto in_rows = std::size_t{0};
  for (auto node = node_idx{0}; node.index() < graph.size(); ++node) {
    for (auto const* const kind : {&graph.customers, &graph.peers, &graph.providers, &graph.siblings}) {
      auto const numbers = numbers_of(graph, (*kind)[node]);
      ASSERT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
      in_rows += numbers.size();
    }
    for (auto const& one : graph.customers[node]) ASSERT_LT(node, one.node);
    ASSERT_EQ(find_node(graph, graph.numbers[node]), node);
  }
  ASSERT_EQ(in_rows, 2 * graph.edges.size());
  auto const& report = graph.report;
  ASSERT_EQ(links.size(), graph.edges.size() + report.cut.size() + report.repeated + report.contradictory +
                              report.self_links);
}

// The first of a group of siblings and the last stand around nothing but siblings.
void expect_groups_together(as_graph const& graph) {
  std::vector<std::uint32_t> group(graph.size());
  for (auto i = std::uint32_t{0}; i < group.size(); ++i) group[i] = i;
  for (auto again = true; again;) {
    again = false;
    for (auto const& link : graph.edges) {
      if (link.kind != relation::siblings) continue;
      auto const low = std::min(group[link.first.index()], group[link.second.index()]);
      for (auto const end : {link.first, link.second}) {
        again = again || group[end.index()] != low;
        group[end.index()] = low;
      }
    }
  }
  std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> span_and_count;
  for (auto i = std::uint32_t{0}; i < group.size(); ++i) {
    auto& [last, count] = span_and_count[group[i]];
    last = i;
    ++count;
  }
  for (auto const& [first, found] : span_and_count) ASSERT_EQ(found.first - first + 1, found.second);
  for (auto const& link : graph.edges) {
    if (link.kind == relation::provides) {
      ASSERT_LT(span_and_count[group[link.first.index()]].first, group[link.second.index()]);
    }
  }
}

TEST(as_graph, keeps_its_promises_on_random_links) {
  for (auto seed = std::uint32_t{1}; seed <= 200; ++seed) {
    SCOPED_TRACE(seed);
    auto const [provider, peer] = seed % 3 == 0 ? std::pair{90U, 10U} : std::pair{70U, 25U};
    auto const links = test::random_contradictions(seed, 2 + seed % 60, 4 * (seed % 60), provider, peer);
    auto const graph = make_graph(links);
    expect_promises(graph, links);
    expect_groups_together(graph);
    if (HasFatalFailure()) return;
  }
}

bool same_rows(base::csr<node_idx, neighbour> const& a, base::csr<node_idx, neighbour> const& b) {
  auto const same = [](neighbour const& x, neighbour const& y) {
    return x.node == y.node && x.edge == y.edge;
  };
  return std::ranges::equal(a.offsets(), b.offsets()) && std::ranges::equal(a.values(), b.values(), same);
}

bool same_graph(as_graph const& a, as_graph const& b) {
  return std::ranges::equal(a.numbers.values(), b.numbers.values()) && same_rows(a.customers, b.customers) &&
         same_rows(a.peers, b.peers) && same_rows(a.providers, b.providers) &&
         same_rows(a.siblings, b.siblings) && cuts(a) == cuts(b) && a.report.repeated == b.report.repeated &&
         a.report.contradictory == b.report.contradictory;
}

TEST(as_graph, does_not_depend_on_the_order_of_links) {
  for (auto seed = std::uint32_t{1}; seed <= 100; ++seed) {
    auto links = test::random_contradictions(seed, 2 + seed % 50, 5 * (seed % 50), 75, 15);
    auto const graph = make_graph(links);
    std::shuffle(links.begin(), links.end(), std::mt19937{seed});
    for (auto& link : links) {
      if (link.kind != relation::provides) std::swap(link.first, link.second);
    }
    ASSERT_TRUE(same_graph(graph, make_graph(links))) << "seed " << seed;
  }
}

}  // namespace
}  // namespace causeway::topology
