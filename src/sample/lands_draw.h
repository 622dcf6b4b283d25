//! From a landmass's plan to outlines, coasts and borders in degrees.
#pragma once

#include <optional>
#include <vector>

#include "base/geo.h"
#include "sample/lands_grid.h"
#include "sample/lands_measure.h"

namespace causeway::sample {

struct drawn_country {
  land_label label = 0;
  std::vector<map_line> rings;   ///< outer ones first, the largest first, counter-clockwise; then holes
  std::vector<map_line> coasts;  ///< land to the left; a closed one repeats its first point
  base::geo_point anchor;        ///< the point farthest from its edge
};

struct drawn_border {
  land_label first = 0;
  land_label second = 0;
  std::vector<map_line> lines;
};

struct drawn_landmass {
  std::vector<drawn_country> countries;  ///< in order of label
  std::vector<drawn_border> borders;     ///< in order of labels
};

/// Nothing where this draw does not give what the plan asks for: a country missing, a landlocked one with
/// other neighbours or a coast, lines that cross.
std::optional<drawn_landmass> draw_landmass(landmass_plan const& plan, std::uint64_t seed,
                                            std::uint64_t number);

}  // namespace causeway::sample
