//! Submarine cables and their landing points: joining what files say, and the tables.
#pragma once

#include "world/build_context.h"
#include "world/places_draft.h"

namespace causeway::world {

/// Fills landings, cables, cable_landings, cable_lines and cable_line_points.
void fill_cables(places_draft const& draft, build_context& context, world& w);

}  // namespace causeway::world
