//! The links of the tiny world, and how much their evidence weighs.
#include "topology/graph_links.h"

#include <gtest/gtest.h>

#include "support/tiny_world.h"

namespace causeway::topology {
namespace {

TEST(graph_links, paths_outweigh_everything_else) {
  using enum world::link_evidence;
  EXPECT_EQ(evidence_rank(0), 0U);
  EXPECT_EQ(evidence_rank(evidence_other), 1U);
  EXPECT_EQ(evidence_rank(evidence_multilateral), 2U);
  EXPECT_EQ(evidence_rank(evidence_multilateral | evidence_other), 3U);
  EXPECT_EQ(evidence_rank(evidence_paths), 4U);
  EXPECT_EQ(evidence_rank(evidence_paths | evidence_multilateral | evidence_other), 7U);
}

TEST(graph_links, of_the_tiny_world) {
  auto parts = test::tiny_parts();
  parts.links[5].evidence = world::evidence_other;
  auto const links = links_of(parts.made());
  ASSERT_EQ(links.size(), 6U);
  EXPECT_EQ(links[0].first.value, 1'000'001U);
  EXPECT_EQ(links[0].second.value, 1'000'002U);
  EXPECT_EQ(links[0].kind, relation::provides);
  EXPECT_EQ(links[0].evidence, 4U);
  EXPECT_EQ(links[3].kind, relation::peers);
  EXPECT_EQ(links[5].first.value, 1'000'005U);
  EXPECT_EQ(links[5].second.value, 1'000'003U);
  EXPECT_EQ(links[5].evidence, 1U);
}

}  // namespace
}  // namespace causeway::topology
