//! Ranges of addresses against a count address by address.
#include "sample/address_ranges.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "sample/dice.h"

namespace causeway::sample {
namespace {

base::ip_address address(std::string_view text) {
  return *base::parse_address(text);
}

TEST(address_ranges, steps_carry_from_byte_to_byte) {
  EXPECT_EQ(after(address("240.0.255.255")), address("240.1.0.0"));
  EXPECT_EQ(before(address("240.1.0.0")), address("240.0.255.255"));
  EXPECT_EQ(after(address("3fff:0:ffff:ffff:ffff:ffff:ffff:ffff")), address("3fff:1::"));
  EXPECT_EQ(before(address("3fff:1::")), address("3fff:0:ffff:ffff:ffff:ffff:ffff:ffff"));
}

TEST(address_ranges, last_address_of_a_prefix) {
  EXPECT_EQ(last_address(*base::parse_prefix("240.0.16.0/20")), address("240.0.31.255"));
  EXPECT_EQ(last_address(*base::parse_prefix("240.0.16.1/32")), address("240.0.16.1"));
  EXPECT_EQ(last_address(*base::parse_prefix("3fff::/20")),
            address("3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"));
}

std::string text_of(std::vector<used_range> const& ranges) {
  std::string out;
  for (auto const& one : ranges)
    out += to_string(one.first) + "-" + to_string(one.last) + " " + to_string(one.country) + "\n";
  return out;
}

used_prefix used(std::string_view prefix, std::string_view country) {
  return {*base::parse_prefix(prefix), *base::parse_country_code(country)};
}

TEST(address_ranges, a_more_specific_prefix_is_cut_out) {
  EXPECT_EQ(text_of(flat_ranges({used("240.0.0.0/16", "XA"), used("240.0.1.0/24", "XB"),
                                 used("240.0.1.128/25", "XA"), used("240.0.2.0/24", "XA"),
                                 used("240.1.0.0/16", "XA"), used("240.3.0.0/16", "XA")})),
            "240.0.0.0-240.0.0.255 XA\n240.0.1.0-240.0.1.127 XB\n240.0.1.128-240.1.255.255 XA\n"
            "240.3.0.0-240.3.255.255 XA\n");
  EXPECT_EQ(text_of(flat_ranges(
                {used("240.0.0.0/16", "XA"), used("240.0.0.0/24", "XB"), used("240.0.255.0/24", "XC")})),
            "240.0.0.0-240.0.0.255 XB\n240.0.1.0-240.0.254.255 XA\n240.0.255.0-240.0.255.255 XC\n");
  EXPECT_TRUE(flat_ranges({}).empty());
}

// Every address of a /16 on its own: the most specific prefix that covers it.
TEST(address_ranges, agrees_with_a_count_address_by_address) {
  for (auto seed = std::uint64_t{1}; seed <= 20; ++seed) {
    dice draw{seed, "ranges"};
    std::map<base::ip_prefix, base::country_code> drawn;
    for (auto i = 0; i < 40; ++i) {
      auto const length = static_cast<std::uint8_t>(17 + draw.below(16));
      auto const prefix = base::canonical({base::ipv4(0xF0000000U + draw.below(0x10000)), length});
      drawn[prefix] = *base::parse_country_code(std::string{"X"} + static_cast<char>('A' + draw.below(3)));
    }
    std::vector<used_prefix> prefixes;
    for (auto const& [prefix, country] : drawn) prefixes.push_back({prefix, country});
    auto const ranges = flat_ranges(prefixes);
    auto range = ranges.begin();
    for (auto number = 0xF0000000U; number < 0xF0010000U; ++number) {
      auto const at = base::ipv4(number);
      base::country_code expected;
      for (auto const& [prefix, country] : drawn) {
        if (base::covers(prefix, {at, 32})) expected = country;  // the longest comes last
      }
      while (range != ranges.end() && range->last < at) ++range;
      auto const is_in = range != ranges.end() && range->first <= at;
      ASSERT_EQ(is_in ? range->country : base::country_code{}, expected) << to_string(at);
    }
  }
}

}  // namespace
}  // namespace causeway::sample
