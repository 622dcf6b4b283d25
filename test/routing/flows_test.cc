//! Flows against the plain engine's: every link, every network.
#include "routing/flows.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "against_plain.h"
#include "sample/plain_flow.h"
#include "support/graphs.h"

namespace causeway::routing {
namespace {

struct weights {
  std::vector<double> sources;
  std::vector<double> origins;
};

// Zeros among them: networks that send or attract nothing.
weights random_weights(std::size_t networks, std::uint32_t seed) {
  std::mt19937 chance{seed};
  weights out;
  for (auto i = std::size_t{0}; i < networks; ++i) {
    out.sources.push_back(chance() % 4 == 0 ? 0.0 : static_cast<double>(chance() % 1000));
    out.origins.push_back(chance() % 4 == 0 ? 0.0 : static_cast<double>(chance() % 1000));
  }
  return out;
}

flow_sums carried(as_graph const& graph, tie_breaking ties, weights const& all, unsigned threads) {
  topology::link_mask const all_up;
  auto const plan = make_plan(graph, all_up, ties);
  return carry_flows(plan, all_up, {all.sources, all.origins}, threads);
}

flow_sums plainly_carried(as_graph const& graph, tie_breaking ties, weights const& all) {
  auto const plain = test::plain_graph_of(graph);
  std::vector<double> sources;
  for (auto const number : plain.numbers) sources.push_back(all.sources[find_node(graph, number)->index()]);
  sample::plain_flows sums{plain};
  for (auto const number : plain.numbers) {
    std::vector const origin{*find_plain_node(plain, number)};
    auto const routes =
        sample::find_plain_routes(plain, origin, {static_cast<sample::plain_tie>(ties.rule), ties.seed});
    sample::add_plain_flows(plain, routes, sources, all.origins[find_node(graph, number)->index()], sums);
  }
  flow_sums out{{}, std::vector<double>(graph.size()), sums.unreached};
  for (auto const& one : graph.edges) {
    auto const there = *find_direction(plain, graph.numbers[one.first], graph.numbers[one.second]);
    out.links.push_back(sums.links[there.index()]);
    out.links.push_back(sums.links[opposite(there).index()]);
  }
  for (auto i = std::size_t{0}; i < plain.size(); ++i) {
    out.networks[find_node(graph, plain.numbers[i])->index()] = sums.networks[i];
  }
  return out;
}

// Relative to the larger of the two; nothing where both are nothing.
double distance(double a, double b) {
  auto const size = std::max(std::abs(a), std::abs(b));
  return size == 0 ? 0 : std::abs(a - b) / size;
}

double worst_distance(flow_sums const& a, flow_sums const& b) {
  auto worst = distance(a.unreached, b.unreached);
  for (auto i = std::size_t{0}; i < a.links.size(); ++i)
    worst = std::max(worst, distance(a.links[i], b.links[i]));
  for (auto i = std::size_t{0}; i < a.networks.size(); ++i) {
    worst = std::max(worst, distance(a.networks[i], b.networks[i]));
  }
  return worst;
}

TEST(flows, random_graphs) {
  for (auto seed = std::uint32_t{0}; seed < 120; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    auto const shape = test::graph_shape{.networks = 4 + seed,
                                         .links = (4 + seed) * (1 + seed % 4),
                                         .provider_share = 60,
                                         .sibling_share = seed % 5 == 0 ? 8U : 0U,
                                         .chain = seed % 30 == 4 ? 90U : 0U};
    auto const graph = topology::make_graph(test::random_links(seed, shape));
    auto const ties = tie_breaking{static_cast<tie_rule>(seed % 3), seed};
    auto const all = random_weights(graph.size(), seed);
    EXPECT_LE(worst_distance(carried(graph, ties, all, 1), plainly_carried(graph, ties, all)), 1e-5);
  }
}

//   10 --- 20       AS1 and AS2 are leaves of AS10; AS3 and AS4 have AS10 and AS20 as providers.
//  /  \   /  \      Each sends one unit to each, itself included.
TEST(flows, by_hand) {
  auto const graph = topology::make_graph(test::links_of("10>1 10>2 10>3 20>3 10>4 20>4 10-20"));
  weights const ones{std::vector<double>(6, 1.0), std::vector<double>(6, 1.0)};
  auto const got = carried(graph, {}, ones, 1);
  auto const node = [&](std::uint32_t number) { return *find_node(graph, base::asn{number}); };
  auto const over = [&](std::uint32_t from, std::uint32_t to) {
    for (auto edge = topology::edge_idx{0}; edge.index() < graph.edges.size(); ++edge) {
      auto const& one = graph.edges[edge];
      if (one.first == node(from) && one.second == node(to)) return got.over(edge, true);
      if (one.first == node(to) && one.second == node(from)) return got.over(edge, false);
    }
    return -1.0;
  };
  EXPECT_EQ(over(1, 10), 5) << "to everybody else";
  EXPECT_EQ(over(10, 1), 5) << "from everybody else";
  EXPECT_EQ(over(3, 10), 4) << "to 10, 1, 2, 4: the lower of two providers";
  EXPECT_EQ(over(3, 20), 1) << "to 20 alone";
  EXPECT_EQ(over(10, 20), 3) << "from 10, 1 and 2 to 20; to 3 and 4 they go down directly";
  EXPECT_EQ(over(20, 10), 3) << "from 20 to 10, 1 and 2";
  EXPECT_EQ(over(20, 3), 1) << "from 20";
  EXPECT_EQ(over(10, 3), 4) << "from 10, 1, 2 and 4";
  EXPECT_EQ(got.networks[node(1).index()], 11) << "6 sent, one of them to itself, 5 received";
  EXPECT_EQ(got.unreached, 0);
}

TEST(flows, what_has_no_route_is_counted) {
  auto const graph = topology::make_graph(test::links_of("1-2 2-3"));
  weights const all{{1, 2, 4}, {1, 1, 1}};
  auto const got = carried(graph, {}, all, 1);
  auto const node = [&](std::uint32_t number) { return find_node(graph, base::asn{number})->index(); };
  EXPECT_EQ(got.unreached, all.sources[node(1)] + all.sources[node(3)]) << "1 and 3 do not reach each other";
}

TEST(flows, the_same_sums_with_any_threads_and_instructions) {
  auto const graph = topology::make_graph(test::random_links(3, {.networks = 4000, .links = 12'000}));
  auto const all = random_weights(graph.size(), 1);
  auto const one = carried(graph, {}, all, 1);
  for (auto const threads : {2U, 5U}) {
    auto const several = carried(graph, {}, all, threads);
    EXPECT_EQ(several.links, one.links);
    EXPECT_EQ(several.networks, one.networks);
    EXPECT_EQ(several.unreached, one.unreached);
  }
  for (auto const name : instruction_sets()) {
    ASSERT_TRUE(use_instruction_set(name));
    EXPECT_EQ(carried(graph, {}, all, 1).links, one.links) << name;
  }
  ASSERT_TRUE(use_instruction_set(instruction_sets().front()));
}

TEST(flows, networks_with_more_providers_than_a_byte_holds) {
  test::links links;
  for (auto i = std::uint32_t{0}; i < 300; ++i) {
    links.push_back({base::asn{1000 + i}, base::asn{1}, topology::relation::provides, 1});
    links.push_back({base::asn{1000 + i}, base::asn{2}, topology::relation::provides, 1});
    links.push_back({base::asn{1000 + i}, base::asn{5000 + i}, topology::relation::provides, 1});
    links.push_back({base::asn{1}, base::asn{9000}, topology::relation::provides, 1});
  }
  auto const graph = topology::make_graph(links);
  auto const all = random_weights(graph.size(), 4);
  EXPECT_LE(worst_distance(carried(graph, {}, all, 1), plainly_carried(graph, {}, all)), 1e-5);
}

TEST(flows, no_network_at_all) {
  auto const got = carried(topology::make_graph({}), {}, {}, 1);
  EXPECT_TRUE(got.links.empty());
  EXPECT_EQ(got.unreached, 0);
}

}  // namespace
}  // namespace causeway::routing
