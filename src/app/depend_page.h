//! What `causeway depend` prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/sheet.h"
#include "routing/dependency.h"

namespace causeway::app {

/// A country's dependency, and what it was computed from.
struct depend_result {
  world::country_idx country;
  routing::country_entries entries;
  routing::path_measures measures;
  std::vector<std::string> rib_files;
};

/// `value` of the fraction, or nothing where no path entered: unknown is not 0.
std::optional<double> if_known(routing::transit_fraction const& fraction, double value);

sheet depend_sheet(world::world const& from, depend_result const& result);
/// One JSON object in one line (docs/dependency.md).
std::string depend_json(world::world const& from, depend_result const& result);
/// measure,asn,country,value
std::string depend_csv(world::world const& from, depend_result const& result);

}  // namespace causeway::app
