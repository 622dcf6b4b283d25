//! Ids of different tables do not mix: what must not compile is tried in requires-expressions.
#include "base/strong_id.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <unordered_set>

namespace causeway::base {
namespace {

using apple_id = strong_id<struct apple_tag>;
using pear_id = strong_id<struct pear_tag>;
using small_id = strong_id<struct small_tag, std::uint8_t>;

template <typename A, typename B>
concept comparable = requires(A a, B b) { a == b; };
template <typename A, typename B>
concept ordered = requires(A a, B b) { a < b; };
template <typename A, typename B>
concept assignable = requires(A a, B b) { a = b; };
template <typename A, typename B>
concept addable = requires(A a, B b) { a + b; };

static_assert(comparable<apple_id, apple_id> && ordered<apple_id, apple_id> &&
              assignable<apple_id&, apple_id>);
static_assert(!comparable<apple_id, pear_id> && !ordered<apple_id, pear_id>);
static_assert(!assignable<apple_id&, pear_id> && !std::is_constructible_v<apple_id, pear_id>);
static_assert(!std::is_convertible_v<std::uint32_t, apple_id> &&
              !std::is_convertible_v<apple_id, std::uint32_t>);
static_assert(!comparable<apple_id, std::uint32_t> && !assignable<apple_id&, int>);
static_assert(!addable<apple_id, apple_id> && !addable<apple_id, int>);
static_assert(std::is_trivially_copyable_v<apple_id> && sizeof(apple_id) == 4 && sizeof(small_id) == 1);

TEST(strong_id, a_default_one_is_none) {
  EXPECT_FALSE(apple_id{}.valid());
  EXPECT_EQ(apple_id{}, apple_id::invalid());
  EXPECT_TRUE(apple_id{0}.valid());
  EXPECT_FALSE(small_id{255}.valid());
  EXPECT_TRUE(small_id{254}.valid());
}

TEST(strong_id, counts_up_and_orders_by_row) {
  auto id = apple_id{41};
  EXPECT_EQ((++id).index(), 42U);
  EXPECT_LT(apple_id{41}, id);
  EXPECT_LT(id, apple_id::invalid());
}

TEST(strong_id, hashes_like_its_number) {
  std::unordered_set<apple_id> const known{apple_id{1}, apple_id{2}, apple_id{1}};
  EXPECT_EQ(known.size(), 2U);
  EXPECT_TRUE(known.contains(apple_id{2}));
}

}  // namespace
}  // namespace causeway::base
