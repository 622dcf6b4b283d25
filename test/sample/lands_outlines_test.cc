//! Outlines cut at the 180° meridian, and their GeoJSON.
#include "sample/lands_outlines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "sample/lands_measure.h"

namespace causeway::sample {
namespace {

outline_ring ring(std::initializer_list<std::pair<double, double>> points) {
  outline_ring made;
  for (auto const& [lon, lat] : points) made.push_back(*base::make_point(lon, lat));
  return made;
}

made_country country_of(std::vector<outline_ring> rings) {
  made_country country;
  country.code = *base::parse_country_code("XA");
  country.name = "A & \"B\"";
  country.outline = std::move(rings);
  return country;
}

// Whole degrees: "10 20, 30 40".
std::string text_of(flat_ring const& positions) {
  std::string text;
  for (auto const& at : positions) {
    if (!text.empty()) text += ", ";
    text += std::to_string(at.lon_e7 / 10'000'000) + " " + std::to_string(at.lat_e7 / 10'000'000);
  }
  return text;
}

double twice_area(flat_ring const& positions) {
  double sum = 0;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    auto const& a = positions[i];
    auto const& b = positions[(i + 1) % positions.size()];
    sum += static_cast<double>(a.lon_e7) * static_cast<double>(b.lat_e7) -
           static_cast<double>(b.lon_e7) * static_cast<double>(a.lat_e7);
  }
  return sum / 1e14;
}

TEST(lands_outlines, leave_whole_what_does_not_cross) {
  auto const polygons =
      flat_polygons(country_of({ring({{0, 0}, {9, 0}, {9, 9}}), ring({{170, 0}, {180, 0}, {175, 9}})}));
  ASSERT_EQ(polygons.size(), 2U);
  EXPECT_EQ(text_of(polygons[0].at(0)), "0 0, 9 0, 9 9");
}

TEST(lands_outlines, put_holes_into_their_polygon) {
  auto const polygons = flat_polygons(
      country_of({ring({{20, 0}, {29, 0}, {29, 9}, {20, 9}}), ring({{0, 0}, {9, 0}, {9, 9}, {0, 9}}),
                  ring({{2, 2}, {2, 4}, {4, 4}, {4, 2}})}));
  ASSERT_EQ(polygons.size(), 2U);
  EXPECT_EQ(polygons[0].size(), 1U);
  ASSERT_EQ(polygons[1].size(), 2U);
  EXPECT_LT(twice_area(polygons[1][1]), 0);
}

TEST(lands_outlines, are_cut_at_the_meridian) {
  auto const polygons = flat_polygons(country_of({ring({{170, 0}, {-160, 0}, {-160, 10}, {170, 10}})}));
  ASSERT_EQ(polygons.size(), 2U);
  EXPECT_DOUBLE_EQ(twice_area(polygons[0].at(0)), 200);
  EXPECT_DOUBLE_EQ(twice_area(polygons[1].at(0)), 400);
  for (auto const& at : polygons[0][0]) EXPECT_GT(at.lon_e7, 0);
  for (auto const& at : polygons[1][0]) EXPECT_LT(at.lon_e7, 0);
}

TEST(lands_outlines, are_cut_from_either_side) {
  auto const polygons = flat_polygons(country_of({ring({{-160, 0}, {-160, 10}, {170, 10}, {170, 0}})}));
  ASSERT_EQ(polygons.size(), 2U);
  EXPECT_DOUBLE_EQ(twice_area(polygons[0].at(0)) + twice_area(polygons[1].at(0)), 600);
}

TEST(lands_outlines, have_a_piece_for_each_cape) {
  // The letter C: its back lies west of the meridian and its two arms reach over it.
  auto const polygons = flat_polygons(country_of(
      {ring({{170, 0}, {-170, 0}, {-170, 10}, {175, 10}, {175, 20}, {-170, 20}, {-170, 30}, {170, 30}})}));
  ASSERT_EQ(polygons.size(), 3U);
  EXPECT_DOUBLE_EQ(twice_area(polygons[0].at(0)), 2 * (300 - 50));
  EXPECT_DOUBLE_EQ(twice_area(polygons[1].at(0)), 200);
  EXPECT_DOUBLE_EQ(twice_area(polygons[2].at(0)), 200);
}

TEST(lands_outlines, may_have_a_corner_on_the_meridian) {
  auto const polygons =
      flat_polygons(country_of({ring({{170, 0}, {180, 0}, {-170, 5}, {180, 10}, {170, 10}})}));
  ASSERT_EQ(polygons.size(), 2U);
  EXPECT_DOUBLE_EQ(twice_area(polygons[0].at(0)), 200);
  EXPECT_DOUBLE_EQ(twice_area(polygons[1].at(0)), 100);
  EXPECT_EQ(polygons[1].at(0).size(), 3U);
}

TEST(lands_outlines, cut_lines_too) {
  auto const pieces = flat_lines(ring({{170, 0}, {-170, 10}, {-160, 10}, {170, 40}}));
  ASSERT_EQ(pieces.size(), 3U);
  EXPECT_EQ(text_of(pieces[0]), "170 0, 180 5");
  EXPECT_EQ(text_of(pieces[1]), "-180 5, -170 10, -160 10, -180 30");
  EXPECT_EQ(text_of(pieces[2]), "180 30, 170 40");
  EXPECT_EQ(flat_lines(ring({{0, 0}, {10, 0}})).size(), 1U);
}

TEST(lands_outlines, are_a_feature_a_line) {
  lands on;
  on.countries.push_back(country_of({ring({{0, 0}, {9.5, 0}, {9, -0.25}})}));
  std::ranges::reverse(on.countries[0].outline[0]);
  EXPECT_EQ(outlines_file(on).bytes,
            "{\"type\":\"FeatureCollection\",\"features\":[\n"
            R"({"type":"Feature","properties":{"iso2":"XA","name":"A & \"B\""},"geometry":{"type":"Polygon",)"
            R"("coordinates":[[[9.0000,-0.2500],[9.5000,0.0000],[0.0000,0.0000],[9.0000,-0.2500]]]}})"
            "\n]}\n");
}

TEST(lands_outlines, keep_the_area_of_every_country) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    for (auto const& country : make_lands({.seed = seed}).countries) {
      double whole = 0;
      for (auto const& one : country.outline) whole += twice_area_deg2(one);
      double cut = 0;
      for (auto const& polygon : flat_polygons(country)) {
        EXPECT_GT(twice_area(polygon.front()), 0) << country.name;
        for (auto const& one : polygon) cut += twice_area(one);
        for (auto const& at : polygon.front()) EXPECT_LE(std::abs(at.lon_e7), 1'800'000'000);
      }
      EXPECT_NEAR(cut, whole, 1e-3 * whole) << country.name;
      if (country.iso3 == "XPP") {
        EXPECT_GT(flat_polygons(country).size(), country.outline.size());
      }
    }
  }
}

}  // namespace
}  // namespace causeway::sample
