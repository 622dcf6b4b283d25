//! The rows above the origins of a batch.
#pragma once

#include <span>

#include "routing/sweep_lanes.h"

namespace causeway::routing {

/// Fills state.active and state.ascent. False where there are more than a next hop's 16 bits can tell apart.
bool find_active(sweep_plan const& plan, lane_state& state, std::span<std::uint32_t const> columns);

}  // namespace causeway::routing
