//! The text pool: every text once, always UTF-8.
#include "world/text_pool.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway::world {
namespace {

TEST(text_pool, the_same_text_is_kept_once) {
  text_pool pool;
  auto const first = pool.add("Alma");
  auto const other = pool.add("Bórea");
  EXPECT_EQ(pool.add("Alma"), first);
  EXPECT_EQ(pool.text_of(first), "Alma");
  EXPECT_EQ(pool.text_of(other), "Bórea");
  auto const bytes = pool.take();
  EXPECT_EQ(std::string(bytes.begin(), bytes.end()), "AlmaBórea");
}

TEST(text_pool, no_text_takes_no_room) {
  text_pool pool;
  EXPECT_EQ(pool.add(""), text_ref{});
  EXPECT_EQ(pool.text_of({}), "");
  EXPECT_TRUE(pool.take().empty());
}

TEST(text_pool, latin_1_becomes_utf_8_and_is_then_the_same_text) {
  text_pool pool;
  EXPECT_EQ(pool.add("B\xF3rea"), pool.add("Bórea"));
}

}  // namespace
}  // namespace causeway::world
