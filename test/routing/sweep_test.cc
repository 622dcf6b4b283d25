//! The sweep against the plain engine: class, length and next hop at every network.
#include "routing/sweep.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "against_plain.h"
#include "support/graphs.h"
#include "support/test_support.h"

namespace causeway::routing {
namespace {

using test::graph_shape;
using topology::edge_idx;

// Counts disagreements and shows the first few.
class comparison {
 public:
  comparison(as_graph const& graph, sample::plain_graph const& plain, topology::link_mask const& mask,
             tie_breaking ties)
      : graph_{graph}, mask_{mask}, ties_{ties}, oracle_{graph, plain, ties} {}

  void every_origin() {
    auto const plan = make_plan(graph_, mask_, ties_);
    sweeper sweep{plan, mask_};
    std::vector<bool> seen(graph_.size(), false);
    for (auto i = std::size_t{0}; i < plan.batches(); ++i) {
      auto const& found = sweep.run(i);
      for (auto const& origin : found.origins()) {
        EXPECT_FALSE(seen[origin.node.index()]) << "twice";
        seen[origin.node.index()] = true;
        compare(found, origin);
      }
    }
    EXPECT_EQ(std::count(seen.begin(), seen.end(), false), 0);
  }

  void compare(batch_routes const& found, batch_origin const& origin) {
    oracle_.run({origin.node});
    std::vector<node_idx> hops;
    for (auto from = node_idx{0}; from.index() < graph_.size(); ++from) {
      auto const expected = oracle_.at(from);
      auto const got = found.at(origin, from);
      if (got != expected) complain(origin.node, from, expected, got);
      if (ties_.rule != tie_rule::all) continue;
      found.next_hops(origin, from, hops);
      if (hops != oracle_.next_hops(from)) complain(origin.node, from, expected, got);
    }
  }

 private:
  void complain(node_idx origin, node_idx from, route const& expected, route const& got) {
    if (++wrong_ > 5) return;
    ADD_FAILURE() << "to AS" << graph_.numbers[origin].value << " from AS" << graph_.numbers[from].value
                  << ": " << test::text_of(graph_, expected) << " expected, got "
                  << test::text_of(graph_, got);
  }

