//! Wires on the sample's own lands: the same properties as over square countries, where coasts are rough.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "sample/dice.h"
#include "sample/wires.h"
#include "sample/wires_exits.h"
#include "sample/wires_parts.h"

namespace causeway::sample {
namespace {

struct made {
  lands on;
  wires all;
  wire_graph graph;
};

made const& with_seed(std::uint64_t seed) {
  static auto kept = std::map<std::uint64_t, made>{};
  auto const [at, is_new] = kept.try_emplace(seed);
  auto& out = at->second;
  if (!is_new) return out;
  out.on = make_lands({.seed = seed});
  out.all = make_wires({.seed = seed}, out.on);
  out.graph = make_wire_graph(out.on, out.all);
  return out;
}

class wires_on_lands : public testing::TestWithParam<std::uint64_t> {
 protected:
  lands const& on() const { return with_seed(GetParam()).on; }
  wires const& all() const { return with_seed(GetParam()).all; }
  wire_graph const& graph() const { return with_seed(GetParam()).graph; }
};

INSTANTIATE_TEST_SUITE_P(seeds, wires_on_lands, testing::Values(7));

TEST_P(wires_on_lands, raster_says_what_outlines_say) {
  auto const land = land_raster{on()};
  auto dies = dice{1, "points"};
  int differ = 0;
  for (int i = 0; i < 4000; ++i) {
    auto const at = *base::make_point(dies.between(-180, 180), dies.between(-60, 60));
    auto const country = land.at(at);
    for (std::uint16_t other = 0; other < on().countries.size(); ++other) {
      auto const says_raster = country == country_id{other};
      if (is_inside(on().countries[other], at) != says_raster) ++differ;
    }
  }
  EXPECT_LE(differ, 40);  // cells of an eighth of a degree along coasts and borders
}

TEST_P(wires_on_lands, land_the_cables_of_every_country) {
  std::vector<int> counts(on().countries.size());
  for (auto const& cable : all().cables) {
    std::set<country_id> landed;
    for (auto const& one : cable.segments) {
      for (auto const end : {one.from, one.to}) landed.insert(on().of(all().of(end).city).country);
    }
    for (auto const id : landed) counts[id.index()] += cable.is_planned ? 0 : 1;
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    EXPECT_EQ(counts[i], on().countries[i].cable_count) << on().countries[i].name;
  }
}

TEST_P(wires_on_lands, keep_cables_at_sea_and_land_them_on_coasts) {
  auto const land = land_raster{on()};
  double on_land_km = 0;
  double all_km = 0;
  for (auto const& cable : all().cables) {
    for (auto const& one : cable.segments) {
      auto const km = line_km(one.line);
      auto const over_land_km = share_on_land(land, one.line) * km;
      EXPECT_LT(over_land_km, 30 + 0.02 * km) << cable.id;
      on_land_km += over_land_km;
      all_km += km;
    }
  }
  EXPECT_LT(on_land_km / all_km, 0.005);
  for (auto const& landing : all().landings) {
    EXPECT_LT(distance_km(landing.point, on().of(landing.city).point), 100) << landing.id;
  }
}

TEST_P(wires_on_lands, have_cables_of_many_ages) {
  std::set<int> years;
  for (auto const& cable : all().cables) years.insert(cable.rfs_year);
  EXPECT_GE(years.size(), 8);
  EXPECT_GE(*years.begin(), 1999);
}

TEST_P(wires_on_lands, lead_every_landlocked_country_out_through_each_neighbour) {
  std::set<std::pair<country_id, country_id>> joined;
  for (auto const& span : all().spans) {
    if (!span.border.valid() || span.is_proposed) continue;
    joined.emplace(on().of(span.from).country, on().of(span.to).country);
    joined.emplace(on().of(span.to).country, on().of(span.from).country);
  }
  std::size_t closed = 0;
  for (auto const& border : on().borders) {
    if (joined.contains({border.first, border.second})) continue;
    ++closed;
    EXPECT_NE(on().of(border.first).setting, land_setting::landlocked);
    EXPECT_NE(on().of(border.second).setting, land_setting::landlocked);
  }
  EXPECT_LE(closed, 1);
}

TEST_P(wires_on_lands, have_exits_everywhere_but_on_the_islands_without_a_cable) {
  for (std::uint16_t i = 0; i < on().countries.size(); ++i) {
    auto const& country = on().countries[i];
    SCOPED_TRACE(country.name);
    auto const exits = independent_exits(graph(), country_id{i}, all().hubs);
    ASSERT_TRUE(exits);
    auto const is_cut_off = country.setting == land_setting::island && country.cable_count == 0;
    EXPECT_EQ(exits->edges == 0, is_cut_off);
    EXPECT_EQ(exits->nodes == 0, is_cut_off);
    EXPECT_EQ(exits->shared_risks == 0, is_cut_off);
    EXPECT_GE(exits->edges, std::min(exits->shared_risks, 3U));
    if (country.setting == land_setting::island && country.cable_count == 1) {
      EXPECT_EQ(exits->shared_risks, 1);
    }
  }
}

TEST_P(wires_on_lands, join_every_two_cities_but_those_islands) {
  auto const tree = ways_from(graph(), graph().vertex_of(all().hubs.front()), length_cost);
  for (std::uint32_t i = 0; i < on().cities.size(); ++i) {
    auto const& country = on().of(on().cities[i].country);
    auto const is_cut_off = country.setting == land_setting::island && country.cable_count == 0;
    auto const way = way_to(graph(), tree, graph().vertex_of(city_id{i}));
    EXPECT_EQ(way.has_value(), !is_cut_off) << on().cities[i].name;
    if (!way) continue;
    auto const straight = distance_km(on().cities[i].point, on().of(all().hubs.front()).point);
    EXPECT_GE(way->km, 0.999 * straight) << on().cities[i].name;
  }
}

TEST_P(wires_on_lands, leave_their_countries_little) {
  auto const land = land_raster{on()};
  double outside_km = 0;
  double all_km = 0;
  for (auto const& span : all().spans) {
    auto const km = line_km(span.line);
    auto const from = on().of(span.from).country;
    outside_km += km * share_outside(land, span.line, from, on().of(span.to).country);
    all_km += km;
  }
  EXPECT_LT(outside_km / all_km, 0.04);  // bays, and straits between a country's islands
}

}  // namespace
}  // namespace causeway::sample
