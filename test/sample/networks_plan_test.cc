//! The plan: how many of whom, and where.
#include "sample/networks_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

using enum network_role;

networks_plan plan_of(std::uint32_t networks, std::uint64_t seed = 1) {
  auto const on = test::networks_lands();
  return make_networks_plan({.networks = networks, .seed = seed}, on, test::networks_wires(on));
}

std::size_t count(networks_plan const& plan, network_role role) {
  return static_cast<std::size_t>(
      std::count_if(plan.all.begin(), plan.all.end(), [&](auto const& one) { return one.role == role; }));
}

TEST(networks_plan, the_clique_grows_slowly) {
  EXPECT_EQ(backbone_count(100), 6U);
  EXPECT_EQ(backbone_count(3'000), 12U);
  EXPECT_EQ(backbone_count(76'351), 19U);
}

TEST(networks_plan, has_as_many_networks_as_asked) {
  for (auto const networks : {100U, 101U, 999U, 3'000U}) EXPECT_EQ(plan_of(networks).all.size(), networks);
}

TEST(networks_plan, has_every_kind) {
  auto const plan = plan_of(3000);
  EXPECT_EQ(count(plan, backbone), 12U);
  EXPECT_EQ(count(plan, incumbent), 9U);
  EXPECT_EQ(count(plan, exchange), 16U);  // each of the fixture's
  EXPECT_EQ(plan.giants.size(), 5U);
  for (auto const role : {carrier, access, content, university, enterprise}) EXPECT_GT(count(plan, role), 5U);
  // set to 40 % each of what is left
  EXPECT_NEAR(static_cast<double>(count(plan, access)) / 3000, 0.4, 0.03);
  EXPECT_NEAR(static_cast<double>(count(plan, enterprise)) / 3000, 0.4, 0.03);
}

TEST(networks_plan, few_networks_have_few_exchanges) {
  EXPECT_EQ(count(plan_of(100), exchange), 8U);  // a twelfth
}

TEST(networks_plan, every_country_has_an_incumbent_and_access) {
  auto const plan = plan_of(100);
  std::set<std::uint16_t> with_access;
  for (auto const& one : plan.all) {
    if (one.role == access) with_access.insert(one.home.value);
  }
  EXPECT_EQ(with_access.size(), 9U);
  for (auto c = std::uint16_t{0}; c < 9; ++c) {
    EXPECT_EQ(plan.of(plan.incumbents[c]).role, incumbent);
    EXPECT_EQ(plan.of(plan.incumbents[c]).home, country_id{c});
  }
}

TEST(networks_plan, countries_have_networks_by_people_online_and_income) {
  auto const plan = plan_of(3000);
  std::array<std::size_t, 9> networks{};
  for (auto const& one : plan.all) ++networks[one.home.index()];
  EXPECT_GT(networks[3], networks[0]);  // 80 million, 51 % and 55 000 USD; 40 million, 30 % and 40 000
  EXPECT_GT(networks[0], networks[1]);  // 6 million
  EXPECT_GT(networks[1], networks[8]);  // 1 million, 900 USD
}

TEST(networks_plan, ranks_name_each_network_with_customers_once) {
  auto const plan = plan_of(3000);
  for (auto i = std::uint32_t{0}; i < plan.by_rank.size(); ++i) EXPECT_EQ(plan.of(plan.by_rank[i]).rank, i);
  auto const with_customers =
      std::count_if(plan.all.begin(), plan.all.end(), [](auto const& one) { return one.has_customers; });
  EXPECT_EQ(plan.by_rank.size(), static_cast<std::size_t>(with_customers));
  EXPECT_EQ(plan.of(plan.by_rank.front()).role, backbone);
  for (auto const& one : plan.all) {
    if (!one.has_customers) {
      EXPECT_EQ(one.rank, plan.by_rank.size());
      EXPECT_EQ(one.customers, 0U);
    }
  }
}

TEST(networks_plan, behind_a_monopoly_the_incumbent_is_largest) {
  auto const plan = plan_of(3000);
  auto const gate = plan.of(plan.incumbents[2]);
  for (auto const& one : plan.all) {
    EXPECT_EQ(one.is_captive, one.home == country_id{2} && one.role != incumbent);
    if (one.is_captive) {
      EXPECT_GT(one.rank, gate.rank);
      EXPECT_NE(one.role, backbone);
    }
  }
}

TEST(networks_plan, offers_as_many_places_as_are_wanted) {
  auto const plan = plan_of(3000);
  double customers = 0;
  double providers = 0;
  for (auto const& one : plan.all) {
    customers += one.customers;
    providers += one.providers;
    EXPECT_EQ(one.providers == 0, one.role == backbone);
  }
  EXPECT_NEAR(customers / providers, 1, 0.02);
}

TEST(networks_plan, is_the_same_for_the_same_seed_only) {
  auto const roles = [](networks_plan const& plan) {
    std::string out;
    for (auto const& one : plan.all) out += static_cast<char>('a' + static_cast<int>(one.role));
    return out;
  };
  EXPECT_EQ(roles(plan_of(500, 7)), roles(plan_of(500, 7)));
  EXPECT_NE(roles(plan_of(500, 7)), roles(plan_of(500, 8)));
}

}  // namespace
}  // namespace causeway::sample
