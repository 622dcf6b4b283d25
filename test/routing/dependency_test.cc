//! A country's measures on the tiny world, by hand.
#include "routing/dependency.h"

#include <gtest/gtest.h>

#include "routing/path_view_support.h"
#include "support/graphs.h"
#include "support/tiny_world.h"
#include "topology/graph_links.h"

namespace causeway::routing {
namespace {

using test::score_of;
namespace tiny = test::tiny;

constexpr auto backbone = 1000001U;
constexpr auto borea = 1000003U;
constexpr auto globe = 1000005U;

struct dependency : testing::Test {
  world::world const from = test::tiny_world();
  topology::as_graph const graph = topology::make_graph(topology::links_of(from));

  path_measures from_paths(std::vector<std::uint32_t> const& vantages) const {
    std::vector<topology::node_idx> nodes;
    for (auto const one : vantages) nodes.push_back(find_node(graph, base::asn{one}).value());
    return simulated_measures(from, graph, tiny::xb, nodes);
  }
};

// Addresses: 1000001 61440, 1000002 4096, 1000003 16384 (at home in XB), 1000004 4608, 1000005 3072, and of
// unknown home 1000006 256, without links. Everybody reaches 1000003 over 1000001 but 1000005, its provider.
TEST_F(dependency, where_traffic_enters) {
  auto const found = entries_of(from, graph, tiny::xb);
  EXPECT_EQ(found.networks, 1U);
  EXPECT_DOUBLE_EQ(found.addresses, 16'384);
  ASSERT_TRUE(found.weighed);
  constexpr auto all = 61'440.0 + 4'096 + 4'608 + 3'072 + 256;
  EXPECT_DOUBLE_EQ(found.totals.transit_share, (all - 256) / all);
  EXPECT_DOUBLE_EQ(found.totals.peering_share, 0);
  EXPECT_DOUBLE_EQ(found.totals.unreached_share, 256 / all);
  ASSERT_EQ(found.totals.gateways.size(), 2U);
  EXPECT_EQ(found.totals.gateways[0].network.value, backbone);
  EXPECT_DOUBLE_EQ(found.totals.gateways[1].share, 3'072 / all);
  auto const percent = 100 * 3'072 / (all - 256);
  EXPECT_NEAR(*found.concentration, percent * percent + (100 - percent) * (100 - percent), 1e-9);
}

TEST_F(dependency, gateways_of_one_organisation_are_one) {
  // 1000005 gets the organisation of 1000001.
  auto parts = test::tiny_parts();
  parts.networks[tiny::globe.index()].organisation = parts.networks[tiny::backbone.index()].organisation;
  auto const merged = parts.made();
  EXPECT_DOUBLE_EQ(*entries_of(merged, graph, tiny::xb).concentration, 10'000);
}

TEST_F(dependency, nobody_at_home) {
  auto parts = test::tiny_parts();
  for (auto& row : parts.networks) row.home = tiny::xa;
  auto const moved = parts.made();
  auto const found = entries_of(moved, graph, tiny::xb);
  EXPECT_EQ(found.networks, 0U);
  EXPECT_FALSE(found.weighed);
  EXPECT_FALSE(found.concentration);
}

TEST_F(dependency, from_computed_paths) {
  auto parts = test::tiny_parts();
  parts.users.clear();
  auto const without_users = parts.made();
  auto const vantages = usual_vantages(without_users, graph, tiny::xb);
  EXPECT_EQ(vantages.size(), 4U) << "all with links and not at home there, since none has ten neighbours";
  auto const found = simulated_measures(without_users, graph, tiny::xb, vantages);
  EXPECT_EQ(found.basis, path_basis::sweep);
  EXPECT_EQ(found.weighed_by, weight_basis::addresses);
  EXPECT_EQ(found.seen_from.networks.size(), 4U);
  EXPECT_EQ(found.hegemony.origins_found, 1U);
  EXPECT_DOUBLE_EQ(score_of(found.hegemony.scores, backbone), 3 / 4.0);
  EXPECT_DOUBLE_EQ(score_of(found.hegemony.scores, globe), 1 / 4.0);
  EXPECT_DOUBLE_EQ(score_of(found.hegemony.scores, borea), 1);
  // 1000001 provides one hop from 1000003 for two of the four, and is the third itself.
  ASSERT_EQ(found.influence.size(), 1U);
  EXPECT_DOUBLE_EQ(score_of(found.influence, backbone), 2 / 4.0);
  EXPECT_DOUBLE_EQ(found.fraction.scaled(), 1);
}

TEST_F(dependency, vantages_at_home_see_no_influence) {
  auto const found = from_paths({backbone, borea});
  EXPECT_EQ(found.seen_from.networks.size(), 2U);
  EXPECT_EQ(found.influence_seen_from.networks.size(), 1U);
}

TEST_F(dependency, origins_weighed_by_users_above_one_in_a_thousand) {
  auto parts = test::tiny_parts();
  parts.users = {
      {tiny::borea, tiny::xb, {}, 9'990}, {tiny::cinta, tiny::xb, {}, 10}, {tiny::globe, tiny::xb, {}, 9}};
  auto const weights = origins_of(parts.made(), tiny::xb);
  EXPECT_EQ(weights.basis, weight_basis::users);
  ASSERT_EQ(weights.origins.size(), 1U) << "10 of 10 009 are too few";
  EXPECT_EQ(weights.origins[0].origin.value, borea);
  EXPECT_DOUBLE_EQ(weights.origins[0].weight, 9'990);
}

TEST_F(dependency, homes_and_places) {
  EXPECT_EQ(side_of(from, tiny::xb, base::asn{borea}), home_side::inside);
  EXPECT_EQ(side_of(from, tiny::xb, base::asn{backbone}), home_side::outside);
  EXPECT_EQ(side_of(from, tiny::xb, base::asn{1000006}), home_side::unknown);
  EXPECT_EQ(side_of(from, tiny::xb, base::asn{7}), home_side::unknown);
  prefix_locator const locator{from};
  EXPECT_EQ(locator.country_of(base::parse_prefix("240.1.0.0/18").value()), tiny::xb);
  EXPECT_EQ(locator.country_of(base::parse_prefix("240.1.2.0/24").value()), tiny::xb)
      << "the prefix around it";
  EXPECT_FALSE(locator.country_of(base::parse_prefix("240.4.0.0/24").value()).valid());
  EXPECT_FALSE(locator.country_of(base::parse_prefix("240.1.0.0/16").value()).valid());
}

// Two sessions to 240.1.0.0/18, of 1000001 itself and of 1000004 over it.
TEST_F(dependency, from_observed_paths) {
  world::observed_table table;
  auto const session = [&](std::uint32_t network, std::vector<std::uint32_t> const& path) {
    table.sessions.push_back({0, base::asn{network}, base::parse_address("192.0.2.1").value(), 1, 0});
    for (auto const one : path) table.hops.push_back({base::asn{one}, 0});
    table.path_offsets.push_back(table.hops.size());
    table.routes.push_back({{0, static_cast<std::uint32_t>(table.routes.size())}});
  };
  table.prefixes = {base::parse_prefix("240.1.0.0/18").value()};
  session(backbone, {backbone, borea});
  session(1000004, {1000004, backbone, borea});
  auto const found = observed_measures(from, graph, tiny::xb, table, {1, 1});
  EXPECT_EQ(found.basis, path_basis::observed);
  EXPECT_EQ(found.seen_from.sessions, 2U);
  EXPECT_TRUE(found.seen_from6.networks.empty());
  EXPECT_DOUBLE_EQ(score_of(found.hegemony.scores, backbone), 1);
  EXPECT_DOUBLE_EQ(score_of(found.hegemony.scores, 1000004), 0.5);
  EXPECT_DOUBLE_EQ(score_of(found.influence, backbone), 0.5);
  EXPECT_DOUBLE_EQ(found.fraction.scaled(), 1);
}

// Many origins that route alike: what one receives for others must not change what enters where.
TEST(traffic, received_together_is_received_alike) {
  auto graphs_with_merged = 0;
  for (auto seed = 1U; seed <= 20; ++seed) {
    test::graph_shape shape{.networks = 80, .links = 100, .provider_share = 85};
    auto const graph = topology::make_graph(test::random_links(seed, shape));
    test::world_parts parts;
    parts.countries.resize(2);
    for (auto const node : graph.by_number) {
      world::network_row row;
      row.number = graph.numbers[node];
      row.home = world::country_idx{static_cast<std::uint16_t>(row.number.value % 3 == 0 ? 1 : 0)};
      row.addresses4 = row.number.value % 11;
      parts.networks.push_back(row);
    }
    auto const from = parts.made();
    auto const merged = traffic_of(from, graph, world::country_idx{1});
    auto apart = merged;
    for (auto const node : graph.by_number) {
      auto const& row = from.networks[find_network(from, graph.numbers[node]).value()];
      apart.received[node.index()] = apart.inside[node.index()] ? static_cast<double>(row.addresses4) : 0;
    }
    topology::link_mask const mask{graph};
    auto const plan = make_plan(graph, mask);
    auto const totals = [&](country_traffic const& traffic) {
      gateway_account account{graph, traffic};
      visit_routes(plan, mask, traffic.inside, [&](origin_routes const& routes) { account.add(routes); });
      return account.totals();
    };
    auto const a = totals(merged);
    auto const b = totals(apart);
    graphs_with_merged += merged.received != apart.received ? 1 : 0;
    EXPECT_NEAR(a.transit_share, b.transit_share, 1e-12);
    EXPECT_NEAR(a.own_share, b.own_share, 1e-12);
    EXPECT_NEAR(a.unreached_share, b.unreached_share, 1e-12);
    ASSERT_EQ(a.gateways.size(), b.gateways.size());
    for (auto i = std::size_t{0}; i < a.gateways.size(); ++i)
      EXPECT_NEAR(a.gateways[i].share, b.gateways[i].share, 1e-12);
  }
  EXPECT_GE(graphs_with_merged, 5);
}

}  // namespace
}  // namespace causeway::routing
