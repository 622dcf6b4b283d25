//! Prices: ranges, sizes, and those of edges by hand.
#include "sample/edge_prices.h"

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

TEST(edge_prices, by_hand) {
  auto const world = test::make_small_world();
  auto const prices = tariffs_of(world);
  auto const graph = make_wire_graph(world.lands, world.wires);
  auto const edges = price_edges(graph, world.wires, prices);
  ASSERT_EQ(edges.size(), 4U + 4U + 4U);
  auto const& b = prices.countries[1];
  auto const& c = prices.countries[2];
  for (auto i = std::size_t{0}; i < edges.size(); ++i) {
    auto const& edge = graph.edges[i];
    auto const& price = edges[i];
    if (edge.span == span_id{1}) {
      EXPECT_NEAR(price.usd_per_mbps, 400 * b.land_usd_per_km / 5'000, 1e-12);
    } else if (edge.span == span_id{2}) {
      // Half of 350 km on either side of the border.
      auto const lease = 175 * (b.land_usd_per_km + c.land_usd_per_km) / 5'000;
      auto const& border = prices.borders[0];
      EXPECT_NEAR(price.usd_per_mbps, lease * border.markup + border.fee_usd_per_mbps, 1e-12);
      EXPECT_EQ(price.flat_usd_per_mbps, border.fee_usd_per_mbps);
    } else if (edge.cable == cable_id{1}) {
      auto const& cable = prices.cables[1];
      EXPECT_NEAR(price.usd_per_mbps,
                  cable.entry_usd_per_mbps + 2.5 * cable.usd_per_mbps_1000km +
                      prices.countries[3].captive_usd_per_mbps,
                  1e-12);
    } else if (edge.kind == wire_kind::tail) {
      EXPECT_EQ(price.usd_per_mbps, price.flat_usd_per_mbps);
    }
  }
}

TEST(edge_prices, lengths_by_hand) {
  auto const world = test::make_small_world();
  auto const graph = make_wire_graph(world.lands, world.wires);
  auto const edges = price_edges(graph, world.wires, tariffs_of(world));
  auto const tree = cheapest_from(graph, edges, graph.vertex_of(city_id{1}));
  // Binland is reached from Amid: 300 km, a cable of 6 000 or two of 8 000 km with tails of 1 km, 400 km.
  auto const way = way_to(graph, tree, graph.vertex_of(city_id{3}));
  ASSERT_TRUE(way.has_value());
  auto const sum = measure(graph, way->edges);
  EXPECT_TRUE(sum.cable_km == 6'000 || sum.cable_km == 8'000);
  EXPECT_NEAR(sum.land_km, 702, 1e-9);
  EXPECT_EQ(sum.borders, 0U);
  EXPECT_NEAR(sum.km(), way->km, 1e-9);
  auto cost = 0.0;
  for (auto const id : way->edges) cost += edges[id.index()].usd_per_mbps;
  EXPECT_NEAR(cost, way->cost, 1e-12);
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
