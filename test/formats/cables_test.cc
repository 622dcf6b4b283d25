//! Submarine cables: own file, list, lines and index.
#include "formats/cables.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct content {
  std::vector<cable_record> cables;
  std::vector<cable_line_record> lines;
  base::tally counted{"test"};
};

void read_into(content& out, input& in) {
  read_cables(in, out.counted,
              {[&](cable_record const& one) { out.cables.push_back(one); },
               [&](cable_line_record const& one) { out.lines.push_back(one); }});
}

content read(std::string_view text) {
  content out;
  auto in = test::input_of(text);
  read_into(out, in);
  return out;
}

constexpr std::string_view cable_text = R"({"id": "yak-1", "name": "Yak-1", "length": "12,345 km",
  "landing_points": [{"id": "alpha-xa", "name": "Alpha, Xa", "country": "Xa", "is_tbd": null},
                     {"id": "beta-xb", "name": "Beta, Xb", "country": "Xb", "is_tbd": true}],
  "owners": "Yak Cables, Xa Telecom", "suppliers": null, "rfs": "2019 October", "rfs_year": 2019,
  "is_planned": false, "url": "https://yak.example", "notes": null})";

TEST(cables, own_file) {
  auto const out = read(cable_text);
  ASSERT_EQ(out.cables.size(), 1U);
  auto const& cable = out.cables[0];
  EXPECT_EQ(cable.id, "yak-1");
  EXPECT_EQ(cable.name, "Yak-1");
  EXPECT_EQ(cable.length_km, 12345.0);
  EXPECT_EQ(cable.rfs, "2019 October");
  EXPECT_EQ(cable.rfs_year, 2019);
  EXPECT_FALSE(cable.is_planned);
  EXPECT_EQ(cable.owners, "Yak Cables, Xa Telecom");
  EXPECT_EQ(cable.suppliers, "");
  EXPECT_EQ(cable.url, "https://yak.example");
  ASSERT_EQ(cable.landings.size(), 2U);
  EXPECT_EQ(cable.landings[0].country, "Xa");
  EXPECT_FALSE(cable.landings[0].is_tbd);
  EXPECT_TRUE(cable.landings[1].is_tbd);
  EXPECT_EQ(out.counted.records(), 1U);
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

TEST(cables, list_of_cables_with_landings_by_id) {
  auto const out =
      read(R"([{"id": "a", "name": "A", "length": "n.a.", "owners": "x", "landing_points": ["p", "q"]},
    {"id": "b", "name": "B", "length": null, "rfs": "2024 Q2", "owners": "", "landing_points": []}])");
  ASSERT_EQ(out.cables.size(), 2U);
  EXPECT_FALSE(out.cables[0].length_km);
  EXPECT_FALSE(out.cables[0].rfs_year);
  EXPECT_EQ(out.cables[0].landings.at(1).id, "q");
  EXPECT_EQ(out.cables[1].rfs_year, 2024);
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

std::string collection(std::string const& features) {
  return R"({"type": "FeatureCollection", "name": "submarine_cables", "features": [)" + features + "]}";
}

TEST(cables, lines_of_one_cable_in_two_features) {
  auto const out = read(collection(
      R"({"type": "Feature", "properties": {"id": "yak-1", "name": "Yak-1", "color": "#123456", "feature_id": "yak-1-0"},
          "geometry": {"type": "MultiLineString", "coordinates": [[[10, 1], [11, 2]], [[12, 3], [13, 4], [14, 5]]]}},
         {"type": "Feature", "properties": {"id": "yak-1", "name": "Yak-1"},
          "geometry": {"type": "LineString", "coordinates": [[179, 0], [181, 0]]}})"));
  ASSERT_EQ(out.lines.size(), 2U);
  EXPECT_EQ(out.lines[0].cable_id, "yak-1");
  EXPECT_EQ(out.lines[0].feature_id, "yak-1-0");
  ASSERT_EQ(out.lines[0].lines.size(), 2U);
  EXPECT_EQ(out.lines[0].lines[1].size(), 3U);
  EXPECT_EQ(out.lines[1].lines.at(0).at(1).lon_e7, -1790000000);
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

TEST(cables, line_without_geometry_is_kept_and_counted) {
  auto const out = read(collection(R"({"properties": {"id": "a", "name": "A"}, "geometry": null})"));
  ASSERT_EQ(out.lines.size(), 1U);
  EXPECT_TRUE(out.lines[0].lines.empty());
  EXPECT_EQ(out.counted.count_of("no geometry"), 1U);
}

struct fault {
  std::string members;
  std::string kind;
  std::uint64_t records;
};

void expect_counted(fault const& one) {
  SCOPED_TRACE(one.kind);
  auto const out = read("[{" + one.members + "}]");
  EXPECT_EQ(out.counted.count_of(one.kind), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.issue_count(), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.records(), one.records);
}

TEST(cables, every_fault_is_counted) {
  std::vector<fault> const faults{
      fault{R"("name": "A")", "no id", 0},
      fault{R"("id": "", "name": "A")", "no id", 0},
      fault{R"("id": "a", "length": "long")", "bad length", 1},
      fault{R"("id": "a", "length": "0 km")", "bad length", 1},
      fault{R"("id": "a", "length": "1,000,000 km")", "bad length", 1},
      fault{R"("id": "a", "length": "12 miles")", "bad length", 1},
      fault{R"("id": "a", "rfs_year": 20190)", "bad year", 1},
      fault{R"("id": "a", "rfs": "soon")", "bad year", 1},
      fault{R"("id": "a", "landing_points": [{"name": "no id"}])", "bad landing", 1},
      fault{R"("id": "a", "landing_points": [7])", "bad landing", 1},
      fault{R"("properties": {"name": "A"}, "geometry": null)", "no id", 0}};
  for (auto const& one : faults) expect_counted(one);
}

TEST(cables, broken_text_is_counted) {
  EXPECT_EQ(read(cable_text.substr(0, 100)).counted.count_of("bad JSON"), 1U);
  EXPECT_EQ(read(R"([{"id": "a", "landing_points": [)").counted.count_of("truncated JSON"), 1U);
}

TEST(cable_index, names_and_ids) {
  auto in = test::input_of(R"([{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"name": "C"}, 4])");
  base::tally counted{"test"};
  std::vector<std::string> ids;
  read_cable_index(in, counted,
                   [&](cable_index_entry const& one) { ids.push_back(one.id + "=" + one.name); });
  EXPECT_EQ(ids, (std::vector<std::string>{"a=A", "b=B"}));
  EXPECT_EQ(counted.records(), 2U);
  EXPECT_EQ(counted.count_of("no id"), 1U);
  EXPECT_EQ(counted.count_of("not an object"), 1U);
}

std::string_view told(std::string_view text, std::string name = "file.json") {
  auto in = test::input_of(text, std::move(name));
  auto const* const format = told_format(in);
  return format == nullptr ? "" : format->name;
}

TEST(cables, are_told_from_other_json) {
  EXPECT_EQ(told(cable_text), "cables");
  EXPECT_EQ(told("[" + std::string{cable_text} + "]"), "cables");
  EXPECT_EQ(told(R"([{"id": "a", "name": "A"}])"), "cable-index");
  EXPECT_EQ(told(R"([{"id": "a", "name": "A", "population": 7}])"), "");
  EXPECT_EQ(told(R"([{"id": 1, "name": "A"}])"), "");
  EXPECT_EQ(told(collection(
                R"({"properties": {"id": "a"}, "geometry": {"type": "LineString", "coordinates": []}})")),
            "cables");
  auto const rivers = R"({"type": "FeatureCollection", "features": [{"type": "Feature",
    "properties": {"id": "nile", "name": "Nile"}, "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}}]})";
  EXPECT_EQ(told(rivers), "");
}

TEST(cables, real_files_of_2022) {
  CAUSEWAY_NEED_REAL(folder, "cables/telegeography-2022/cable");
  content all;
  std::set<std::string> in_index;
  for (auto const& entry : std::filesystem::directory_iterator{folder}) {
    auto in = input::open(entry.path().string());
    ASSERT_TRUE(in);
    if (entry.path().filename() != "all.json") {
      EXPECT_TRUE(looks_like_cables(sample_of(*in))) << entry.path();
      read_into(all, *in);
      continue;
    }
    EXPECT_TRUE(looks_like_cable_index(sample_of(*in)));
    base::tally counted{"index"};
    read_cable_index(*in, counted, [&](cable_index_entry const& one) { in_index.insert(one.id); });
  }
  EXPECT_EQ(all.cables.size(), 521U);
  EXPECT_EQ(in_index.size(), 521U);
  EXPECT_EQ(all.lines.size(), 527U);  // six cables are drawn in two features
  std::set<std::string> drawn;
  for (auto const& line : all.lines) drawn.insert(line.cable_id);
  EXPECT_EQ(drawn, in_index);
  EXPECT_EQ(all.counted.issue_count(), 0U) << to_text(all.counted);
}

}  // namespace
}  // namespace causeway::formats
