//! Entries into a country by hand.
#include "routing/gateways.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "routing/graph_support.h"
#include "routing/one_prefix.h"

namespace causeway::routing {
namespace {

using topology::node_idx;

// Networks 10 to 19 are inside. Weights as given, 1 where not.
struct country {
  topology::as_graph graph;
  country_traffic traffic;

  country(std::string const& links, std::map<std::uint32_t, double> const& weights)
      : graph{test::graph_of(links)} {
    for (auto const number : graph.numbers) {
      auto const inside = number.value >= 10 && number.value < 20;
      auto const at = weights.find(number.value);
      auto const weight = at == weights.end() ? 1.0 : at->second;
      traffic.inside.push_back(inside);
      traffic.sent.push_back(inside ? 0 : weight);
      traffic.received.push_back(inside ? weight : 0);
      (inside ? traffic.inside_total : traffic.outside_total) += weight;
    }
  }

  // By the engine that finds routes to one prefix at a time.
  gateway_totals totals() const {
    gateway_account account{graph, traffic};
    topology::link_mask const mask{graph};
    one_prefix engine{graph, mask, {}};
    std::vector<route> routes;
    for (auto origin = node_idx{0}; origin.index() < graph.size(); ++origin) {
      if (!traffic.inside[origin.index()]) continue;
      engine.run(std::span{&origin, 1});
      routes.clear();
      for (auto node = node_idx{0}; node.index() < graph.size(); ++node) routes.push_back(engine.at(node));
      account.add({origin, routes});
    }
    return account.totals();
  }
};

double share_of(gateway_totals const& totals, std::uint32_t network) {
  for (auto const& one : totals.gateways) {
    if (one.network.value == network) return one.share;
  }
  return 0;
}

double sum_of(gateway_totals const& totals) {
  return totals.transit_share + totals.peering_share + totals.own_share + totals.unreached_share;
}

TEST(gateways, transit_peering_and_own) {
  // 1 provides for 10, 2 is a peer of 10, 3 a customer of 10 abroad; 4 hangs on 1, 5 on 2, 6 on 3.
  country const alone{"1-2 1>10 2-10 10>3 1>4 2>5 3>6",
                      {{1, 1}, {2, 2}, {3, 4}, {4, 8}, {5, 16}, {6, 32}, {10, 7}}};
  auto const found = alone.totals();
  EXPECT_DOUBLE_EQ(found.transit_share, (1 + 8) / 63.0);
  EXPECT_DOUBLE_EQ(found.peering_share, (2 + 16) / 63.0);
  EXPECT_DOUBLE_EQ(found.own_share, (4 + 32) / 63.0);
  EXPECT_DOUBLE_EQ(found.unreached_share, 0);
  ASSERT_EQ(found.gateways.size(), 3U);
  EXPECT_EQ(found.gateways[0].network, base::asn{3}) << "the largest first";
  EXPECT_DOUBLE_EQ(share_of(found, 1), 9 / 63.0);
}

TEST(gateways, a_sibling_abroad_is_own) {
  country const alone{"1>20 20=10 1>2", {}};
  auto const found = alone.totals();
  EXPECT_DOUBLE_EQ(found.own_share, 1);
  EXPECT_DOUBLE_EQ(share_of(found, 20), 1);
}

TEST(gateways, the_last_entry_counts) {
  // The way to 11 leads over 10 inside and its customer 3 abroad.
  country const out_and_in{"1>10 10>3 3>11 1>2", {{2, 3}, {10, 5}, {11, 5}}};
  auto const found = out_and_in.totals();
  // Sources 1, 2, 3 weigh 1, 3, 1. To 10: over 1 (4) and from 3 itself (1). To 11: all over 3 (5).
  EXPECT_DOUBLE_EQ(share_of(found, 1), 4 * 5 / 50.0);
  EXPECT_DOUBLE_EQ(share_of(found, 3), (1 * 5 + 5 * 5) / 50.0);
  EXPECT_DOUBLE_EQ(found.transit_share, (4 * 5 + 5 * 5) / 50.0);
  EXPECT_DOUBLE_EQ(found.own_share, 1 * 5 / 50.0);
}

TEST(gateways, inside_the_country_nothing_enters) {
  // 12 behind 11 behind 10 behind 1: one gateway, however far inside the origin is.
  country const chain{"1>10 10>11 11>12", {}};
  auto const found = chain.totals();
  ASSERT_EQ(found.gateways.size(), 1U);
  EXPECT_DOUBLE_EQ(share_of(found, 1), 1);
  EXPECT_DOUBLE_EQ(found.transit_share, 1);
}

TEST(gateways, pairs_without_a_route_are_unreached) {
  // 2 and 3 are apart; beyond the graph there are sources of weight 4 and a destination of weight 2.
  country parts{"1>10 2>3", {}};
  parts.traffic.outside_total += 4;
  parts.traffic.inside_total += 2;
  auto const found = parts.totals();
  EXPECT_DOUBLE_EQ(found.transit_share, 1 / 21.0);
  EXPECT_DOUBLE_EQ(found.unreached_share, 20 / 21.0);
  EXPECT_DOUBLE_EQ(sum_of(found), 1);
}

// Path by path, pair by pair.
std::map<std::pair<std::uint32_t, entry_mode>, double> walked(topology::as_graph const& graph,
                                                              country_traffic const& traffic) {
  std::map<std::pair<std::uint32_t, entry_mode>, double> out;
  topology::link_mask const mask{graph};
  one_prefix engine{graph, mask, {}};
  for (auto origin = node_idx{0}; origin.index() < graph.size(); ++origin) {
    if (!traffic.inside[origin.index()]) continue;
    engine.run(std::span{&origin, 1});
    for (auto from = node_idx{0}; from.index() < graph.size(); ++from) {
      auto const path = engine.path(from);
      if (traffic.inside[from.index()] || path.empty()) continue;
      auto last = path.size() - 1;
      while (traffic.inside[path[last].index()]) --last;
      auto const mode = mode_of(role_of(graph, path[last + 1], path[last]).value());
      out[{graph.numbers[path[last]].value, mode}] +=
          traffic.sent[from.index()] * traffic.received[origin.index()];
    }
  }
  return out;
}

TEST(gateways, equal_all_paths_walked_one_by_one) {
  for (auto seed = 1U; seed <= 20; ++seed) {
    test::graph_shape shape{.networks = 60, .links = 130, .sibling_share = 5};
    auto const graph = topology::make_graph(test::random_links(seed, shape));
    country_traffic traffic;
    for (auto i = std::size_t{0}; i < graph.size(); ++i) {
      auto const inside = i % 4 == 1;
      traffic.inside.push_back(inside);
      traffic.sent.push_back(inside ? 0.0 : static_cast<double>(i % 7));
      traffic.received.push_back(inside ? static_cast<double>(i % 5) : 0.0);
      traffic.outside_total += traffic.sent.back();
      traffic.inside_total += traffic.received.back();
    }
    gateway_account account{graph, traffic};
    topology::link_mask const mask{graph};
    auto const plan = make_plan(graph, mask);
    visit_routes(plan, mask, traffic.inside, [&](origin_routes const& routes) { account.add(routes); });
    auto const found = account.totals();
    std::map<std::uint32_t, double> shares;
    std::map<entry_mode, double> modes;
    auto const all = traffic.outside_total * traffic.inside_total;
    for (auto const& [key, weight] : walked(graph, traffic)) {
      shares[key.first] += weight / all;
      modes[key.second] += weight / all;
    }
    for (auto const& [network, share] : shares) EXPECT_NEAR(share_of(found, network), share, 1e-12);
    EXPECT_NEAR(found.transit_share, modes[entry_mode::transit], 1e-12);
    EXPECT_NEAR(found.peering_share, modes[entry_mode::peering], 1e-12);
    EXPECT_NEAR(found.own_share, modes[entry_mode::own], 1e-12);
    EXPECT_NEAR(sum_of(found), 1, 1e-12);
  }
}

TEST(gateways, accounts_add_up) {
  country const parts{"1>10 2>11 1-2", {{1, 3}}};
  topology::link_mask const mask{parts.graph};
  auto const plan = make_plan(parts.graph, mask);
  gateway_account one{parts.graph, parts.traffic};
  gateway_account two{parts.graph, parts.traffic};
  gateway_account both{parts.graph, parts.traffic};
  visit_routes(plan, mask, parts.traffic.inside, [&](origin_routes const& routes) {
    auto const first = parts.graph.numbers[routes.origin].value == 10;
    (first ? one : two).add(routes);
    both.add(routes);
  });
  one.add(two);
  EXPECT_DOUBLE_EQ(one.totals().transit_share, both.totals().transit_share);
  EXPECT_DOUBLE_EQ(one.totals().unreached_share, 0);
  EXPECT_DOUBLE_EQ(share_of(one.totals(), 1), 4 / 8.0) << "all of 10";
}

TEST(gateways, nothing_to_enter) {
  country const abroad{"1>2 1>3", {}};
  auto const found = abroad.totals();
  EXPECT_TRUE(found.gateways.empty());
  EXPECT_DOUBLE_EQ(sum_of(found), 0);
}

}  // namespace
}  // namespace causeway::routing
