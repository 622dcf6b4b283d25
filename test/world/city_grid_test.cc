//! The grid finds what a search through all cities finds.
#include "world/city_grid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <vector>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::at;

constexpr country_idx alma{0};
constexpr country_idx borea{1};

city_row city_at(base::geo_point point, country_idx country) {
  city_row row;
  row.point = point;
  row.country = country;
  return row;
}

TEST(city_grid, names_the_nearest_country_and_the_next) {
  std::vector<city_row> const cities{city_at(at(10, 0), alma), city_at(at(10.5, 0), alma),
                                     city_at(at(11, 0), borea)};
  auto const near = city_grid{cities}.nearest(at(10.1, 0), 200);
  EXPECT_EQ(near.country, alma);
  EXPECT_NEAR(near.km, 11.12, 0.01);         // 0.1° of 111.195 km
  EXPECT_NEAR(near.other_km, 100.08, 0.01);  // 0.9°
}

TEST(city_grid, nothing_beyond_the_radius) {
  std::vector<city_row> const cities{city_at(at(10, 0), alma), city_at(at(11, 0), borea)};
  auto const near = city_grid{cities}.nearest(at(10.1, 0), 50);
  EXPECT_EQ(near.country, alma);
  EXPECT_TRUE(std::isinf(near.other_km));
  EXPECT_FALSE(city_grid{cities}.nearest(at(20, 0), 50).country.valid());
  EXPECT_FALSE(city_grid{{}}.nearest(at(20, 0), 50).country.valid());
}

TEST(city_grid, cities_without_country_or_point_are_left_out) {
  std::vector<city_row> const cities{city_at(at(10, 0), country_idx::invalid()), city_at({}, alma)};
  EXPECT_FALSE(city_grid{cities}.nearest(at(10, 0), 200).country.valid());
}

TEST(city_grid, tells_whether_a_country_has_a_city_near) {
  std::vector<city_row> const cities{city_at(at(10, 0), alma), city_at(at(11, 0), borea)};
  city_grid const grid{cities};
  EXPECT_TRUE(grid.has_city_of(borea, at(10.2, 0), 100));
  EXPECT_FALSE(grid.has_city_of(borea, at(10, 0), 100));
}

// The plain way: every city.
nearest_country plainly(std::vector<city_row> const& cities, base::geo_point from, double radius_km) {
  std::map<country_idx, double> best;
  for (auto const& city : cities) {
    auto const km = base::great_circle_km(from, city.point);
    if (km > radius_km) continue;
    auto const known = best.try_emplace(city.country, km).first;
    known->second = std::min(known->second, km);
  }
  constexpr auto infinity = std::numeric_limits<double>::infinity();
  nearest_country out{country_idx::invalid(), infinity, infinity};
  for (auto const& [country, km] : best) {
    if (km < out.km) out = {country, km, infinity};
  }
  for (auto const& [country, km] : best) {
    if (country != out.country) out.other_km = std::min(out.other_km, km);
  }
  return out;
}

// Poles, the 180° meridian and everything between: seeded, so that a failure comes again.
TEST(city_grid, agrees_with_a_plain_search) {
  std::mt19937 random{20240101};
  std::uniform_real_distribution<double> lon{-180, 180};
  std::uniform_real_distribution<double> lat{-90, 90};
  std::uniform_int_distribution<std::uint16_t> country{0, 4};
  std::vector<city_row> cities;
  for (auto i = 0; i < 3000; ++i)
    cities.push_back(city_at(at(lon(random), lat(random)), country_idx{country(random)}));
  for (auto i = 0; i < 300; ++i)
    cities.push_back(city_at(at(lon(random), 89.5), country_idx{country(random)}));
  city_grid const grid{cities};
  for (auto i = 0; i < 500; ++i) {
    auto const from =
        i % 10 == 0 ? at(lon(random), 89.0) : at(i % 10 == 1 ? 179.99 : lon(random), lat(random));
    auto const expected = plainly(cities, from, 205);
    auto const found = grid.nearest(from, 205);
    EXPECT_EQ(found.country, expected.country) << i;
    EXPECT_EQ(found.km, expected.km) << i;
    EXPECT_EQ(found.other_km, expected.other_km) << i;
  }
}

}  // namespace
}  // namespace causeway::world
