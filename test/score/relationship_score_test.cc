//! Links of the tiny world beside the hand-made truth, pair by pair.
#include "score/relationship_score.h"

#include <gtest/gtest.h>

#include "score/score_support.h"
#include "support/graphs.h"
#include "support/score_folder.h"
#include "support/tiny_world.h"
#include "topology/graph_links.h"

namespace causeway::score {
namespace {

using test::named;
using test::value_of;

struct relationship_score : testing::Test {
  test::score_folder const folder;
  truth const so = read_truth(folder.path()).value();

  std::vector<score> scored(std::string const& links) const {
    return relationship_scores(so, test::links_of(links), "r");
  }
};

// World: 1>2, 1>3, 1>4, 5>3 provide; 1-5, 2-4 peer.
TEST_F(relationship_score, of_the_tiny_world) {
  auto const all = relationship_scores(so, topology::links_of(test::tiny_world()), "r");
  EXPECT_DOUBLE_EQ(value_of(all, "r.coverage"), 5.0 / 6);
  EXPECT_DOUBLE_EQ(value_of(all, "r.coverage_visible"), 4.0 / 5);
  EXPECT_EQ(value_of(all, "r.missing"), 1);
  EXPECT_EQ(named(all, "r.missing").example, "AS1000005–AS1000007: missing");
  EXPECT_EQ(value_of(all, "r.invented"), 1);
  EXPECT_EQ(named(all, "r.invented").example, "AS1000002–AS1000004: no link in truth");
  EXPECT_DOUBLE_EQ(value_of(all, "r.ppv_provider"), 2.0 / 4);
  EXPECT_EQ(named(all, "r.ppv_provider").example, "AS1000001–AS1000004: AS1000001 provides, in truth peers");
  EXPECT_DOUBLE_EQ(value_of(all, "r.ppv_peer"), 1.0 / 2);
  EXPECT_EQ(named(all, "r.ppv_peer").example, "AS1000002–AS1000004: peers, in truth no link");
  EXPECT_DOUBLE_EQ(value_of(all, "r.ppv"), 3.0 / 6);
  EXPECT_EQ(named(all, "r.ppv").count, 6U);
}

TEST_F(relationship_score, the_truth_itself_is_perfect) {
  auto const all = scored(
      "1000001>1000002 1000001>1000003 1000004-1000001 1000001-1000005 1000003>1000005 1000005>1000007");
  for (auto const* name : {"r.coverage", "r.coverage_visible", "r.ppv_provider", "r.ppv_peer", "r.ppv"})
    EXPECT_EQ(value_of(all, name), 1) << name;
  for (auto const* name : {"r.missing", "r.invented"}) EXPECT_EQ(value_of(all, name), 0) << name;
  for (auto const& one : all) EXPECT_EQ(one.example, "") << one.name;
}

TEST_F(relationship_score, a_provider_the_other_way_round_is_wrong) {
  auto const all = scored("1000002>1000001");
  EXPECT_EQ(value_of(all, "r.ppv_provider"), 0);
  EXPECT_EQ(named(all, "r.ppv").example,
            "AS1000001–AS1000002: AS1000002 provides, in truth AS1000001 provides");
  EXPECT_EQ(value_of(all, "r.invented"), 0);
  EXPECT_DOUBLE_EQ(value_of(all, "r.coverage"), 1.0 / 6);
}

TEST_F(relationship_score, no_link_says_nothing_about_values) {
  auto const all = scored("");
  EXPECT_EQ(value_of(all, "r.coverage"), 0);
  EXPECT_EQ(value_of(all, "r.missing"), 6);
  for (auto const* name : {"r.invented", "r.ppv_provider", "r.ppv_peer", "r.ppv"})
    EXPECT_EQ(named(all, name).state, score_state::nothing_to_score) << name;
}

}  // namespace
}  // namespace causeway::score
