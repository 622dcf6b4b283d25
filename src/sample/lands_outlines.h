//! Outlines as GeoJSON wants them: polygons with holes, cut at the 180° meridian.
#pragma once

#include <cstdint>
#include <vector>

#include "sample/lands.h"
#include "sample/published.h"

namespace causeway::sample {

/// A place on a map that ends at 180° on either side: degrees × 10⁷, longitude -180 to 180, both included.
struct flat_position {
  std::int64_t lon_e7 = 0;
  std::int64_t lat_e7 = 0;
  bool operator==(flat_position const&) const = default;
};

using flat_ring = std::vector<flat_position>;

/// The outer ring, counter-clockwise, then its holes, clockwise; none repeats its first position.
using flat_polygon = std::vector<flat_ring>;

/// A country's land in polygons of which none crosses the 180° meridian (RFC 7946 §3.1.9).
std::vector<flat_polygon> flat_polygons(made_country const& country);

/// An open line in pieces that do not cross the 180° meridian.
std::vector<flat_ring> flat_lines(std::vector<base::geo_point> const& line);

/// outlines.geojson: a Feature for each country with its iso2 and name, one a line.
published_file outlines_file(lands const& on);

}  // namespace causeway::sample
