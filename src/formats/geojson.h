//! GeoJSON geometry (RFC 7946) as points in fixed point.
#pragma once

#include <optional>
#include <vector>

#include "base/geo.h"
#include "base/json_reader.h"
#include "base/tally.h"

namespace causeway::formats {

/// Points in order; at least two.
using geo_line = std::vector<base::geo_point>;

/// The point of {"type": "Point", "coordinates": [lon, lat]}; not known where it is missing or broken, which
/// is counted: "no geometry", "geometry of another type", "bad position", "altitude left out".
base::geo_point point_of(std::optional<base::json_value> geometry, base::place where, base::tally& counted);

/// The lines of a LineString or MultiLineString. A line with a broken position or with fewer than two is left
/// out whole and counted: "no geometry", "geometry of another type", "bad position", "line of fewer than two
/// points", "altitude left out".
std::vector<geo_line> lines_of(std::optional<base::json_value> geometry, base::place where,
                               base::tally& counted);

}  // namespace causeway::formats
