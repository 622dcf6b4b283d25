//! Cables and landing points: who is believed, and what is counted. Expected results by hand.
#include "world/cable_tables.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::at;
using test::counts;

constexpr auto to_points = "cables' landings to landing points";

said by(std::uint16_t source, std::string_view day = "2024-01-01") {
  return {source_idx{source}, *base::parse_date(day)};
}

cable_draft cable(std::string id, std::vector<listed_landing> landings) {
  cable_draft out;
  static_cast<said&>(out) = by(0);
  out.id = std::move(id);
  out.name = "Cable " + out.id;
  out.landings = std::move(landings);
  return out;
}

landing_draft own_file(std::string id, std::string name, std::string country,
                       std::vector<std::string> cables = {}) {
  landing_draft out;
  static_cast<said&>(out) = by(1);
  out.id = std::move(id);
  out.name = std::move(name);
  out.country = std::move(country);
  out.cable_ids = std::move(cables);
  return out;
}

landing_draft on_map(std::string id, std::string name, base::geo_point point, said said_by = by(2)) {
  landing_draft out;
  static_cast<said&>(out) = said_by;
  out.id = std::move(id);
  out.name = std::move(name);
  out.point = point;
  return out;
}

cable_line_draft drawn(std::string id, std::vector<line_points> lines) {
  cable_line_draft out;
  static_cast<said&>(out) = by(3);
  out.cable_id = std::move(id);
  out.name = "Drawn";
  out.lines = std::move(lines);
  return out;
}

struct filled {
  build_context context{{}};
  world w;
  std::string text(text_ref ref) const { return std::string{context.texts.text_of(ref)}; }
  // "alma bay" of each landing of a cable
  std::string landings_of(std::uint32_t row) const {
    std::string out;
    for (auto const one : w.cable_landings[cable_idx{row}])
      out += (out.empty() ? "" : " ") + text(w.landings[one].id);
    return out;
  }
};

filled fill(places_draft const& draft) {
  filled out;
  test::add_mini_countries(out.context, out.w);
  fill_cables(draft, out.context, out.w);
  return out;
}

TEST(cable_tables, landing_points_in_order_of_id_from_file_and_map) {
  places_draft draft;
  draft.landings = {own_file("b", "Bahía, Alma", "Alma"), own_file("a", "Akra, Bórea", "Borea"),
                    on_map("a", "Akra on the map", at(20, 5)), on_map("b", "x", at(-170, 5))};
  auto const out = fill(draft);
  ASSERT_EQ(out.w.landings.size(), 2U);
  auto const& first = out.w.landings[landing_idx{0}];
  EXPECT_EQ(out.text(first.id), "a");
  EXPECT_EQ(out.text(first.name), "Akra, Bórea");
  EXPECT_EQ(first.point, at(20, 5));
  EXPECT_EQ(first.country, country_idx{1});
  EXPECT_EQ(first.source, source_idx{1});
  EXPECT_EQ(counts(out.context, "landing points to countries"), "2/0/0");
  EXPECT_EQ(counts(out.context, "landing points to the map"), "2/0/0");
}

TEST(cable_tables, country_by_the_name_s_last_part_where_none_is_known) {
  places_draft draft;
  draft.landings = {on_map("a", "Akra, Norte, Bórea", at(20, 5)), on_map("b", "Bay", at(20, 5)),
                    own_file("c", "Cove, Cedra", "Atlantis"), own_file("d", "Dune, Atlantis", "Atlantis")};
  auto const out = fill(draft);
  EXPECT_EQ(out.w.landings[landing_idx{0}].country, country_idx{1});
  EXPECT_FALSE(out.w.landings[landing_idx{1}].country.valid());
  EXPECT_EQ(out.w.landings[landing_idx{2}].country, country_idx{2});
  EXPECT_EQ(counts(out.context, "landing points to countries"), "2/2/0");
  EXPECT_EQ(test::join_named(out.context, "landing points to countries").example, "Bay");
  EXPECT_EQ(counts(out.context, "landing points to the map"), "2/2/0");
  EXPECT_FALSE(out.w.landings[landing_idx{3}].point.known());
}

TEST(cable_tables, a_cable_s_list_names_landing_points_better_than_the_map) {
  places_draft draft;
  draft.cables = {cable("x", {{"a", "Akra, Bórea", "Bórea"}, {"b", "", ""}})};
  draft.landings = {on_map("a", "Akra", at(20, 5)), on_map("b", "Bay, Alma", at(21, 5))};
  auto const out = fill(draft);
  EXPECT_EQ(out.text(out.w.landings[landing_idx{0}].name), "Akra, Bórea");
  EXPECT_EQ(out.w.landings[landing_idx{0}].country, country_idx{1});
  EXPECT_EQ(out.w.landings[landing_idx{0}].source, source_idx{0});
  EXPECT_EQ(out.text(out.w.landings[landing_idx{1}].name), "Bay, Alma");  // the list gives an id alone
  EXPECT_EQ(out.w.landings[landing_idx{1}].country, country_idx{0});
}

