//! Demand: ranges, shares, and destinations that stand for others.
#include "sample/demand.h"

#include <gtest/gtest.h>

#include <numeric>

#include "economy_fixture.h"
#include "sample/dice.h"

namespace causeway::sample {
namespace {

demand demand_of(test::small_world const& of) {
  return make_demand(of.options, of.lands, of.networks, of.groups);
}

TEST(demand, draws_lie_within_their_range_and_about_their_middle) {
  constexpr drawn_range range{40, 100, 250};
  auto below = 0;
  for (auto i = std::uint64_t{0}; i < 1'000; ++i) {
    dice from{7, "test", i};
    auto const value = draw(from, range);
    EXPECT_GE(value, 40);
    EXPECT_LE(value, 250);
    below += value < 100 ? 1 : 0;
  }
  // ln(100/40) / ln(250/40) is one half: so is the part of a triangle below its peak.
  EXPECT_NEAR(below, 500, 60);
}

TEST(demand, what_is_asked_from_all_sums_to_one) {
  auto const world = test::make_small_world();
  auto const asked = demand_of(world);
  ASSERT_EQ(asked.asked.size(), 6U);
  for (auto const& shares : asked.asked) {
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1, 1e-12);
  }
}

TEST(demand, shares_by_hand) {
  auto const world = test::make_small_world();
  auto const asked = demand_of(world);
  // Oneisle: Oneisle Telecom is alone at home and has no content, so all that is domestic is asked from it;
  // besides, its users have a part in what is asked from users all over the world.
  auto const& how = asked.countries[3];
  auto const users = 30e6 + 8e6 + 4e6 + 2.2e6 + 9e5 + 90e3 + 20e3 + 17e6 + 1.2e6 + 30e3;
  auto const world_share = 1 - how.domestic_share - how.cacheable_share - how.regional_share;
  EXPECT_NEAR(asked.asked[3][test::island_d], how.domestic_share + world_share * .15 * 90e3 / users, 1e-12);
  // Content A has two thirds of the pull of content networks and .6 of all.
  EXPECT_NEAR(asked.asked[3][test::content_a], how.cacheable_share * 2 / 3 + world_share * .85 * .6, 1e-12);
}

TEST(demand, at_peak_by_users_and_income) {
  auto const world = test::make_small_world();
  auto const asked = demand_of(world);
  EXPECT_GE(asked.countries[2].kbps_per_user, 40);
  EXPECT_LE(asked.countries[2].kbps_per_user, 250);
  EXPECT_GE(asked.countries[0].kbps_per_user, 300);
  EXPECT_LE(asked.countries[0].kbps_per_user, 1'200);
  EXPECT_EQ(asked.with_users, 11U);
  ASSERT_EQ(asked.destinations.size(), 11U);
  std::vector<double> sums(6);
  for (auto const& one : asked.destinations) {
    sums[one.country.index()] += one.mbps;
    EXPECT_EQ(world.groups[one.group].origin, one.network);
  }
  for (auto i = std::size_t{0}; i < 6; ++i) EXPECT_NEAR(sums[i], asked.countries[i].mbps, 1e-6);
  // 3.33 million users of Middleland at a fifth of spread.
  EXPECT_NEAR(asked.countries[2].mbps / (3.33e3 * asked.countries[2].kbps_per_user), 1, .6);
}

TEST(demand, groups_are_wanted_once) {
  auto const world = test::make_small_world();
  // Abroad C has users in two countries.
  EXPECT_EQ(wanted_groups(demand_of(world)), (std::vector<std::size_t>{4, 5, 6, 7, 8, 9, 10, 11, 12, 13}));
}

TEST(demand, a_sample_of_destinations_stands_for_all) {
  auto world = test::make_small_world();
  auto const pattern = world.networks.all[test::access_b];
  while (world.networks.all.size() <= all_destinations_up_to) {
    auto one = pattern;
    one.number.value = 1'000'000 + static_cast<std::uint32_t>(world.networks.all.size());
    one.users[0].users = 100 + static_cast<double>(world.networks.all.size() % 1'000);
    announcement_group group;
    group.origin = network_id{static_cast<std::uint32_t>(world.networks.all.size())};
    group.is_main = true;
    world.groups.push_back(group);
    world.networks.all.push_back(one);
  }
  auto const asked = demand_of(world);
  EXPECT_GT(asked.with_users, 99'000U);
  EXPECT_LE(asked.destinations.size(), sampled_destinations);
  EXPECT_GT(asked.destinations.size(), sampled_destinations / 6 - 1);
  std::vector<double> sums(6);
  for (auto const& one : asked.destinations) sums[one.country.index()] += one.mbps;
  for (auto i = std::size_t{0}; i < 6; ++i) EXPECT_NEAR(sums[i] / asked.countries[i].mbps, 1, 1e-9);
  EXPECT_TRUE(std::is_sorted(asked.destinations.begin(), asked.destinations.end(),
                             [](auto const& a, auto const& b) { return a.network < b.network; }));
}

}  // namespace
}  // namespace causeway::sample
