//! Estimated Internet users per network and country, as a table.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

struct users_record {
  base::asn network;
  base::country_code country;
  double users = 0;                      ///< people, an estimate; never negative
  std::optional<std::uint64_t> samples;  ///< measurements behind the estimate
  base::date day;                        ///< the row's date, else the one in the file's name
  bool operator==(users_record const&) const = default;
};

bool looks_like_users(sample const& start);
/// Issues: "bad AS number", "bad country code", "bad number of users", "bad number of samples", "bad date".
void read_users(input& in, base::tally& counted, std::function<void(users_record const&)> const& sink);
void count_users(input& in, base::tally& counted);
/// Appends the table's header, and a row; the row says its day only where `day` is known.
void append_users_header(std::string& out);
void append_users_line(std::string& out, users_record const& record);

}  // namespace causeway::formats
