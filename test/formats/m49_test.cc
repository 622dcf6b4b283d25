//! The UN's M49 table.
#include "formats/m49.h"

#include <gtest/gtest.h>

#include "read_records.h"

namespace causeway::formats {
namespace {

constexpr std::string_view header =
    "Global Code,Global Name,Region Code,Region Name,Sub-region Code,Sub-region Name,Intermediate Region "
    "Code,"
    "Intermediate Region Name,Country or Area,M49 Code,ISO-alpha2 Code,ISO-alpha3 Code,"
    "Least Developed Countries (LDC),Land Locked Developing Countries (LLDC),"
    "Small Island Developing States (SIDS)\n";

TEST(m49, areas_with_regions_and_groups) {
  auto const text =
      "\xEF\xBB\xBF" + std::string{header} +
      "001,World,002,Africa,202,Sub-Saharan Africa,014,Eastern Africa,Almaland,004,XA,XAA,x,X,\n"
      "001,World,,,,,,,\"Île, Grande\",010,,,,,x\n";
  auto const out = read_text<m49_record>(read_m49, text);
  ASSERT_EQ(out.records.size(), 2U);
  auto const& first = out.records[0];
  EXPECT_EQ(first.code, 4);
  EXPECT_EQ(to_string(first.iso2), "XA");
  EXPECT_EQ(first.iso3, "XAA");
  EXPECT_EQ(first.name, "Almaland");
  EXPECT_EQ(first.region.code, 2);
  EXPECT_EQ(first.region.name, "Africa");
  EXPECT_EQ(first.subregion.code, 202);
  EXPECT_EQ(first.subregion.name, "Sub-Saharan Africa");
  EXPECT_EQ(first.intermediate_region.code, 14);
  EXPECT_EQ(first.intermediate_region.name, "Eastern Africa");
  EXPECT_TRUE(first.is_ldc);
  EXPECT_TRUE(first.is_lldc);
  EXPECT_FALSE(first.is_sids);
  EXPECT_EQ(out.records[1].name, "Île, Grande");
  EXPECT_FALSE(out.records[1].iso2.given());
  EXPECT_EQ(out.records[1].region.code, 0);
  EXPECT_TRUE(out.records[1].is_sids);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(m49, semicolons_do_as_well) {
  auto const out = read_text<m49_record>(
      read_m49, "Region Code;Country or Area;M49 Code;ISO-alpha2 Code\n002;Almaland;004;XA\n");
  ASSERT_EQ(out.records.size(), 1U);
  EXPECT_EQ(out.records[0].region.code, 2);
  EXPECT_FALSE(out.records[0].is_ldc);
}

TEST(m49, each_bad_row_is_an_issue_and_skipped) {
  auto const out =
      read_text<m49_record>(read_m49,
                            "Country or Area,M49 Code,ISO-alpha2 Code,Least Developed Countries (LDC)\n"
                            "Almaland,1000,XA,\n"
                            "Almaland,,XA,\n"
                            "Almaland,004,XAA,\n"
                            ",004,XA,\n"
                            "Almaland,004,XA,yes\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(out.counted.count_of("bad M49 code"), 2U);
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 4");
  EXPECT_EQ(line_of(out.counted, "area without name"), "line 5");
  EXPECT_EQ(line_of(out.counted, "bad group mark"), "line 6");
  EXPECT_EQ(out.counted.issue_count(), 5U);
}

TEST(m49, real_file_has_the_groups_documented) {
  CAUSEWAY_NEED_REAL(path, "econ/groups/UNSD-en.csv");
  auto in = input::open(path);
  ASSERT_TRUE(in);
  base::tally counted{path};
  auto ldc = 0;
  auto lldc = 0;
  auto sids = 0;
  read_m49(*in, counted, [&](m49_record const& area) {
    ldc += area.is_ldc ? 1 : 0;
    lldc += area.is_lldc ? 1 : 0;
    sids += area.is_sids ? 1 : 0;
  });
  EXPECT_EQ(ldc, 45);
  EXPECT_EQ(lldc, 32);
  EXPECT_EQ(sids, 53);
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
}

TEST(m49, other_country_tables_are_not_this_one) {
  CAUSEWAY_NEED_REAL(path, "econ/groups/country-codes.csv");
  auto in = input::open(path);
  ASSERT_TRUE(in);
  EXPECT_FALSE(looks_like_m49(sample_of(*in)));
}

}  // namespace
}  // namespace causeway::formats
