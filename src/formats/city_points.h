//! Cities and their coordinates, as a table (CITY_NAME, STATE_PROVINCE, COUNTRY_CODE, …).
#pragma once

#include <functional>
#include <string>

#include "base/country_code.h"
#include "base/geo.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

struct city_point_record {
  std::string name;   ///< UTF-8
  std::string state;  ///< state or province; may be empty
  base::country_code country;
  base::geo_point point;
};

bool looks_like_city_points(sample const& start);
/// Issues: "city without name", "bad country code", "bad coordinates".
void read_city_points(input& in, base::tally& counted,
                      std::function<void(city_point_record const&)> const& sink);
void count_city_points(input& in, base::tally& counted);

}  // namespace causeway::formats
