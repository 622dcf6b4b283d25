//! World Bank indicators: one value per country and year, as a slim list or in the bank's own wide layout.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/date.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

struct wdi_record {
  std::string indicator;  ///< "SP.POP.TOTL", capital letters; "" where the slim layout's file name has none
  std::string country;    ///< the bank's three-letter code: ISO 3166 alpha-3, XKX, or a group such as WLD
  std::string country_name;  ///< as written, UTF-8
  std::int32_t year = 0;
  double value = 0;  ///< in the indicator's own unit
};

struct wdi_facts {
  base::date updated;          ///< "Last Updated Date" of the wide layout; unknown in the slim one
  std::int32_t last_year = 0;  ///< latest year that has a value; 0 where there is none
};

bool looks_like_wdi(sample const& start);
/// The slim layout (Country Name, Country Code, Year, Value) takes its indicator from the file's name
/// ("sp.pop.totl.csv"). A year without a value in the wide layout is no record and no issue. Issues: "no
/// indicator in the file's name", "bad country code", "bad year", "bad value", "missing
/// value", "row without indicator", "no header row".
wdi_facts read_wdi(input& in, base::tally& counted, std::function<void(wdi_record const&)> const& sink);
void count_wdi(input& in, base::tally& counted);

}  // namespace causeway::formats
