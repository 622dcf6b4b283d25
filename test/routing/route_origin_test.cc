//! Route origin validation, by RFC 6811.
#include "routing/route_origin.h"

#include <gtest/gtest.h>

#include <vector>

#include "small_internet.h"

namespace causeway::routing {
namespace {

using test::prefix_of;
using enum origin_validity;

origin_validity verdict(std::vector<origin_authorization> const& all, std::string_view prefix,
                        std::uint32_t origin) {
  return validate_origin(all, prefix_of(prefix), base::asn{origin});
}

TEST(route_origin, follows_rfc_6811_section_2) {
  auto const all = std::vector<origin_authorization>{{prefix_of("192.0.2.0/24"), 25, base::asn{1}},
                                                     {prefix_of("192.0.2.0/24"), 24, base::asn{2}},
                                                     {prefix_of("2001:db8::/32"), 48, base::asn{1}}};
  EXPECT_EQ(verdict(all, "192.0.2.0/24", 1), valid);
  EXPECT_EQ(verdict(all, "192.0.2.128/25", 1), valid);    // through maxLength
  EXPECT_EQ(verdict(all, "192.0.2.128/26", 1), invalid);  // too specific
  EXPECT_EQ(verdict(all, "192.0.2.0/24", 2), valid);      // any one of several
  EXPECT_EQ(verdict(all, "192.0.2.128/25", 2), invalid);
  EXPECT_EQ(verdict(all, "192.0.2.0/24", 3), invalid);
  EXPECT_EQ(verdict(all, "192.0.0.0/16", 1), not_found);  // covers, and is not covered
  EXPECT_EQ(verdict(all, "198.51.100.0/24", 1), not_found);
  EXPECT_EQ(verdict(all, "2001:db8:7::/48", 1), valid);
  EXPECT_EQ(verdict(all, "2001:db8:7::/48", 2), invalid);
}

TEST(route_origin, takes_as0_for_nobody) {
  auto const all = std::vector<origin_authorization>{{prefix_of("192.0.2.0/24"), 32, base::asn{0}}};
  EXPECT_EQ(verdict(all, "192.0.2.0/24", 1), invalid);
  EXPECT_EQ(verdict(all, "192.0.2.0/24", 0), invalid);
}

}  // namespace
}  // namespace causeway::routing