TEST(cable_tables, the_newer_map_places_a_point) {
  places_draft draft;
  draft.landings = {on_map("a", "Akra", at(20, 5), by(2, "2024-01-01")),
                    on_map("a", "Akra", at(21, 5), by(4, "2024-03-01")),
                    on_map("a", "Akra", at(22, 5), by(5, "2024-02-01"))};
  auto const out = fill(draft);
  EXPECT_EQ(out.w.landings[landing_idx{0}].point, at(21, 5));
  EXPECT_EQ(out.w.landings[landing_idx{0}].source, source_idx{4});
}

TEST(cable_tables, cables_with_what_their_file_says) {
  places_draft draft;
  draft.cables = {cable("x", {}), cable("y", {})};
  draft.cables[0].owners = "Yak Cables";
  draft.cables[0].length_km = 1234;
  draft.cables[0].rfs_year = 2027;
  draft.cables[0].is_planned = true;
  auto const out = fill(draft);
  ASSERT_EQ(out.w.cables.size(), 2U);
  auto const& row = out.w.cables[cable_idx{0}];
  EXPECT_EQ(out.text(row.id), "x");
  EXPECT_EQ(out.text(row.owners), "Yak Cables");
  EXPECT_EQ(row.length_km, 1234);
  EXPECT_EQ(row.rfs_year, 2027);
  EXPECT_EQ(row.flags, cable_planned);
  EXPECT_EQ(out.w.cables[cable_idx{1}].flags, 0);
  EXPECT_EQ(out.w.cables[cable_idx{1}].length_km, -1);
}

TEST(cable_tables, a_cable_s_own_list_is_taken_and_disagreement_counted) {
  places_draft draft;
  draft.cables = {cable("x", {{"b", "B", ""}, {"a", "A", ""}, {"only-listed", "O", ""}})};
  draft.landings = {own_file("a", "A", "Alma", {"x"}), own_file("b", "B", "Alma"),  // b does not know x
                    own_file("c", "C", "Alma", {"x", "nobody-s"})};                 // x does not know c
  auto const out = fill(draft);
  EXPECT_EQ(out.landings_of(0), "a b only-listed");
  // joined a and b; unjoined the one that is only listed, and nobody's cable; conflicts b and c
  EXPECT_EQ(counts(out.context, to_points), "2/2/2");
}

TEST(cable_tables, a_cable_that_is_only_drawn_has_its_landings_from_their_files) {
  places_draft draft;
  draft.lines = {drawn("z", {{at(0, 0), at(1, 1)}})};
  draft.landings = {own_file("a", "A", "Alma", {"z"})};
  auto const out = fill(draft);
  ASSERT_EQ(out.w.cables.size(), 1U);
  EXPECT_EQ(out.text(out.w.cables[cable_idx{0}].name), "Drawn");
  EXPECT_EQ(out.w.cables[cable_idx{0}].source, source_idx{3});
  EXPECT_EQ(out.landings_of(0), "a");
  EXPECT_EQ(counts(out.context, to_points), "1/0/0");
  EXPECT_EQ(counts(out.context, "cables to drawn lines"), "0/1/0");
}

TEST(cable_tables, lines_of_each_cable_in_the_order_drawn) {
  line_points const first{at(0, 0), at(1, 1)};
  line_points const second{at(179, 0), at(-179, 0), at(-178, 0)};
  line_points const third{at(5, 5), at(6, 6)};
  places_draft draft;
  draft.cables = {cable("x", {}), cable("y", {}), cable("z", {})};
  draft.lines = {drawn("x", {first}), drawn("z", {second}), drawn("z", {third})};
  auto const out = fill(draft);
  EXPECT_EQ(out.w.cable_lines[cable_idx{0}].size(), 1U);
  EXPECT_EQ(out.w.cable_lines[cable_idx{1}].size(), 0U);
  auto const lines = out.w.cable_lines[cable_idx{2}];
  ASSERT_EQ(lines.size(), 2U);
  auto const points = out.w.cable_line_points[lines[0]];
  EXPECT_TRUE(std::equal(points.begin(), points.end(), second.begin(), second.end()));
  EXPECT_EQ(out.w.cable_line_points[lines[1]].size(), 2U);
  EXPECT_EQ(counts(out.context, "cables to drawn lines"), "2/1/0");
}

}  // namespace
}  // namespace causeway::world
