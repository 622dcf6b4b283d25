//! Equal paths have equal ids; the pool stops at its limit.
#include "formats/as_path_pool.h"

#include <gtest/gtest.h>

#include <map>

#include "support/mrt_bytes.h"

namespace causeway::formats {
namespace {

test::bytes path_of(std::uint32_t number) {
  return test::sequence({number % 97, number, number / 3});
}

TEST(as_path_pool, test_equal_paths_have_one_id) {
  as_path_pool pool;
  auto const a = test::sequence({1, 2});
  auto const b = test::sequence({1, 3});
  auto const id = pool.intern(as_path{test::wire(a)});
  EXPECT_EQ(pool.intern(as_path{test::wire(b)}), as_path_id{1});
  EXPECT_EQ(pool.intern(as_path{test::wire(test::sequence({1, 2}))}), id);
  EXPECT_EQ(pool.size(), 2U);
}

TEST(as_path_pool, test_the_empty_path_is_one_of_them) {
  as_path_pool pool;
  EXPECT_EQ(pool.intern(as_path{}), as_path_id{0});
  EXPECT_EQ(pool.intern(as_path{}), as_path_id{0});
  EXPECT_TRUE(pool.path(as_path_id{0}).empty());
}

TEST(as_path_pool, test_growing_keeps_ids_and_octets_like_a_map) {
  as_path_pool pool;
  std::map<test::bytes, as_path_id> expected;
  for (auto i = std::uint32_t{0}; i < 60'000; ++i) {
    auto const path = path_of(i * 7 % 40'000);
    auto const id = pool.intern(as_path{test::wire(path)});
    auto const [known, is_new] = expected.emplace(path, id);
    ASSERT_EQ(known->second, id) << i << (is_new ? " new" : " known");
  }
  ASSERT_EQ(pool.size(), expected.size());
  for (auto const& [path, id] : expected) {
    auto const kept = pool.path(id).bytes();
    ASSERT_EQ(test::bytes(kept.begin(), kept.end()), path);
  }
}

TEST(as_path_pool, test_a_full_pool_refuses_new_paths_and_knows_the_old) {
  as_path_pool pool{1'200'000};
  auto refused = 0;
  for (auto i = std::uint32_t{0}; i < 100'000; ++i) {
    auto const path = path_of(i);
    refused += pool.intern(as_path{test::wire(path)}).valid() ? 0 : 1;
  }
  EXPECT_GT(refused, 0);
  EXPECT_GT(pool.size(), 0U);
  EXPECT_EQ(pool.intern(as_path{test::wire(path_of(0))}), as_path_id{0});
}

}  // namespace
}  // namespace causeway::formats
