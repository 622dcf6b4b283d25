//! Addresses against the examples of RFC 4291 §2.2 and RFC 5952, prefixes against plain bit arithmetic.
#include "base/ip.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

namespace causeway::base {
namespace {

std::string rewritten(std::string_view text) {
  auto const address = parse_address(text);
  return address ? to_string(*address) : "nothing";
}

ip_prefix prefix_of(std::string_view text) {
  auto const prefix = parse_prefix(text);
  EXPECT_TRUE(prefix) << text;
  return prefix.value_or(ip_prefix{});
}

TEST(ip, rfc4291_section_2_2_text_forms) {
  EXPECT_EQ(rewritten("ABCD:EF01:2345:6789:ABCD:EF01:2345:6789"), "abcd:ef01:2345:6789:abcd:ef01:2345:6789");
  EXPECT_EQ(rewritten("2001:DB8:0:0:8:800:200C:417A"), "2001:db8::8:800:200c:417a");
  EXPECT_EQ(rewritten("FF01:0:0:0:0:0:0:101"), "ff01::101");
  EXPECT_EQ(rewritten("0:0:0:0:0:0:0:1"), "::1");
  EXPECT_EQ(rewritten("0:0:0:0:0:0:0:0"), "::");
  EXPECT_EQ(rewritten("0:0:0:0:0:FFFF:129.144.52.38"), "::ffff:129.144.52.38");
  EXPECT_EQ(rewritten("0000:0000:0000:0000:0000:ffff:255.255.255.255"), "::ffff:255.255.255.255");
}

TEST(ip, rfc5952_section_4_recommended_text) {
  EXPECT_EQ(rewritten("2001:0db8::0001"), "2001:db8::1");                // 4.1
  EXPECT_EQ(rewritten("2001:db8:0:0:0:0:2:1"), "2001:db8::2:1");         // 4.2.1
  EXPECT_EQ(rewritten("2001:db8:0:1:1:1:1:1"), "2001:db8:0:1:1:1:1:1");  // 4.2.2
  EXPECT_EQ(rewritten("2001:0:0:1:0:0:0:1"), "2001:0:0:1::1");           // 4.2.3, the longest run
  EXPECT_EQ(rewritten("2001:db8:0:0:1:0:0:1"), "2001:db8::1:0:0:1");     // 4.2.3, the first of two
  EXPECT_EQ(rewritten("2001:DB8::A"), "2001:db8::a");                    // 4.3
}

TEST(ip, what_is_no_address) {
  for (auto const* const text :
       {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4", "1.2.3.-4", "0x1.2.3.4",
        ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "fe80::1%eth0", "::1.2.3",
        "1.2.3.4/24", "g::"}) {
    EXPECT_FALSE(parse_address(text)) << text;
  }
  EXPECT_FALSE(parse_address(std::string_view{"1.2.3.4\0", 8}));
  EXPECT_FALSE(parse_address(std::string(4000, '1')));
}

TEST(ip, ipv4_numbers_are_in_host_order) {
  EXPECT_EQ(to_string(ipv4(0xC0000201U)), "192.0.2.1");
  EXPECT_EQ(ipv4_number(*parse_address("192.0.2.1")), 0xC0000201U);
  EXPECT_EQ(ipv4_number(*parse_address("255.255.255.255")), 0xFFFFFFFFU);
}

TEST(ip, prefixes_are_an_address_and_a_length) {
  EXPECT_EQ(to_string(prefix_of("192.0.2.0/24")), "192.0.2.0/24");
  EXPECT_EQ(to_string(prefix_of("2001:DB8::/32")), "2001:db8::/32");
  EXPECT_EQ(prefix_of("0.0.0.0/0").length, 0);
  EXPECT_EQ(prefix_of("::/128").length, 128);
  for (auto const* const text : {"192.0.2.0", "192.0.2.0/", "192.0.2.0/33", "::/129", "::/256",
                                 "192.0.2.0/-1", "192.0.2.0/24/24", "192.0.2.0/ 24", "/24", "192.0.2/24"}) {
    EXPECT_FALSE(parse_prefix(text)) << text;
  }
}

TEST(ip, canonical_clears_the_bits_behind_the_length) {
  EXPECT_EQ(to_string(canonical(prefix_of("192.0.2.255/25"))), "192.0.2.128/25");
  EXPECT_EQ(to_string(canonical(prefix_of("255.255.255.255/0"))), "0.0.0.0/0");
  EXPECT_EQ(to_string(canonical(prefix_of("192.0.2.1/32"))), "192.0.2.1/32");
  EXPECT_EQ(to_string(canonical(prefix_of("ffff:ffff:ffff::1/33"))), "ffff:ffff:8000::/33");
  EXPECT_TRUE(is_canonical(prefix_of("10.0.0.0/8")));
  EXPECT_FALSE(is_canonical(prefix_of("10.0.0.1/8")));
  EXPECT_TRUE(is_canonical(prefix_of("::1/128")));
}

// Every length against a mask made from the number.
TEST(ip, every_ipv4_length_masks_like_a_number) {
  constexpr auto address = 0xDEADBEEFU;
  for (auto length = 0U; length <= 32; ++length) {
    auto const mask = length == 0 ? 0U : 0xFFFFFFFFU << (32U - length);
    auto const masked = canonical({ipv4(address), static_cast<std::uint8_t>(length)});
    EXPECT_EQ(ipv4_number(masked.address), address & mask) << length;
    EXPECT_TRUE(covers(masked, {ipv4(address), 32})) << length;
    if (length == 0) continue;
    EXPECT_FALSE(covers(masked, {ipv4(address ^ (1U << (32U - length))), 32})) << length;
  }
}

TEST(ip, covers_needs_the_same_family_and_a_shorter_or_equal_length) {
  EXPECT_TRUE(covers(prefix_of("10.0.0.0/8"), prefix_of("10.255.0.0/16")));
  EXPECT_TRUE(covers(prefix_of("10.0.0.0/8"), prefix_of("10.0.0.0/8")));
  EXPECT_FALSE(covers(prefix_of("10.0.0.0/9"), prefix_of("10.0.0.0/8")));
  EXPECT_FALSE(covers(prefix_of("10.0.0.0/8"), prefix_of("11.0.0.0/16")));
  EXPECT_FALSE(covers(prefix_of("0.0.0.0/0"), prefix_of("::/0")));
  EXPECT_TRUE(covers(prefix_of("2001:db8::/33"), prefix_of("2001:db8:7fff::/48")));
  EXPECT_FALSE(covers(prefix_of("2001:db8::/33"), prefix_of("2001:db8:8000::/48")));
}

TEST(ip, orders_by_family_then_address_then_length) {
  EXPECT_LT(prefix_of("255.0.0.0/8"), prefix_of("::/0"));
  EXPECT_LT(prefix_of("10.0.0.0/8"), prefix_of("10.0.0.0/9"));
  EXPECT_LT(prefix_of("10.0.0.0/9"), prefix_of("11.0.0.0/8"));
}

}  // namespace
}  // namespace causeway::base
