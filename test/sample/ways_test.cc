//! Prices and ways: ranges, sizes, and shortest ways by a second method.
#include "sample/ways.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "economy_fixture.h"
#include "sample/market.h"

namespace causeway::sample {
namespace {

bool lies_in(double value, drawn_range const& range) {
  return value >= range.low && value <= range.high;
}

tariffs tariffs_of(test::small_world const& of) {
  return draw_tariffs(of.options, of.lands, of.wires,
                      make_demand(of.options, of.lands, of.networks, of.groups));
}

TEST(tariffs, lie_in_their_ranges_for_every_seed) {
  for (auto seed = std::uint64_t{0}; seed < 60; ++seed) {
    auto const world = test::make_small_world(seed);
    auto const prices = tariffs_of(world);
    for (auto i = std::size_t{0}; i < 6; ++i) {
      auto const& one = prices.countries[i];
      auto const income = static_cast<std::size_t>(world.lands.countries[i].income);
      EXPECT_TRUE(lies_in(one.land_usd_per_km, ranges::land_usd_per_km[income]));
      EXPECT_TRUE(lies_in(one.landing_usd_per_mbps, ranges::landing_usd_per_mbps));
      EXPECT_TRUE(lies_in(one.satellite_usd_per_mbps, ranges::satellite_usd_per_mbps));
      EXPECT_TRUE(lies_in(one.margin, ranges::margin));
      EXPECT_EQ(one.captive_usd_per_mbps > 0, i == 3) << "only Oneisle has a single cable";
    }
    for (auto const& hub : prices.hubs) {
      EXPECT_TRUE(lies_in(hub.transit_usd_per_mbps, ranges::hub_transit_usd_per_mbps));
    }
    EXPECT_TRUE(prices.borders[0].fee_usd_per_mbps == 0 ||
                lies_in(prices.borders[0].fee_usd_per_mbps, ranges::border_fee_usd_per_mbps));
    EXPECT_TRUE(lies_in(prices.borders[0].markup, ranges::border_markup));
  }
}

TEST(tariffs, some_borders_are_free_and_some_plain) {
  auto free = 0;
  auto plain = 0;
  for (auto seed = std::uint64_t{0}; seed < 200; ++seed) {
    auto const border = tariffs_of(test::make_small_world(seed)).borders[0];
    free += border.fee_usd_per_mbps == 0 ? 1 : 0;
    plain += border.markup == 1 ? 1 : 0;
  }
  EXPECT_NEAR(free, 70, 25);
  EXPECT_NEAR(plain, 80, 25);
}

TEST(tariffs, larger_buyers_pay_less) {
  EXPECT_NEAR(size_factor(10'000, .4), 1, 1e-12);
  EXPECT_NEAR(size_factor(2'500, .5), 2, 1e-12);
  EXPECT_NEAR(size_factor(40'000, .5), .5, 1e-12);
  EXPECT_EQ(size_factor(0, .4), 2.5);
  EXPECT_EQ(size_factor(1e9, .4), .45);
}

TEST(tariffs, a_captive_cable_pays_for_itself) {
  auto const world = test::make_small_world();
  auto const asked = make_demand(world.options, world.lands, world.networks, world.groups);
  auto const price = tariffs_of(world).countries[3].captive_usd_per_mbps;
  // 2 500 km at 30 000 to 70 000 dollars, 13.37 % of it a year, over half of the island's demand.
  auto const least = 2'500 * 30e3 * .1337 / 12 / (asked.countries[3].mbps / 2);
  EXPECT_GE(price, std::min(least, 80.0) * .999);
  EXPECT_LE(price, std::min(least * 7 / 3, 80.0) * 1.001);
}

TEST(ways, equal_those_of_floyd_and_warshall) {
  auto const world = test::make_small_world();
  auto const graph = make_way_graph(world.lands, world.wires, tariffs_of(world));
  auto const size = graph.at.size();
  for (auto const by : {way_weight::price, way_weight::length}) {
    std::vector<std::vector<double>> best(size, std::vector<double>(size, way_tree::unreachable));
    for (auto i = std::size_t{0}; i < size; ++i) best[i][i] = 0;
    for (auto const& edge : graph.edges) {
      auto const cost = by == way_weight::price ? edge.usd_per_mbps : edge.km;
      best[edge.first][edge.second] = std::min(best[edge.first][edge.second], cost);
      best[edge.second][edge.first] = best[edge.first][edge.second];
    }
    for (auto k = std::size_t{0}; k < size; ++k) {
      for (auto i = std::size_t{0}; i < size; ++i) {
        for (auto j = std::size_t{0}; j < size; ++j) {
          best[i][j] = std::min(best[i][j], best[i][k] + best[k][j]);
        }
      }
    }
    for (auto i = std::uint32_t{0}; i < graph.cities; ++i) {
      auto const tree = best_ways(graph, city_id{i}, by);
      for (auto j = std::size_t{0}; j < size; ++j) {
        if (best[i][j] == way_tree::unreachable) {
          EXPECT_EQ(tree.cost[j], way_tree::unreachable);
        } else {
          EXPECT_NEAR(tree.cost[j], best[i][j], 1e-9);
        }
      }
    }
  }
}

TEST(ways, planned_cables_and_proposed_spans_carry_nothing) {
  auto const world = test::make_small_world();
  auto const graph = make_way_graph(world.lands, world.wires, tariffs_of(world));
  EXPECT_EQ(graph.edges.size(), 4U + 4U + 4U);
  for (auto const& edge : graph.edges) {
    EXPECT_FALSE(edge.part == way_part::cable && edge.item == 4);
    EXPECT_FALSE(edge.part != way_part::cable && edge.part != way_part::landing && edge.item == 4);
  }
}

TEST(ways, lengths_by_hand) {
  auto const world = test::make_small_world();
  auto const graph = make_way_graph(world.lands, world.wires, tariffs_of(world));
  auto const tree = best_ways(graph, city_id{0}, way_weight::length);
  // Aport – cable 6 000 – Bport – 400 – Binland – 350 – Ctown – 200 – Cfar.
  auto const sum = measure(graph, way_to(graph, tree, city_id{5}));
  EXPECT_DOUBLE_EQ(sum.cable_km, 6'000);
  EXPECT_DOUBLE_EQ(sum.land_km, 950);
  EXPECT_EQ(sum.borders, 1U);
  EXPECT_DOUBLE_EQ(delay_ms(sum), 34.75);
  EXPECT_FALSE(tree.reaches(city_id{7}));
  EXPECT_TRUE(way_to(graph, tree, city_id{0}).empty());
}

TEST(market, transit_is_had_at_hubs_and_brought_elsewhere) {
  auto const world = test::make_small_world();
  auto const asked = make_demand(world.options, world.lands, world.networks, world.groups);
  auto const in = make_market(world.options, world.lands, world.wires, asked);
  EXPECT_EQ(in.transit[0].hub, city_id{0});
  EXPECT_DOUBLE_EQ(in.transit[0].usd_per_mbps, in.prices.hubs[0].transit_usd_per_mbps);
  for (auto i = std::size_t{1}; i < 8; ++i) {
    auto const& brought = in.transit[i];
    EXPECT_TRUE(brought.hub == city_id{0} || brought.hub == city_id{8});
    EXPECT_GT(brought.usd_per_mbps, hub_price(in.prices, brought.hub));
  }
  EXPECT_EQ(
      list_price_of_legs(world.lands, in, city_id{0}, city_id{7}),
      std::max(in.prices.countries[0].satellite_usd_per_mbps, in.prices.countries[4].satellite_usd_per_mbps));
}

}  // namespace
}  // namespace causeway::sample
