//! Address ranges and the country they are used in: `start,end,code`, without a header.
#pragma once

#include <functional>
#include <string>

#include "base/country_code.h"
#include "base/date.h"
#include "base/ip.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// Both ends belong to the range and are of one family; first <= last. It need not be one prefix.
struct prefix_country_record {
  base::ip_address first;
  base::ip_address last;
  base::country_code country;  ///< none given where the file has nothing or ZZ
  bool operator==(prefix_country_record const&) const = default;
};

struct prefix_country_facts {
  base::date day;  ///< from the file's name
};

bool looks_like_prefix_country(sample const& start);
/// Addresses may be text or decimal numbers (IPv4 below 2³², else IPv6). Issues: "bad range line", "bad
/// address", "range of two families", "range ends before it starts", "bad country code".
prefix_country_facts read_prefix_country(input& in, base::tally& counted,
                                         std::function<void(prefix_country_record const&)> const& sink);
void count_prefix_country(input& in, base::tally& counted);
/// Addresses as text.
void append_prefix_country_line(std::string& out, prefix_country_record const& record);

}  // namespace causeway::formats
