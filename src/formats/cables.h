//! Submarine cables and landing points as TeleGeography's map publishes them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/geo.h"
#include "base/tally.h"
#include "formats/geojson.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// A landing of a cable.
struct cable_landing {
  std::string id;       ///< "colombo-sri-lanka"
  std::string name;     ///< "Colombo, Sri Lanka"
  std::string country;  ///< English name; "" where only the id is given
  bool is_tbd = false;  ///< to be decided
};

/// A cable system, from its own file.
struct cable_record {
  std::string id;  ///< "apollo-east-and-west"
  std::string name;
  std::optional<double> length_km;       ///< none where the source says n.a. or nothing
  std::string rfs;                       ///< ready for service, as given: "2019 October", "2024 Q2"
  std::optional<std::int32_t> rfs_year;  ///< from rfs_year, else from rfs
  bool is_planned = false;
  std::string owners;  ///< comma-separated names
  std::string suppliers;
  std::string url;
  std::string notes;
  std::vector<cable_landing> landings;
};

/// A drawn line of a cable; a cable may have several. Drawn, not surveyed.
struct cable_line_record {
  std::string cable_id;
  std::string name;
  std::string feature_id;  ///< "apollo-east-and-west-1"; "" in older files
  std::vector<geo_line> lines;
};

/// A cable that lands at a point.
struct landing_cable {
  std::string id;
  std::string name;
  std::optional<std::int32_t> rfs_year;
  bool is_planned = false;
};

/// A landing point, from its own file (country and cables, no point) or from the map (point only).
struct landing_point_record {
  std::string id;
  std::string name;
  std::string country;  ///< English name; "" in the map
  bool is_tbd = false;
  base::geo_point point;  ///< not known in a point's own file
  std::vector<landing_cable> cables;
  std::vector<std::string> reachable_ids;  ///< landing points that share a cable with it
};

/// One entry of an index file: all.json and the like.
struct cable_index_entry {
  std::string id;
  std::string name;
};

struct cable_visitor {
  std::function<void(cable_record const&)> cable;
  std::function<void(cable_line_record const&)> line;
};

/// A cable's own file, an array of them, or the GeoJSON of lines.
bool looks_like_cables(sample const& start);
/// Issues: "not an object" and "no id", which lose the record; "bad length", "bad year", "bad landing" and
/// those of geojson.h, which lose a part.
void read_cables(input& in, base::tally& counted, cable_visitor const& visitor);
void count_cables(input& in, base::tally& counted);

/// A landing point's own file, an array of them, or the GeoJSON of points.
bool looks_like_landing_points(sample const& start);
/// Issues: "not an object" and "no id", which lose the record; "bad year" and those of geojson.h, which lose
/// a part.
void read_landing_points(input& in, base::tally& counted,
                         std::function<void(landing_point_record const&)> const& sink);
void count_landing_points(input& in, base::tally& counted);

/// An array of objects with id and name alone.
bool looks_like_cable_index(sample const& start);
void read_cable_index(input& in, base::tally& counted,
                      std::function<void(cable_index_entry const&)> const& sink);
void count_cable_index(input& in, base::tally& counted);

}  // namespace causeway::formats
