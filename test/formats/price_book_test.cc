//! The price book and the defaults: rows, and every rule broken once.
#include "formats/price_book.h"

#include <gtest/gtest.h>

#include <array>
#include <ostream>

#include "base/csv_writer.h"
#include "read_records.h"

namespace causeway::formats {
namespace {

using changes = std::vector<std::pair<std::string_view, std::string_view>>;

// One column after the other, each with the value of a sound row.
constexpr std::array<std::pair<std::string_view, std::string_view>, 36> sound_row{{
    {"id", "wave-alma"},
    {"item", "wave"},
    {"place", "Alma"},
    {"iso2", "XA"},
    {"lat", "-1.25"},
    {"lon", "36.50"},
    {"to_place", "Bora"},
    {"to_iso2", "XB"},
    {"to_lat", "2.00"},
    {"to_lon", "40.00"},
    {"region", ""},
    {"year", "2024"},
    {"year_to", "2025"},
    {"date", "2024-10"},
    {"size_mbps", "10000"},
    {"term_months", "36"},
    {"commit_mbps", ""},
    {"length_km", "480.5"},
    {"buyer", "wholesale"},
    {"included", "tails"},
    {"low", "2000"},
    {"mid", "3000"},
    {"high", "4500"},
    {"unit", "usd_per_month"},
    {"original_low", ""},
    {"original_mid", ""},
    {"original_high", ""},
    {"original_currency", "USD"},
    {"fx_rate", ""},
    {"fx_date", ""},
    {"fx_source", ""},
    {"grade", "B"},
    {"usable", "yes"},
    {"why_not", ""},
    {"source", "example.org"},
    {"note", "a note"},
}};

std::string header() {
  std::string text;
  base::csv_writer writer{text};
  for (auto const& [name, value] : sound_row) writer.field(name);
  writer.end_row();
  return text;
}

std::string row(changes const& changed = {}) {
  std::string text;
  base::csv_writer writer{text};
  for (auto const& [name, value] : sound_row) {
    auto shown = value;
    for (auto const& [other, replaced] : changed) {
      if (other == name) shown = replaced;
    }
    writer.field(shown);
  }
  writer.end_row();
  return text;
}

read_out<price_record> read_row(changes const& changed) {
  return read_text<price_record>(read_price_book, header() + row(changed));
}

TEST(price_book, every_column_of_a_row) {
  auto const out = read_row({});
  ASSERT_EQ(out.records.size(), 1U) << to_text(out.counted);
  auto const& price = out.records[0];
  EXPECT_EQ(price.id, "wave-alma");
  EXPECT_EQ(price.item, "wave");
  EXPECT_EQ(price.place.name, "Alma");
  EXPECT_EQ(to_string(price.place.iso2), "XA");
  EXPECT_DOUBLE_EQ(price.place.point.lat_deg(), -1.25);
  EXPECT_EQ(price.to_place.name, "Bora");
  EXPECT_DOUBLE_EQ(price.to_place.point.lon_deg(), 40);
  EXPECT_EQ(price.region, 0);
  EXPECT_EQ(price.year, 2024);
  EXPECT_EQ(price.year_to, 2025);
  EXPECT_EQ(price.date, "2024-10");
  EXPECT_EQ(price.size_mbps, 10000);
  EXPECT_EQ(price.term_months, 36);
  EXPECT_FALSE(price.commit_mbps);
  EXPECT_EQ(price.length_km, 480.5);
  EXPECT_EQ(price.buyer, "wholesale");
  EXPECT_EQ(price.included, "tails");
  EXPECT_EQ(price.value.low, 2000);
  EXPECT_EQ(price.value.middle(), 3000);
  EXPECT_EQ(price.value.high, 4500);
  EXPECT_EQ(price.unit, "usd_per_month");
  EXPECT_TRUE(price.original.is_empty());
  EXPECT_EQ(price.grade, price_grade::b_press);
  EXPECT_EQ(to_string(price.grade), "B");
  EXPECT_TRUE(price.is_usable);
  EXPECT_EQ(price.source, "example.org");
  EXPECT_EQ(price.note, "a note");
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(price_book, price_in_another_currency_agrees_with_its_rate) {
  changes const sound{{"low", ""},
                      {"high", ""},
                      {"mid", "2000"},
                      {"original_mid", "300000"},
                      {"original_currency", "XAC"},
                      {"fx_rate", "150"},
                      {"fx_source", "example.org"}};
  auto const out = read_row(sound);
  ASSERT_EQ(out.records.size(), 1U) << to_text(out.counted);
  EXPECT_EQ(out.records[0].original.mid, 300000);
  EXPECT_EQ(out.records[0].fx_rate, 150);
  auto wrong = sound;
  wrong[2].second = "2100";
  EXPECT_EQ(read_row(wrong).counted.count_of("bad rate"), 1U);
  auto without_rate = sound;
  without_rate[5].second = "";
  EXPECT_EQ(read_row(without_rate).counted.count_of("bad rate"), 1U);
}

TEST(price_book, row_without_dollar_value_is_kept_as_not_usable) {
  auto const out = read_row({{"low", ""},
                             {"mid", ""},
                             {"high", ""},
                             {"original_mid", "300000"},
                             {"original_currency", "XAC"},
                             {"usable", "no"},
                             {"why_not", "no_rate"}});
  ASSERT_EQ(out.records.size(), 1U) << to_text(out.counted);
  EXPECT_TRUE(out.records[0].value.is_empty());
  EXPECT_FALSE(out.records[0].is_usable);
  EXPECT_EQ(out.records[0].why_not, "no_rate");
}

struct broken_rule {
  changes changed;
  std::string_view kind;
  std::string_view repair;  // stands in the detail
};

std::ostream& operator<<(std::ostream& out, broken_rule const& broken) {
  return out << broken.kind;
}

class price_book_rule : public testing::TestWithParam<broken_rule> {};

TEST_P(price_book_rule, broken_is_an_issue_with_line_and_repair) {
  auto const& [changed, kind, repair] = GetParam();
  auto const out = read_row(changed);
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(out.counted.issue_count(), 1U) << to_text(out.counted);
  EXPECT_EQ(line_of(out.counted, kind), "line 2") << to_text(out.counted);
  EXPECT_NE(to_text(out.counted).find(repair), std::string::npos) << to_text(out.counted);
}

INSTANTIATE_TEST_SUITE_P(
    all, price_book_rule,
    testing::Values(broken_rule{{{"id", ""}}, "empty field", "id must be filled"},
                    broken_rule{{{"item", "bread"}}, "unknown item", "bread"},
                    broken_rule{{{"unit", "km"}}, "wrong unit", "give it in usd_per_month or usd_per_year"},
                    broken_rule{
                        {{"low", "0.5"}}, "value out of range", "it must be 1 to 1e+07 usd_per_month"},
                    broken_rule{{{"mid", "5000"}}, "values out of order", "must not fall"},
                    broken_rule{{{"mid", "3,000"}}, "bad number", "decimal point"},
                    broken_rule{{{"place", ""}}, "empty field", "place"},
                    broken_rule{{{"iso2", "XAA"}}, "bad country code", "XAA"},
                    broken_rule{{{"lat", "100"}}, "bad coordinates", "100"},
                    broken_rule{{{"iso2", ""}}, "bad region", "one of the two"},
                    broken_rule{{{"region", "002"}}, "bad region", "one of the two"},
                    broken_rule{{{"region", "2"}}, "bad region", "three digits"},
                    broken_rule{{{"year", "24"}}, "bad year", "four digits"},
                    broken_rule{{{"year_to", "2023"}}, "bad year", "must not lie before"},
                    broken_rule{{{"date", "2023-10"}}, "bad date", "begin with the year"},
                    broken_rule{{{"size_mbps", "0"}}, "bad size", "above 0"},
                    broken_rule{{{"size_mbps", ""}}, "empty field", "wave needs size_mbps"},
                    broken_rule{{{"buyer", "thief"}}, "bad buyer", "thief"},
                    broken_rule{{{"original_currency", "usd"}}, "bad currency", "three capitals"},
                    broken_rule{{{"original_mid", "3000"}}, "bad rate", "alone"},
                    broken_rule{{{"grade", "E"}}, "bad grade", "A, B, C or D"},
                    broken_rule{{{"usable", "maybe"}}, "bad yes or no", "yes or no"},
                    broken_rule{{{"why_not", "undated"}}, "reason and usable disagree", "only then"},
                    broken_rule{{{"mid", ""}, {"low", ""}}, "usable without value", "fill mid"},
                    broken_rule{{{"source", ""}}, "empty field", "source must be filled"}));

TEST(price_book, ids_stand_once) {
  auto const out = read_text<price_record>(read_price_book, header() + row() + row());
  EXPECT_EQ(out.counted.records(), 1U);
  EXPECT_EQ(line_of(out.counted, "id used twice"), "line 3");
}

TEST(price_book, missing_columns_stop_and_unknown_ones_are_named) {
  auto const out = read_text<price_record>(read_price_book, "id,item,place,unit,grade,usable,prize\n");
  EXPECT_EQ(out.counted.count_of("missing column"), 30U);
  EXPECT_NE(to_text(out.counted).find("\"prize\"; rename or remove it"), std::string::npos);
}

TEST(price_book, rows_with_surplus_fields_are_issues_and_blank_rows_are_not) {
  auto text = header() + row();
  text.insert(text.size() - 1, ",unquoted, text");
  auto const out = read_text<price_record>(read_price_book, text + std::string(35, ',') + "\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(out.counted.count_of("too many fields"), 1U);
  EXPECT_EQ(out.counted.issue_count(), 1U);
}

constexpr std::string_view default_header =
    "id,item,scope_kind,scope,year,low,mid,high,unit,grade,source,note\n";

TEST(defaults, rows_of_every_scope) {
  auto const out = read_text<default_record>(
      read_defaults, std::string{default_header} +
                         "a,wave_level,world,001,2024,0.5,0.8,1.2,ratio,C,own,\n"
                         "b,wave_level,region,014,2024,0.5,,2,ratio,D,own,\n"
                         "c,wave_level,country,XA,2024,,1,,ratio,D,own,n\n"
                         "d,terrestrial_lease,class,thin,2024,8,25,60,usd_per_km_month,D,own,\n"
                         "e,kbps_per_user_peak,income,lower_middle,2024,80,200,500,kbps_per_user,D,own,\n");
  ASSERT_EQ(out.records.size(), 5U) << to_text(out.counted);
  EXPECT_EQ(out.records[0].scope_kind, default_scope::world);
  EXPECT_EQ(out.records[1].scope, "014");
  EXPECT_DOUBLE_EQ(out.records[1].value.middle().value_or(0), 1) << "geometric mean of 0.5 and 2";
  EXPECT_EQ(out.records[2].value.middle(), 1);
  EXPECT_EQ(out.records[3].scope_kind, default_scope::lease_class);
  EXPECT_EQ(out.records[4].scope_kind, default_scope::income_group);
  EXPECT_EQ(out.records[4].year, 2024);
}

TEST(defaults, each_bad_row_is_an_issue_and_skipped) {
  auto const out =
      read_text<default_record>(read_defaults, std::string{default_header} +
                                                   "a,wave_level,planet,001,2024,,1,,ratio,D,own,\n"
                                                   "a,wave_level,world,002,2024,,1,,ratio,D,own,\n"
                                                   "a,wave_level,class,thick,2024,,1,,ratio,D,own,\n"
                                                   "a,wave_level,world,001,,,1,,ratio,D,own,\n"
                                                   "a,wave_level,world,001,2024,1,,,ratio,D,own,\n"
                                                   "a,wave_level,world,001,2024,,1,,km,D,own,\n"
                                                   "a,wave_level,world,001,2024,,1,,ratio,D,,\n"
                                                   "a,wave_level,world,001,2024,,1,,ratio,D,own,\n"
                                                   "a,wave_level,world,001,2024,,1,,ratio,D,own,\n");
  EXPECT_EQ(out.counted.records(), 1U);
  EXPECT_EQ(out.counted.count_of("bad scope"), 3U);
  EXPECT_EQ(out.counted.count_of("empty field"), 2U);
  EXPECT_EQ(line_of(out.counted, "no value"), "line 6");
  EXPECT_EQ(line_of(out.counted, "wrong unit"), "line 7");
  EXPECT_EQ(line_of(out.counted, "id used twice"), "line 10");
  EXPECT_EQ(out.counted.issue_count(), 8U);
}

TEST(value_range, middle_of_a_range_and_of_a_bound) {
  EXPECT_DOUBLE_EQ((value_range{4, std::nullopt, 9}.middle().value_or(0)), 6);
  EXPECT_DOUBLE_EQ((value_range{0, std::nullopt, 9}.middle().value_or(0)), 4.5);
  EXPECT_FALSE((value_range{std::nullopt, std::nullopt, 9}.middle()));
  EXPECT_TRUE((value_range{std::nullopt, std::nullopt, 9}.is_bound()));
  EXPECT_FALSE((value_range{4, std::nullopt, 9}.is_bound()));
  EXPECT_FALSE((value_range{std::nullopt, 5, 9}.is_bound()));
}

TEST(price_book, own_tables_read_without_issues) {
  auto const book = tally_of_file(test::source_file("data/price_book.csv"), count_price_book);
  EXPECT_EQ(book.issue_count(), 0U) << to_text(book);
  EXPECT_GT(book.records(), 0U);
  auto const defaults = tally_of_file(test::source_file("data/defaults.csv"), count_defaults);
  EXPECT_EQ(defaults.issue_count(), 0U) << to_text(defaults);
  EXPECT_GT(defaults.records(), 0U);
}

}  // namespace
}  // namespace causeway::formats
