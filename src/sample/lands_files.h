//! The lands as the project's own reference tables, the UN's M49 table and a table of cities.
#pragma once

#include <vector>

#include "sample/lands.h"
#include "sample/published.h"

namespace causeway::sample {

/// countries.csv, groups.csv and names.csv (docs/reference_data.md), m49.csv as the UN publishes it, and
/// city_points.csv.
std::vector<published_file> land_files(lands const& on);

}  // namespace causeway::sample
