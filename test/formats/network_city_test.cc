//! Networks by city.
#include "formats/network_city.h"

#include <gtest/gtest.h>

#include "read_records.h"

namespace causeway::formats {
namespace {

constexpr std::string_view header =
    "ASN,LATITUDE,LONGITUDE,SOURCE,VALIDATED,STANDARD_LATITUDE,STANDARD_LONGITUDE,STANDARD_CITY,STANDARD_"
    "STATE,"
    "STANDARD_COUNTRY,PHYSICAL_PRESENCE,ASOF_DATE\n";

TEST(network_city, the_citys_own_point_is_kept) {
  auto const out = read_text<network_city_record>(
      read_network_city, std::string{header} +
                             "1000001,-1.2,36.5,PCH,,-1.25,36.75,Alma,North,XA,False,2022-09-14\n"
                             "1000002,-1.2,36.5,PCH,,,,Alma,,,True,\n"
                             "1000003,-1.2,36.5,PCH,,,,Alma,,,,\n");
  ASSERT_EQ(out.records.size(), 3U);
  EXPECT_EQ(out.records[0].network, base::asn{1000001});
  EXPECT_DOUBLE_EQ(out.records[0].point.lat_deg(), -1.25);
  EXPECT_DOUBLE_EQ(out.records[0].point.lon_deg(), 36.75);
  EXPECT_EQ(out.records[0].city, "Alma");
  EXPECT_EQ(out.records[0].state, "North");
  EXPECT_EQ(to_string(out.records[0].country), "XA");
  EXPECT_EQ(out.records[0].source, "PCH");
  EXPECT_EQ(out.records[0].is_physical, false);
  EXPECT_EQ(to_string(out.records[0].day), "2022-09-14");
  EXPECT_FALSE(out.records[1].point.known());
  EXPECT_EQ(out.records[1].is_physical, true);
  EXPECT_FALSE(out.records[2].is_physical.has_value());
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(network_city, each_bad_row_is_an_issue_and_skipped) {
  auto const out = read_text<network_city_record>(
      read_network_city, std::string{header} +
                             "x,1,2,PCH,,1,2,Alma,North,XA,False,2022-09-14\n"
                             "1000001,1,2,PCH,,1,x,Alma,North,XA,False,2022-09-14\n"
                             "1000001,1,2,PCH,,1,2,Alma,North,XAA,False,2022-09-14\n"
                             "1000001,1,2,PCH,,1,2,Alma,North,XA,perhaps,2022-09-14\n"
                             "1000001,1,2,PCH,,1,2,Alma,North,XA,False,2022-19-14\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(line_of(out.counted, "bad AS number"), "line 2");
  EXPECT_EQ(line_of(out.counted, "bad coordinates"), "line 3");
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 4");
  EXPECT_EQ(line_of(out.counted, "bad yes or no"), "line 5");
  EXPECT_EQ(line_of(out.counted, "bad date"), "line 6");
}

TEST(network_city, real_file_reads_whole) {
  CAUSEWAY_NEED_REAL(path, "peeringdb/facilities-2021/PCH_asn_loc.csv");
  auto const text = test::read_file(path);
  auto const rows = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n')) - 1;
  auto const counted = tally_of_file(path, count_network_city);
  EXPECT_EQ(counted.records(), rows);
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
}

}  // namespace
}  // namespace causeway::formats
