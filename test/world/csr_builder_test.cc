//! Lists by key: from pairs and from lists.
#include "world/csr_builder.h"

#include <gtest/gtest.h>

#include "world/ids.h"

namespace causeway::world {
namespace {

std::vector<int> row(base::csr<as_idx, int> const& lists, std::uint32_t key) {
  auto const values = lists[as_idx{key}];
  return {values.begin(), values.end()};
}

TEST(csr_builder, pairs_in_any_order_keep_the_order_within_a_key) {
  auto const lists = make_csr<as_idx, int>(
      4, {{as_idx{2}, 7}, {as_idx{0}, 3}, {as_idx{2}, 5}, {as_idx{0}, 4}, {as_idx{3}, 1}});
  ASSERT_EQ(lists.size(), 4U);
  EXPECT_EQ(row(lists, 0), (std::vector{3, 4}));
  EXPECT_TRUE(row(lists, 1).empty());
  EXPECT_EQ(row(lists, 2), (std::vector{7, 5}));
  EXPECT_EQ(row(lists, 3), (std::vector{1}));
}

TEST(csr_builder, no_pairs_give_empty_lists) {
  EXPECT_EQ((make_csr<as_idx, int>(3, {}).size()), 3U);
  EXPECT_EQ((make_csr<as_idx, int>(0, {}).size()), 0U);
}

TEST(csr_builder, lists_become_rows) {
  auto const lists = make_csr<as_idx, int>(std::vector<std::vector<int>>{{}, {1, 2}, {}});
  ASSERT_EQ(lists.size(), 3U);
  EXPECT_TRUE(row(lists, 0).empty());
  EXPECT_EQ(row(lists, 1), (std::vector{1, 2}));
}

TEST(csr_builder, sorted_order_leaves_ties_as_they_came) {
  std::vector<int> const rows{20, 11, 10, 12, 21};
  auto const order = sorted_order(rows, [](int a, int b) { return a / 10 < b / 10; });
  EXPECT_EQ(order, (std::vector<std::size_t>{1, 2, 3, 0, 4}));
}

}  // namespace
}  // namespace causeway::world
