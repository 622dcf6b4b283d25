//! Text helpers against RFC 3629 and plain expectations.
#include "base/text.h"

#include <gtest/gtest.h>

namespace causeway::base {
namespace {

TEST(text, split_keeps_empty_fields) {
  auto const fields = split("a||b|", '|');
  ASSERT_EQ(fields.size(), 4U);
  EXPECT_EQ(fields[0], "a");
  EXPECT_EQ(fields[1], "");
  EXPECT_EQ(fields[3], "");
}

TEST(text, numbers_are_whole_or_nothing) {
  EXPECT_EQ(parse_number<std::uint8_t>("255"), 255);
  EXPECT_FALSE(parse_number<std::uint8_t>("256"));
  EXPECT_FALSE(parse_number<int>("12 "));
  EXPECT_FALSE(parse_number<unsigned>("-1"));
  EXPECT_FALSE(parse_real("inf"));
  EXPECT_FALSE(parse_real("1,5"));
  EXPECT_DOUBLE_EQ(*parse_grouped_real("6,788,737"), 6788737.0);
}

// RFC 3629 §4: overlong forms, surrogates and values over U+10FFFF are not UTF-8.
TEST(text, rfc3629_invalid_sequences) {
  EXPECT_TRUE(is_valid_utf8("Côte d'Ivoire"));
  EXPECT_FALSE(is_valid_utf8("\xC0\xAF"));
  EXPECT_FALSE(is_valid_utf8("\xED\xA0\x80"));
  EXPECT_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));
  EXPECT_FALSE(is_valid_utf8("abc\xE2\x82"));
  EXPECT_EQ(to_utf8("C\xF4te"), "Côte");
}

TEST(text, printable_escapes_and_cuts) {
  EXPECT_EQ(printable("a\tb"), "a\\x09b");
  EXPECT_EQ(printable("\xFFz"), "\\xffz");
  EXPECT_EQ(printable("abcdef", 3), "abc…");
}

}  // namespace
}  // namespace causeway::base
