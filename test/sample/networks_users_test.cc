//! Users, pull and caches.
#include "sample/networks_users.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

using enum network_role;

TEST(networks_users, sum_to_people_online) {
  auto const& world = test::usual_networks_world();
  std::map<country_id, double> users;
  for (auto const& one : world.made.all) {
    for (auto const& there : one.users) users[there.country] += there.users;
  }
  for (auto c = std::uint16_t{0}; c < world.on.countries.size(); ++c) {
    auto const& country = world.on.countries[c];
    EXPECT_NEAR(users[country_id{c}], country.population * country.online_share, 0.5) << c;
  }
}

TEST(networks_users, are_on_access_networks) {
  auto const& world = test::usual_networks_world();
  auto abroad = 0;
  for (auto const& one : world.made.all) {
    if (one.users.empty()) continue;
    EXPECT_TRUE(one.role == access || one.role == incumbent);
    for (auto i = std::size_t{0}; i < one.users.size(); ++i) {
      EXPECT_GT(one.users[i].users, 0);
      if (i > 0) {
        EXPECT_LT(one.users[i - 1].country, one.users[i].country);
      }
      abroad += one.users[i].country != one.home ? 1 : 0;
    }
  }
  EXPECT_GT(abroad, 2);
}

TEST(networks_users, fall_about_as_one_over_rank) {
  auto const& world = test::usual_networks_world();
  std::vector<double> users;
  for (auto const& one : world.made.all) {
    for (auto const& there : one.users) {
      if (there.country == country_id{3}) users.push_back(there.users);
    }
  }
  std::sort(users.rbegin(), users.rend());
  ASSERT_GT(users.size(), 100U);
  // of 1/k the first is 10 times the tenth; each is drawn within 30 %
  EXPECT_GT(users[0] / users[9], 4);
  EXPECT_LT(users[0] / users[9], 20);
}

TEST(networks_users, pull_sums_to_one_and_giants_have_most) {
  auto const& made = test::usual_networks_world().made;
  double all = 0;
  double giants = 0;
  for (auto const& one : made.all) {
    EXPECT_GE(one.pull, 0);
    all += one.pull;
    giants += one.pull > 0.055 ? one.pull : 0;
  }
  EXPECT_NEAR(all, 1, 1e-9);
  EXPECT_NEAR(giants, 0.22 + 0.15 + 0.11 + 0.08 + 0.06, 1e-9);
}

TEST(networks_users, caches_stand_where_most_users_are) {
  auto const& made = test::usual_networks_world().made;
  ASSERT_GT(made.caches.size(), 20U);
  std::map<network_id, double> hosts;
  for (auto i = std::size_t{0}; i < made.caches.size(); ++i) {
    auto const& one = made.caches[i];
    EXPECT_EQ(made.of(one.content).role, content);
    EXPECT_GE(made.of(one.content).pull, 0.08);
    for (auto const& there : made.of(one.host).users) hosts[one.host] += there.users;
    if (i == 0) continue;
    EXPECT_TRUE(std::pair(made.caches[i - 1].content, made.caches[i - 1].host) <
                std::pair(one.content, one.host));
  }
  auto least = 1e18;
  for (auto const& [host, users] : hosts) least = std::min(least, users);
  EXPECT_GT(least, 50'000);
}

}  // namespace
}  // namespace causeway::sample
