//! A few wires by hand for the picture of the map.
#pragma once

#include "sample/lands.h"
#include "sample/wires.h"

namespace causeway::sample {

/// Between the capitals of `on`: a cable across 180° and a planned one, a span over a border, a proposed span
/// and one inside a country, landings, an exchange and a hub.
wires map_wires(lands const& on);

}  // namespace causeway::sample
