//! The cast: which sixteen countries the sample has, and what each is there to show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "sample/lands.h"

namespace causeway::sample {

/// Where a country lies; see lands_layout.h.
enum class cast_place : std::uint8_t { west, east, isles };

struct cast_region {
  std::string_view name;
  std::uint16_t m49 = 0;
};

/// One country before the dice are thrown.
struct cast_country {
  char letter = 'A';  ///< the code's second
  std::string_view name;
  std::string_view character;
  std::string_view incumbent;
  cast_place place = cast_place::west;
  land_setting setting = land_setting::coast;
  income_group income = income_group::high;
  double population = 0;  ///< around which it is drawn
  double online_share = 0;
  double gni_usd_per_person_year = 0;
  std::uint16_t cable_count = 0;
  bool is_ldc = false;
  bool is_lldc = false;
  bool is_sids = false;
  bool is_hub = false;
  bool has_good_exchange = false;
  bool has_monopoly = false;
  bool has_coastal_capital = true;
  std::uint8_t speech = 0;  ///< which syllables its cities' names have
};

/// In order of letter.
std::span<cast_country const> cast();

/// The label of a country of the cast: its row plus one.
std::uint8_t label_of(char letter);

cast_region region_of(cast_country const& country);
cast_region subregion_of(cast_country const& country);

}  // namespace causeway::sample
