//! The raster of land and ways through the sea, over square countries.
#include "sample/wires_sea.h"

#include <gtest/gtest.h>

#include <array>

#include "sample/wires_fixture.h"

namespace causeway::sample {
namespace {

base::geo_point point(double lon_deg, double lat_deg) {
  return *base::make_point(lon_deg, lat_deg);
}

struct sea_ground {
  lands on = test::square_lands();
  land_raster land{on};
};

sea_ground const& squares() {
  static auto const ground = sea_ground{};
  return ground;
}

TEST(land_raster, knows_whose_land_it_is) {
  auto const& land = squares().land;
  EXPECT_EQ(land.at(point(3, 3)), country_id{0});
  EXPECT_EQ(land.at(point(6.2, 0.2)), country_id{1});
  EXPECT_EQ(land.at(point(5.8, 0.2)), country_id{0});
  EXPECT_FALSE(land.at(point(-0.2, 3)).valid());
  EXPECT_FALSE(land.at(point(3, 12.2)).valid());
  EXPECT_FALSE(land.at(point(0, -90)).valid());
}

TEST(land_raster, fills_what_lies_across_180_degrees) {
  auto const& land = squares().land;
  EXPECT_EQ(land.at(point(179.9, 0)), country_id{4});
  EXPECT_EQ(land.at(point(-180, 0)), country_id{4});
  EXPECT_EQ(land.at(point(-177.2, 0)), country_id{4});
  EXPECT_FALSE(land.is_land(point(-176.8, 0)));
  EXPECT_FALSE(land.is_land(point(176.8, 0)));
}

TEST(land_raster, leaves_holes_to_others) {
  lands on;
  on.countries.resize(2);
  on.countries[0].outline = {{point(0, 0), point(9, 0), point(9, 9), point(0, 9)},
                             {point(3, 3), point(3, 6), point(6, 6), point(6, 3)}};
  on.countries[1].outline = {{point(3, 3), point(6, 3), point(6, 6), point(3, 6)}};
  EXPECT_EQ(land_raster{on}.at(point(4, 4)), country_id{1});
  EXPECT_EQ(land_raster{on}.at(point(2, 4)), country_id{0});
  std::swap(on.countries[0], on.countries[1]);
  EXPECT_EQ(land_raster{on}.at(point(4, 4)), country_id{0});
  on.countries[0].outline.clear();
  EXPECT_FALSE(land_raster{on}.is_land(point(4, 4)));
}

TEST(land_raster, tells_how_much_of_a_line_is_where) {
  auto const& land = squares().land;
  auto const half = std::array{point(-6, 3), point(6, 3)};
  EXPECT_NEAR(share_on_land(land, half), 0.5, 0.02);
  auto const both = std::array{point(3, 3), point(9, 3)};
  EXPECT_NEAR(share_outside(land, both, country_id{0}, country_id{0}), 0.5, 0.02);
  EXPECT_EQ(share_outside(land, both, country_id{0}, country_id{1}), 0);
}

TEST(sea_chart, goes_around_land) {
  auto const& land = squares().land;
  auto const chart = sea_chart{land, 1};
  auto const from = point(0, 6);
  auto const to = point(12, 2);  // on the other side of A and B
  auto const way = chart.way(from, to, 1);
  EXPECT_EQ(way.front(), from);
  EXPECT_EQ(way.back(), to);
  EXPECT_LT(share_on_land(land, way), 0.03);
  EXPECT_GT(line_km(way), 2000);  // around the south: 12 + 6 + 8 + … degrees of 111 km
  EXPECT_LT(line_km(way), 4500);
}

TEST(sea_chart, takes_the_shorter_way_over_180_degrees) {
  auto const& land = squares().land;
  auto const chart = sea_chart{land, 1};
  auto const way = chart.way(point(170, 20), point(-170, 20), 1);
  EXPECT_LT(line_km(way), 1.1 * distance_km(point(170, 20), point(-170, 20)));
}

TEST(sea_chart, gives_each_number_a_way_of_its_own_and_always_the_same) {
  auto const& land = squares().land;
  auto const chart = sea_chart{land, 1};
  auto const from = point(12, 2);
  auto const to = point(177, 0);
  EXPECT_EQ(chart.way(from, to, 1), chart.way(from, to, 1));
  EXPECT_NE(chart.way(from, to, 1), chart.way(from, to, 2));
  EXPECT_LT(line_km(chart.way(from, to, 2)), 1.15 * distance_km(from, to));
}

TEST(sea_chart, costs_are_lengths_where_no_land_is_near) {
  auto const& land = squares().land;
  auto const chart = sea_chart{land, 2};
  auto const from = point(60, 40);
  auto const to = point(80, 40);
  auto const costs = chart.costs_between({from, to});
  EXPECT_GE(costs[0][1], 0.99 * distance_km(from, to));
  EXPECT_LE(costs[0][1], 1.1 * distance_km(from, to));
  EXPECT_NEAR(costs[1][0], costs[0][1], 1e-6);
}

}  // namespace
}  // namespace causeway::sample
