//! A picture of the sample's map.
#pragma once

#include "sample/lands.h"
#include "sample/options.h"
#include "sample/published.h"
#include "sample/wires.h"

namespace causeway::sample {

/// map.svg, 1600 × 900: countries tinted by income, borders, cities, hubs, cables, spans, landing points and
/// exchanges. Equirectangular, true to scale along meridians and at 35° of latitude. `over` may be empty.
published_file map_picture(sample_options const& options, lands const& on, wires const& over);

}  // namespace causeway::sample
