//! The country overlay: facts, and every rule broken once.
#include "formats/overlay.h"

#include <gtest/gtest.h>

#include <ostream>

#include "read_records.h"

namespace causeway::formats {
namespace {

constexpr std::string_view header =
    "country,item,place,iso2,to_place,to_iso2,asn,to_asn,size_mbps,term_months,low,mid,high,unit,valid_from,"
    "valid_to,source,private,note\n";

read_out<overlay_record> read_rows(std::string_view rows) {
  return read_text<overlay_record>(read_overlay, std::string{header} + std::string{rows});
}

TEST(overlay, facts_of_a_country_a_network_and_a_route) {
  auto const out = read_rows(
      "XA,people_online_share,,,,,,,,,,0.41,,share,2024-01-01,2025-01-01,regulator,no,\n"
      "XA,users,,,,,1000001,,,,,310000,,persons,2024-01-01,,operator,yes,a note\n"
      "XA,wave,Alma,,Port Bora,XB,,,10000,36,20000,21000,25000,usd_per_month,2024-01-01,,contract,yes,\n");
  ASSERT_EQ(out.records.size(), 3U) << to_text(out.counted);
  EXPECT_EQ(to_string(out.records[0].country), "XA");
  EXPECT_EQ(out.records[0].item, "people_online_share");
  EXPECT_EQ(out.records[0].value.middle(), 0.41);
  EXPECT_EQ(to_string(out.records[0].valid_from), "2024-01-01");
  EXPECT_EQ(to_string(out.records[0].valid_to), "2025-01-01");
  EXPECT_FALSE(out.records[0].is_private);
  EXPECT_FALSE(out.records[0].network);
  EXPECT_EQ(out.records[1].network, base::asn{1000001});
  EXPECT_TRUE(out.records[1].is_private);
  EXPECT_FALSE(out.records[1].valid_to.known());
  EXPECT_EQ(out.records[1].note, "a note");
  EXPECT_EQ(out.records[2].place.name, "Alma");
  EXPECT_FALSE(out.records[2].place.iso2.given());
  EXPECT_EQ(out.records[2].to_place.name, "Port Bora");
  EXPECT_EQ(to_string(out.records[2].to_place.iso2), "XB");
  EXPECT_EQ(out.records[2].size_mbps, 10000);
  EXPECT_EQ(out.records[2].term_months, 36);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(overlay, spreadsheet_habits_do_no_harm) {
  auto const out =
      read_text<overlay_record>(read_overlay,
                                "\xEF\xBB\xBFitem;country;mid;unit;valid_from;source;private;;\r\n"
                                "people;XA;2400000;persons;2024-01-01;regulator;no;;\r\n"
                                ";;;;;;;;\r\n"
                                "people;XB;2400000;persons;2024-01-01;regulator;no;;lost\r\n");
  EXPECT_EQ(out.records.size(), 1U) << to_text(out.counted);
  EXPECT_EQ(line_of(out.counted, "too many fields"), "line 4")
      << "text in a column without a name is not lost";
  EXPECT_EQ(out.counted.issue_count(), 1U) << to_text(out.counted);
}

struct broken_row {
  std::string_view row;
  std::string_view kind;
};

std::ostream& operator<<(std::ostream& out, broken_row const& broken) {
  return out << broken.kind;
}

class overlay_rule : public testing::TestWithParam<broken_row> {};

TEST_P(overlay_rule, broken_is_an_issue_with_its_line) {
  auto const out = read_rows(std::string{GetParam().row} + "\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(out.counted.issue_count(), 1U) << to_text(out.counted);
  EXPECT_EQ(line_of(out.counted, GetParam().kind), "line 2") << to_text(out.counted);
}

INSTANTIATE_TEST_SUITE_P(
    all, overlay_rule,
    testing::Values(
        broken_row{",people,,,,,,,,,,5,,persons,2024-01-01,,x,no,", "bad country code"},
        broken_row{"XA,sheep,,,,,,,,,,5,,persons,2024-01-01,,x,no,", "unknown item"},
        broken_row{"XA,people,,,,,,,,,,5,,share,2024-01-01,,x,no,", "wrong unit"},
        broken_row{"XA,people_online_share,,,,,,,,,,5,,share,2024-01-01,,x,no,", "value out of range"},
        broken_row{"XA,people,,,,,,,,,7,5,,persons,2024-01-01,,x,no,", "values out of order"},
        broken_row{"XA,people,,,,,,,,,,many,,persons,2024-01-01,,x,no,", "bad number"},
        broken_row{"XA,people,,,,,,,,,5,,,persons,2024-01-01,,x,no,", "no value"},
        broken_row{"XA,people,,,,,ASx,,,,,5,,persons,2024-01-01,,x,no,", "bad AS number"},
        broken_row{"XA,wave,Alma,,Bora,XB,,,-1,,,5,,usd_per_month,2024-01-01,,x,no,", "bad size"},
        broken_row{"XA,wave,Alma,,,,,,10000,,,5,,usd_per_month,2024-01-01,,x,no,", "empty field"},
        broken_row{"XA,people,,,,,,,,,,5,,persons,,,x,no,", "empty field"},
        broken_row{"XA,people,,,,,,,,,,5,,persons,2024,,x,no,", "bad date"},
        broken_row{"XA,people,,,,,,,,,,5,,persons,2024-01-02,2024-01-02,x,no,", "days out of order"},
        broken_row{"XA,people,,,,,,,,,,5,,persons,2024-01-01,,,no,", "empty field"},
        broken_row{"XA,people,,,,,,,,,,5,,persons,2024-01-01,,x,,", "bad yes or no"}));

TEST(overlay, days_of_one_fact_do_not_overlap) {
  auto const out = read_rows(
      "XA,people,,,,,,,,,,1,,persons,2024-01-01,2025-01-01,x,no,\n"
      "XA,people,,,,,,,,,,2,,persons,2025-01-01,,x,no,\n"
      "XA,people,,,,,,,,,,3,,persons,2023-01-01,2024-01-02,x,no,\n"
      "XA,people,,,,,,,,,,4,,persons,2024-06-01,2024-07-01,x,no,\n"
      "XA,people,,,,,,,,,,5,,persons,2026-01-01,,x,no,\n"
      "XB,people,,,,,,,,,,6,,persons,2024-01-01,,x,no,\n"
      "XA,users,,,,,,,,,,7,,persons,2024-01-01,,x,no,\n"
      "XA,users,,,,,1000001,,,,,8,,persons,2024-01-01,,x,no,\n"
      "XA,people,,,,,,,,,,9,,persons,2023-01-01,2024-01-01,x,no,\n");
  std::vector<double> kept;
  for (auto const& one : out.records) kept.push_back(one.value.mid.value_or(0));
  EXPECT_EQ(kept, (std::vector<double>{1, 2, 6, 7, 8, 9}));
  EXPECT_EQ(out.counted.count_of("fact stated twice for a day"), 3U);
  EXPECT_EQ(line_of(out.counted, "fact stated twice for a day"), "line 4");
}

TEST(overlay, splits_add_up_to_one_at_most_on_every_day) {
  auto const out = read_rows(
      "XA,split_domestic,,,,,,,,,,0.5,,share,2024-01-01,2025-01-01,x,no,\n"
      "XA,split_world,,,,,,,,,,0.5,,share,2024-01-01,,x,no,\n"
      "XA,split_domestic,,,,,,,,,,0.4,,share,2025-01-01,,x,no,\n"
      "XB,split_world,,,,,,,,,,0.9,,share,2024-01-01,,x,no,\n");
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
  auto const over = read_rows(
      "XA,split_domestic,,,,,,,,,,0.5,,share,2024-01-01,2025-01-01,x,no,\n"
      "XA,split_world,,,,,,,,,,0.6,,share,2024-06-01,,x,no,\n");
  EXPECT_EQ(over.counted.records(), 2U) << "the rows are kept";
  EXPECT_EQ(line_of(over.counted, "parts add up to more than 1"), "line 3");
}

TEST(overlay, weights_of_one_pair_add_up_to_one_at_most) {
  auto const out = read_rows(
      "XA,place_of_exchange,Alma,,,,1000001,1000002,,,,0.7,,share,2024-01-01,,x,no,\n"
      "XA,place_of_exchange,Bora,,,,1000001,1000002,,,,0.4,,share,2024-01-01,,x,no,\n"
      "XA,place_of_exchange,Alma,,,,1000001,1000003,,,,0.7,,share,2024-01-01,,x,no,\n");
  EXPECT_EQ(out.counted.records(), 3U);
  EXPECT_EQ(out.counted.count_of("parts add up to more than 1"), 1U);
  EXPECT_NE(to_text(out.counted).find("XA place_of_exchange 1000001 1000002 from 2024-01-01"),
            std::string::npos);
}

TEST(overlay, columns_are_named_where_missing_or_unknown) {
  auto const missing = read_text<overlay_record>(read_overlay, "country,item,unit,valid_from\n");
  EXPECT_EQ(missing.counted.count_of("missing column"), 2U);
  auto const unknown = read_text<overlay_record>(read_overlay,
                                                 "country,item,mid,unit,valid_from,source,private,valid_"
                                                 "too\nXA,people,5,persons,2024-01-01,x,no,2025-01-01\n");
  EXPECT_EQ(unknown.counted.count_of("unknown column"), 1U);
  EXPECT_EQ(unknown.records.size(), 1U);
}

TEST(overlay, own_example_reads_without_issues) {
  auto const counted = tally_of_file(test::source_file("data/examples/overlay_example.csv"), count_overlay);
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
  EXPECT_GT(counted.records(), 0U);
}

}  // namespace
}  // namespace causeway::formats
