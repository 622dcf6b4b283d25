//! Providers: larger than their customers, mostly near, and never around a monopoly.
#include "sample/networks_providers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

using enum network_role;

class networks_providers : public testing::Test {
 protected:
  lands on_ = test::networks_lands();
  wires over_ = test::networks_wires(on_);
  networks_plan plan_ = make_networks_plan({.networks = 3000, .seed = 1}, on_, over_);
  network_holders holders_ = make_network_holders({.networks = 3000, .seed = 1}, on_, over_, plan_);
  std::vector<std::vector<network_id>> providers_ = choose_providers(plan_, on_, holders_.main, 1);
};

TEST_F(networks_providers, are_larger_and_named_once) {
  for (auto i = std::size_t{0}; i < providers_.size(); ++i) {
    std::set<network_id> const once{providers_[i].begin(), providers_[i].end()};
    EXPECT_EQ(once.size(), providers_[i].size());
    EXPECT_TRUE(std::is_sorted(providers_[i].begin(), providers_[i].end()));
    for (auto const one : providers_[i]) EXPECT_LT(plan_.of(one).rank, plan_.all[i].rank);
  }
}

TEST_F(networks_providers, only_backbones_have_none) {
  for (auto i = std::size_t{0}; i < providers_.size(); ++i) {
    EXPECT_EQ(providers_[i].empty(), plan_.all[i].role == backbone) << i;
  }
}

TEST_F(networks_providers, captives_have_providers_at_home_only) {
  auto captives = 0;
  for (auto i = std::size_t{0}; i < providers_.size(); ++i) {
    for (auto const one : providers_[i]) {
      if (plan_.all[i].is_captive) {
        EXPECT_EQ(plan_.of(one).home, plan_.all[i].home);
      }
      if (plan_.of(one).home == country_id{2}) {
        EXPECT_EQ(plan_.all[i].home, country_id{2});
      }
    }
    captives += plan_.all[i].is_captive ? 1 : 0;
  }
  EXPECT_GT(captives, 20);
}

TEST_F(networks_providers, are_mostly_near) {
  double at_home = 0;
  double in_region = 0;
  double all = 0;
  for (auto i = std::size_t{0}; i < providers_.size(); ++i) {
    for (auto const one : providers_[i]) {
      auto const& there = on_.of(plan_.of(one).home);
      auto const& here = on_.of(plan_.all[i].home);
      all += 1;
      at_home += there.code == here.code ? 1 : 0;
      in_region += there.region.m49 == here.region.m49 ? 1 : 0;
    }
  }
  EXPECT_GT(at_home / all, 0.5);
  EXPECT_GT(in_region / all, at_home / all + 0.03);
  EXPECT_LT(in_region / all, 0.95);
}

TEST_F(networks_providers, have_about_as_many_customers_as_planned) {
  std::vector<double> customers(plan_.all.size(), 0);
  for (auto const& list : providers_) {
    for (auto const one : list) customers[one.index()] += 1;
  }
  auto without = 0;
  double large = 0;
  double near = 0;
  for (auto const one : plan_.by_rank) {
    without += customers[one.index()] == 0 ? 1 : 0;
    if (plan_.of(one).customers <= 30) continue;
    large += 1;
    near += std::abs(customers[one.index()] / plan_.of(one).customers - 1) < 0.25 ? 1 : 0;
  }
  EXPECT_GT(near / large, 0.7);  // where one country has more places than demand, they stay free
  EXPECT_LT(without, 15);
}

TEST_F(networks_providers, many_siblings_are_customers_of_their_main_network) {
  double may = 0;
  double are = 0;
  for (auto i = std::size_t{0}; i < providers_.size(); ++i) {
    auto const main = holders_.main[i];
    if (!main.valid() || plan_.of(main).rank >= plan_.all[i].rank || plan_.all[i].is_captive) continue;
    may += 1;
    are += std::binary_search(providers_[i].begin(), providers_[i].end(), main) ? 1 : 0;
  }
  EXPECT_GT(are / may, 0.45);
  EXPECT_LT(are / may, 0.85);
}

}  // namespace
}  // namespace causeway::sample
