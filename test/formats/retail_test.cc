//! Internet users, retail prices and speeds: the three tables.
#include "formats/retail.h"

#include <gtest/gtest.h>

#include <map>

#include "read_records.h"

namespace causeway::formats {
namespace {

TEST(retail, country_table_with_years_in_its_header) {
  auto const out =
      read_text<retail_record>(read_retail,
                               "S.NO,Country code,Country,NO. OF Internet Plans,Average price of 1GB "
                               "(USD),Cheapest 1GB for 30 days (USD),"
                               "Most expensive 1GB (USD),Average price of 1GB (USD  at the start of "
                               "2021),Internet users,Population,\"Avg \n"
                               "(Mbit/s)Ookla\"\n"
                               "0,XA,Almaland,27,0.05,0.02,20.95,0.11,\"6,788,737\",\"8,381,516\",28.01\n"
                               "1,XB,Boraland,,NO PROVIDERS,,,,,,\n",
                               "internet_info_2022.csv");
  std::map<std::pair<retail_item, int>, double> values;
  for (auto const& record : out.records) values[{record.item, record.year}] = record.value;
  std::map<std::pair<retail_item, int>, double> const expected{
      {{retail_item::plans, 2022}, 27},
      {{retail_item::price_1gb_mean, 2022}, 0.05},
      {{retail_item::price_1gb_cheapest, 2022}, 0.02},
      {{retail_item::price_1gb_dearest, 2022}, 20.95},
      {{retail_item::price_1gb_mean, 2021}, 0.11},
      {{retail_item::internet_users, 2022}, 6788737},
      {{retail_item::population, 2022}, 8381516},
      {{retail_item::speed_mean_mbps, 2022}, 28.01},
  };
  EXPECT_EQ(values, expected);
  ASSERT_EQ(out.records.size(), expected.size());
  EXPECT_EQ(out.records[0].country, "Almaland");
  EXPECT_EQ(to_string(out.records[0].code), "XA");
  EXPECT_EQ(out.records[0].city, "");
  EXPECT_EQ(out.counted.count_of("bad value"), 1U) << "words in place of a price";
}

TEST(retail, city_table_with_spaces_before_quotes) {
  auto const out = read_text<retail_record>(read_retail,
                                            "\"City\", \"Region\", \"Country\", \"InternetPrice\"\n"
                                            "\"Alma, Old Town\", \"North\", \"Almaland\", 66.25\n",
                                            "cities_internet_prices_2020.csv");
  ASSERT_EQ(out.records.size(), 1U);
  EXPECT_EQ(out.records[0].city, "Alma, Old Town");
  EXPECT_EQ(out.records[0].state, "North");
  EXPECT_EQ(out.records[0].country, "Almaland");
  EXPECT_FALSE(out.records[0].code.given());
  EXPECT_EQ(out.records[0].item, retail_item::price_fixed_month);
  EXPECT_EQ(out.records[0].year, 2020);
  EXPECT_DOUBLE_EQ(out.records[0].value, 66.25);
}

TEST(retail, speed_table_with_empty_fields) {
  auto const out = read_text<retail_record>(
      read_retail,
      "Country,Broadband Speed Rank,Broadband Mbps,Mobile Speed Rank,Mobile Mbps,As of\n"
      "Almaland,1.0,192.75,,,January 2022\n"
      "Boraland,,,2.0,64.5,\n");
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].item, retail_item::speed_fixed_mbps);
  EXPECT_EQ(out.records[0].year, 2022);
  EXPECT_EQ(out.records[1].item, retail_item::speed_mobile_mbps);
  EXPECT_DOUBLE_EQ(out.records[1].value, 64.5);
  EXPECT_EQ(out.records[1].year, 0) << "nothing says when";
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(retail, bad_rows_are_issues) {
  auto const out = read_text<retail_record>(read_retail,
                                            "Country,Country code,Average price of 1GB (USD),Population\n"
                                            ",XA,1,2\n"
                                            "Almaland,XAA,1,2\n"
                                            "Almaland,XA,-1,2\n");
  ASSERT_EQ(out.records.size(), 1U) << "a bad value leaves the others of its row";
  EXPECT_EQ(out.records[0].item, retail_item::population);
  EXPECT_EQ(line_of(out.counted, "row without country"), "line 2");
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 3");
  EXPECT_EQ(line_of(out.counted, "bad value"), "line 4");
}

TEST(retail, items_have_names_and_units) {
  EXPECT_EQ(to_string(retail_item::internet_users), "internet_users");
  EXPECT_EQ(unit_of(retail_item::internet_users), "people");
  EXPECT_EQ(to_string(retail_item::speed_mobile_mbps), "speed_mobile_mbps");
  EXPECT_EQ(unit_of(retail_item::speed_mobile_mbps), "Mbps");
  EXPECT_EQ(unit_of(retail_item::price_fixed_month), "USD/month");
}

TEST(retail, real_files_read_whole_but_for_words_in_place_of_prices) {
  CAUSEWAY_NEED_REAL(countries, "econ/prices/internet_Info_2022.csv");
  CAUSEWAY_NEED_REAL(cities, "econ/prices/cities_internet_prices_2020.csv");
  CAUSEWAY_NEED_REAL(speeds, "econ/prices/mobile_BD_speeds.csv");
  auto const first = tally_of_file(countries, count_retail);
  EXPECT_EQ(first.issue_count(), first.count_of("bad value"));
  EXPECT_EQ(first.count_of("bad value"), 16U);
  EXPECT_EQ(first.records(), 1944U);
  auto const second = tally_of_file(cities, count_retail);
  EXPECT_EQ(second.records(), 519U);
  EXPECT_EQ(second.issue_count(), 0U) << to_text(second);
  auto const third = tally_of_file(speeds, count_retail);
  EXPECT_EQ(third.records(), 318U);
  EXPECT_EQ(third.issue_count(), 0U) << to_text(third);
}

}  // namespace
}  // namespace causeway::formats
