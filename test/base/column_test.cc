//! Tables: owned or borrowed, they answer the same.
#include "base/column.h"

#include <gtest/gtest.h>

#include <array>
#include <numeric>
#include <utility>

#include "base/strong_id.h"

namespace causeway::base {
namespace {

using apple_id = strong_id<struct apple_tag>;
using pear_id = strong_id<struct pear_tag>;
using weights = column<apple_id, double>;
using seeds = csr<apple_id, std::uint16_t>;

template <typename Table, typename Key>
concept answers = requires(Table const& table, Key key) { table[key]; };

static_assert(answers<weights, apple_id> && !answers<weights, pear_id> && !answers<weights, std::size_t>);
static_assert(answers<seeds, apple_id> && !answers<seeds, pear_id> && !answers<seeds, int>);
static_assert(!std::is_copy_constructible_v<weights> && std::is_nothrow_move_constructible_v<weights>);

TEST(column, answers_by_key) {
  weights const table{{1.5, 2.5}};
  EXPECT_EQ(table.size(), 2U);
  EXPECT_EQ(table[apple_id{1}], 2.5);
  EXPECT_TRUE(table.contains(apple_id{1}));
  EXPECT_FALSE(table.contains(apple_id{2}));
  EXPECT_FALSE(table.contains(apple_id::invalid()));
  EXPECT_EQ(std::accumulate(table.begin(), table.end(), 0.0), 4.0);
}

TEST(column, keeps_its_values_when_moved) {
  weights source{{1.5, 2.5}};
  auto const* const bytes = source.values().data();
  weights const moved{std::move(source)};
  EXPECT_EQ(moved.values().data(), bytes);
  EXPECT_EQ(moved[apple_id{0}], 1.5);
  weights assigned;
  EXPECT_TRUE(assigned.empty());
  assigned = weights{{7.0}};
  EXPECT_EQ(assigned[apple_id{0}], 7.0);
}

TEST(column, borrows_without_copying) {
  constexpr std::array<double, 3> kept{1, 2, 3};
  auto const table = weights::borrowed(kept);
  EXPECT_EQ(table.values().data(), kept.data());
  EXPECT_EQ(table[apple_id{2}], 3);
}

TEST(csr, rows_of_different_length) {
  seeds const table{{0, 3, 3, 4}, {10, 11, 12, 20}};
  EXPECT_EQ(table.size(), 3U);
  EXPECT_EQ(table[apple_id{0}].size(), 3U);
  EXPECT_EQ(table[apple_id{0}][2], 12);
  EXPECT_TRUE(table[apple_id{1}].empty());
  ASSERT_EQ(table[apple_id{2}].size(), 1U);
  EXPECT_EQ(table[apple_id{2}][0], 20);
}

TEST(csr, nothing_at_all_and_no_rows) {
  EXPECT_EQ(seeds{}.size(), 0U);
  EXPECT_EQ((seeds{{0}, {}}).size(), 0U);
  EXPECT_TRUE((seeds{{0, 0}, {}})[apple_id{0}].empty());
}

TEST(csr, borrows_without_copying) {
  constexpr std::array<std::uint32_t, 3> offsets{0, 1, 2};
  constexpr std::array<std::uint16_t, 2> values{5, 6};
  auto const table = seeds::borrowed(offsets, values);
  EXPECT_EQ(table.values().data(), values.data());
  EXPECT_EQ(table.offsets().data(), offsets.data());
  EXPECT_EQ(table[apple_id{1}][0], 6);
}

}  // namespace
}  // namespace causeway::base
