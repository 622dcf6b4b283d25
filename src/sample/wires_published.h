//! The wires as their sources publish them: submarine cables, landing points, terrestrial fibre.
#pragma once

#include <vector>

#include "sample/published.h"
#include "sample/wires.h"

namespace causeway::sample {

/// cables/<id>.json for each cable; cables/cable-geo.json; cables/landing-point-geo.json: as TeleGeography's
/// map has them (formats/cables.h). Lengths are of whole systems, in whole km; lines end at the 180° meridian
/// and go on at its other side.
std::vector<published_file> publish_cables(lands const& on, wires const& from);

/// fibre/<owner>-nodes.geojson and fibre/<owner>-spans.geojson for each owner who publishes: Open Fibre Data
/// Standard 0.3 (formats/ofds.h), one feature a line. Proposed spans are among them, and so told.
std::vector<published_file> publish_fibre(lands const& on, wires const& from);

/// The line in pieces, none of which crosses the 180° meridian; both sides of a cut have the latitude there.
/// A point at 180° may be written as -180 or as 180, so pieces are in degrees.
struct drawn_point {
  double lon_deg = 0;
  double lat_deg = 0;
};
std::vector<std::vector<drawn_point>> cut_at_180(std::vector<base::geo_point> const& line);

}  // namespace causeway::sample
