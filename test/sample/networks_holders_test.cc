//! Organisations, siblings, names and registration.
#include "sample/networks_holders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

using enum network_role;

class networks_holders : public testing::Test {
 protected:
  lands on_ = test::networks_lands();
  wires over_ = test::networks_wires(on_);
  networks_plan plan_ = make_networks_plan({.networks = 3000, .seed = 1}, on_, over_);
  network_holders holders_ = make_network_holders({.networks = 3000, .seed = 1}, on_, over_, plan_);

  std::string const& organisation_of(network_id one) const {
    return holders_.organisations[holders_.of[one.index()].index()].name;
  }
};

TEST_F(networks_holders, an_eighth_are_siblings) {
  std::map<std::uint32_t, int> networks_of;
  for (auto const one : holders_.of) ++networks_of[one.value];
  double siblings = 0;
  for (auto const& [organisation, networks] : networks_of) siblings += networks > 1 ? networks : 0;
  EXPECT_NEAR(siblings / 3000, 0.12, 0.04);
}

TEST_F(networks_holders, siblings_share_the_organisation_of_their_main_network) {
  for (auto i = std::size_t{0}; i < plan_.all.size(); ++i) {
    auto const main = holders_.main[i];
    if (!main.valid()) continue;
    EXPECT_FALSE(holders_.main[main.index()].valid());
    EXPECT_EQ(holders_.of[i], holders_.of[main.index()]);
  }
}

TEST_F(networks_holders, organisations_stand_in_order_of_id) {
  for (auto i = std::size_t{1}; i < holders_.organisations.size(); ++i) {
    EXPECT_LT(holders_.organisations[i - 1].id, holders_.organisations[i].id);
  }
}

TEST_F(networks_holders, names_of_lands_and_wires_are_used) {
  for (auto c = std::size_t{0}; c < on_.countries.size(); ++c) {
    EXPECT_EQ(organisation_of(plan_.incumbents[c]), on_.countries[c].incumbent);
  }
  std::set<std::string> of_giants;
  std::set<std::string> of_backbones;
  for (auto const one : plan_.giants) of_giants.insert(organisation_of(one));
  for (auto const one : plan_.backbones) of_backbones.insert(organisation_of(one));
  EXPECT_TRUE(of_giants.contains("Bigcloud Content"));
  EXPECT_TRUE(of_backbones.contains("Longreach Carrier"));
  EXPECT_EQ(organisation_of(plan_.by_rank.front()), "Longreach Carrier");
}

TEST_F(networks_holders, invented_names_occur_once) {
  std::map<std::string, int> times;
  for (auto const& one : holders_.organisations) ++times[one.name];
  for (auto const& [name, number] : times) EXPECT_EQ(number, 1) << name;
}

TEST_F(networks_holders, networks_have_handles) {
  EXPECT_EQ(holders_.names[plan_.incumbents[0].index()], "OLDTEL0-AS");
  std::set<std::string> const distinct{holders_.names.begin(), holders_.names.end()};
  EXPECT_GT(distinct.size(), 2900U);
}

TEST_F(networks_holders, few_are_registered_elsewhere) {
  double elsewhere = 0;
  for (auto i = std::size_t{0}; i < plan_.all.size(); ++i) {
    elsewhere += holders_.registered[i] != plan_.all[i].home ? 1 : 0;
    if (plan_.all[i].role == incumbent) {
      EXPECT_EQ(holders_.registered[i], plan_.all[i].home);
    }
  }
  EXPECT_NEAR(elsewhere / 3000, 0.055, 0.02);
}

}  // namespace
}  // namespace causeway::sample
