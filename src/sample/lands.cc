//! The lands of the sample: from the cast and the map to countries, borders and cities.
#include "sample/lands.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <utility>

#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/lands_cast.h"
#include "sample/lands_cities.h"
#include "sample/lands_layout.h"
#include "sample/lands_measure.h"

namespace causeway::sample {

namespace {

constexpr std::uint16_t first_m49 = 901;

// World Bank, fiscal year 2026: the highest income per person of each group, US dollars.
constexpr double highest_low = 1'135;
constexpr double highest_lower_middle = 4'495;
constexpr double highest_upper_middle = 13'935;

std::pair<double, double> range_of(income_group group) {
  switch (group) {
    case income_group::low: return {350, highest_low};
    case income_group::lower_middle: return {highest_low + 1, highest_lower_middle};
    case income_group::upper_middle: return {highest_lower_middle + 1, highest_upper_middle};
    default: return {highest_upper_middle + 1, 95'000};
  }
}

double rounded(double x, double step) {
  return std::floor(x / step + 0.5) * step;
}

made_country country_of(cast_country const& from, std::size_t row, std::uint64_t seed) {
  dice rolls{seed, "lands country", row};
  auto const letter = std::string(1, from.letter);
  auto const region = region_of(from);
  auto const subregion = subregion_of(from);
  auto const [least_gni, most_gni] = range_of(from.income);
  auto const population = from.population * exponential(0.15 * rolls.normal());
  auto const gni =
      std::clamp(from.gni_usd_per_person_year * exponential(0.1 * rolls.normal()), least_gni, most_gni);
  auto const online =
      from.online_share + 0.25 * (1 - from.online_share) * from.online_share * rolls.between(-1, 1);
  return {.code = *base::parse_country_code("X" + letter),
          .iso3 = "X" + letter + letter,
          .m49 = static_cast<std::uint16_t>(first_m49 + row),
          .name = std::string{from.name},
          .character = std::string{from.character},
          .region = {std::string{region.name}, region.m49},
          .subregion = {std::string{subregion.name}, subregion.m49},
          .setting = from.setting,
          .income = from.income,
          .is_ldc = from.is_ldc,
          .is_lldc = from.is_lldc,
          .is_sids = from.is_sids,
          .is_hub = from.is_hub,
          .has_good_exchange = from.has_good_exchange,
          .has_monopoly = from.has_monopoly,
          .cable_count = from.cable_count,
          .incumbent = std::string{from.incumbent},
          .outline = {},
          .anchor = {},
          .capital = {},
          .cities = {},
          .neighbours = {},
          .population = rounded(population, population < 1e6 ? 100 : 10'000),
          .online_share = rounded(online, 0.001),
          .gni_usd_per_person_year = rounded(gni, 10)};
}

country_id id_of(land_label label) {
  return country_id{static_cast<country_id::rep>(label - 1)};
}

void add_border(lands& on, drawn_border const& border) {
  auto const first = id_of(border.first);
  auto const second = id_of(border.second);
  on.borders.push_back({first, second, border.lines});
  on.countries[first.index()].neighbours.push_back(second);
  on.countries[second.index()].neighbours.push_back(first);
}

}  // namespace

lands make_lands(sample_options const& options) {
  lands on;
  for (auto const& one : cast()) on.countries.push_back(country_of(one, on.countries.size(), options.seed));
  std::vector<std::vector<map_line>> coasts(on.countries.size());
  for (auto const& mass : draw_world(options.seed)) {
    for (auto const& drawn : mass.countries) {
      auto& country = on.countries[id_of(drawn.label).index()];
      country.outline = drawn.rings;
      country.anchor = drawn.anchor;
      coasts[id_of(drawn.label).index()] = drawn.coasts;
    }
    for (auto const& border : mass.borders) add_border(on, border);
  }
  for (auto& country : on.countries) std::ranges::sort(country.neighbours);
  std::ranges::sort(on.borders, {}, [](made_border const& one) { return std::pair{one.first, one.second}; });
  add_cities(on, coasts, options.seed);
  return on;
}

bool is_inside(made_country const& country, base::geo_point point) {
  return is_within(country.outline, point);
}

}  // namespace causeway::sample
