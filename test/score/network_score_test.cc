//! Networks of the tiny world beside the hand-made truth (support/score_folder.h).
#include "score/network_score.h"

#include <gtest/gtest.h>

#include "score/score_support.h"
#include "support/score_folder.h"
#include "support/tiny_world.h"

namespace causeway::score {
namespace {

using test::named;
using test::value_of;

struct network_score : testing::Test {
  test::score_folder const folder;
  truth const so = read_truth(folder.path()).value();
  world::world const from = test::tiny_world();
  std::vector<score> const all = network_scores(so, from);
};

TEST_F(network_score, which_exist) {
  EXPECT_DOUBLE_EQ(value_of(all, "networks.found"), 5.0 / 6);
  EXPECT_EQ(named(all, "networks.found").example, "AS1000007 is not in the world");
  EXPECT_EQ(value_of(all, "networks.invented"), 1);
  EXPECT_EQ(named(all, "networks.invented").count, 6U);
  EXPECT_EQ(named(all, "networks.invented").example, "AS1000006 is not in the truth");
}

// Over the five that both have.
TEST_F(network_score, who_they_are) {
  EXPECT_DOUBLE_EQ(value_of(all, "networks.name"), 4.0 / 5);
  EXPECT_EQ(named(all, "networks.name").example, "AS1000004: CINTA-ONLINE, in truth CINTA");
  EXPECT_EQ(value_of(all, "networks.registered"), 1);
  EXPECT_DOUBLE_EQ(value_of(all, "networks.home"), 4.0 / 5);
  EXPECT_EQ(named(all, "networks.home").example, "AS1000005: XC, in truth XA");
  EXPECT_DOUBLE_EQ(value_of(all, "networks.siblings"), 3.0 / 5);
  EXPECT_EQ(named(all, "networks.siblings").example, "AS1000004: AS1000004, in truth AS1000004 AS1000005");
}

// In truth 61440 + 4096 + 16384 + 5120 + 3072 + 928 = 91040. The world gives 1000004 512 too few, and 1000005
// another home.
TEST_F(network_score, what_they_have) {
  EXPECT_DOUBLE_EQ(value_of(all, "addresses.exact"), 4.0 / 5);
  EXPECT_EQ(named(all, "addresses.exact").example, "AS1000004: 4608, in truth 5120");
  EXPECT_DOUBLE_EQ(value_of(all, "addresses.origin"), (91'040.0 - 512 - 928) / 91'040);
  EXPECT_EQ(named(all, "addresses.origin").example, "AS1000004: 4608 of 5120 addresses");
  EXPECT_EQ(named(all, "addresses.origin").count, 6U);
  EXPECT_DOUBLE_EQ(value_of(all, "addresses.home"), (91'040.0 - 3'072 - 928) / 91'040);
}

TEST_F(network_score, more_addresses_than_true_do_not_make_up_for_others) {
  auto parts = test::tiny_parts();
  parts.networks[test::tiny::backbone.index()].addresses4 = 1'000'000;
  EXPECT_DOUBLE_EQ(value_of(network_scores(so, parts.made()), "addresses.origin"),
                   (91'040.0 - 512 - 928) / 91'040);
}

TEST_F(network_score, a_network_without_organisation_stands_alone) {
  auto parts = test::tiny_parts();
  parts.networks[test::tiny::borea.index()].organisation = world::organisation_idx{};
  EXPECT_DOUBLE_EQ(value_of(network_scores(so, parts.made()), "networks.siblings"), 3.0 / 5);
}

TEST_F(network_score, an_unknown_country_is_wrong) {
  auto parts = test::tiny_parts();
  parts.networks[test::tiny::backbone.index()].registered = world::country_idx{};
  auto const found = network_scores(so, parts.made());
  EXPECT_DOUBLE_EQ(value_of(found, "networks.registered"), 4.0 / 5);
  EXPECT_EQ(named(found, "networks.registered").example, "AS1000001: none, in truth XA");
}

}  // namespace
}  // namespace causeway::score
