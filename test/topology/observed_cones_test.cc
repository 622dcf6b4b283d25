//! Provider/peer-observed cones: by hand, what breaks a path, and against the definition.
#include "topology/observed_cones.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <random>
#include <set>
#include <sstream>

#include "support/graphs.h"

namespace causeway::topology {
namespace {

using test::graph_of;
using test::node_of;
using path_list = std::vector<std::vector<std::uint32_t>>;

void add(as_graph const& graph, observed_cones& cones, std::vector<std::uint32_t> const& numbers) {
  std::vector<node_idx> path;
  for (auto const number : numbers) {
    path.push_back(find_node(graph, base::asn{number}).value_or(node_idx{}));
  }
  cones.add(path);
}

// "1:3 7:2": the networks whose cones hold more than themselves, with how many.
std::string cones_text(as_graph const& graph, path_list const& paths) {
  auto cones = observed_cones{graph};
  for (auto const& one : paths) add(graph, cones, one);
  auto const sizes = cones.sizes(nullptr);
  std::ostringstream out;
  for (auto const node : graph.by_number) {
    auto const networks = sizes[node.index()].networks;
    EXPECT_GE(networks, 1U);
    if (networks > 1) out << (out.tellp() == 0 ? "" : " ") << graph.numbers[node].value << ':' << networks;
  }
  return out.str();
}

//     1 ~~~~~~~ 2
//     |        / |
//     3       4  5
//    / |      |
//   6   - 7 --
//         |
//         8
constexpr auto two_sides = "1-2 1>3 2>4 2>5 3>6 3>7 4>7 7>8";

TEST(observed_cones, count_what_is_seen_from_providers_and_peers) {
  auto const graph = graph_of(two_sides);
  // 1 is seen by its peer, 3 by its provider; nobody saw 3 reach 7 but its own customer 6.
  EXPECT_EQ(cones_text(graph, {{5, 2, 1, 3, 6}, {6, 3, 7, 8}}), "1:3 3:2 7:2");
}

TEST(observed_cones, without_paths_a_network_has_itself) {
  EXPECT_EQ(cones_text(graph_of(two_sides), {}), "");
  EXPECT_EQ(cones_text(graph_of(two_sides), {{}, {1}}), "");
}

TEST(observed_cones, an_observer_is_seen_by_nobody) {
  EXPECT_EQ(cones_text(graph_of(two_sides), {{3, 7, 8}}), "7:2");
}

TEST(observed_cones, count_each_network_once) {
  auto const graph = graph_of(two_sides);
  EXPECT_EQ(cones_text(graph, {{2, 1, 3, 6}, {2, 1, 3, 6}, {4, 2, 1, 3, 6}, {2, 1, 3, 7}}), "1:4 3:3");
}

TEST(observed_cones, pass_over_prepending) {
  EXPECT_EQ(cones_text(graph_of(two_sides), {{2, 2, 1, 1, 1, 3, 6, 6}}), "1:3 3:2");
}

TEST(observed_cones, break_where_a_network_or_link_is_unknown) {
  auto const graph = graph_of(two_sides);
  EXPECT_EQ(cones_text(graph, {{2, 1, 99, 3, 6}}), "");
  EXPECT_EQ(cones_text(graph, {{2, 1, 6, 7, 8}}), "");
  EXPECT_EQ(cones_text(graph, {{99, 1, 3, 6}}), "3:2");
  EXPECT_EQ(cones_text(graph, {{2, 98, 99, 1, 3, 6}, {2, 1, 98, 99}}), "3:2");
}

// Down from 1 to 7, up to 4, and down again: 4 is seen by its customer.
TEST(observed_cones, break_in_a_valley) {
  EXPECT_EQ(cones_text(graph_of(two_sides), {{2, 1, 3, 7, 4}}), "1:3 3:2");
  EXPECT_EQ(cones_text(graph_of(two_sides), {{3, 7, 4, 7}}), "");
}

//   1 > 2 = 3 > 4: from above 2 is seen to reach 3 and 4, and through it 3 is seen to reach 4
TEST(observed_cones, siblings_pass_on_from_whom_they_are_seen) {
  auto const graph = graph_of("1>2 2=3 3>4 5>2");
  EXPECT_EQ(cones_text(graph, {{5, 2, 3, 4}}), "2:3 3:2");
  EXPECT_EQ(cones_text(graph, {{2, 3, 4}}), "");
  EXPECT_EQ(cones_text(graph, {{4, 3, 2, 1}}), "");
}

// 1 > 2 > … > n, seen by a peer of 1: more pairs than are kept without leaving out those given twice.
TEST(observed_cones, of_a_long_path) {
  constexpr auto networks = std::uint32_t{1'600};
  std::vector<link_input> links{{base::asn{networks + 1}, base::asn{1}, relation::peers, 0}};
  std::vector<std::uint32_t> path{networks + 1};
  for (auto number = std::uint32_t{1}; number <= networks; ++number) {
    path.push_back(number);
    if (number > 1) links.push_back({base::asn{number - 1}, base::asn{number}, relation::provides, 0});
  }
  auto const graph = make_graph(links);
  auto cones = observed_cones{graph};
  for (auto i = 0; i < 3; ++i) add(graph, cones, path);
  auto const sizes = cones.sizes(nullptr);
  for (auto number = std::uint32_t{1}; number <= networks; ++number) {
    ASSERT_EQ(sizes[node_of(graph, number).index()].networks, networks + 1 - number);
  }
}

TEST(observed_cones, count_shared_prefixes_once_in_each_cone) {
  auto const graph = graph_of("9-1 1>2 1>3 8-2 2>3");
  auto const at = [&](std::uint32_t number) { return node_of(graph, number); };
  announced what;
  what.prefixes.assign(graph.size(), 1);
  what.addresses.assign(graph.size(), 10);
  what.shared.push_back({{std::min(at(2), at(3)), std::max(at(2), at(3))}, 4});
  auto cones = observed_cones{graph};
  for (auto const& one : path_list{{9, 1, 2}, {9, 1, 3}, {8, 2, 3}}) add(graph, cones, one);
  auto const sizes = cones.sizes(&what);
  EXPECT_EQ(sizes[at(1).index()], (cone_size{3, 7, 30}));
  EXPECT_EQ(sizes[at(2).index()], (cone_size{2, 6, 20}));
  EXPECT_EQ(sizes[at(3).index()], (cone_size{1, 5, 10}));
  EXPECT_EQ(sizes[at(9).index()], (cone_size{1, 1, 10}));
}

// The definition, one pair of hops after the other.
class definition {
 public:
  explicit definition(as_graph const& graph) : graph_{graph} {}
  void add(std::vector<std::uint32_t> const& path) {
    for (auto top = std::size_t{0}; top < path.size(); ++top) {
      for (auto member = top + 1; member < path.size(); ++member) {
        if (seen_from_above(path, top) && leads_down(path, top, member)) {
          cones_[path[top]].insert(path[member]);
        }
      }
    }
  }
  std::size_t networks_of(std::uint32_t number) {
    cones_[number].insert(number);
    return cones_[number].size();
  }

 private:
  std::optional<role> is(std::uint32_t own, std::uint32_t other) const {
    return role_of(graph_, node_of(graph_, own), node_of(graph_, other));
  }
  bool seen_from_above(std::vector<std::uint32_t> const& path, std::size_t at) const {
    if (at == 0) return false;
    auto const before = is(path[at], path[at - 1]);
    if (before == role::sibling) return seen_from_above(path, at - 1);
    return before == role::provider || before == role::peer;
  }
  bool leads_down(std::vector<std::uint32_t> const& path, std::size_t from, std::size_t to) const {
    for (auto at = from; at < to; ++at) {
      auto const next = is(path[at], path[at + 1]);
      if (next != role::customer && next != role::sibling) return false;
    }
    return true;
  }

  as_graph const& graph_;
  std::map<std::uint32_t, std::set<std::uint32_t>> cones_;
};

// Walks over links of any kind, valleys and loops included.
std::vector<std::uint32_t> random_walk(as_graph const& graph, std::mt19937& draw) {
  auto at = node_idx{static_cast<std::uint32_t>(draw() % graph.size())};
  std::vector<std::uint32_t> path{graph.numbers[at].value};
  while (draw() % 6 != 0) {
    std::vector<node_idx> next;
    for (auto const* const rows :
         {&graph.customers, &graph.customers, &graph.peers, &graph.siblings, &graph.providers}) {
      for (auto const& one : (*rows)[at]) next.push_back(one.node);
    }
    if (next.empty()) break;
    at = next[draw() % next.size()];
    path.push_back(graph.numbers[at].value);
  }
  return path;
}

TEST(observed_cones, equal_their_definition) {
  for (auto seed = std::uint32_t{1}; seed <= 150; ++seed) {
    std::mt19937 draw{seed};
    auto const graph = make_graph(test::random_contradictions(seed, 3 + seed % 30, 60 + seed % 60, 70, 20));
    auto cones = observed_cones{graph};
    auto expected = definition{graph};
    for (auto i = 0; i < 40; ++i) {
      auto const path = random_walk(graph, draw);
      add(graph, cones, path);
      expected.add(path);
    }
    auto const sizes = cones.sizes(nullptr);
    for (auto const node : graph.by_number) {
      ASSERT_EQ(sizes[node.index()].networks, expected.networks_of(graph.numbers[node].value)) << seed;
    }
  }
}

}  // namespace
}  // namespace causeway::topology
