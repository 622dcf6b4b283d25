//! The lands of the sample: countries, their outlines, borders, cities and people. No outline is a real one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/country_code.h"
#include "base/geo.h"
#include "sample/ids.h"
#include "sample/options.h"

namespace causeway::sample {

/// How a country lies.
enum class land_setting : std::uint8_t { coast, landlocked, island };

enum class income_group : std::uint8_t { low, lower_middle, upper_middle, high };

/// A region or sub-region; the code is of the kind that UN M49 has, and none of its own.
struct made_region {
  std::string name;
  std::uint16_t m49 = 0;
};

/// A closed line; the last point joins the first. Land lies to the left of it.
using outline_ring = std::vector<base::geo_point>;

struct made_country {
  base::country_code code;  ///< XA, XB, … without XK, XX and XZ
  std::string iso3;         ///< XAA, XBB, …
  std::uint16_t m49 = 0;
  std::string name;
  std::string character;  ///< what it is there to show, in a few words
  made_region region;
  made_region subregion;
  land_setting setting = land_setting::coast;
  income_group income = income_group::high;
  bool is_ldc = false;
  bool is_lldc = false;
  bool is_sids = false;
  bool is_hub = false;  ///< its capital is a metro where carriers from everywhere meet
  bool has_good_exchange = false;
  bool has_monopoly = false;      ///< one organisation owns everything that crosses its border
  std::uint16_t cable_count = 0;  ///< cables that shall land here; 0 also for landlocked ones
  std::string incumbent;          ///< name of the organisation that runs its oldest network
  std::vector<outline_ring> outline;
  base::geo_point anchor;              ///< where a map labels it
  city_id capital;                     ///< also its largest city
  std::vector<city_id> cities;         ///< largest first
  std::vector<country_id> neighbours;  ///< over land, in order
  double population = 0;
  double online_share = 0;  ///< 0–1 of the population
  double gni_usd_per_person_year = 0;
};

struct made_city {
  std::string name;  ///< unique in the world
  country_id country;
  base::geo_point point;
  double population = 0;
  bool is_coastal = false;
};

/// The land border of two countries, in order of id.
struct made_border {
  country_id first;
  country_id second;
  std::vector<std::vector<base::geo_point>> lines;  ///< the very points that both outlines have
};

struct lands {
  std::vector<made_country> countries;  // country_id, in order of code
  std::vector<made_city> cities;        // city_id, in order of country, largest first
  std::vector<made_border> borders;     // border_id, in order of its countries

  made_country const& of(country_id at) const { return countries[at.index()]; }
  made_city const& of(city_id at) const { return cities[at.index()]; }
  made_border const& of(border_id at) const { return borders[at.index()]; }
};

/// Sixteen countries, whatever the number of networks.
lands make_lands(sample_options const& options);

/// True where the point lies on the country's land.
bool is_inside(made_country const& country, base::geo_point point);

}  // namespace causeway::sample
