//! City names as people type them.
#include "world/city_reader.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::at;

constexpr country_idx alma{0};
constexpr country_idx borea{1};

// XA: Puerto Sol (state Costa), two places called Campo (states Norte and Sur, 1 000 km apart), Villa twice
// 10 km apart, Lejos; XB: Fjordby.
class city_reader_test : public ::testing::Test {
 protected:
  build_context context_{{}};
  world w_;

  void SetUp() override {
    test::add_mini_countries(context_, w_);
    std::vector<city_row> rows{
        city("Puerto Sol", "Costa", at(1, 1), alma), city("Campo", "Norte", at(2, 20), alma),
        city("Campo", "Sur", at(2, 11), alma),       city("Villa", "Costa", at(3, 3), alma),
        city("Villa", "Norte", at(3, 3.09), alma),   city("Lejos", "Sur", at(9, 9), alma),
        city("Fjordby", "", at(1.2, 1), borea),      city("Nordkøb", "", at(5, 50), borea)};
    w_.cities = base::column<city_idx, city_row>{std::move(rows)};
  }

  city_row city(std::string_view name, std::string_view state, base::geo_point point, country_idx country) {
    return {context_.texts.add(name), context_.texts.add(state), point, country, source_idx{0}};
  }
  city_reading read(std::string_view text, country_idx country = alma) {
    return city_reader{w_, context_}.read(text, country);
  }
  void expect_found(std::string_view text, base::geo_point point, country_idx country = alma) {
    auto const reading = read(text, country);
    EXPECT_EQ(reading.outcome, city_outcome::found) << text;
    EXPECT_EQ(reading.point, point) << text;
  }
};

TEST_F(city_reader_test, whole_text_whatever_its_capitals_and_accents) {
  expect_found("Puerto Sol", at(1, 1));
  expect_found("PUÉRTO-SOL", at(1, 1));
  expect_found("nordkob", at(5, 50), borea);
}

TEST_F(city_reader_test, region_behind_a_mark_is_left_aside) {
  for (auto const* const text :
       {"Puerto Sol/CO", "Puerto Sol, Costa", "Puerto Sol (Bahia)", "Puerto Sol - Costa", "Puerto Sol, Alma",
        "Puerto Sol; Gran Costa", "Puerto Sol & Costa"})
    expect_found(text, at(1, 1));
}

TEST_F(city_reader_test, only_in_its_own_country) {
  EXPECT_EQ(read("Fjordby").outcome, city_outcome::unknown);
  EXPECT_EQ(read("Puerto Sol", borea).outcome, city_outcome::unknown);
  EXPECT_EQ(read("Puerto Sol", country_idx::invalid()).outcome, city_outcome::unknown);
}

TEST_F(city_reader_test, nothing_is_found_in_nothing) {
  for (auto const* const text : {"", "/", " , ", "Nowhere", "Nowhere, Puerto Sol"})
    EXPECT_EQ(read(text).outcome, city_outcome::unknown) << text;
}

TEST_F(city_reader_test, a_name_of_two_far_places_needs_its_state) {
  EXPECT_EQ(read("Campo").outcome, city_outcome::ambiguous);
  EXPECT_EQ(read("Campo, NT").outcome, city_outcome::ambiguous);
  expect_found("Campo, Sur", at(2, 11));
  expect_found("Campo/norte", at(2, 20));
}

TEST_F(city_reader_test, a_name_of_two_near_places_is_one) {
  expect_found("Villa", at(3, 3));
}

TEST_F(city_reader_test, several_cities_are_no_place) {
  EXPECT_EQ(read("Puerto Sol, Lejos").outcome, city_outcome::ambiguous);
  EXPECT_EQ(read("Puerto Sol and Lejos").outcome, city_outcome::ambiguous);
  EXPECT_EQ(read("Puerto Sol / Nordkøb").outcome, city_outcome::ambiguous);  // abroad
  expect_found("Puerto Sol / Fjordby", at(1, 1));  // 22 km away, across the border: the first counts
}

TEST_F(city_reader_test, capitals_are_known_too) {
  expect_found("Almara", at(10, 10));
  expect_found("Almara, Costa", at(10, 10));
}

TEST_F(city_reader_test, the_list_goes_before_the_capital) {
  std::vector<city_row> rows{city("Almara", "", at(11, 11), alma)};
  w_.cities = base::column<city_idx, city_row>{std::move(rows)};
  expect_found("Almara", at(11, 11));
}

TEST_F(city_reader_test, cities_of_buildings_are_known_where_they_are_one_place) {
  auto const building = [&](std::string_view name, base::geo_point point) {
    building_row row;
    row.city = context_.texts.add(name);
    row.point = point;
    row.country = alma;
    return row;
  };
  std::vector<building_row> rows{building("Datos", at(7, 7)), building("datos", at(7.2, 7)),
                                 building("Lugar", at(4, 4)), building("Lugar", at(8, 4)),
                                 building("Puerto Sol", at(1.3, 1))};
  w_.buildings = base::column<building_idx, building_row>{std::move(rows)};
  expect_found("Datos", at(7.1, 7));
  EXPECT_EQ(read("Lugar").outcome, city_outcome::unknown);
  expect_found("Puerto Sol", at(1, 1));
}

}  // namespace
}  // namespace causeway::world
