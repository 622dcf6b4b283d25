//! One link, two links.
#include "base/noun.h"

#include <gtest/gtest.h>

namespace causeway::base {
namespace {

TEST(noun, is_singular_behind_one_only) {
  EXPECT_EQ(noun_for(1, "link"), "link");
  EXPECT_EQ(noun_for(11, "link"), "links");
  EXPECT_EQ(counted_noun(0, "link"), "0 links");
  EXPECT_EQ(counted_noun(1, "distinct one"), "1 distinct one");
  EXPECT_EQ(counted_noun(1234, "link"), "1234 links");
}

}  // namespace
}  // namespace causeway::base
