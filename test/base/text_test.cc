//! Text helpers against RFC 3629 and plain expectations.
#include "base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <string>

namespace causeway::base {
namespace {

TEST(text, trimmed_takes_white_space_from_both_ends) {
  EXPECT_EQ(trimmed(" \t a b\r\n\v\f"), "a b");
  EXPECT_EQ(trimmed(" \n "), "");
  EXPECT_EQ(trimmed(""), "");
}

TEST(text, split_keeps_empty_fields) {
  auto const fields = split("a||b|", '|');
  ASSERT_EQ(fields.size(), 4U);
  EXPECT_EQ(fields[0], "a");
  EXPECT_EQ(fields[1], "");
  EXPECT_EQ(fields[3], "");
  EXPECT_EQ(split("", '|').size(), 1U);
}

TEST(text, case_of_ascii_letters_only) {
  EXPECT_EQ(lower_ascii("ABZaz@[\xC3\x89"), "abzaz@[\xC3\x89");
  EXPECT_EQ(upper_ascii("ABZaz`{\xC3\xA9"), "ABZAZ`{\xC3\xA9");
  EXPECT_TRUE(equal_ignoring_case("Allocated", "ALLOCATED"));
  EXPECT_FALSE(equal_ignoring_case("ab", "abc"));
  EXPECT_FALSE(equal_ignoring_case("@", "`"));
}

TEST(text, numbers_are_whole_or_nothing) {
  EXPECT_EQ(parse_number<std::uint8_t>("255"), 255);
  EXPECT_EQ(parse_number<std::int64_t>("-9223372036854775808"), INT64_MIN);
  EXPECT_EQ(parse_number<int>("007"), 7);
  for (auto const* const bad : {"", "12 ", " 12", "+1", "0x1", "1e3", "1.0", "--1", "9999999999"})
    EXPECT_FALSE(parse_number<int>(bad)) << bad;
  EXPECT_FALSE(parse_number<std::uint8_t>("256"));
  EXPECT_FALSE(parse_number<unsigned>("-1"));
}

TEST(text, reals_are_finite_and_have_a_point) {
  EXPECT_EQ(parse_real("-1.5e3"), -1500);
  EXPECT_EQ(parse_real("7"), 7);
  for (auto const* const bad : {"", "inf", "-infinity", "nan", "1,5", "1.5 ", "0x1p3", "1e999", ".", "1.2.3"})
    EXPECT_FALSE(parse_real(bad)) << bad;
}

TEST(text, grouped_reals_have_groups_of_three) {
  EXPECT_EQ(parse_grouped_real("6,788,737"), 6788737);
  EXPECT_EQ(parse_grouped_real("-1,234.5"), -1234.5);
  EXPECT_EQ(parse_grouped_real("1234567.25"), 1234567.25);
  EXPECT_EQ(parse_grouped_real("12,345"), 12345);
  for (auto const* const bad : {"", ",", "1,5", "1,23,456", "1234,567", ",123", "1,234,", "1,2345",
                                "1.234,567", "1,,234", "-,123", "1,23a"})
    EXPECT_FALSE(parse_grouped_real(bad)) << bad;
}

// RFC 3629 §4: overlong forms, surrogates and values over U+10FFFF are not UTF-8.
TEST(text, rfc3629_invalid_sequences) {
  EXPECT_TRUE(is_valid_utf8("Côte d'Ivoire"));
  EXPECT_TRUE(is_valid_utf8("\xF4\x8F\xBF\xBF"));
  for (auto const* const bad :
       {"\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\x80", "abc\xE2\x82", "\xE2\x28\xA1", "\xFF"})
    EXPECT_FALSE(is_valid_utf8(bad));
}

// The code points themselves, encoded by the table of RFC 3629 §3.
TEST(text, rfc3629_every_code_point) {
  for (auto point = 0U; point <= 0x10FFFF; ++point) {
    std::string out;
    auto const tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
    if (point < 0x80) out += static_cast<char>(point);
    if (point >= 0x80 && point < 0x800) out += static_cast<char>(0xC0U | (point >> 6U)), tail(0);
    if (point >= 0x800 && point < 0x10000) out += static_cast<char>(0xE0U | (point >> 12U)), tail(6), tail(0);
    if (point >= 0x10000) out += static_cast<char>(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0);
    auto const surrogate = point >= 0xD800 && point <= 0xDFFF;
    ASSERT_EQ(is_valid_utf8(out), !surrogate) << point;
  }
}

TEST(text, latin1_becomes_utf8_and_utf8_stays) {
  EXPECT_EQ(to_utf8("C\xF4te"), "Côte");
  EXPECT_EQ(to_utf8("Côte"), "Côte");
}

RC_GTEST_PROP(text, any_bytes_become_utf8, (std::string const& bytes)) {
  RC_ASSERT(is_valid_utf8(to_utf8(bytes)));
}

TEST(text, printable_escapes_and_cuts) {
  EXPECT_EQ(printable("a\tb"), "a\\x09b");
  EXPECT_EQ(printable("\xFFz"), "\\xffz");
  EXPECT_EQ(printable("\x7F"), "\\x7f");
  EXPECT_EQ(printable("\xC2\x9B"), "\\xc2\\x9b");  // CSI in one character
  EXPECT_EQ(printable("\xC2\xA0"), "\xC2\xA0");
  EXPECT_EQ(printable("abcdef", 3), "abc…");
  EXPECT_EQ(printable("abc", 3), "abc");
  EXPECT_EQ(printable("aé", 2), "a…");
  EXPECT_EQ(printable("ab\t", 3), "ab…");
}

RC_GTEST_PROP(text, printable_fits_one_line, (std::string const& bytes)) {
  auto const max_bytes = *rc::gen::inRange<std::size_t>(0, 40);
  auto const shown = printable(bytes, max_bytes);
  RC_ASSERT(is_valid_utf8(shown));
  RC_ASSERT(shown.size() <= max_bytes + std::string_view{"…"}.size());
  RC_ASSERT(shown.find_first_of("\n\r\x1b") == std::string::npos);
}

}  // namespace
}  // namespace causeway::base
