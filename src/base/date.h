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

/// A day of the Gregorian calendar of the years 1 to 9999; nothing for any other.
std::optional<date> make_date(int year, unsigned month, unsigned day);
/// The UTC day of a Unix time in seconds; "not known" outside the years 1 to 9999.
date date_of_unix_time(std::int64_t seconds);
/// YYYYMMDD, YYYY-MM-DD, YYYY-MM-DDTHH…, YYYY-MM-DD HH…; or YYYY-MM, YYYYMM and YYYY, which give the first
/// day; years 1960 to 2099. 00000000 and "" give nothing.
std::optional<date> parse_date(std::string_view text);
/// The first date that stands in a file name: "rib.20240101.0800.bz2", "as-rel-2024-01.txt", "pdb-20221006",
/// "dump_2024_01_01.json", "nodes_03may2026.geojson". "03-05-2026" is none: day and month cannot be told
/// apart. Nor is a year alone.
std::optional<date> date_in_name(std::string_view name);
/// "2024-01-01"; "unknown".
std::string to_string(date day);
/// The year of a known day.
int year_of(date day);

}  // namespace causeway::base
