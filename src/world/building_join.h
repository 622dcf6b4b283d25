//! One building from PeeringDB and tables of buildings.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "world/build_context.h"
#include "world/peering_draft.h"

namespace causeway::world {

struct joined_building : said {
  std::uint32_t peeringdb_id = 0;  ///< 0 where it has none
  std::string name;
  std::string organisation;
  std::string city;
  base::country_code country;
  base::geo_point point;
};

/// Buildings in order of PeeringDB id, then country, name, point and source.
struct joined_buildings {
  std::vector<joined_building> rows;
  std::map<std::uint32_t, building_idx> by_peeringdb_id;

  /// Invalid where there is none of that id.
  building_idx with_peeringdb_id(std::uint32_t id) const;
};

joined_buildings join_buildings(peering_draft const& draft, build_context& context);

}  // namespace causeway::world
