//! What the public Internet routes: an example of each block, its neighbours, and the sample's own rule.
#include "world/routable.h"

#include <gtest/gtest.h>

namespace causeway::world {
namespace {

bool routed(char const* prefix, bool sample = false) {
  return is_routable(base::parse_prefix(prefix).value(), sample);
}

TEST(routable, ordinary_space_is) {
  for (auto const* const prefix :
       {"1.0.0.0/24", "8.8.8.0/24", "99.0.0.0/8", "100.63.255.0/24", "100.128.0.0/24", "172.15.0.0/16",
        "172.32.0.0/16", "198.17.255.0/24", "198.20.0.0/16", "223.255.255.0/24", "192.88.99.0/24",
        "2400::/12", "2001:200::/32", "2c0f::/16"}) {
    EXPECT_TRUE(routed(prefix)) << prefix;
  }
}

TEST(routable, special_blocks_are_not) {
  for (auto const* const prefix :
       {"0.0.0.0/8",       "10.1.0.0/16",     "100.64.0.0/10",      "100.127.255.0/24",
        "127.0.0.0/8",     "169.254.1.0/24",  "172.16.0.0/12",      "172.31.0.0/16",
        "192.0.0.0/24",    "192.0.2.0/24",    "192.168.1.0/24",     "198.18.0.0/15",
        "198.19.255.0/24", "198.51.100.0/24", "203.0.113.128/25",   "224.0.0.0/4",
        "239.1.1.0/24",    "240.0.0.0/4",     "255.255.255.255/32", "2001:db8::/32",
        "2001:db8:1::/48", "3fff::/20",       "2001:2::/48",        "2001:20::/28",
        "fc00::/7",        "fe80::/10",       "ff00::/8",           "::/8",
        "4000::/3",        "5f00::/16"}) {
    EXPECT_FALSE(routed(prefix)) << prefix;
  }
}

TEST(routable, default_routes_and_what_holds_a_special_block_are_not) {
  for (auto const* const prefix :
       {"0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "192.0.0.0/16", "::/0", "2000::/3"}) {
    EXPECT_FALSE(routed(prefix)) << prefix;
  }
}

TEST(routable, a_sample_world_has_reserved_space_and_nothing_else) {
  EXPECT_TRUE(routed("240.0.0.0/4", true));
  EXPECT_TRUE(routed("255.255.255.0/24", true));
  EXPECT_TRUE(routed("3fff::/20", true));
  EXPECT_TRUE(routed("3fff:fff:ffff::/48", true));
  EXPECT_FALSE(routed("1.0.0.0/24", true));
  EXPECT_FALSE(routed("224.0.0.0/3", true));
  EXPECT_FALSE(routed("3fff::/19", true));
  EXPECT_FALSE(routed("2001:db8::/32", true));
  EXPECT_FALSE(routed("0.0.0.0/0", true));
}

}  // namespace
}  // namespace causeway::world
