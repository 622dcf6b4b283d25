//! All scores of the tiny world together, and worlds that cannot be scored.
#include "score/score.h"

#include <gtest/gtest.h>

#include <set>

#include "score/score_support.h"
#include "support/score_folder.h"
#include "support/simulated_paths.h"
#include "support/tiny_world.h"

namespace causeway::score {
namespace {

using test::named;
using test::value_of;

std::string refusal(std::string const& folder, world::world const& from,
                    world::observed_paths const* observed = nullptr) {
  auto const scores = score_world(folder, from, observed);
  return scores ? "none" : scores.error().message;
}

TEST(score_world, every_estimate_once) {
  test::score_folder const folder;
  auto const all = score_world(folder.path(), test::tiny_world(), nullptr);
  ASSERT_TRUE(all) << all.error().message;
  std::set<std::string> names;
  for (auto const& one : *all) EXPECT_TRUE(names.insert(one.name).second) << one.name;
  EXPECT_EQ(names.size(), 9U + 3 + 7 + 3 + 6 + 4 + 4);
  // One of each kind; how they come about stands in the tests of their files.
  EXPECT_DOUBLE_EQ(value_of(*all, "networks.found"), 5.0 / 6);
  EXPECT_DOUBLE_EQ(value_of(*all, "exchanges.members"), 1.0 / 3);
  EXPECT_DOUBLE_EQ(value_of(*all, "relationships.world.ppv"), 0.5);
  EXPECT_DOUBLE_EQ(value_of(*all, "cones.world.same"), 1.0 / 3);
  EXPECT_EQ(value_of(*all, "dependency.top_gateway"), 1);
  EXPECT_DOUBLE_EQ(value_of(*all, "routes.same_path"), 0.4);
  EXPECT_EQ(named(*all, "flows").count, 2U);
}

// The path shows 5-1 and 1-2, both true; nothing provides for 1000001 in what is seen.
TEST(score_world, with_routing_tables) {
  test::score_folder const folder;
  auto const paths = test::listed_paths("1000005 1000001 1000002\n1000004 1000001 1000003\n");
  auto const all = score_world(folder.path(), test::tiny_world(), &paths);
  ASSERT_TRUE(all) << all.error().message;
  EXPECT_EQ(value_of(*all, "relationships.ribs.invented"), 0);
  EXPECT_DOUBLE_EQ(value_of(*all, "relationships.ribs.coverage"), 4.0 / 6);
  EXPECT_EQ(named(*all, "cones.observed.same").count, 3U);
}

TEST(score_world, only_samples_have_a_truth) {
  test::score_folder const folder;
  auto parts = test::tiny_parts();
  parts.summary.is_sample = 0;
  EXPECT_EQ(refusal(folder.path(), parts.made()),
            "the world is no sample world: there is no truth about it; build it from " + folder.path());
  EXPECT_EQ(refusal(folder.path(), test::bare_world()),
            "the world knows none of the networks of " + folder.path() + "; build it from there");
  folder.remove("routes.csv");
  EXPECT_TRUE(
      refusal(folder.path(), test::tiny_world()).starts_with(folder.file("routes.csv") + " is missing"));
}

TEST(score_world, routing_tables_must_hold_paths) {
  test::score_folder const folder;
  auto const paths = test::listed_paths("1000001\n");
  EXPECT_EQ(refusal(folder.path(), test::tiny_world(), &paths),
            "the routing tables hold no usable path; name those of " + folder.path());
}

}  // namespace
}  // namespace causeway::score
