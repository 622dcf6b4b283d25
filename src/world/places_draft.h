//! What files of cables, landing points, terrestrial fibre and cities say, before it is joined.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/country_code.h"
#include "base/geo.h"
#include "world/drafts.h"

namespace causeway::world {

using line_points = std::vector<base::geo_point>;

/// A landing point as a cable's own file lists it.
struct listed_landing {
  std::string id;
  std::string name;
  std::string country;  ///< English name
};

struct cable_draft : said {
  std::string id;
  std::string name;
  std::string owners;
  std::int32_t length_km = -1;
  std::int32_t rfs_year = -1;
  bool is_planned = false;
  std::vector<listed_landing> landings;
};

struct cable_line_draft : said {
  std::string cable_id;
  std::string name;
  std::vector<line_points> lines;
};

struct landing_draft : said {
  std::string id;
  std::string name;
  std::string country;  ///< English name; "" on the map
  base::geo_point point;
  std::vector<std::string> cable_ids;
};

/// Ids are unique within `network_key` only: the network's id, else its name, else the file.
struct fibre_draft : said {
  std::string network_key;
  std::string network;  ///< its name, else its id
  std::string id;
  std::string name;
};

struct fibre_node_draft : fibre_draft {
  base::geo_point point;
  base::country_code country;
};

struct fibre_end_draft {
  std::string node_id;
  std::string name;
  base::geo_point point;
};

struct span_draft : fibre_draft {
  std::string status;
  fibre_end_draft start;
  fibre_end_draft end;
  std::int32_t length_m = -1;
  std::vector<line_points> lines;
};

struct city_draft : said {
  std::string name;
  std::string state;
  base::country_code country;
  base::geo_point point;
};

struct places_draft {
  std::vector<cable_draft> cables;      ///< in order of id, each once
  std::vector<cable_line_draft> lines;  ///< of each cable those of one file, in order of cable
  std::vector<landing_draft> landings;  ///< in order of path: a point's own file and the map
  std::vector<fibre_node_draft> nodes;  ///< in order of network and id, each once
  std::vector<span_draft> spans;        ///< likewise
  std::vector<city_draft> cities;
  std::size_t repeated_cables = 0;  ///< said again by an older file or the same
  std::size_t repeated_fibre = 0;   ///< nodes and spans, likewise
};

}  // namespace causeway::world
