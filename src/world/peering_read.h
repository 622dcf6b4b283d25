//! Reads PeeringDB, IX-F exports, tables of buildings and of networks by city into a draft.
#pragma once

#include "world/build_context.h"
#include "world/peering_draft.h"

namespace causeway::world {

peering_draft read_peering(build_context& context);

}  // namespace causeway::world
