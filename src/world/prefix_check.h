//! Whether the prefixes of a world agree with themselves.
#pragma once

#include "world/faults.h"
#include "world/world.h"

namespace causeway::world {

/// Order, bits behind the length, origins, and that no address counts twice: what a prefix and those below it
/// count is at most what it holds. Sample addresses only in a sample world, and no others there.
void check_prefixes(world const& from, fault_list& faults);

}  // namespace causeway::world
