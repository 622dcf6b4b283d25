//! Landing points: own file, list and map.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "formats/cables.h"
#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct content {
  std::vector<landing_point_record> points;
  base::tally counted{"test"};
};

void read_into(content& out, input& in) {
  read_landing_points(in, out.counted, [&](landing_point_record const& one) { out.points.push_back(one); });
}

content read(std::string_view text) {
  content out;
  auto in = test::input_of(text);
  read_into(out, in);
  return out;
}

constexpr std::string_view own_file = R"({"id": "alpha-xa", "name": "Alpha, Xa", "country": "Xa",
  "cables": [{"id": "yak-1", "name": "Yak-1", "rfs_year": 2019, "is_planned": true}, {"id": "old", "rfs_year": null}],
  "landing_points": ["alpha-xa", "beta-xb"]})";

TEST(landing_points, own_file) {
  auto const out = read(own_file);
  ASSERT_EQ(out.points.size(), 1U);
  auto const& point = out.points[0];
  EXPECT_EQ(point.id, "alpha-xa");
  EXPECT_EQ(point.country, "Xa");
  EXPECT_FALSE(point.point.known());
  ASSERT_EQ(point.cables.size(), 2U);
  EXPECT_EQ(point.cables[0].rfs_year, 2019);
  EXPECT_TRUE(point.cables[0].is_planned);
  EXPECT_FALSE(point.cables[1].rfs_year);
  EXPECT_EQ(point.reachable_ids, (std::vector<std::string>{"alpha-xa", "beta-xb"}));
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

std::string map_of(std::string const& features) {
  return R"({"type": "FeatureCollection", "name": "landing points", "features": [)" + features + "]}";
}

TEST(landing_points, map) {
  auto const out = read(map_of(
      R"({"type": "Feature", "properties": {"id": "alpha-xa", "name": "Alpha, Xa", "is_tbd": true},
          "geometry": {"type": "Point", "coordinates": [-170.5, -14.25]}})"));
  ASSERT_EQ(out.points.size(), 1U);
  EXPECT_TRUE(out.points[0].is_tbd);
  EXPECT_EQ(out.points[0].point.lon_e7, -1705000000);
  EXPECT_EQ(out.points[0].point.lat_e7, -142500000);
}

struct fault {
  std::string text;
  std::string kind;
  std::uint64_t records;
};

void expect_counted(fault const& one) {
  SCOPED_TRACE(one.kind);
  auto const out = read(one.text);
  EXPECT_EQ(out.counted.count_of(one.kind), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.issue_count(), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.records(), one.records);
}

TEST(landing_points, every_fault_is_counted) {
  std::vector<fault> const faults{
      fault{R"([{"name": "A", "country": "Xa", "cables": []}])", "no id", 0},
      fault{R"([{"id": "a", "cables": [{"id": "y", "rfs_year": "old"}]}])", "bad year", 1},
      fault{R"([{"id": "a", "cables": ["y"]}])", "not an object", 1},
      fault{map_of(R"({"properties": {"name": "A"}, "geometry": {"type": "Point", "coordinates": [1, 2]}})"),
            "no id", 0},
      fault{map_of(R"({"properties": {"id": "a"}, "geometry": null})"), "no geometry", 1},
      fault{map_of(R"({"properties": {"id": "a"}, "geometry": {"type": "Point", "coordinates": [1, 91]}})"),
            "bad position", 1}};
  for (auto const& one : faults) expect_counted(one);
}

std::string_view told(std::string_view text, std::string name = "file.json") {
  auto in = test::input_of(text, std::move(name));
  auto const* const format = told_format(in);
  return format == nullptr ? "" : format->name;
}

TEST(landing_points, are_told_from_other_points) {
  EXPECT_EQ(told(own_file), "landing-points");
  EXPECT_EQ(told("[" + std::string{own_file} + "]"), "landing-points");
  auto const towns = R"({"type": "FeatureCollection", "features": [{"type": "Feature",
    "properties": {"id": "x", "name": "X"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}]})";
  EXPECT_EQ(told(towns), "");
  EXPECT_EQ(told(towns, "landing-point-geo.json"), "landing-points");
  EXPECT_EQ(told(map_of(R"({"properties": {"id": "x", "name": "X"}, "geometry": {"type": "Point"}})")),
            "landing-points");
}

TEST(landing_points, real_files_of_2022) {
  CAUSEWAY_NEED_REAL(folder, "cables/telegeography-2022/landing-point");
  content files;
  content map;
  for (auto const& entry : std::filesystem::directory_iterator{folder}) {
    auto in = input::open(entry.path().string());
    ASSERT_TRUE(in);
    EXPECT_TRUE(looks_like_landing_points(sample_of(*in))) << entry.path();
    read_into(entry.path().filename() == "landing-point-geo.json" ? map : files, *in);
  }
  EXPECT_EQ(files.points.size(), 1413U);
  EXPECT_EQ(map.points.size(), 1414U);  // the map has one point that has no file of its own
  std::set<std::string> mapped;
  for (auto const& point : map.points) {
    EXPECT_TRUE(point.point.known()) << point.id;
    mapped.insert(point.id);
  }
  for (auto const& point : files.points) EXPECT_TRUE(mapped.contains(point.id)) << point.id;
  EXPECT_EQ(files.counted.issue_count() + map.counted.issue_count(), 0U);
}

}  // namespace
}  // namespace causeway::formats
