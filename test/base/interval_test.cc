//! Intervals: low, middle and high in order.
#include "base/interval.h"

#include <gtest/gtest.h>

#include <cmath>

namespace causeway::base {
namespace {

TEST(interval, ordered_where_low_mid_and_high_do_not_fall) {
  static_assert(is_ordered({1, 2, 3}) && is_ordered({}) && is_ordered({2, 2, 2}));
  EXPECT_FALSE(is_ordered({2, 1, 3}));
  EXPECT_FALSE(is_ordered({1, 3, 2}));
  EXPECT_FALSE(is_ordered({std::nan(""), 1, 2}));
  EXPECT_FALSE(is_ordered({0, std::nan(""), 2}));
}

}  // namespace
}  // namespace causeway::base
