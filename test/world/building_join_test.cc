//! Buildings of PeeringDB and of tables: which are the same. Expected results by hand.
#include "world/building_join.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::at;
using test::country;
using test::counts;

constexpr auto to_known = "rows of building tables to known buildings";

fac_draft fac(std::uint32_t id, std::string name, base::geo_point point) {
  fac_draft out;
  out.source = source_idx{0};
  out.id = id;
  out.name = std::move(name);
  out.country = country("XA");
  out.point = point;
  return out;
}

facility_draft row(std::string name, std::string_view code, base::geo_point point) {
  facility_draft out;
  out.source = source_idx{1};
  out.organisation = "Owner";
  out.name = std::move(name);
  out.city = "Puerto";
  out.country = country(code);
  out.point = point;
  return out;
}

struct joined {
  build_context context{{}};
  joined_buildings buildings;
};

joined join(peering_draft const& draft) {
  joined out;
  out.buildings = join_buildings(draft, out.context);
  return out;
}

TEST(building_join, in_order_of_id_with_the_organisation_s_name) {
  peering_draft draft;
  draft.orgs.resize(1);
  draft.orgs[0].id = 3;
  draft.orgs[0].name = "Data Ltd";
  draft.facs = {fac(7, "House 7", at(1, 1)), fac(8, "House 8", {})};
  draft.facs[0].org_id = 3;
  draft.facs[1].org_id = 4;
  auto const out = join(draft);
  ASSERT_EQ(out.buildings.rows.size(), 2U);
  EXPECT_EQ(out.buildings.rows[0].organisation, "Data Ltd");
  EXPECT_EQ(out.buildings.rows[1].organisation, "");
  EXPECT_EQ(counts(out.context, "PeeringDB buildings to organisations"), "1/1/0");
  EXPECT_EQ(out.buildings.with_peeringdb_id(8), building_idx{1});
  EXPECT_FALSE(out.buildings.with_peeringdb_id(9).valid());
}

// 0.008° of latitude are 890 m, 0.010° are 1 112 m.
TEST(building_join, a_row_of_that_name_within_1_km_is_the_same_building) {
  peering_draft draft;
  draft.facs = {fac(7, "Datos Nº 1", at(1, 1))};
  draft.facilities = {row("DATOS Nº 1", "XA", at(1, 1.008))};
  auto const out = join(draft);
  ASSERT_EQ(out.buildings.rows.size(), 1U);
  EXPECT_EQ(out.buildings.rows[0].point, at(1, 1));
  EXPECT_EQ(out.buildings.rows[0].source, source_idx{0});
  EXPECT_EQ(counts(out.context, to_known), "1/0/0");
}

TEST(building_join, farther_away_or_without_a_place_it_is_another_and_a_conflict) {
  peering_draft draft;
  draft.facs = {fac(7, "House", at(1, 1)), fac(8, "Place", {})};
  draft.facilities = {row("House", "XA", at(1, 1.01)), row("Place", "XA", at(1, 1))};
  auto const out = join(draft);
  ASSERT_EQ(out.buildings.rows.size(), 4U);
  EXPECT_EQ(counts(out.context, to_known), "0/2/2");
}

TEST(building_join, another_name_or_country_is_another_building) {
  peering_draft draft;
  draft.facs = {fac(7, "House", at(1, 1))};
  draft.facilities = {row("House", "XB", at(1, 1)), row("Mouse", "XA", at(1, 1))};
  auto const out = join(draft);
  ASSERT_EQ(out.buildings.rows.size(), 3U);
  EXPECT_EQ(out.buildings.rows[0].name, "Mouse");  // without id first, in order of country
  EXPECT_EQ(out.buildings.rows[1].country, country("XB"));
  EXPECT_EQ(out.buildings.rows[2].peeringdb_id, 7U);
  EXPECT_EQ(out.buildings.with_peeringdb_id(7), building_idx{2});
  EXPECT_EQ(out.buildings.rows[0].organisation, "Owner");
  EXPECT_EQ(counts(out.context, to_known), "0/2/0");
}

TEST(building_join, rows_of_tables_join_each_other) {
  peering_draft draft;
  draft.facilities = {row("House", "XA", at(1, 1)), row("house", "XA", at(1, 1.001))};
  auto const out = join(draft);
  EXPECT_EQ(out.buildings.rows.size(), 1U);
  EXPECT_EQ(counts(out.context, to_known), "1/1/0");
}

}  // namespace
}  // namespace causeway::world
