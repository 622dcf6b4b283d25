//! AS numbers against RFC 5396 (spellings) and IANA's special-purpose registry.
#include "base/asn.h"

#include <gtest/gtest.h>

#include <array>
#include <utility>

namespace causeway::base {
namespace {

template <typename A, typename B>
concept comparable = requires(A a, B b) { a == b; };
template <typename A, typename B>
concept addable = requires(A a, B b) { a + b; };

TEST(asn, spellings_of_rfc5396) {
  EXPECT_EQ(parse_asn("65001"), asn{65001});
  EXPECT_EQ(parse_asn("AS65001"), asn{65001});
  EXPECT_EQ(parse_asn("as65001"), asn{65001});
  EXPECT_EQ(parse_asn("0.65526"), asn{65526});  // RFC 5396 §2, asdot+
  EXPECT_EQ(parse_asn("1.0"), asn{65536});      // the first number that needs 32 bits
  EXPECT_EQ(parse_asn("AS1.10"), asn{65546});
  EXPECT_EQ(parse_asn("65535.65535"), asn{4294967295U});
  EXPECT_EQ(parse_asn("4294967295"), asn{4294967295U});
}

TEST(asn, anything_else_is_nothing) {
  for (auto const* const text :
       {"", "AS", "A65001", "ASN65001", "AS 65001", " 65001", "65001 ", "-1", "+1", "1.", ".1", "1.65536",
        "65536.0", "1.2.3", "4294967296", "0x10", "1e3", "ASAS1"}) {
    EXPECT_FALSE(parse_asn(text)) << text;
  }
}

// RFC 7607 (0), 6793 (23456), 5398 (documentation), 6996 (private use), 7300 (last ones); 65552 to 131071 are
// IANA's own reserve.
TEST(asn, special_purpose_ranges_and_their_neighbours) {
  constexpr auto reserved = std::to_array<std::pair<std::uint32_t, std::uint32_t>>(
      {{0, 0}, {23456, 23456}, {64496, 131071}, {4200000000U, 4294967295U}});
  for (auto const& [first, last] : reserved) {
    EXPECT_TRUE(is_reserved(asn{first})) << first;
    EXPECT_TRUE(is_reserved(asn{last})) << last;
  }
  for (auto const number : {1U, 23455U, 23457U, 64495U, 131072U, 4199999999U}) {
    EXPECT_FALSE(is_reserved(asn{number})) << number;
  }
  for (auto const inside : {64511U, 64512U, 65534U, 65535U, 65536U, 65551U, 65552U, 4294967294U}) {
    EXPECT_TRUE(is_reserved(asn{inside})) << inside;
  }
}

// RFC 7534: AS112 is special but routed by many; whoever announces it uses it rightly.
TEST(asn, as112_is_in_use) {
  EXPECT_FALSE(is_reserved(asn{112}));
}

TEST(asn, is_no_plain_number) {
  static_assert(comparable<asn, asn> && !comparable<asn, unsigned> && !addable<asn, int>);
  EXPECT_EQ(as_trans.value, 23456U);
  EXPECT_LT(asn{1}, asn{2});
}

}  // namespace
}  // namespace causeway::base
