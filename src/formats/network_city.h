//! Networks and the cities in which they were seen (ASN, LATITUDE, …, STANDARD_CITY, STANDARD_COUNTRY).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/geo.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

struct network_city_record {
  base::asn network;
  base::geo_point point;  ///< of the city; unknown where the file has none
  std::string city;       ///< UTF-8
  std::string state;
  base::country_code country;
  std::string source;               ///< "PCH"
  std::optional<bool> is_physical;  ///< whether the network has equipment there; nothing where not said
  base::date day;
};

bool looks_like_network_city(sample const& start);
/// Issues: "bad AS number", "bad coordinates", "bad country code", "bad date", "bad yes or no".
void read_network_city(input& in, base::tally& counted,
                       std::function<void(network_city_record const&)> const& sink);
void count_network_city(input& in, base::tally& counted);

}  // namespace causeway::formats
