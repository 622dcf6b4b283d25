//! What a world holds: its tables, and the sources that it was made from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "world/view.h"

namespace causeway::world {

struct table_rows {
  std::string name;
  std::uint64_t rows = 0;
};

/// The files of one format that the world was made from.
struct format_sources {
  std::string_view format;
  std::uint64_t files = 0;
  std::uint64_t records = 0;
  std::uint64_t issues = 0;
  base::date oldest;  ///< unknown where no file of it has a date
  base::date newest;
};

/// How far the dates of sources lie apart.
struct date_span {
  source_idx oldest;  ///< none where no source has a date
  source_idx newest;
  std::int32_t days_apart = 0;
  std::uint64_t undated = 0;
  bool over_a_year() const { return days_apart > 366; }
};

struct summary_view {
  base::date as_of;
  bool sample = false;
  std::vector<table_rows> tables;       ///< in the image's order; lists count their entries
  std::vector<format_sources> formats;  ///< in order of name
  date_span dates;
};

summary_view view_summary(world const& from);
date_span dates_of(world const& from);
/// The same over some sources only.
date_span dates_of(world const& from, std::vector<source_idx> const& sources);

std::string_view basis_name(date_basis basis);
std::string_view basis_name(location_basis basis);
std::string_view basis_name(home_basis basis);

}  // namespace causeway::world
