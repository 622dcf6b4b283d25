//! The cast: which sixteen countries the sample has.
#include "sample/lands_cast.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>

namespace causeway::sample {

namespace {

using enum land_setting;
using enum income_group;
constexpr auto west = cast_place::west;
constexpr auto east = cast_place::east;
constexpr auto isles = cast_place::isles;

// Income per person lies within the World Bank's groups of its fiscal year 2026 (1 135, 4 495 and 13 935 US
// dollars).
// clang-format off
constexpr auto countries = std::to_array<cast_country>({
  {.letter = 'A', .name = "Almeravia", .character = "hub of the west", .incumbent = "Almeravia Telecom",
   .place = west, .setting = coast, .income = high, .population = 62e6, .online_share = 0.94,
   .gni_usd_per_person_year = 54'000, .cable_count = 7, .is_hub = true, .speech = 0},
  {.letter = 'B', .name = "Borvanthia", .character = "hub of the east", .incumbent = "Borvanthian Telegraph and Telephone",
   .place = east, .setting = coast, .income = high, .population = 84e6, .online_share = 0.92,
   .gni_usd_per_person_year = 44'000, .cable_count = 7, .is_hub = true, .speech = 1},
  {.letter = 'C', .name = "Corvelund", .character = "hub on a small island", .incumbent = "Corvelund Communications",
   .place = isles, .setting = island, .income = high, .population = 4.8e6, .online_share = 0.95,
   .gni_usd_per_person_year = 66'000, .cable_count = 8, .is_hub = true, .speech = 2},
  {.letter = 'D', .name = "Dastovar", .character = "large coastal economy of lower income", .incumbent = "Dastovar National Telecom",
   .place = west, .setting = coast, .income = lower_middle, .population = 190e6, .online_share = 0.62,
   .gni_usd_per_person_year = 2'700, .cable_count = 5, .speech = 3},
  {.letter = 'E', .name = "Elvandra", .character = "large coastal economy of upper middle income", .incumbent = "Telecom Elvandra",
   .place = east, .setting = coast, .income = upper_middle, .population = 240e6, .online_share = 0.80,
   .gni_usd_per_person_year = 10'200, .cable_count = 6, .has_coastal_capital = false, .speech = 4},
  {.letter = 'F', .name = "Fenmarra", .character = "coast with a good exchange at modest income", .incumbent = "Fenmarra Telecom",
   .place = west, .setting = coast, .income = lower_middle, .population = 46e6, .online_share = 0.58,
   .gni_usd_per_person_year = 2'300, .cable_count = 4, .has_good_exchange = true, .speech = 0},
  {.letter = 'G', .name = "Gorvanna", .character = "coast with a gateway monopoly", .incumbent = "Gorvanna State Telecommunication",
   .place = east, .setting = coast, .income = lower_middle, .population = 17e6, .online_share = 0.44,
   .gni_usd_per_person_year = 3'400, .cable_count = 2, .has_monopoly = true, .speech = 1},
  {.letter = 'H', .name = "Harvessia", .character = "least developed coast", .incumbent = "Harvessia Posts and Telecom",
   .place = west, .setting = coast, .income = low, .population = 23e6, .online_share = 0.27,
   .gni_usd_per_person_year = 760, .cable_count = 1, .is_ldc = true, .speech = 3},
  {.letter = 'I', .name = "Isquanda", .character = "coast of middling size", .incumbent = "Isquanda Telephone",
   .place = east, .setting = coast, .income = upper_middle, .population = 31e6, .online_share = 0.82,
   .gni_usd_per_person_year = 7'900, .cable_count = 3, .speech = 2},
  {.letter = 'J', .name = "Jessamora", .character = "landlocked with one neighbour", .incumbent = "Jessamora Telecom",
   .place = east, .setting = landlocked, .income = lower_middle, .population = 2.4e6, .online_share = 0.48,
   .gni_usd_per_person_year = 1'500, .is_lldc = true, .has_coastal_capital = false, .speech = 4},
  {.letter = 'L', .name = "Lumbrezia", .character = "landlocked with two neighbours", .incumbent = "Lumbrezia Telecom",
   .place = east, .setting = landlocked, .income = lower_middle, .population = 7.2e6, .online_share = 0.61,
   .gni_usd_per_person_year = 3'100, .is_lldc = true, .has_coastal_capital = false, .speech = 1},
  {.letter = 'M', .name = "Mirovara", .character = "least developed and landlocked, with three neighbours", .incumbent = "Mirovara Telecom",
   .place = west, .setting = landlocked, .income = low, .population = 21e6, .online_share = 0.22,
   .gni_usd_per_person_year = 640, .is_ldc = true, .is_lldc = true, .has_coastal_capital = false, .speech = 3},
  {.letter = 'N', .name = "Nubrelia", .character = "least developed islands without a cable", .incumbent = "Nubrelia Telecom",
   .place = isles, .setting = island, .income = lower_middle, .population = 58e3, .online_share = 0.41,
   .gni_usd_per_person_year = 2'900, .is_ldc = true, .is_sids = true, .speech = 5},
  {.letter = 'O', .name = "Orvalund", .character = "islands with one cable", .incumbent = "Orvalund Cable and Radio",
   .place = isles, .setting = island, .income = upper_middle, .population = 125e3, .online_share = 0.63,
   .gni_usd_per_person_year = 5'200, .cable_count = 1, .is_sids = true, .speech = 2},
  {.letter = 'P', .name = "Pendrassa", .character = "islands with two cables, on both sides of the 180° meridian", .incumbent = "Telecom Pendrassa",
   .place = isles, .setting = island, .income = upper_middle, .population = 920e3, .online_share = 0.76,
   .gni_usd_per_person_year = 6'300, .cable_count = 2, .is_sids = true, .speech = 5},
  {.letter = 'Q', .name = "Quorvenna", .character = "rich island with two cables", .incumbent = "Quorvenna Telephone",
   .place = isles, .setting = island, .income = high, .population = 2.1e6, .online_share = 0.96,
   .gni_usd_per_person_year = 47'000, .cable_count = 2, .speech = 0},
});
// clang-format on

}  // namespace

std::span<cast_country const> cast() {
  return countries;
}

std::uint8_t label_of(char letter) {
  auto const* const found = std::ranges::find(countries, letter, &cast_country::letter);
  assert(found != countries.end());
  return static_cast<std::uint8_t>(std::distance(countries.begin(), found) + 1);
}

cast_region region_of(cast_country const& country) {
  switch (country.place) {
    case cast_place::west: return {"Sample West", 951};
    case cast_place::east: return {"Sample East", 952};
    default: return {"Sample Isles", 953};
  }
}

cast_region subregion_of(cast_country const& country) {
  auto const is_inland = country.setting == land_setting::landlocked;
  switch (country.place) {
    case cast_place::west:
      return is_inland ? cast_region{"Sample West Inland", 962} : cast_region{"Sample West Coast", 961};
    case cast_place::east:
      return is_inland ? cast_region{"Sample East Inland", 964} : cast_region{"Sample East Coast", 963};
    default:
      return country.is_sids ? cast_region{"Sample Small Isles", 966} : cast_region{"Sample Rich Isles", 965};
  }
}

}  // namespace causeway::sample
