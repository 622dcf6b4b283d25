//! Exchanges stand at their buildings, else in their city.
#include "world/exchange_place.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::at;
using test::counts;

constexpr auto by_building = "exchanges to the place of their buildings";
constexpr auto by_city = "other exchanges to the place of their city";

// Two buildings 11 km apart, a third 300 km away, a fourth without place; the city Puerto elsewhere.
class exchange_place_test : public ::testing::Test {
 protected:
  build_context context_{{}};
  world w_;
  std::vector<exchange_row> exchanges_;
  std::vector<std::vector<building_idx>> buildings_;

  void SetUp() override {
    test::add_mini_countries(context_, w_);
    std::vector<building_row> rows(4);
    rows[0].point = at(1, 1);
    rows[1].point = at(1, 1.1);
    rows[2].point = at(1, 4);
    w_.buildings = base::column<building_idx, building_row>{std::move(rows)};
    std::vector<city_row> cities(1);
    cities[0].name = context_.texts.add("Puerto");
    cities[0].country = country_idx{0};
    cities[0].point = at(5, 5);
    w_.cities = base::column<city_idx, city_row>{std::move(cities)};
  }

  void add(std::string_view city, std::vector<std::uint32_t> const& buildings) {
    auto& row = exchanges_.emplace_back();
    row.name = context_.texts.add("IX " + std::to_string(exchanges_.size()));
    row.city = context_.texts.add(city);
    row.country = country_idx{0};
    auto& list = buildings_.emplace_back();
    for (auto const one : buildings) list.push_back(building_idx{one});
  }
  void locate() {
    w_.exchanges = base::column<exchange_idx, exchange_row>{exchanges_};
    w_.exchange_buildings = make_csr<exchange_idx>(buildings_);
    locate_exchanges(context_, w_);
  }
  void expect_place(std::uint32_t exchange, base::geo_point point, point_basis basis) const {
    auto const& row = w_.exchanges[exchange_idx{exchange}];
    EXPECT_EQ(row.point, point) << exchange;
    EXPECT_EQ(row.point_basis, static_cast<std::uint32_t>(basis)) << exchange;
  }
};

TEST_F(exchange_place_test, buildings_first_then_the_city) {
  add("Puerto", {0, 1});
  add("Puerto", {0, 3});  // one has no place
  add("Puerto", {3});
  add("Puerto", {});
  add("Puerto", {0, 2});  // too far apart
  add("Nowhere", {0, 2});
  locate();
  expect_place(0, at(1, 1.05), point_basis::building);
  expect_place(1, at(1, 1), point_basis::building);
  expect_place(2, at(5, 5), point_basis::city_name);
  expect_place(3, at(5, 5), point_basis::city_name);
  expect_place(4, at(5, 5), point_basis::city_name);
  expect_place(5, {}, point_basis::none);
  EXPECT_EQ(counts(context_, by_building), "2/4/2");
  EXPECT_EQ(counts(context_, by_city), "3/1/0");
  EXPECT_EQ(test::join_named(context_, by_city).example, "IX 6 in \"Nowhere\"");
}

TEST_F(exchange_place_test, several_cities_are_a_conflict) {
  add("Puerto / Almara", {});  // Almara is the capital, 780 km away
  locate();
  expect_place(0, {}, point_basis::none);
  EXPECT_EQ(counts(context_, by_city), "0/1/1");
}

}  // namespace
}  // namespace causeway::world
