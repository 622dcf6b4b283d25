//! Geometry: what is kept, and each way in which it can be broken.
#include "formats/geojson.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace causeway::formats {
namespace {

struct outcome {
  base::geo_point point;
  std::vector<geo_line> lines;
  base::tally counted{"test"};
};

outcome read(std::string const& geometry, bool as_point) {
  base::json_document document;
  auto const feature = document.parse("{\"geometry\": " + geometry + "}");
  EXPECT_TRUE(feature) << geometry;
  outcome out;
  auto const where = base::place::offset(5);
  if (as_point) out.point = point_of(feature->get("geometry"), where, out.counted);
  if (!as_point) out.lines = lines_of(feature->get("geometry"), where, out.counted);
  return out;
}

TEST(geojson, a_point_in_fixed_point) {
  auto const out = read(R"({"type": "Point", "coordinates": [85.3240001, 27.7172]})", true);
  EXPECT_EQ(out.point.lon_e7, 853240001);
  EXPECT_EQ(out.point.lat_e7, 277172000);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(geojson, longitudes_beyond_the_date_line_are_folded) {
  auto const out =
      read(R"({"type": "LineString", "coordinates": [[179, -17], [181.5, -18], [-190, 0]]})", false);
  ASSERT_EQ(out.lines.size(), 1U);
  ASSERT_EQ(out.lines[0].size(), 3U);
  EXPECT_EQ(out.lines[0][1].lon_e7, -1785000000);
  EXPECT_EQ(out.lines[0][2].lon_e7, 1700000000);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(geojson, lines_of_both_types) {
  EXPECT_EQ(read(R"({"type": "LineString", "coordinates": [[1, 2], [3, 4]]})", false).lines.size(), 1U);
  auto const several = read(
      R"({"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]], [[5, 6], [7, 8], [9, 10]]]})", false);
  ASSERT_EQ(several.lines.size(), 2U);
  EXPECT_EQ(several.lines[1].size(), 3U);
}

struct broken {
  std::string geometry;
  bool as_point;
  std::string kind;
};

void expect_counted(broken const& one) {
  SCOPED_TRACE(one.kind);
  auto const out = read(one.geometry, one.as_point);
  EXPECT_FALSE(out.point.known());
  EXPECT_TRUE(out.lines.empty());
  EXPECT_EQ(out.counted.count_of(one.kind), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.issue_count(), 1U);
}

TEST(geojson, every_broken_geometry_is_counted_and_left_out) {
  std::vector<broken> const faults{
      broken{"null", true, "no geometry"},
      broken{"null", false, "no geometry"},
      broken{"7", true, "no geometry"},
      broken{R"({"type": "Point"})", true, "no geometry"},
      broken{R"({"type": "Point", "coordinates": "1,2"})", true, "no geometry"},
      broken{R"({"type": "LineString", "coordinates": [[1, 2], [3, 4]]})", true, "geometry of another type"},
      broken{R"({"type": "Point", "coordinates": [1, 2]})", false, "geometry of another type"},
      broken{R"({"type": "Polygon", "coordinates": []})", false, "geometry of another type"},
      broken{R"({"type": "Point", "coordinates": [1, 90.5]})", true, "bad position"},
      broken{R"({"type": "Point", "coordinates": [361, 0]})", true, "bad position"},
      broken{R"({"type": "Point", "coordinates": [1]})", true, "bad position"},
      broken{R"({"type": "Point", "coordinates": ["1", "2"]})", true, "bad position"},
      broken{R"({"type": "LineString", "coordinates": [[1, 2], [500000, 9800000], [3, 4]]})", false,
             "bad position"},
      broken{R"({"type": "LineString", "coordinates": [[1, 2], null]})", false, "bad position"},
      broken{R"({"type": "LineString", "coordinates": []})", false, "line of fewer than two points"},
      broken{R"({"type": "LineString", "coordinates": [[1, 2]]})", false, "line of fewer than two points"},
      broken{R"({"type": "MultiLineString", "coordinates": []})", false, "no geometry"},
      broken{R"({"type": "MultiLineString", "coordinates": [[]]})", false, "line of fewer than two points"}};
  for (auto const& one : faults) expect_counted(one);
}

TEST(geojson, one_broken_line_does_not_take_the_others_with_it) {
  auto const out =
      read(R"({"type": "MultiLineString", "coordinates": [[[1, 2], [3, 95]], [[5, 6], [7, 8]]]})", false);
  ASSERT_EQ(out.lines.size(), 1U);
  EXPECT_EQ(out.lines[0][0].lon_e7, 50000000);
  EXPECT_EQ(out.counted.count_of("bad position"), 1U);
}

TEST(geojson, altitudes_are_left_out_and_counted_once_for_each_geometry) {
  auto const line = read(R"({"type": "LineString", "coordinates": [[1, 2, 30], [3, 4, 31]]})", false);
  EXPECT_EQ(line.lines.size(), 1U);
  EXPECT_EQ(line.counted.count_of("altitude left out"), 1U);
  auto const point = read(R"({"type": "Point", "coordinates": [1, 2, 1400]})", true);
  EXPECT_TRUE(point.point.known());
  EXPECT_EQ(point.counted.count_of("altitude left out"), 1U);
}

}  // namespace
}  // namespace causeway::formats
