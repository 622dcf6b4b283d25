//! Wires over square countries: what every set of wires must hold, whatever the seed.
#include "sample/wires.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sample/wires_fixture.h"
#include "sample/wires_parts.h"

namespace causeway::sample {
namespace {

struct made {
  lands on = test::square_lands();
  wires all;
  land_raster land{on};
};

made const& with_seed(std::uint64_t seed) {
  static auto kept = std::map<std::uint64_t, made>{};
  auto const [at, is_new] = kept.try_emplace(seed);
  if (is_new) at->second.all = make_wires({.seed = seed}, at->second.on);
  return at->second;
}

class wires_of_seed : public testing::TestWithParam<std::uint64_t> {
 protected:
  made const& world() const { return with_seed(GetParam()); }
  lands const& on() const { return world().on; }
  wires const& all() const { return world().all; }
  country_id country_of(landing_id id) const { return on().of(all().of(id).city).country; }

  std::set<country_id> countries_of(made_cable const& cable) const {
    std::set<country_id> out;
    for (auto const& one : cable.segments) out.insert({country_of(one.from), country_of(one.to)});
    return out;
  }
};

INSTANTIATE_TEST_SUITE_P(seeds, wires_of_seed, testing::Values(1, 2));

TEST_P(wires_of_seed, land_as_many_cables_as_each_country_shall_have) {
  std::vector<int> counts(on().countries.size());
  for (auto const& cable : all().cables) {
    if (cable.is_planned) continue;
    for (auto const id : countries_of(cable)) ++counts[id.index()];
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    auto const& country = on().countries[i];
    if (country.is_hub) {
      EXPECT_GE(counts[i], country.cable_count) << country.name;
    }
    if (!country.is_hub) {
      EXPECT_EQ(counts[i], country.cable_count) << country.name;
    }
  }
}

TEST_P(wires_of_seed, lead_small_islands_to_others) {
  std::set<country_id> reached;
  for (auto const& cable : all().cables) {
    auto const countries = countries_of(cable);
    if (cable.is_planned || !countries.contains(country_id{7})) continue;
    EXPECT_EQ(countries.size(), 2);
    reached.insert(countries.begin(), countries.end());
  }
  EXPECT_EQ(reached.size(), 3);  // the island with two cables, and two others
}

TEST_P(wires_of_seed, plan_a_cable_for_the_island_without) {
  auto const is_for_it = [&](made_cable const& cable) { return countries_of(cable).contains(country_id{5}); };
  auto const found = std::ranges::find_if(all().cables, is_for_it);
  ASSERT_NE(found, all().cables.end());
  EXPECT_TRUE(found->is_planned);
  EXPECT_GT(found->rfs_year, sample_year);
}

TEST_P(wires_of_seed, hold_together_as_cables) {
  for (auto const& cable : all().cables) {
    SCOPED_TRACE(cable.id);
    ASSERT_FALSE(cable.segments.empty());
    EXPECT_FALSE(cable.owners.empty());
    EXPECT_GE(cable.capacity_gbps, 20);
    EXPECT_GE(cable.rfs_year, 1999);
    if (!cable.is_planned) {
      EXPECT_LE(cable.rfs_year, 2025);
    }
    std::set<landing_id> reached{cable.segments.front().from};
    for (auto const& one : cable.segments) {
      EXPECT_TRUE(reached.contains(one.from));
      reached.insert(one.to);
      EXPECT_EQ(one.line.front(), all().of(one.from).point);
      EXPECT_EQ(one.line.back(), all().of(one.to).point);
      auto const drawn_km = line_km(one.line);
      EXPECT_GE(one.length_km, 1.019 * drawn_km);
      EXPECT_LE(one.length_km, 1.301 * drawn_km + 1);
    }
    EXPECT_EQ(reached.size(), cable.segments.size() + 1);  // a tree
  }
}

TEST_P(wires_of_seed, keep_cables_at_sea) {
  double on_land_km = 0;
  double all_km = 0;
  for (auto const& cable : all().cables) {
    for (auto const& one : cable.segments) {
      on_land_km += share_on_land(world().land, one.line) * line_km(one.line);
      all_km += line_km(one.line);
    }
  }
  EXPECT_LT(on_land_km / all_km, 0.01);
}

TEST_P(wires_of_seed, land_at_coastal_cities) {
  std::set<std::string> ids;
  for (auto const& landing : all().landings) {
    SCOPED_TRACE(landing.id);
    auto const& city = on().of(landing.city);
    EXPECT_TRUE(city.is_coastal);
    EXPECT_LT(distance_km(landing.point, city.point), 250);
    EXPECT_EQ(landing.owner, on().of(city.country).incumbent);
    EXPECT_TRUE(ids.insert(landing.id).second);
  }
  EXPECT_TRUE(std::ranges::is_sorted(all().landings, {}, &made_landing::id));
  EXPECT_TRUE(std::ranges::is_sorted(all().cables, {}, &made_cable::id));
}

// Follows built spans inside the country from its capital.
std::size_t cities_joined(lands const& on, wires const& all, made_country const& country) {
  std::set<city_id> reached{country.capital};
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (auto const& span : all.spans) {
      if (span.is_proposed || span.border.valid() ||
          on.of(span.from).country != on.of(country.capital).country) {
        continue;
      }
      if (reached.contains(span.from)) reached.insert(span.to);
      if (reached.contains(span.to)) reached.insert(span.from);
    }
  }
  return reached.size();
}

TEST_P(wires_of_seed, join_all_cities_of_a_country) {
  for (auto const& country : on().countries) {
    EXPECT_EQ(cities_joined(on(), all(), country), country.cities.size()) << country.name;
  }
}

TEST_P(wires_of_seed, cross_every_border_but_one_at_most) {
  std::vector<int> crossings(on().borders.size());
  for (auto const& span : all().spans) {
    auto const from = on().of(span.from).country;
    auto const to = on().of(span.to).country;
    EXPECT_EQ(span.border.valid(), from != to) << span.id;
    if (!span.border.valid()) continue;
    EXPECT_EQ(on().of(span.border).first, from);
    EXPECT_EQ(on().of(span.border).second, to);
    if (!span.is_proposed) ++crossings[span.border.index()];
  }
  // A-B may be closed; A-C and B-C lead to the landlocked C, G has a monopoly.
  EXPECT_EQ(crossings[0], 0);
  for (std::size_t i = 1; i < crossings.size(); ++i) {
    EXPECT_GE(crossings[i], 1) << i;
    EXPECT_LE(crossings[i], 3) << i;
  }
}

TEST_P(wires_of_seed, cross_borders_at_points_of_theirs) {
  for (auto const& span : all().spans) {
    if (!span.border.valid()) continue;
    auto const& points = on().of(span.border).lines.front();
    auto const is_on_border = [&](base::geo_point at) {
      return std::ranges::find(points, at) != points.end();
    };
    EXPECT_EQ(std::ranges::count_if(span.line, is_on_border), 1) << span.id;
  }
}

TEST_P(wires_of_seed, leave_the_monopoly_everything_that_crosses) {
  auto const& monopoly = on().countries[6];
  for (auto const& span : all().spans) {
    if (!span.border.valid()) continue;
    auto const touches =
        on().of(span.from).country == country_id{6} || on().of(span.to).country == country_id{6};
    if (touches) {
      EXPECT_EQ(span.owner, monopoly.incumbent);
    }
  }
  for (auto const& cable : all().cables) {
    if (!countries_of(cable).contains(country_id{6})) continue;
    EXPECT_NE(std::ranges::find(cable.owners, monopoly.incumbent), cable.owners.end()) << cable.id;
  }
}

TEST_P(wires_of_seed, measure_spans_along_their_lines) {
  std::set<std::string> ids;
  for (auto const& span : all().spans) {
    SCOPED_TRACE(span.id);
    EXPECT_TRUE(ids.insert(span.id).second);
    EXPECT_EQ(span.line.front(), on().of(span.from).point);
    EXPECT_EQ(span.line.back(), on().of(span.to).point);
    auto const line = line_km(span.line);
    EXPECT_GE(span.length_km, 1.049 * line - 0.1);
    EXPECT_LE(span.length_km, 1.401 * line + 0.1);
    auto const from = on().of(span.from).country;
    EXPECT_LT(share_outside(world().land, span.line, from, on().of(span.to).country), 0.2);
  }
  EXPECT_TRUE(std::ranges::is_sorted(all().spans, {}, &made_span::id));
}

TEST_P(wires_of_seed, are_published_by_seven_owners_of_ten) {
  std::map<std::string, bool> owners;
  for (auto const& span : all().spans) {
    auto const [at, is_new] = owners.try_emplace(span.owner, span.is_published);
    EXPECT_EQ(at->second, span.is_published);
  }
  auto const count = std::ranges::count_if(owners, [](auto const& one) { return one.second; });
  EXPECT_NEAR(static_cast<double>(count), 0.7 * static_cast<double>(owners.size()), 0.5);
}

TEST_P(wires_of_seed, give_exchanges_buildings_and_addresses_of_their_own) {
  auto const block4 = *base::parse_prefix("240.0.0.0/13");
  auto const block6 = *base::parse_prefix("3fff::/28");
  ASSERT_FALSE(all().exchanges.empty());
  for (auto const& one : all().exchanges) {
    SCOPED_TRACE(one.name);
    EXPECT_TRUE(base::covers(block4, one.lan4));
    EXPECT_TRUE(base::is_canonical(one.lan4));
    EXPECT_TRUE(base::covers(block6, one.lan6));
    EXPECT_EQ(one.lan6.length, 64);
    ASSERT_FALSE(one.buildings.empty());
    for (auto const id : one.buildings) EXPECT_EQ(all().of(id).city, one.city);
    for (auto const& other : all().exchanges) {
      if (&other == &one) continue;
      EXPECT_FALSE(base::covers(one.lan4, other.lan4));
      EXPECT_FALSE(base::covers(one.lan6, other.lan6));
    }
  }
}

TEST_P(wires_of_seed, pull_networks_to_the_hubs) {
  double most = 0;
  for (auto const& one : all().exchanges) {
    auto const& country = on().of(on().of(one.city).country);
    if (!country.is_hub && !country.has_good_exchange) {
      EXPECT_LE(one.pull, 0.2) << one.name;
    }
    if (country.has_good_exchange) {
      EXPECT_GE(one.pull, 0.4) << one.name;
    }
    most = std::max(most, one.pull);
  }
  EXPECT_EQ(most, 1);
  EXPECT_EQ(all().hubs, (std::vector{city_id{0}, city_id{20}}));
}

TEST_P(wires_of_seed, put_buildings_on_their_countrys_land) {
  for (auto const& one : all().buildings) {
    EXPECT_EQ(world().land.at(one.point), on().of(one.city).country) << one.name;
    EXPECT_LT(distance_km(one.point, on().of(one.city).point), 10) << one.name;
  }
}

TEST(wires, depend_on_the_seed_alone) {
  auto const lengths = [](wires const& of) {
    std::vector<double> out;
    for (auto const& cable : of.cables) {
      for (auto const& one : cable.segments) out.push_back(one.length_km);
    }
    for (auto const& span : of.spans) out.push_back(span.length_km);
    return out;
  };
  auto const& first = with_seed(1);
  auto const again = make_wires({.networks = 100, .seed = 1, .threads = 2}, first.on);
  EXPECT_EQ(lengths(first.all), lengths(again));
  EXPECT_NE(lengths(first.all), lengths(with_seed(2).all));
}

TEST(wires, have_room_at_exchanges_for_many_networks) {
  auto const all = make_wires({.networks = sample_options::max_networks}, test::square_lands());
  auto const most = std::ranges::max_element(all.exchanges, {}, &made_exchange::pull);
  EXPECT_EQ(most->lan4.length, 17);
  for (auto const& one : all.exchanges) {
    EXPECT_TRUE(base::covers(*base::parse_prefix("240.0.0.0/13"), one.lan4));
  }
}

TEST(wires, have_names_that_differ) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < 200; ++i) EXPECT_TRUE(names.insert(cable_name(1, i)).second) << i;
  EXPECT_EQ(slug("Porto Altamar, Altamar"), "porto-altamar-altamar");
  EXPECT_EQ(slug("  A--b 9!"), "a-b-9");
  EXPECT_EQ(slug("Na\xc3\xafve"), "nave");
}

}  // namespace
}  // namespace causeway::sample
