//! Where an exchange stands: at its buildings, else in its city.
#pragma once

#include "world/build_context.h"

namespace causeway::world {

/// Sets point and point_basis of every exchange. Needs w.exchanges, w.exchange_buildings, w.buildings and
/// w.cities: call it when both steps have finished.
void locate_exchanges(build_context& context, world& w);

}  // namespace causeway::world
