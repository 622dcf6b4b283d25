//! Cables of the tiny world, every number by hand.
#include "world/cable_view.h"

#include <gtest/gtest.h>

#include <numbers>

#include "support/tiny_world.h"

namespace causeway::world {
namespace {

TEST(cable_view, landings_and_drawn_line) {
  auto const w = test::tiny_world();
  auto const view = view_cable(w, cable_idx{0});
  EXPECT_EQ(view.brief.name, "Cable One");
  EXPECT_EQ(view.brief.rfs_year, 2010);
  ASSERT_EQ(view.landings.rows.size(), 2U);
  EXPECT_EQ(view.landings.rows[1].country.name, "Cinta");
  EXPECT_EQ(view.drawn_lines, 1U);
  // Ten degrees of the equator.
  EXPECT_NEAR(view.drawn_km.value_or(0), 6371.0088 * std::numbers::pi / 18, 0.01);
}

TEST(cable_view, what_is_not_published_is_no_data) {
  auto const w = test::tiny_world();
  auto const view = view_cable(w, cable_idx{1});
  EXPECT_TRUE(view.brief.planned);
  EXPECT_FALSE(view.brief.length_km);
  EXPECT_EQ(view.brief.owners, "");
  EXPECT_FALSE(view.drawn_km);
  ASSERT_EQ(view.landings.rows.size(), 3U);
  EXPECT_FALSE(view.landings.rows[2].country.code.given());
}

}  // namespace
}  // namespace causeway::world
