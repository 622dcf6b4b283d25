//! Everything that a world knows about one submarine cable.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "world/view.h"

namespace causeway::world {

struct cable_landing_line {
  std::string_view id;
  std::string_view name;
  country_brief country;
  base::geo_point point;
};

struct cable_view {
  cable_idx cable;
  cable_brief brief;
  facts<cable_landing_line> landings;
  std::uint64_t drawn_lines = 0;
  std::optional<double>
      drawn_km;  ///< along the drawn lines: drawn, not surveyed; nothing where none is drawn
};

cable_view view_cable(world const& from, cable_idx cable);

}  // namespace causeway::world
