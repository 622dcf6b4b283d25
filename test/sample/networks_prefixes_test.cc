//! Announced prefixes: in order, once, within what a sample may use.
#include "sample/networks_prefixes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "networks_fixture.h"
#include "world/routable.h"

namespace causeway::sample {
namespace {

bool is_v4(made_prefix const& one) {
  return one.prefix.address.family == base::ip_family::v4;
}

TEST(networks_prefixes, stand_in_order_each_once) {
  auto const& prefixes = test::usual_networks_world().made.prefixes;
  for (auto i = std::size_t{1}; i < prefixes.size(); ++i)
    EXPECT_LT(prefixes[i - 1].prefix, prefixes[i].prefix);
}

TEST(networks_prefixes, are_routable_in_a_sample_and_nowhere_else) {
  auto const& world = test::usual_networks_world();
  for (auto const& one : world.made.prefixes) {
    EXPECT_TRUE(base::is_canonical(one.prefix));
    EXPECT_TRUE(world::is_routable(one.prefix, true));
    EXPECT_FALSE(world::is_routable(one.prefix, false));
    EXPECT_LE(one.prefix.length, is_v4(one) ? 24 : 48);
    for (auto const& exchange : world.over.exchanges) {
      EXPECT_FALSE(base::covers(one.prefix, exchange.lan4) || base::covers(one.prefix, exchange.lan6));
    }
  }
}

TEST(networks_prefixes, are_three_or_so_for_each_network_and_many_for_some) {
  auto const& made = test::usual_networks_world().made;
  std::map<network_id, int> of;
  double v4 = 0;
  for (auto const& one : made.prefixes) {
    if (!is_v4(one)) continue;
    ++of[one.origin];
    v4 += 1;
  }
  EXPECT_GT(v4 / 3000, 2.5);
  EXPECT_LT(v4 / 3000, 4.5);
  auto most = 0;
  for (auto const& [origin, number] : of) most = std::max(most, number);
  EXPECT_GT(most, 30);
}

TEST(networks_prefixes, nearly_all_networks_announce_something) {
  auto const& made = test::usual_networks_world().made;
  std::set<network_id> origins;
  std::set<network_id> with_v6;
  for (auto const& one : made.prefixes) {
    if (one.is_announced) (is_v4(one) ? origins : with_v6).insert(one.origin);
  }
  EXPECT_GT(origins.size(), 2990U);
  EXPECT_NEAR(static_cast<double>(with_v6.size()) / 3000, 0.45, 0.05);
}

TEST(networks_prefixes, some_have_two_origins_and_some_none_that_tells) {
  auto const& made = test::usual_networks_world().made;
  double second = 0;
  double silent = 0;
  for (auto const& one : made.prefixes) {
    second += one.second_origin.valid() ? 1 : 0;
    silent += one.is_announced ? 0 : 1;
    if (one.second_origin.valid()) {
      EXPECT_NE(one.second_origin, one.origin);
    }
  }
  auto const all = static_cast<double>(made.prefixes.size());
  EXPECT_NEAR(second / all, 0.01, 0.005);
  EXPECT_GT(silent, 20);
  EXPECT_LT(silent / all, 0.05);
}

TEST(networks_prefixes, split_ones_are_told_to_one_provider) {
  auto const& made = test::usual_networks_world().made;
  std::set<std::pair<network_id, network_id>> provides;
  for (auto const& link : made.links) {
    if (link.relation == plain_relation::provides) provides.insert({link.first, link.second});
  }
  auto split = 0;
  for (auto const& one : made.prefixes) {
    auto const splits = made.of(one.origin).policy.splits_prefixes && one.is_announced;
    EXPECT_EQ(one.only_via.valid(), splits);
    if (!one.only_via.valid()) continue;
    EXPECT_TRUE(provides.contains({one.only_via, one.origin}));
    ++split;
  }
  EXPECT_GT(split, 50);
}

TEST(networks_prefixes, are_used_where_their_network_is) {
  auto const& world = test::usual_networks_world();
  auto abroad = 0;
  for (auto const& one : world.made.prefixes) {
    auto const& origin = world.made.of(one.origin);
    if (one.country == origin.home) continue;
    ++abroad;
    EXPECT_TRUE(std::any_of(origin.cities.begin(), origin.cities.end(),
                            [&](city_id city) { return world.on.of(city).country == one.country; }));
  }
  EXPECT_GT(abroad, 30);
}

}  // namespace
}  // namespace causeway::sample
