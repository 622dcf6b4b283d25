//! Traffic: each source's way walked by itself must give the same sums.
#include "sample/traffic.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "economy_fixture.h"
#include "sample/crossings.h"

namespace causeway::sample {
namespace {

demand demand_of(test::small_world const& of) {
  return make_demand(of.options, of.lands, of.networks, of.groups);
}

bool operator_equal(destination_traffic const& a, destination_traffic const& b) {
  return a.asked == b.asked && a.cached == b.cached && a.unreached == b.unreached &&
         a.at_exchange == b.at_exchange && a.local == b.local && a.entering == b.entering &&
         a.returning == b.returning && a.own_entering == b.own_entering && a.own_returning == b.own_returning;
}

TEST(traffic, nothing_is_lost) {
  auto const world = test::make_small_world();
  auto const asked = demand_of(world);
  auto const carried = test::carry(world, asked);
  ASSERT_EQ(carried.destinations.size(), asked.destinations.size());
  for (auto i = std::size_t{0}; i < carried.destinations.size(); ++i) {
    auto const& one = carried.destinations[i];
    EXPECT_EQ(one.asked, one.cached + one.unreached + one.local + one.entering + one.returning);
    EXPECT_NEAR(static_cast<double>(one.asked), asked.destinations[i].mbps * nano_per_mbps, 20);
    EXPECT_EQ(one.unreached, 0);
    EXPECT_GE(one.local, 0);
  }
}

TEST(traffic, any_number_of_threads_gives_the_same) {
  auto const world = test::make_small_world(5);
  auto const asked = demand_of(world);
  auto const one = test::carry(world, asked, 1);
  auto const two = test::carry(world, asked, 2);
  EXPECT_EQ(one.domestic, two.domestic);
  EXPECT_EQ(one.foreign, two.foreign);
  EXPECT_EQ(one.entering, two.entering);
  EXPECT_EQ(one.returning, two.returning);
  EXPECT_TRUE(std::equal(one.destinations.begin(), one.destinations.end(), two.destinations.begin(),
                         two.destinations.end(), operator_equal));
}

/// Sums of single walks, in Mbps.
struct walked {
  std::vector<double> links;
  std::vector<double> entering;
  std::vector<double> returning;
};

// One source at a time: no tree, no whole numbers. Content A is at the exchange of XB and in a cache,
// content F at that of XA.
void walk(test::small_world const& world, demand const& asked, destination const& to, network_id source,
          walked& sums) {
  auto const routes = test::routes_to(world, to.network);
  auto mbps = to.mbps * asked.asked[to.country.index()][source.index()];
  auto served = 0.0;
  auto const is_content_a = source.value == test::content_a;
  auto const is_cached = is_content_a && to.network.value == test::incumbent_b;
  auto const home = world.networks.of(source).home;
  auto const next_of_source = routes.next_hops[source.index()];
  auto const is_at_b = is_content_a && to.country.value == 1 && next_of_source.value == test::access_b;
  auto const is_at_a =
      source.value == test::content_f && to.country.value == 0 && next_of_source.value == test::access_a;
  if (is_at_a || is_at_b) {
    served = mbps * asked.countries[to.country.index()].exchange_hit;
  }
  auto const cached = is_cached ? mbps * asked.caches[0].share : 0;
  auto const foreign = home == to.country ? 0 : std::max(0.0, mbps - served - cached);
  auto const domestic = home == to.country ? mbps : 0;
  auto last = std::size_t{0};
  auto has_crossed = false;
  for (auto at = source; at != to.network; at = routes.next_hops[at.index()]) {
    auto const next = routes.next_hops[at.index()];
    auto const link = routes.links[at.index()];
    auto const direction = 2 * std::size_t{link} + (world.networks.links[link].first == at ? 0U : 1U);
    sums.links[direction] += foreign + domestic + served;
    auto const is_at_exchange = served > 0 && at == source;
    if (world.networks.of(at).home != to.country && world.networks.of(next).home == to.country) {
      last = direction;
      has_crossed = true;
      if (is_at_exchange && foreign <= 0) has_crossed = false;
    }
  }
  if (!has_crossed) return;
  sums.entering[last] += foreign;
  sums.returning[last] += domestic;
}

TEST(traffic, equals_single_walks) {
  auto const world = test::make_small_world(3);
  auto const asked = demand_of(world);
  auto const carried = test::carry(world, asked);
  auto const directions = 2 * world.networks.links.size();
  walked sums{std::vector<double>(directions), std::vector<double>(directions),
              std::vector<double>(directions)};
  for (auto const& to : asked.destinations) {
    for (auto i = std::uint32_t{0}; i < world.networks.all.size(); ++i) {
      if (network_id{i} != to.network) walk(world, asked, to, network_id{i}, sums);
    }
  }
  for (auto i = std::size_t{0}; i < directions; ++i) {
    auto const all = static_cast<double>(carried.domestic[i] + carried.foreign[i]) / nano_per_mbps;
    EXPECT_NEAR(all, sums.links[i], 1e-5) << i;
    EXPECT_NEAR(static_cast<double>(carried.entering[i]) / nano_per_mbps, sums.entering[i], 1e-5) << i;
    EXPECT_NEAR(static_cast<double>(carried.returning[i]) / nano_per_mbps, sums.returning[i], 1e-5) << i;
  }
}

TEST(traffic, what_a_university_asks_at_home_comes_from_abroad) {
  auto const world = test::make_small_world();
  auto const asked = demand_of(world);
  auto const carried = test::carry(world, asked);
  for (auto i = std::size_t{0}; i < asked.destinations.size(); ++i) {
    if (asked.destinations[i].network.value != test::university_c) continue;
    auto const& one = carried.destinations[i];
    auto const& shares = asked.asked[2];
    auto const at_home = shares[test::incumbent_c] + shares[test::access_c];
    EXPECT_NEAR(static_cast<double>(one.returning), at_home * static_cast<double>(one.asked), 5);
    EXPECT_EQ(one.local, 0);
    return;
  }
  FAIL();
}

TEST(traffic, a_network_with_its_home_abroad_carries_it_in_itself) {
  auto const world = test::make_small_world();
  auto const asked = demand_of(world);
  auto const carried = test::carry(world, asked);
  for (auto i = std::size_t{0}; i < asked.destinations.size(); ++i) {
    auto const& one = carried.destinations[i];
    auto const is_abroad =
        asked.destinations[i].network.value == test::abroad_c && asked.destinations[i].country.value == 2;
    EXPECT_EQ(one.own_entering > 0, is_abroad);
    if (is_abroad) {
      EXPECT_EQ(one.entering, one.own_entering);
    }
  }
}

TEST(crossings, sums_and_modes) {
  auto const world = test::make_small_world();
  auto const asked = demand_of(world);
  auto const carried = test::carry(world, asked);
  auto const crossings = find_crossings(world.lands, world.networks, asked, carried);
  std::vector<nano_mbps> into(6);
  for (auto const& one : crossings) {
    into[one.country.index()] += one.mbps;
    EXPECT_EQ(world.lands.of(one.inside_city).country, one.country);
    auto const outside = one.outside.value;
    auto const inside = one.inside.value;
    auto const expected =
        outside == inside                                          ? crossing_mode::own
        : outside == test::content_a || outside == test::content_f ? crossing_mode::peering
        : outside == test::backbone_a || outside == test::backbone_f || outside == test::incumbent_b
            ? crossing_mode::transit
            : crossing_mode::own;
    auto const is_backbone_pair = outside <= 1 && inside <= 1;
    auto const is_from_customer = inside <= 1 && outside > 1;
    if (!is_backbone_pair && !is_from_customer) {
      EXPECT_EQ(one.mode, expected) << outside << ' ' << inside;
    }
    if (is_backbone_pair) {
      EXPECT_EQ(one.mode, crossing_mode::peering);
    }
    if (is_from_customer) {
      EXPECT_EQ(one.mode, crossing_mode::own);
    }
  }
  std::vector<nano_mbps> expected(6);
  for (auto i = std::size_t{0}; i < asked.destinations.size(); ++i) {
    expected[asked.destinations[i].country.index()] +=
        carried.destinations[i].entering + carried.destinations[i].returning;
  }
  EXPECT_EQ(into, expected);
  EXPECT_TRUE(std::is_sorted(crossings.begin(), crossings.end(), [](auto const& a, auto const& b) {
    return std::tie(a.country, a.outside, a.inside) < std::tie(b.country, b.outside, b.inside);
  }));
}

}  // namespace
}  // namespace causeway::sample
