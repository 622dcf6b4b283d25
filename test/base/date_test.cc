//! Days against known ones and the calendar's own rules.
#include "base/date.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <utility>

namespace causeway::base {
namespace {

date day(int year, unsigned month, unsigned of_month) {
  return make_date(year, month, of_month).value_or(date{});
}

std::string in_name(std::string_view name) {
  return to_string(date_in_name(name).value_or(date{}));
}

TEST(date, days_count_from_1970) {
  EXPECT_EQ(day(1970, 1, 1).days, 0);
  EXPECT_EQ(day(1969, 12, 31).days, -1);
  EXPECT_EQ(day(2000, 3, 1).days, 11017);
  EXPECT_EQ(day(2024, 1, 1).days, 19723);
}

TEST(date, only_days_of_the_calendar) {
  EXPECT_TRUE(make_date(2024, 2, 29));
  EXPECT_TRUE(make_date(2000, 2, 29));
  EXPECT_FALSE(make_date(2023, 2, 29));
  EXPECT_FALSE(make_date(1900, 2, 29));
  EXPECT_FALSE(make_date(2024, 0, 1));
  EXPECT_FALSE(make_date(2024, 13, 1));
  EXPECT_FALSE(make_date(2024, 4, 31));
  EXPECT_FALSE(make_date(0, 1, 1));
  EXPECT_FALSE(make_date(70000, 1, 1));
  EXPECT_FALSE(make_date(-1, 1, 1));
}

TEST(date, unix_times_fall_on_their_utc_day) {
  EXPECT_EQ(date_of_unix_time(0), day(1970, 1, 1));
  EXPECT_EQ(date_of_unix_time(86399), day(1970, 1, 1));
  EXPECT_EQ(date_of_unix_time(86400), day(1970, 1, 2));
  EXPECT_EQ(date_of_unix_time(-1), day(1969, 12, 31));
  EXPECT_EQ(date_of_unix_time(1704067200), day(2024, 1, 1));
  EXPECT_EQ(date_of_unix_time(4294967295), day(2106, 2, 7));
}

TEST(date, unix_times_beyond_the_calendar_are_not_known) {
  EXPECT_EQ(date_of_unix_time(253402300799), day(9999, 12, 31));
  EXPECT_FALSE(date_of_unix_time(253402300800).known());
  EXPECT_EQ(date_of_unix_time(-62135596800), day(1, 1, 1));
  EXPECT_FALSE(date_of_unix_time(-62135596801).known());
  EXPECT_FALSE(date_of_unix_time(std::numeric_limits<std::int64_t>::max()).known());
  EXPECT_FALSE(date_of_unix_time(std::numeric_limits<std::int64_t>::min()).known());
}

TEST(date, text_of_a_day_and_what_gives_the_first_day) {
  for (auto const* const text :
       {"20240301", "2024-03-01", "2024-03-01T23:59:59Z", "2024-03-01 08:00:00", "2024-03", "202403"}) {
    EXPECT_EQ(parse_date(text), day(2024, 3, 1)) << text;
  }
  EXPECT_EQ(parse_date("2024"), day(2024, 1, 1));
  EXPECT_EQ(parse_date("19600101"), day(1960, 1, 1));
}

TEST(date, anything_else_is_nothing) {
  for (auto const* const text :
       {"", "00000000", "20240230", "2024-02-30", "2024-3-1", "2024/03/01", "01-03-2024", "20241301",
        "202413", "1959", "2100", "20240301T", "2024-03-01x", "-024-03-01", "2024-03-1 ", "12", "T",
        "+2024-03-1", "2024-+3-01"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(date, first_date_in_the_name_of_a_file) {
  EXPECT_EQ(in_name("20240101.as-rel.txt.bz2"), "2024-01-01");
  EXPECT_EQ(in_name("rib.20240101.0800.bz2"), "2024-01-01");
  EXPECT_EQ(in_name("pdb-20221006"), "2022-10-06");
  EXPECT_EQ(in_name("delegated-afrinic-extended-202605"), "2026-05-01");
  EXPECT_EQ(in_name("peeringdb_2_dump_2024_01_01.json"), "2024-01-01");
  EXPECT_EQ(in_name("routeviews-rv2-20240101-1200.pfx2as.gz"), "2024-01-01");
  EXPECT_EQ(in_name("as-rel-2024-01.txt"), "2024-01-01");
  EXPECT_EQ(in_name("export-2024-02-29T00:00:00Z.csv"), "2024-02-29");
  EXPECT_EQ(in_name("bview.202403151600.gz"), "2024-03-15");
  EXPECT_EQ(in_name("dump.2024.03.15.json"), "2024-03-15");
}

// Day first or month first cannot be told; a month's name can.
TEST(date, month_names_are_dates_and_day_first_numbers_are_not) {
  EXPECT_EQ(in_name("OFDS-Some-Backbone-03-05-2026_ofds-nodes_03may2026.geojson"), "2026-05-03");
  EXPECT_EQ(in_name("OFDS-Some-3-11-04-2026_11apr2026.geojson"), "2026-04-11");
  EXPECT_EQ(in_name("X_ofds-spans_14Feb2026.geojson"), "2026-02-14");
  EXPECT_EQ(in_name("survey-03-05-2026.csv"), "unknown");
  constexpr auto months = std::to_array<std::pair<char const*, char const*>>({{"1jan2024", "2024-01-01"},
                                                                              {"1feb2024", "2024-02-01"},
                                                                              {"1mar2024", "2024-03-01"},
                                                                              {"1apr2024", "2024-04-01"},
                                                                              {"1may2024", "2024-05-01"},
                                                                              {"1jun2024", "2024-06-01"},
                                                                              {"1jul2024", "2024-07-01"},
                                                                              {"1aug2024", "2024-08-01"},
                                                                              {"1sep2024", "2024-09-01"},
                                                                              {"1oct2024", "2024-10-01"},
                                                                              {"1nov2024", "2024-11-01"},
                                                                              {"1dec2024", "2024-12-01"}});
  for (auto const& [name, expected] : months) EXPECT_EQ(in_name(name), expected);
}

TEST(date, other_numbers_in_names_are_no_dates) {
  for (auto const* const name : {"", "ids", "v2", "as-rel-2024.txt", "AS200012.txt", "1700000000.txt",
                                 "20241332.csv", "prefixes-986785.csv", "2024-13.csv", "31feb2024",
                                 "3xyz2024", "1ebm2024", "123456789012345678901234567890"}) {
    EXPECT_FALSE(date_in_name(name)) << name;
  }
  EXPECT_EQ(in_name("AS200012-20240101.txt"), "2024-01-01");
}

TEST(date, text_and_back_for_each_day_of_two_centuries) {
  for (auto at = day(1960, 1, 1); at <= day(2099, 12, 31); ++at.days) {
    auto const text = to_string(at);
    ASSERT_EQ(parse_date(text), at) << text;
    ASSERT_EQ(year_of(at), std::stoi(text));
  }
}

TEST(date, a_default_one_is_not_known) {
  EXPECT_FALSE(date{}.known());
  EXPECT_EQ(to_string(date{}), "unknown");
  EXPECT_LT(date{}, day(1, 1, 1));
}

}  // namespace
}  // namespace causeway::base
