//! Buildings as a table.
#include "formats/facility_csv.h"

#include <gtest/gtest.h>

#include "read_records.h"

namespace causeway::formats {
namespace {

constexpr std::string_view header =
    "ORGANIZATION,NODE_NAME,LATITUDE,LONGITUDE,CITY,STATE,COUNTRY,SOURCE,ASOF_DATE\n";

TEST(facility_csv, buildings_with_and_without_coordinates) {
  auto const out = read_text<facility_csv_record>(
      read_facility_csv,
      std::string{header} +
          "\"Alma Telecom, Inc.\",Alma DC 1,-1.25,36.5,Alma,North,XA,PeeringDB,2021-12-31\n"
          "NULL,Alma DC 2,NULL,NULL,NULL,NULL,NULL,PeeringDB,2021-12-31\n"
          "Alma Telecom,Alma DC 3,,,Alma,,-99,,\n");
  ASSERT_EQ(out.records.size(), 3U);
  EXPECT_EQ(out.records[0].organisation, "Alma Telecom, Inc.");
  EXPECT_EQ(out.records[0].name, "Alma DC 1");
  EXPECT_DOUBLE_EQ(out.records[0].point.lat_deg(), -1.25);
  EXPECT_DOUBLE_EQ(out.records[0].point.lon_deg(), 36.5);
  EXPECT_EQ(out.records[0].city, "Alma");
  EXPECT_EQ(out.records[0].state, "North");
  EXPECT_EQ(to_string(out.records[0].country), "XA");
  EXPECT_EQ(out.records[0].source, "PeeringDB");
  EXPECT_EQ(to_string(out.records[0].day), "2021-12-31");
  EXPECT_EQ(out.records[1].organisation, "");
  EXPECT_FALSE(out.records[1].point.known());
  EXPECT_EQ(out.records[1].city, "");
  EXPECT_FALSE(out.records[2].country.given());
  EXPECT_FALSE(out.records[2].day.known());
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(facility_csv, each_bad_row_is_an_issue_and_skipped) {
  auto const out =
      read_text<facility_csv_record>(read_facility_csv, std::string{header} +
                                                            "Alma,,1,2,Alma,,XA,x,2021-12-31\n"
                                                            "Alma,DC,91,2,Alma,,XA,x,2021-12-31\n"
                                                            "Alma,DC,1,,Alma,,XA,x,2021-12-31\n"
                                                            "Alma,DC,1,2,Alma,,XAA,x,2021-12-31\n"
                                                            "Alma,DC,1,2,Alma,,XA,x,soon\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(line_of(out.counted, "facility without name"), "line 2");
  EXPECT_EQ(out.counted.count_of("bad coordinates"), 2U);
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 5");
  EXPECT_EQ(line_of(out.counted, "bad date"), "line 6");
  EXPECT_EQ(out.counted.issue_count(), 5U);
}

TEST(facility_csv, real_file_has_the_buildings_documented) {
  CAUSEWAY_NEED_REAL(path, "peeringdb/facilities-2021/PeeringDB_phys_nodes.csv");
  auto const counted = tally_of_file(path, count_facility_csv);
  EXPECT_EQ(counted.records(), 4371U);
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
}

}  // namespace
}  // namespace causeway::formats
