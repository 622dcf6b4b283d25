//! The project's own reference files: countries, groups with their dates, names of countries.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/country_code.h"
#include "base/date.h"
#include "base/geo.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/m49.h"
#include "formats/sample.h"

namespace causeway::formats {

/// A row of data/countries.csv.
struct country_record {
  base::country_code iso2;
  std::string iso3;
  std::uint16_t m49 = 0;  ///< 0 where it has none
  bool is_in_m49 = false;
  std::string name;
  m49_region region;
  m49_region subregion;
  m49_region intermediate_region;
  std::string capital;
  base::geo_point capital_point;  ///< unknown where there is no capital
  base::geo_point anchor;         ///< a point in the middle of the land
  std::vector<base::country_code> land_neighbours;
  std::vector<base::country_code> fixed_links;  ///< reached by bridge or tunnel
  bool is_landlocked = false;
  std::string source;
};

/// How well a day is known. at_latest: a member on that day; since when is not stated.
enum class date_precision : std::uint8_t { unknown, at_latest, year, month, day };

/// A row of data/groups.csv: a country's membership from one day until another.
struct group_record {
  base::country_code iso2;
  std::string group;  ///< "LDC", "LLDC", "SIDS", "income_low", "income_lower_middle", …
  base::date from;    ///< first day
  date_precision from_precision = date_precision::unknown;
  base::date to;  ///< first day on which it is no longer one; unknown: still
  date_precision to_precision = date_precision::unknown;
  std::string source;
};

/// A row of data/names.csv: how somebody writes a country.
struct name_record {
  std::string name;         ///< UTF-8
  base::country_code iso2;  ///< none given where the name stands for no country
  bool is_country = false;
  std::string kind;  ///< "m49", "french", "long", …
  std::string code;
  std::string source;
  std::string note;
};

/// A row of data/sources.csv: where the facts come from.
struct source_record {
  std::string id;
  std::string title;
  std::string publisher;  ///< "" where not known
  std::string address;    ///< public address without its scheme, or the publication
  std::string licence;
  std::vector<std::string> used_in;  ///< tables that name it
};

/// Issues of all four: "missing column" (nothing is read), "empty field", and what the fields themselves can
/// have: "bad country code", "bad date", "bad coordinates", "bad yes or no", "bad M49 code", "bad precision",
/// "days out of order".
bool looks_like_countries(sample const& start);
void read_countries(input& in, base::tally& counted, std::function<void(country_record const&)> const& sink);
void count_countries(input& in, base::tally& counted);

bool looks_like_groups(sample const& start);
void read_groups(input& in, base::tally& counted, std::function<void(group_record const&)> const& sink);
void count_groups(input& in, base::tally& counted);

bool looks_like_names(sample const& start);
void read_names(input& in, base::tally& counted, std::function<void(name_record const&)> const& sink);
void count_names(input& in, base::tally& counted);

bool looks_like_sources(sample const& start);
void read_sources(input& in, base::tally& counted, std::function<void(source_record const&)> const& sink);
void count_sources(input& in, base::tally& counted);

}  // namespace causeway::formats
