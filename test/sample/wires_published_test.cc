//! Published wires, read back by the readers of the formats: no issue, and the same facts.
#include "sample/wires_published.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "formats/cables.h"
#include "formats/ofds.h"
#include "formats/registry.h"
#include "sample/sphere.h"
#include "sample/wires_fixture.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

struct published_world {
  lands on = test::square_lands();
  wires all = make_wires({}, on);
  std::vector<published_file> cables = publish_cables(on, all);
  std::vector<published_file> fibre = publish_fibre(on, all);
};

published_world const& world() {
  static auto const made = published_world{};
  return made;
}

void expect_no_issue(base::tally const& counted, std::string const& path) {
  EXPECT_GT(counted.records(), 0) << path;
  EXPECT_EQ(counted.issue_count(), 0) << path;
}

TEST(wires_published, every_file_is_told_and_read_without_an_issue) {
  auto files = world().cables;
  files.insert(files.end(), world().fibre.begin(), world().fibre.end());
  std::set<std::string> paths;
  for (auto const& file : files) {
    EXPECT_TRUE(paths.insert(file.path).second) << file.path;
    auto in = causeway::test::input_of(file.bytes, file.path);
    auto const* const told = formats::told_format(in);
    ASSERT_NE(told, nullptr) << file.path;
    EXPECT_EQ(told->name, file.format) << file.path;
    auto counted = base::tally{file.path};
    told->count(in, counted);
    expect_no_issue(counted, file.path);
  }
}

TEST(wires_published, cables_keep_length_year_owners_and_landings) {
  auto const& all = world().all;
  for (std::size_t i = 0; i < all.cables.size(); ++i) {
    auto const& cable = all.cables[i];
    auto const& file = world().cables[i];
    EXPECT_EQ(file.path, "cables/" + cable.id + ".json");
    auto in = causeway::test::input_of(file.bytes, file.path);
    auto counted = base::tally{file.path};
    auto visitor = formats::cable_visitor{};
    visitor.cable = [&](formats::cable_record const& read) {
      double km = 0;
      std::set<std::string> landings;
      for (auto const& one : cable.segments) {
        km += one.length_km;
        landings.insert({all.of(one.from).id, all.of(one.to).id});
      }
      EXPECT_NEAR(read.length_km.value(), km, 0.501) << cable.id;
      EXPECT_EQ(read.length_km.value(), static_cast<long>(read.length_km.value()));
      EXPECT_EQ(read.rfs_year, cable.rfs_year);
      EXPECT_EQ(read.is_planned, cable.is_planned);
      EXPECT_TRUE(read.owners.starts_with(cable.owners.front()));
      ASSERT_EQ(read.landings.size(), landings.size());
      for (auto const& one : read.landings) EXPECT_TRUE(landings.contains(one.id)) << one.id;
    };
    formats::read_cables(in, counted, visitor);
  }
}

published_file const& named(std::vector<published_file> const& files, std::string_view path) {
  auto const found = std::ranges::find(files, path, &published_file::path);
  EXPECT_NE(found, files.end()) << path;
  return *found;
}

TEST(wires_published, drawn_lines_are_as_long_as_they_are_and_end_at_180_degrees) {
  auto const& all = world().all;
  auto const& file = named(world().cables, "cables/cable-geo.json");
  auto in = causeway::test::input_of(file.bytes, file.path);
  auto counted = base::tally{file.path};
  std::size_t number = 0;
  std::size_t pieces = 0;
  auto visitor = formats::cable_visitor{};
  visitor.line = [&](formats::cable_line_record const& read) {
    auto const& cable = all.cables.at(number++);
    EXPECT_EQ(read.cable_id, cable.id);
    double km = 0;
    for (auto const& line : read.lines) km += line_km(line);
    double drawn_km = 0;
    for (auto const& one : cable.segments) drawn_km += line_km(one.line);
    EXPECT_NEAR(km, drawn_km, 0.001 * drawn_km);
    pieces += read.lines.size() - cable.segments.size();
  };
  formats::read_cables(in, counted, visitor);
  EXPECT_EQ(number, all.cables.size());
  EXPECT_GT(pieces, 0);  // E lies on the meridian
}

