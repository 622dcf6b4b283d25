//! Address ranges with countries.
#include "formats/prefix_country.h"

#include <gtest/gtest.h>

#include "read_records.h"

namespace causeway::formats {
namespace {

TEST(prefix_country, ranges_of_both_families) {
  prefix_country_facts facts;
  auto const out = read_text<prefix_country_record>(read_prefix_country,
                                                    "240.0.0.0,240.0.2.255,XA\n"
                                                    "3fff:10::,3fff:10:ffff:ffff:ffff:ffff:ffff:ffff,xb\n"
                                                    "240.1.0.0,240.1.0.0,\n"
                                                    "240.2.0.0,240.2.0.255,ZZ\n",
                                                    "asn-country-2024-01-05.csv", &facts);
  ASSERT_EQ(out.records.size(), 4U);
  EXPECT_EQ(to_string(out.records[0].first), "240.0.0.0");
  EXPECT_EQ(to_string(out.records[0].last), "240.0.2.255");
  EXPECT_EQ(to_string(out.records[0].country), "XA");
  EXPECT_EQ(to_string(out.records[1].first), "3fff:10::");
  EXPECT_EQ(to_string(out.records[1].country), "XB");
  EXPECT_FALSE(out.records[2].country.given());
  EXPECT_FALSE(out.records[3].country.given());
  EXPECT_EQ(to_string(facts.day), "2024-01-05");
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

// 240.0.0.0 is 240 · 2²⁴, 3fff:10:: is 0x3fff0010 · 2⁹⁶; computed apart with arbitrary precision.
TEST(prefix_country, addresses_as_decimal_numbers) {
  auto const out = read_text<prefix_country_record>(
      read_prefix_country,
      "4026531840,4026532095,XA\n"
      "\"85065400701026681266444522858316038144\",\"85065400701026681266444522858316038145\",\"XB\"\n"
      "0,340282366920938463463374607431768211455,XC\n");
  ASSERT_EQ(out.records.size(), 3U);
  EXPECT_EQ(to_string(out.records[0].first), "240.0.0.0");
  EXPECT_EQ(to_string(out.records[0].last), "240.0.0.255");
  EXPECT_EQ(to_string(out.records[1].first), "3fff:10::");
  EXPECT_EQ(to_string(out.records[1].last), "3fff:10::1");
  EXPECT_EQ(to_string(out.records[2].first), "::") << "one number above 32 bits makes both IPv6";
  EXPECT_EQ(to_string(out.records[2].last), "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
}

TEST(prefix_country, each_bad_row_is_an_issue_and_skipped) {
  auto const out = read_text<prefix_country_record>(read_prefix_country,
                                                    "240.0.0.0,240.0.0.255,XA,more\n"
                                                    "240.0.0.0,240.0.0.256,XA\n"
                                                    "0,340282366920938463463374607431768211456,XA\n"
                                                    "240.0.0.0,3fff::,XA\n"
                                                    "240.0.0.2,240.0.0.1,XA\n"
                                                    "240.0.0.0,240.0.0.255,XAA\n"
                                                    "# comment\n"
                                                    "240.0.0.0,240.0.0.255,XA\n");
  EXPECT_EQ(out.records.size(), 1U);
  EXPECT_EQ(line_of(out.counted, "bad range line"), "line 1");
  EXPECT_EQ(out.counted.count_of("bad address"), 2U);
  EXPECT_EQ(line_of(out.counted, "range of two families"), "line 4");
  EXPECT_EQ(line_of(out.counted, "range ends before it starts"), "line 5");
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 6");
  EXPECT_EQ(out.counted.issue_count(), 6U);
}

TEST(prefix_country, told_only_where_the_third_field_is_a_country) {
  auto const tells = [](std::string_view text) {
    auto in = test::input_of(text);
    return looks_like_prefix_country(sample_of(in));
  };
  EXPECT_TRUE(tells("240.0.0.0,240.0.0.255,XA\n"));
  EXPECT_TRUE(tells("240.0.0.0,240.0.0.255,\n"));
  EXPECT_TRUE(tells("4026531840,4026532095,XA\n"));
  EXPECT_FALSE(tells("4026531840,4026532095,\n"));
  EXPECT_FALSE(tells("240.0.0.0,240.0.0.255,1000001\n"));
  EXPECT_FALSE(tells("240.0.0.0,240.0.0.255,1000001,Alma\n"));
  EXPECT_FALSE(tells("240.0.0.255,240.0.0.0,XA\n"));
  EXPECT_FALSE(tells("start,end,XA\n"));
}

TEST(prefix_country, written_lines_read_as_the_same_records) {
  auto const v4 = prefix_country_record{*base::parse_address("240.0.0.0"),
                                        *base::parse_address("240.0.2.255"), *base::parse_country_code("XA")};
  auto const v6 =
      prefix_country_record{*base::parse_address("3fff::"), *base::parse_address("3fff::ffff"), {}};
  std::string text;
  append_prefix_country_line(text, v4);
  append_prefix_country_line(text, v6);
  EXPECT_EQ(text, "240.0.0.0,240.0.2.255,XA\n3fff::,3fff::ffff,\n");
  auto const out = read_text<prefix_country_record>(read_prefix_country, text);
  EXPECT_EQ(out.records, (std::vector{v4, v6}));
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

}  // namespace
}  // namespace causeway::formats
