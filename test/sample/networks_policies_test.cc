//! Departures from the common rule occur about as often as stated.
#include "sample/networks_policies.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

struct rows_of_links {
  std::vector<std::vector<network_id>> providers;
  std::vector<int> customers;
};

rows_of_links rows_of(networks const& from) {
  rows_of_links out{std::vector<std::vector<network_id>>(from.all.size()),
                    std::vector<int>(from.all.size(), 0)};
  for (auto const& link : from.links) {
    if (link.relation != plain_relation::provides) continue;
    out.providers[link.second.index()].push_back(link.first);
    ++out.customers[link.first.index()];
  }
  return out;
}

TEST(networks_policies, hold_the_stated_shares) {
  auto const& made = test::usual_networks_world().made;
  auto const links = rows_of(made);
  double several = 0;
  double primary = 0;
  double prepends = 0;
  double splits = 0;
  double transit = 0;
  double drops = 0;
  for (auto i = std::size_t{0}; i < made.all.size(); ++i) {
    auto const& policy = made.all[i].policy;
    several += links.providers[i].size() > 1 ? 1 : 0;
    primary += policy.primary.valid() ? 1 : 0;
    prepends += policy.prepends > 0 ? 1 : 0;
    splits += policy.splits_prefixes ? 1 : 0;
    transit += links.customers[i] > 0 ? 1 : 0;
    drops += policy.drops_invalid ? 1 : 0;
  }
  EXPECT_NEAR(primary / several, 0.10, 0.02);
  EXPECT_NEAR(prepends / several, 0.05, 0.02);
  EXPECT_NEAR(splits / several, 0.08, 0.02);
  EXPECT_NEAR(drops / transit, 0.31, 0.07);
}

TEST(networks_policies, suit_who_has_them) {
  auto const& made = test::usual_networks_world().made;
  auto const links = rows_of(made);
  for (auto i = std::size_t{0}; i < made.all.size(); ++i) {
    auto const& policy = made.all[i].policy;
    auto const& list = links.providers[i];
    if (policy.primary.valid()) {
      EXPECT_NE(std::find(list.begin(), list.end(), policy.primary), list.end());
    }
    if (policy.prepends > 0 || policy.splits_prefixes) {
      EXPECT_GT(list.size(), 1U);
    }
    if (policy.prefers_peers || policy.drops_invalid) {
      EXPECT_GT(links.customers[i], 0);
    }
    if (policy.leaks) {
      EXPECT_FALSE(list.empty());
    }
  }
}

TEST(networks_policies, somebody_leaks_whatever_the_seed) {
  for (auto const seed : {1U, 2U, 3U, 4U, 5U}) {
    auto const world = test::make_networks_world(1000, seed);
    auto const leaks = std::count_if(world.made.all.begin(), world.made.all.end(),
                                     [](auto const& one) { return one.policy.leaks; });
    EXPECT_GE(leaks, 1);
    EXPECT_LE(leaks, 8);
  }
}

}  // namespace
}  // namespace causeway::sample
