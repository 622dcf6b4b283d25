//! Country codes: two letters or nothing.
#include "base/country_code.h"

#include <gtest/gtest.h>

#include <unordered_set>

namespace causeway::base {
namespace {

TEST(country_code, two_ascii_letters_in_any_case) {
  EXPECT_EQ(to_string(*parse_country_code("NP")), "NP");
  EXPECT_EQ(parse_country_code("np"), parse_country_code("NP"));
  EXPECT_EQ(to_string(*parse_country_code("zZ")), "ZZ");
}

TEST(country_code, anything_else_is_nothing) {
  for (auto const* const text : {"", "N", "NPL", "N1", "N ", " NP", "*", "--", "Ñ", "[]", "@A", "``"}) {
    EXPECT_FALSE(parse_country_code(text)) << text;
  }
}

TEST(country_code, every_code_is_a_value_of_its_own) {
  std::unordered_set<country_code> seen;
  for (auto high = 'A'; high <= 'Z'; ++high) {
    for (auto low = 'A'; low <= 'Z'; ++low) {
      auto const text = std::string{high, low};
      auto const code = *parse_country_code(text);
      EXPECT_TRUE(code.given());
      EXPECT_EQ(to_string(code), text);
      seen.insert(code);
    }
  }
  EXPECT_EQ(seen.size(), 26U * 26U);
}

TEST(country_code, a_default_one_is_not_given) {
  EXPECT_FALSE(country_code{}.given());
  EXPECT_EQ(to_string(country_code{}), "");
}

TEST(country_code, orders_like_its_letters) {
  EXPECT_LT(*parse_country_code("AZ"), *parse_country_code("BA"));
  EXPECT_LT(*parse_country_code("NP"), *parse_country_code("NR"));
}

}  // namespace
}  // namespace causeway::base
