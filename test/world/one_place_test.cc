//! Points of one place and their middle.
#include "world/one_place.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::at;

// On the equator one degree is 111.195 km (sphere of 6371.0088 km: 2πr / 360).
TEST(one_place, all_pairs_lie_within_50_km) {
  EXPECT_TRUE(is_one_place({}));
  EXPECT_TRUE(is_one_place({at(0, 0)}));
  EXPECT_TRUE(is_one_place({at(0, 0), at(0.44, 0)}));              // 48.9 km
  EXPECT_FALSE(is_one_place({at(0, 0), at(0.46, 0)}));             // 51.1 km
  EXPECT_FALSE(is_one_place({at(0, 0), at(0.3, 0), at(0.6, 0)}));  // neighbours near, ends not
}

TEST(one_place, middle_is_the_mean) {
  EXPECT_EQ(middle_of({at(10, -4)}), at(10, -4));
  EXPECT_EQ(middle_of({at(10, 4), at(10.2, 4.4)}), at(10.1, 4.2));
}

TEST(one_place, middle_across_the_180th_meridian) {
  auto const middle = middle_of({at(179.9, -17), at(-179.9, -17)});
  EXPECT_EQ(middle.lon_e7, -1'800'000'000);
  EXPECT_EQ(middle.lat_e7, -170'000'000);
  EXPECT_EQ(middle_of({at(-179.9, 0), at(179.7, 0)}), at(179.9, 0));
}

}  // namespace
}  // namespace causeway::world
