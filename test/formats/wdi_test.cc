//! World Bank indicators: the slim list and the wide table.
#include "formats/wdi.h"

#include <gtest/gtest.h>

#include <set>

#include "read_records.h"

namespace causeway::formats {
namespace {

TEST(wdi, slim_list_takes_its_indicator_from_the_name) {
  wdi_facts facts;
  auto const out = read_text<wdi_record>(read_wdi,
                                         "Country Name,Country Code,Year,Value\n"
                                         "\"Almaland, Rep.\",XAA,1999,1250000\n"
                                         "World,WLD,2001,6.25e9\n",
                                         "some/folder/SP.POP.TOTL.csv.gz", &facts);
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].indicator, "SP.POP.TOTL");
  EXPECT_EQ(out.records[0].country, "XAA");
  EXPECT_EQ(out.records[0].country_name, "Almaland, Rep.");
  EXPECT_EQ(out.records[0].year, 1999);
  EXPECT_DOUBLE_EQ(out.records[0].value, 1250000);
  EXPECT_DOUBLE_EQ(out.records[1].value, 6.25e9);
  EXPECT_EQ(facts.last_year, 2001);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(wdi, slim_list_without_indicator_says_so) {
  auto const out = read_text<wdi_record>(
      read_wdi, "Country Name,Country Code,Year,Value\nAlmaland,XAA,1999,1\n", "people.csv");
  ASSERT_EQ(out.records.size(), 1U);
  EXPECT_EQ(out.records[0].indicator, "");
  EXPECT_EQ(out.counted.count_of("no indicator in the file's name"), 1U);
}

TEST(wdi, wide_table_of_the_bank) {
  wdi_facts facts;
  auto const out = read_text<wdi_record>(
      read_wdi,
      "\xEF\xBB\xBF\"Data Source\",\"World Development Indicators\",\n\n"
      "\"Last Updated Date\",\"2024-05-30\",\n\n"
      "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",\"1961\",\"2023\",\n"
      "\"Almaland\",\"XAA\",\"Population, total\",\"SP.POP.TOTL\",\"10\",\"\",\"30.5\",\n"
      "\"Boraland\",\"XBB\",\"Population, total\",\"SP.POP.TOTL\",\"\",\"\",\"\",\n",
      "API_SP.POP.TOTL_DS2_en_csv_v2.csv", &facts);
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].indicator, "SP.POP.TOTL");
  EXPECT_EQ(out.records[0].year, 1960);
  EXPECT_DOUBLE_EQ(out.records[0].value, 10);
  EXPECT_EQ(out.records[1].year, 2023);
  EXPECT_DOUBLE_EQ(out.records[1].value, 30.5);
  EXPECT_EQ(to_string(facts.updated), "2024-05-30");
  EXPECT_EQ(facts.last_year, 2023);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(wdi, each_bad_row_is_an_issue_and_skipped) {
  auto const out = read_text<wdi_record>(read_wdi,
                                         "Country Name,Country Code,Year,Value\n"
                                         "Almaland,XA,1999,1\n"
                                         "Almaland,,1999,1\n"
                                         "Almaland,XAA,99,1\n"
                                         "Almaland,XAA,1999,many\n"
                                         "Almaland,XAA,1999,\n"
                                         "Almaland,XAA,1999,1\n",
                                         "sp.pop.totl.csv");
  EXPECT_EQ(out.records.size(), 1U);
  EXPECT_EQ(out.counted.count_of("bad country code"), 2U);
  EXPECT_EQ(line_of(out.counted, "bad year"), "line 4");
  EXPECT_EQ(line_of(out.counted, "bad value"), "line 5");
  EXPECT_EQ(line_of(out.counted, "missing value"), "line 6");
  EXPECT_EQ(out.counted.issue_count(), 5U);
}

TEST(wdi, wide_row_needs_an_indicator_and_numbers) {
  auto const out = read_text<wdi_record>(read_wdi,
                                         "Country Name,Country Code,Indicator Name,Indicator Code,2022,2023\n"
                                         "Almaland,XAA,People,,1,2\n"
                                         "Almaland,XAA,People,SP.POP.TOTL,1,x\n");
  EXPECT_EQ(out.records.size(), 1U) << "the year before the bad field stays";
  EXPECT_EQ(line_of(out.counted, "row without indicator"), "line 2");
  EXPECT_EQ(line_of(out.counted, "bad value"), "line 3");
}

TEST(wdi, text_without_header_is_an_issue) {
  EXPECT_EQ(read_text<wdi_record>(read_wdi, "a,b\n1,2\n").counted.count_of("no header row"), 1U);
}

TEST(wdi, real_files_read_whole) {
  for (auto const* const name :
       {"ag.srf.totl.k2", "it.cel.sets.p2", "it.net.bbnd.p2", "it.net.secr.p6", "ny.gdp.pcap.cd",
        "ny.gnp.pcap.cd", "ny.gnp.pcap.pp.cd", "sp.pop.totl", "sp.urb.totl.in.zs"}) {
    CAUSEWAY_NEED_REAL(path, std::string{"econ/wdi/"} + name + ".csv");
    auto const text = test::read_file(path);
    auto const rows = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')) - 1;
    auto const counted = tally_of_file(path, count_wdi);
    EXPECT_EQ(counted.records(), rows) << name;
    EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
  }
}

TEST(wdi, real_population_holds_the_worlds_groups_and_kosovo) {
  CAUSEWAY_NEED_REAL(path, "econ/wdi/sp.pop.totl.csv");
  auto in = input::open(path);
  ASSERT_TRUE(in);
  base::tally counted{path};
  std::set<std::string> codes;
  read_wdi(*in, counted, [&](wdi_record const& record) { codes.insert(record.country); });
  EXPECT_TRUE(codes.contains("XKX"));
  EXPECT_TRUE(codes.contains("WLD"));
}

}  // namespace
}  // namespace causeway::formats
