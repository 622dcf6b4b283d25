//! The price book and the defaults: what a unit of connectivity costs where, with grade and source
//! (docs/price_book.md).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/country_code.h"
#include "base/geo.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"
#include "formats/value_range.h"

namespace causeway::formats {

/// One end of a route, or the only place.
struct priced_place {
  std::string name;         ///< metro, country or region, UTF-8
  base::country_code iso2;  ///< none given for a region
  base::geo_point point;    ///< of a metro; else unknown
};

/// How good the evidence is.
enum class price_grade : std::uint8_t {
  a_official,  ///< an order or a published list
  b_press,     ///< a named analyst or the press
  c_anecdote,  ///< a broker, a single person
  d_derived,   ///< derived by the project
};
/// "A", "B", "C", "D".
std::string_view to_string(price_grade grade);

/// A row of data/price_book.csv.
struct price_record {
  std::string id;    ///< the row's own name
  std::string item;  ///< "transit", "wave", …: see data/items.csv
  priced_place place;
  priced_place to_place;     ///< the other end of a route; empty where it is none
  std::uint16_t region = 0;  ///< M49 code, 1 the world; 0 where the place is in a country
  std::int32_t year = 0;     ///< 0 where not dated
  std::int32_t year_to = 0;  ///< last year in which it held; 0 where not said
  std::string date;          ///< YYYY-Qn, YYYY-MM or YYYY-MM-DD where better known than the year
  std::optional<double> size_mbps;
  std::optional<double> term_months;
  std::optional<double> commit_mbps;
  std::optional<double> length_km;
  std::string buyer;              ///< wholesale, retail, regulated, offer, member, small_isp or ""
  std::string included;           ///< what the price includes
  value_range value;              ///< in `unit`; empty where the row has no dollar value
  std::string unit;               ///< "usd_per_mbps_month", …: see data/units.csv
  value_range original;           ///< as published, in original_currency
  std::string original_currency;  ///< ISO 4217; "" where not stated
  std::optional<double> fx_rate;  ///< units of that currency per US dollar
  std::string fx_date;
  std::string fx_source;
  price_grade grade = price_grade::d_derived;
  bool is_usable = false;  ///< by a computation
  std::string why_not;     ///< reasons parted by spaces
  std::string source;
  std::string note;
};

bool looks_like_price_book(sample const& start);
/// Issues, each with the line and what would be right: "missing column" (nothing is read), "unknown column",
/// "empty field", "unknown item", "wrong unit", "bad number", "values out of order", "value out of range",
/// "bad grade", "bad yes or no", "bad country code", "bad coordinates", "bad region", "bad year", "bad size",
/// "bad currency", "bad rate", "id used twice", "usable without value", "bad buyer", "reason and usable
/// disagree".
void read_price_book(input& in, base::tally& counted, std::function<void(price_record const&)> const& sink);
void count_price_book(input& in, base::tally& counted);

/// What a row of data/defaults.csv applies to; the narrowest that fits wins.
enum class default_scope : std::uint8_t {
  world,         ///< scope "001"
  region,        ///< scope is an M49 code
  country,       ///< scope is an ISO 3166 alpha-2 code
  lease_class,   ///< scope is "mature", "large" or "thin"
  income_group,  ///< scope is "low", "lower_middle", "upper_middle" or "high"
};

/// A row of data/defaults.csv: what is assumed where no fact is known.
struct default_record {
  std::string id;
  std::string item;
  default_scope scope_kind = default_scope::world;
  std::string scope;
  std::int32_t year = 0;
  value_range value;  ///< never empty, never a bound
  std::string unit;
  price_grade grade = price_grade::d_derived;
  std::string source;
  std::string note;
};

bool looks_like_defaults(sample const& start);
/// Issues: as for the price book, and "bad scope".
void read_defaults(input& in, base::tally& counted, std::function<void(default_record const&)> const& sink);
void count_defaults(input& in, base::tally& counted);

}  // namespace causeway::formats
