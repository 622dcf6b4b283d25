//! Buildings with coordinates, as a table (ORGANIZATION, NODE_NAME, LATITUDE, …).
#pragma once

#include <functional>
#include <string>

#include "base/country_code.h"
#include "base/date.h"
#include "base/geo.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

struct facility_csv_record {
  std::string organisation;  ///< who runs it, UTF-8
  std::string name;          ///< UTF-8
  base::geo_point point;     ///< unknown where the file has none
  std::string city;
  std::string state;
  base::country_code country;
  std::string source;  ///< "PeeringDB"
  base::date day;      ///< on which the source said so
};

bool looks_like_facility_csv(sample const& start);
/// Issues: "facility without name", "bad coordinates", "bad country code", "bad date".
void read_facility_csv(input& in, base::tally& counted,
                       std::function<void(facility_csv_record const&)> const& sink);
void count_facility_csv(input& in, base::tally& counted);

}  // namespace causeway::formats