TEST(wires_published, landing_points_are_where_they_are) {
  auto const& file = named(world().cables, "cables/landing-point-geo.json");
  auto in = causeway::test::input_of(file.bytes, file.path);
  auto counted = base::tally{file.path};
  std::size_t number = 0;
  formats::read_landing_points(in, counted, [&](formats::landing_point_record const& read) {
    auto const& landing = world().all.landings.at(number++);
    EXPECT_EQ(read.id, landing.id);
    EXPECT_EQ(read.point, landing.point);
  });
  EXPECT_EQ(number, world().all.landings.size());
}

TEST(wires_published, fibre_gives_every_span_of_those_who_publish) {
  std::map<std::string, made_span const*> expected;
  for (auto const& span : world().all.spans) {
    if (span.is_published) expected.emplace(span.id, &span);
  }
  std::map<std::string, std::set<std::string>> nodes;
  std::size_t read_spans = 0;
  for (auto const& file : world().fibre) {
    auto in = causeway::test::input_of(file.bytes, file.path);
    auto counted = base::tally{file.path};
    formats::ofds_visitor visitor;
    visitor.node = [&](formats::ofds_node const& node) {
      EXPECT_TRUE(node.country.given());
      EXPECT_TRUE(nodes[node.network_id].insert(node.id).second);
    };
    visitor.span = [&](formats::ofds_span const& read) {
      ++read_spans;
      ASSERT_TRUE(expected.contains(read.id)) << read.id;
      auto const& span = *expected[read.id];
      EXPECT_EQ(read.operator_name, span.owner);
      EXPECT_EQ(read.status, span.is_proposed ? "proposed" : "operational");
      EXPECT_EQ(read.fibre_length_km.has_value(), !span.is_proposed);
      EXPECT_EQ(read.countries.size(), span.border.valid() ? 2 : 1);
      EXPECT_TRUE(nodes[read.network_id].contains(read.start.node_id));
      EXPECT_TRUE(nodes[read.network_id].contains(read.end.node_id));
    };
    formats::read_ofds(in, counted, visitor);
  }
  EXPECT_EQ(read_spans, expected.size());
  EXPECT_LT(read_spans, world().all.spans.size());
}

TEST(wires_published, text_has_one_record_a_line) {
  auto const& file = named(world().cables, "cables/landing-point-geo.json");
  auto const lines = std::ranges::count(file.bytes, '\n');
  EXPECT_EQ(static_cast<std::size_t>(lines), world().all.landings.size() + 2);
  EXPECT_EQ(std::ranges::count(world().cables.front().bytes, '\n'), 1);
}

base::geo_point point(double lon_deg, double lat_deg) {
  return *base::make_point(lon_deg, lat_deg);
}

std::string text_of(std::vector<std::vector<drawn_point>> const& pieces) {
  std::string out;
  for (auto const& piece : pieces) {
    out += out.empty() ? "" : "| ";
    for (auto const& at : piece) {
      out += std::to_string(static_cast<int>(at.lon_deg)) + "," +
             std::to_string(static_cast<int>(at.lat_deg)) + " ";
    }
  }
  return out;
}

TEST(cut_at_180, leaves_other_lines_whole) {
  EXPECT_EQ(text_of(cut_at_180({point(-170, 0), point(170 - 180, 5)})), "-170,0 -10,5 ");
}

TEST(cut_at_180, cuts_in_both_directions) {
  EXPECT_EQ(text_of(cut_at_180({point(170, 0), point(-170, 10)})), "170,0 180,5 | -180,5 -170,10 ");
  EXPECT_EQ(text_of(cut_at_180({point(-175, 0), point(175, 10), point(-175, 20)})),
            "-175,0 -180,5 | 180,5 175,10 180,15 | -180,15 -175,20 ");
}

TEST(cut_at_180, takes_points_on_the_meridian_to_either_side) {
  EXPECT_EQ(text_of(cut_at_180({point(170, 0), point(-180, 1), point(-170, 2)})),
            "170,0 180,1 | -180,1 -170,2 ");
  EXPECT_EQ(text_of(cut_at_180({point(-180, 1), point(-170, 2)})), "-180,1 -170,2 ");
  EXPECT_EQ(text_of(cut_at_180({point(-180, 1), point(170, 2)})), "180,1 170,2 ");
}

}  // namespace
}  // namespace causeway::sample
