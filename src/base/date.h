//! Calendar days without clocks or zones.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace causeway::base {

/// A day, counted from 1970-01-01; a default one is "not known".
struct date {
  static constexpr std::int32_t unknown_day = std::numeric_limits<std::int32_t>::min();
  std::int32_t days = unknown_day;
  constexpr auto operator<=>(date const&) const = default;
  constexpr bool known() const { return days != unknown_day; }
};

std::optional<date> make_date(int year, unsigned month, unsigned day);
/// The UTC day of a Unix time in seconds.
date date_of_unix_time(std::int64_t seconds);
/// YYYYMMDD, YYYY-MM-DD, YYYY-MM-DDTHH…; or YYYY-MM, YYYYMM and YYYY, which give the first day. 00000000 and
/// "" give nothing.
std::optional<date> parse_date(std::string_view text);
/// The first date that stands in a file name: "rib.20240101.0800.bz2", "as-rel-2024-01.txt", "pdb-20221006".
std::optional<date> date_in_name(std::string_view name);
/// "2024-01-01"; "unknown".
std::string to_string(date day);
int year_of(date day);

}  // namespace causeway::base
