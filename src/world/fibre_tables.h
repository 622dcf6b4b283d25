//! Terrestrial fibre: nodes, spans, their countries, and the land borders that spans cross.
#pragma once

#include "world/build_context.h"
#include "world/places_draft.h"

namespace causeway::world {

/// Fills fibre_nodes, spans and span_points. Needs w.cities.
void fill_fibre(places_draft const& draft, build_context& context, world& w);

/// Fills borders and border_spans. Needs w.countries, w.country_neighbours and w.spans.
void fill_borders(build_context& context, world& w);

}  // namespace causeway::world