  as_graph const& graph_;
  topology::link_mask const& mask_;
  tie_breaking ties_;
  test::plain_oracle oracle_;
  int wrong_ = 0;
};

void expect_like_plain(test::links const& links, tie_breaking ties) {
  auto const graph = topology::make_graph(links);
  auto const plain = test::plain_graph_of(graph);
  topology::link_mask const all_up;
  comparison{graph, plain, all_up, ties}.every_origin();
}

class every_instruction_set : public testing::TestWithParam<std::string_view> {
 protected:
  void SetUp() override {
    if (!use_instruction_set(GetParam())) GTEST_SKIP() << "this processor has no " << GetParam();
  }
  void TearDown() override { use_instruction_set(instruction_sets().front()); }
};

std::string set_name(testing::TestParamInfo<std::string_view> const& tested) {
  std::string name{tested.param};
  std::erase(name, '-');
  return name;
}
INSTANTIATE_TEST_SUITE_P(each, every_instruction_set, testing::Values("AVX-512", "AVX2", "SSE4", "portable"),
                         set_name);

// Every origin of 200 graphs: sparse ones with islands, dense ones with many equally good routes, deep ones
// whose paths are too long for a lane, with siblings and without, under each tie rule.
TEST_P(every_instruction_set, random_graphs) {
  for (auto seed = std::uint32_t{0}; seed < 200; ++seed) {
    graph_shape shape;
    shape.networks = 3 + seed * 7 % 90;
    shape.links = shape.networks * (1 + seed % 5);
    shape.provider_share = seed % 3 == 0 ? 80 : 40;
    shape.sibling_share = seed % 2 == 0 ? 0 : 10;
    shape.chain = seed % 20 == 7 ? 150 : 0;
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_like_plain(test::random_links(seed, shape), {static_cast<tie_rule>(seed % 3), seed});
  }
}

TEST_P(every_instruction_set, two_thousand_origins_of_the_real_graph) {
  auto const links = test::real_links();
  if (links.empty())
    GTEST_SKIP() << "real input asrel/20240101.as-rel.txt.bz2 is absent: set CAUSEWAY_TEST_DATA";
#ifdef NDEBUG
  constexpr auto batches = std::uint32_t{32};
#else
  constexpr auto batches = std::uint32_t{1};  // sanitizers take tens of times as long
#endif
  auto const graph = topology::make_graph(links);
  auto const plain = test::plain_graph_of(graph);
  topology::link_mask const all_up;
  auto const plan = make_plan(graph, all_up);
  sweeper sweep{plan, all_up};
  comparison compared{graph, plain, all_up, {}};
  for (auto i = std::uint32_t{0}; i < batches; ++i) {
    std::vector<node_idx> origins;
    // A multiplier without a common factor with the count visits networks all over the graph, each once.
    for (auto k = std::uint32_t{0}; k < 64; ++k) {
      origins.push_back(
          node_idx{static_cast<std::uint32_t>((std::uint64_t{i} * 64 + k) * 48'271 % graph.size())});
    }
    auto const& found = sweep.run_origins(origins);
    ASSERT_NE(found.lanes(), nullptr);
    for (auto const& origin : found.origins()) compared.compare(found, origin);
  }
}

//      10 ------ 20
//     /  \         \          .
//    1    2         3 ---- 30
//    |
//    4
TEST(sweep, a_small_network_by_hand) {
  auto const graph = topology::make_graph(test::links_of("10>1 10>2 20>3 1>4 10-20 3-30"));
  topology::link_mask const all_up;
  auto const plan = make_plan(graph, all_up);
  sweeper sweep{plan, all_up};
  auto const four = *find_node(graph, base::asn{4});
  auto const& found = sweep.run_origins({&four, 1});
  auto const& origin = found.origins()[0];
  auto const from = [&](std::uint32_t number) {
    return test::text_of(graph, found.at(origin, *find_node(graph, base::asn{number})));
  };
  EXPECT_EQ(from(4), "own 0 via 4");
  EXPECT_EQ(from(1), "customer 1 via 4");
  EXPECT_EQ(from(10), "customer 2 via 1");
  EXPECT_EQ(from(20), "peer 3 via 10");
  EXPECT_EQ(from(2), "provider 3 via 10");
  EXPECT_EQ(from(3), "provider 4 via 20");
  EXPECT_EQ(from(30), "none");
}

// What the mask takes down is as if it were not there.
TEST(sweep, links_that_are_down) {
  for (auto seed = std::uint32_t{0}; seed < 40; ++seed) {
    auto const links =
        test::random_links(seed, {.networks = 60, .links = 200, .sibling_share = seed % 2 * 8});
    auto const graph = topology::make_graph(links);
    topology::link_mask mask{graph};
    test::links left;
    for (auto edge = edge_idx{0}; edge.index() < graph.edges.size(); ++edge) {
      auto const& one = graph.edges[edge];
      if (edge.value % 4 == seed % 4) {
        mask.take_down(edge);
      } else {
        left.push_back({graph.numbers[one.first], graph.numbers[one.second], one.kind, 1});
      }
    }
    for (auto const number : graph.numbers) left.push_back({number, number, topology::relation::peers, 0});
    auto const smaller = topology::make_graph(left);
    ASSERT_EQ(smaller.size(), graph.size());
    auto const plan = make_plan(graph, mask);
    auto const expected_plan = make_plan(smaller);
    topology::link_mask const all_up;
    sweeper sweep{plan, mask};
    sweeper expected{expected_plan, all_up};
    for (auto node = node_idx{0}; node.index() < graph.size(); ++node) {
      auto const twin = *find_node(smaller, graph.numbers[node]);
      auto const& got = sweep.run_origins({&node, 1});
      auto const& want = expected.run_origins({&twin, 1});
      for (auto from = node_idx{0}; from.index() < graph.size(); ++from) {
        auto const there = *find_node(smaller, graph.numbers[from]);
        ASSERT_EQ(test::text_of(graph, got.at(got.origins()[0], from)),
                  test::text_of(smaller, want.at(want.origins()[0], there)));
      }
    }
  }
}

//  100 above 99 above … above 1: paths of up to 99 links, which no lane can say.
TEST(sweep, paths_too_long_for_a_lane_are_found_another_way) {
  test::links links;
  for (auto number = std::uint32_t{1}; number < 100; ++number) {
    links.push_back({base::asn{number + 1}, base::asn{number}, topology::relation::provides, 1});
  }
  auto const graph = topology::make_graph(links);
  topology::link_mask const all_up;
  auto const plan = make_plan(graph, all_up);
  sweeper sweep{plan, all_up};
  auto const lowest = *find_node(graph, base::asn{1});
  auto const& found = sweep.run_origins({&lowest, 1});
  EXPECT_EQ(found.lanes(), nullptr);
  auto const top = found.at(found.origins()[0], *find_node(graph, base::asn{100}));
  EXPECT_EQ(test::text_of(graph, top), "customer 99 via 99");
}

// The longest customer route of a lane, and one more: AS1 is the single customer of AS2 and has no column.
TEST(sweep, the_longest_path_of_a_lane) {
  for (auto const above : {62U, 63U, 64U}) {
    test::links links;
    for (auto number = std::uint32_t{2}; number < above + 2; ++number) {
      links.push_back({base::asn{number + 1}, base::asn{number}, topology::relation::provides, 1});
    }
    links.push_back({base::asn{1}, base::asn{above + 2}, topology::relation::peers, 1});
    links.push_back({base::asn{2}, base::asn{1000}, topology::relation::provides, 1});
    expect_like_plain(links, {});
  }
}

TEST(sweep, no_network_at_all) {
  auto const graph = topology::make_graph({});
  auto const plan = make_plan(graph);
  EXPECT_EQ(plan.batches(), 0U);
  EXPECT_EQ(plan.rows(), 0U);
}

}  // namespace
}  // namespace causeway::routing
