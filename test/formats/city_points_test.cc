//! Cities and their coordinates.
#include "formats/city_points.h"

#include <gtest/gtest.h>

#include "read_records.h"

namespace causeway::formats {
namespace {

constexpr std::string_view header = "CITY_NAME,STATE_PROVINCE,COUNTRY_CODE,CITY_LATITUDE,CITY_LONGITUDE\n";

TEST(city_points, cities) {
  auto const out = read_text<city_point_record>(
      read_city_points, std::string{header} + "Alma,North,XA,-13.5,-171.25\nBôra,,-99,10,181\n");
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].name, "Alma");
  EXPECT_EQ(out.records[0].state, "North");
  EXPECT_EQ(to_string(out.records[0].country), "XA");
  EXPECT_DOUBLE_EQ(out.records[0].point.lat_deg(), -13.5);
  EXPECT_DOUBLE_EQ(out.records[0].point.lon_deg(), -171.25);
  EXPECT_EQ(out.records[1].name, "Bôra");
  EXPECT_FALSE(out.records[1].country.given());
  EXPECT_DOUBLE_EQ(out.records[1].point.lon_deg(), -179) << "longitudes are folded";
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(city_points, each_bad_row_is_an_issue_and_skipped) {
  auto const out = read_text<city_point_record>(
      read_city_points,
      std::string{header} + ",North,XA,1,2\nAlma,North,X,1,2\nAlma,North,XA,,\nAlma,North,XA,1,e\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(line_of(out.counted, "city without name"), "line 2");
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 3");
  EXPECT_EQ(out.counted.count_of("bad coordinates"), 2U);
}

TEST(city_points, real_file_has_the_cities_documented_and_its_neighbours_are_not_told) {
  CAUSEWAY_NEED_REAL(path, "cables/igdb/city_points.csv");
  auto const counted = tally_of_file(path, count_city_points);
  EXPECT_EQ(counted.records(), 7342U);
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
  for (auto const* const other : {"Telegeography_cable_landing_points", "Telegeography_landing_points",
                                  "Telegeography_submarine_cables"}) {
    CAUSEWAY_NEED_REAL(other_path, std::string{"cables/igdb/"} + other + ".csv");
    auto in = input::open(other_path);
    ASSERT_TRUE(in);
    EXPECT_FALSE(looks_like_city_points(sample_of(*in))) << other;
  }
}

}  // namespace
}  // namespace causeway::formats
