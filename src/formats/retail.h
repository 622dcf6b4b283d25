//! Internet users, retail prices and speeds per country or city, from three published tables.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/country_code.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

enum class retail_item : std::uint8_t {
  internet_users,      ///< people
  population,          ///< people
  plans,               ///< mobile plans on offer
  price_1gb_mean,      ///< USD for 1 GB of mobile data
  price_1gb_cheapest,  ///< USD, 30 days
  price_1gb_dearest,   ///< USD
  price_fixed_month,   ///< USD per month for fixed broadband
  speed_mean_mbps,     ///< measured downloads, all access kinds
  speed_fixed_mbps,    ///< measured downloads, fixed
  speed_mobile_mbps,   ///< measured downloads, mobile
};
std::string_view to_string(retail_item item);
/// "people", "plans", "USD", "USD/month" or "Mbps".
std::string_view unit_of(retail_item item);

struct retail_record {
  std::string country;      ///< name as given, UTF-8
  base::country_code code;  ///< only where the table has it
  std::string city;         ///< "" for a whole country
  std::string state;        ///< of a city
  retail_item item = retail_item::internet_users;
  std::int32_t year = 0;  ///< of the column's header, the row's date or the file's name; 0 where none says
  double value = 0;
};

bool looks_like_retail(sample const& start);
/// A row gives one record for each of its filled columns. An empty field is no record and no issue. Issues:
/// "bad country code", "bad value", "row without country".
void read_retail(input& in, base::tally& counted, std::function<void(retail_record const&)> const& sink);
void count_retail(input& in, base::tally& counted);

}  // namespace causeway::formats
