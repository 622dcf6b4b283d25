//! Users and members of the tiny world beside the hand-made truth.
#include "score/presence_score.h"

#include <gtest/gtest.h>

#include "score/score_support.h"
#include "support/score_folder.h"
#include "support/tiny_world.h"

namespace causeway::score {
namespace {

using test::named;
using test::value_of;

struct presence_score : testing::Test {
  test::score_folder const folder;
  truth const so = read_truth(folder.path()).value();
  world::world const from = test::tiny_world();
  std::vector<score> const all = presence_scores(so, from);
};

// XA has 51000 of 60000, XB 20000 of 25000, XC none of 10000.
TEST_F(presence_score, users_by_country) {
  auto const one = named(all, "users.countries");
  EXPECT_NEAR(one.value.value(), (0.15 + 0.2 + 1) / 3, 1e-12);
  EXPECT_EQ(one.better, direction::lower);
  EXPECT_EQ(one.example, "XC: 0 users, in truth 10000");
}

// 1000002 has 50000 for 40000, 1000003 20000 of 25000, 1000007 none of 5000.
TEST_F(presence_score, users_by_network) {
  auto const one = named(all, "users.networks");
  EXPECT_NEAR(one.value.value(), (40'000.0 + 20'000) / 70'000, 1e-12);
  EXPECT_EQ(one.count, 3U);
  EXPECT_EQ(one.example, "AS1000007: 0 users, in truth 5000");
}

// Links run over ALMA-IX between 1000001, 1000004 and 1000005; of these only the first has a port in the
// world.
TEST_F(presence_score, members_of_exchanges) {
  auto const one = named(all, "exchanges.members");
  EXPECT_DOUBLE_EQ(one.value.value(), 1.0 / 3);
  EXPECT_EQ(one.count, 3U);
  EXPECT_EQ(one.example, "AS1000004 is no member of ALMA-IX");
}

TEST_F(presence_score, nothing_is_known) {
  auto const bare = presence_scores(so, test::bare_world());
  EXPECT_EQ(value_of(bare, "users.countries"), 1);
  EXPECT_EQ(value_of(bare, "users.networks"), 0);
  EXPECT_EQ(value_of(bare, "exchanges.members"), 0);
  auto const nothing = presence_scores({}, from);
  for (auto const& one : nothing) EXPECT_EQ(one.state, score_state::nothing_to_score) << one.name;
}

}  // namespace
}  // namespace causeway::score
