//! Links that are taken down and brought up again.
#include "topology/link_mask.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "support/graphs.h"

namespace causeway::topology {
namespace {

TEST(link_mask, takes_down_one_link_and_no_other) {
  auto const graph = test::graph_of("1>2 1>3 2-3");
  auto mask = link_mask{graph};
  for (auto i = std::uint32_t{0}; i < 3; ++i) EXPECT_TRUE(mask.is_up(edge_idx{i}));
  mask.take_down(edge_idx{1});
  EXPECT_TRUE(mask.is_up(edge_idx{0}));
  EXPECT_FALSE(mask.is_up(edge_idx{1}));
  EXPECT_TRUE(mask.is_up(edge_idx{2}));
  mask.bring_up(edge_idx{1});
  EXPECT_TRUE(mask.is_up(edge_idx{1}));
}

TEST(link_mask, made_without_a_graph_has_every_link_up) {
  EXPECT_TRUE(link_mask{}.is_up(edge_idx{0}));
  EXPECT_TRUE(link_mask{}.is_up(edge_idx{499'650}));
}

TEST(link_mask, knows_the_links_of_its_graph_only) {
  auto mask = link_mask{test::graph_of("1>2")};
  EXPECT_THROW(mask.take_down(edge_idx{1}), std::out_of_range);
}

}  // namespace
}  // namespace causeway::topology
