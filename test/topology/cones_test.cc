//! Recursive cones: by hand, against a plain search downwards, against the routes, and on the real graph.
#include "topology/cones.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "routing/one_prefix.h"
#include "support/graphs.h"
#include "support/test_support.h"

namespace causeway::topology {
namespace {

using test::graph_of;
using test::node_of;

std::uint64_t networks_in(as_graph const& graph, std::vector<cone_size> const& cones, std::uint32_t number) {
  return cones[node_of(graph, number).index()].networks;
}

//   1 ~~~ 2 peer; 3 below 1, 5 below both, 4 below 2; 6 below 3, 5 and 4; 6 and 7 share all routes; 8 below
//   7; 9 peers with 8
constexpr auto diamond = "1-2 1>3 1>5 2>5 2>4 3>6 5>6 4>6 6=7 7>8 8-9";

TEST(recursive_cones, by_hand) {
  auto const graph = graph_of(diamond);
  auto const cones = recursive_cones(graph, nullptr);
  for (auto const& [number, networks] : {std::pair{1U, 6U}, {2, 6}, {3, 4}, {4, 4}, {5, 4}, {6, 3}, {7, 3}}) {
    EXPECT_EQ(networks_in(graph, cones, number), networks) << number;
  }
  EXPECT_EQ(networks_in(graph, cones, 8), 1U);
  EXPECT_EQ(networks_in(graph, cones, 9), 1U);
  EXPECT_EQ(cones[0].prefixes, 0U);
}

// Three prefixes of 8 alone, two that 3 and 4 share, one that 3, 4 and 8 share.
TEST(recursive_cones, count_shared_prefixes_once) {
  auto const graph = graph_of(diamond);
  auto const at = [&](std::uint32_t number) { return node_of(graph, number); };
  announced what;
  what.prefixes.assign(graph.size(), 0);
  what.addresses.assign(graph.size(), 0);
  what.prefixes[at(8).index()] = 3;
  what.addresses[at(8).index()] = 256;
  what.addresses[at(4).index()] = 100;
  what.shared.push_back({{at(3), at(4)}, 2});
  what.shared.push_back({{at(3), at(4), at(8)}, 1});
  auto const cones = recursive_cones(graph, &what);
  EXPECT_EQ(cones[at(1).index()], (cone_size{6, 6, 256}));
  EXPECT_EQ(cones[at(2).index()], (cone_size{6, 6, 356}));
  EXPECT_EQ(cones[at(6).index()], (cone_size{3, 4, 256}));
  EXPECT_EQ(cones[at(9).index()], (cone_size{1, 0, 0}));
}

// The networks below one, by searching downwards.
std::set<node_idx> below(as_graph const& graph, node_idx top) {
  std::set<node_idx> found{top};
  std::vector<node_idx> open{top};
  while (!open.empty()) {
    auto const at = open.back();
    open.pop_back();
    for (auto const* const rows : {&graph.customers, &graph.siblings}) {
      for (auto const& one : (*rows)[at]) {
        if (found.insert(one.node).second) open.push_back(one.node);
      }
    }
  }
  return found;
}

announced random_announced(std::uint32_t seed, std::size_t nodes) {
  std::mt19937 draw{seed};
  announced what;
  for (auto i = std::size_t{0}; i < nodes; ++i) {
    what.prefixes.push_back(draw() % 5);
    what.addresses.push_back(draw() % 1'000);
  }
  for (auto i = std::size_t{0}; i < nodes / 2; ++i) {
    std::set<node_idx> origins;
    while (origins.size() < 2) origins.insert(node_idx{static_cast<std::uint32_t>(draw() % nodes)});
    what.shared.push_back({{origins.begin(), origins.end()}, 1 + draw() % 3});
  }
  return what;
}

cone_size counted(std::set<node_idx> const& members, announced const& what) {
  cone_size sum{members.size(), 0, 0};
  for (auto const member : members) {
    sum.prefixes += what.prefixes[member.index()];
    sum.addresses += what.addresses[member.index()];
  }
  for (auto const& one : what.shared) {
    auto const inside = [&](node_idx origin) { return members.contains(origin); };
    if (std::any_of(one.origins.begin(), one.origins.end(), inside)) sum.prefixes += one.prefixes;
  }
  return sum;
}

TEST(recursive_cones, equal_a_search_downwards) {
  for (auto seed = std::uint32_t{1}; seed <= 150; ++seed) {
    auto const graph =
        make_graph(test::random_contradictions(seed, 2 + seed % 50, 3 * (seed % 50) + 3, 75, 15));
    if (graph.size() < 2) continue;
    auto const what = random_announced(seed, graph.size());
    auto const cones = recursive_cones(graph, &what, 1 + seed % 3);
    for (auto node = node_idx{0}; node.index() < graph.size(); ++node) {
      ASSERT_EQ(cones[node.index()], counted(below(graph, node), what)) << "seed " << seed;
    }
  }
}

// Towards the networks of its cone, and no others, a network has a customer route or its own.
TEST(recursive_cones, hold_whom_customer_routes_lead_to) {
  for (auto seed = std::uint32_t{1}; seed <= 60; ++seed) {
    auto const graph = make_graph(test::random_contradictions(seed, 2 + seed % 40, 3 * (seed % 40) + 3));
    auto const mask = link_mask{};
    auto routes = routing::one_prefix{graph, mask, {}};
    std::vector<std::uint64_t> led_to(graph.size(), 0);
    for (auto origin = node_idx{0}; origin.index() < graph.size(); ++origin) {
      routes.run({&origin, 1});
      for (auto from = node_idx{0}; from.index() < graph.size(); ++from) {
        if (routes.rank(from).kind <= routing::route_class::customer) ++led_to[from.index()];
      }
    }
    auto const cones = recursive_cones(graph, nullptr);
    for (auto i = std::size_t{0}; i < cones.size(); ++i) ASSERT_EQ(cones[i].networks, led_to[i]) << seed;
  }
}

TEST(recursive_cones, of_the_real_graph) {
  CAUSEWAY_NEED_REAL(path, "asrel/20240101.as-rel.txt.bz2");
  auto const graph = make_graph(test::real_links());
  auto const cones = recursive_cones(graph, nullptr, 1);
  EXPECT_EQ(cones, recursive_cones(graph, nullptr, 3));
  for (auto node = node_idx{0}; node.index() < graph.size(); node.value += 331) {
    ASSERT_EQ(cones[node.index()].networks, below(graph, node).size()) << graph.numbers[node].value;
  }
}

}  // namespace
}  // namespace causeway::topology
