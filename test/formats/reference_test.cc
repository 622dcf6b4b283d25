//! The project's own reference files.
#include "formats/reference.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "read_records.h"

namespace causeway::formats {
namespace {

constexpr std::string_view country_header =
    "iso2,iso3,m49,in_m49,name,region,region_m49,subregion,subregion_m49,intermediate_region,"
    "intermediate_region_m49,capital,capital_lat,capital_lon,anchor_lat,anchor_lon,land_neighbours,fixed_"
    "links,"
    "landlocked,source\n";

TEST(reference, countries) {
  auto const out = read_text<country_record>(
      read_countries, std::string{country_header} +
                          "XA,XAA,004,yes,Almaland,Africa,002,Sub-Saharan Africa,202,Eastern "
                          "Africa,014,Alma,-1.25,36.5,0.25,37,XB "
                          "XC,XD,yes,un_m49\n"
                          "XB,XBB,,no,Boraland,Africa,002,Northern Africa,015,,,,,,1,2,XA,,no,un_m49\n");
  ASSERT_EQ(out.records.size(), 2U) << to_text(out.counted);
  auto const& first = out.records[0];
  EXPECT_EQ(to_string(first.iso2), "XA");
  EXPECT_EQ(first.iso3, "XAA");
  EXPECT_EQ(first.m49, 4);
  EXPECT_TRUE(first.is_in_m49);
  EXPECT_EQ(first.region.code, 2);
  EXPECT_EQ(first.intermediate_region.name, "Eastern Africa");
  EXPECT_DOUBLE_EQ(first.capital_point.lat_deg(), -1.25);
  EXPECT_DOUBLE_EQ(first.anchor.lon_deg(), 37);
  EXPECT_EQ(first.land_neighbours,
            (std::vector{*base::parse_country_code("XB"), *base::parse_country_code("XC")}));
  EXPECT_EQ(first.fixed_links, (std::vector{*base::parse_country_code("XD")}));
  EXPECT_TRUE(first.is_landlocked);
  EXPECT_EQ(out.records[1].m49, 0);
  EXPECT_FALSE(out.records[1].is_in_m49);
  EXPECT_FALSE(out.records[1].capital_point.known());
  EXPECT_TRUE(out.records[1].fixed_links.empty());
}

TEST(reference, groups_with_dates) {
  auto const out = read_text<group_record>(read_groups,
                                           "iso2,group,from,from_precision,to,to_precision,source\n"
                                           "XA,LDC,1971-11-18,day,2023-12-13,day,un\n"
                                           "XA,SIDS,1994-01-01,at_latest,,,un\n");
  ASSERT_EQ(out.records.size(), 2U) << to_text(out.counted);
  EXPECT_EQ(out.records[0].group, "LDC");
  EXPECT_EQ(to_string(out.records[0].from), "1971-11-18");
  EXPECT_EQ(out.records[0].from_precision, date_precision::day);
  EXPECT_EQ(to_string(out.records[0].to), "2023-12-13");
  EXPECT_EQ(out.records[1].from_precision, date_precision::at_latest);
  EXPECT_FALSE(out.records[1].to.known());
}

TEST(reference, bad_group_rows_are_issues) {
  auto const out = read_text<group_record>(read_groups,
                                           "iso2,group,from,from_precision,to,to_precision\n"
                                           ",LDC,1971-11-18,day,,\n"
                                           "XA,,1971-11-18,day,,\n"
                                           "XA,LDC,,day,,\n"
                                           "XA,LDC,1971-11-18,about,,\n"
                                           "XA,LDC,1971-11-18,day,1971-11-18,day\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 2");
  EXPECT_EQ(out.counted.count_of("empty field"), 2U);
  EXPECT_EQ(line_of(out.counted, "bad precision"), "line 5");
  EXPECT_EQ(line_of(out.counted, "days out of order"), "line 6");
}

TEST(reference, names_of_countries_and_of_what_is_none) {
  auto const out = read_text<name_record>(read_names,
                                          "name,iso2,is_country,kind,code,source,note\n"
                                          "\"Almaland, Rep.\",XA,yes,world_bank,,wb,\n"
                                          "Old Federation,,no,dissolved,OLD,wb,until 1991\n"
                                          "Nowhere,,yes,short,,wb,\n");
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].name, "Almaland, Rep.");
  EXPECT_TRUE(out.records[0].is_country);
  EXPECT_EQ(out.records[1].code, "OLD");
  EXPECT_FALSE(out.records[1].is_country);
  EXPECT_EQ(line_of(out.counted, "bad yes or no"), "line 4");
}

TEST(reference, sources) {
  auto const out = read_text<source_record>(
      read_sources,
      "id,title,publisher,address,licence,used_in\nun,Codes,,example.org,free,countries groups\n");
  ASSERT_EQ(out.records.size(), 1U);
  EXPECT_EQ(out.records[0].address, "example.org");
  EXPECT_EQ(out.records[0].used_in, (std::vector<std::string>{"countries", "groups"}));
}

TEST(reference, missing_column_is_named_and_nothing_is_read) {
  auto const out = read_text<name_record>(read_names, "name,iso2,is_country,kind\nA,XA,yes,short\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(out.counted.groups().at("missing column").examples.at(0).detail, "code");
}

TEST(reference, own_files_read_without_issues_and_agree) {
  std::map<base::country_code, country_record> countries;
  auto in = input::open(test::source_file("data/countries.csv"));
  if (!in) GTEST_SKIP() << in.error().message;
  base::tally counted{"countries"};
  read_countries(*in, counted, [&](country_record const& one) { countries.emplace(one.iso2, one); });
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
  for (auto const& [code, country] : countries) {
    for (auto const neighbour : country.land_neighbours) {
      ASSERT_TRUE(countries.contains(neighbour)) << to_string(neighbour);
      auto const& back = countries.at(neighbour).land_neighbours;
      EXPECT_NE(std::find(back.begin(), back.end(), code), back.end()) << to_string(code);
    }
  }
  EXPECT_EQ(tally_of_file(test::source_file("data/groups.csv"), count_groups).issue_count(), 0U);
  EXPECT_EQ(tally_of_file(test::source_file("data/names.csv"), count_names).issue_count(), 0U);
  EXPECT_EQ(tally_of_file(test::source_file("data/sources.csv"), count_sources).issue_count(), 0U);
}

}  // namespace
}  // namespace causeway::formats
