//! A sweep over every origin on several threads.
#pragma once

#include <cstddef>
#include <functional>

#include "routing/sweep.h"

namespace causeway::routing {

/// Calls visit(i, routes) once for every batch i of the plan, from up to `threads` threads (0: all there are)
/// at the same time and in no order: what is added up over batches must be kept by batch, or by groups of
/// neighbouring batches, and joined in their order, so that the sum does not depend on the threads.
void sweep_all(sweep_plan const& plan, topology::link_mask const& mask, unsigned threads,
               std::function<void(std::size_t, batch_routes const&)> const& visit);

}  // namespace causeway::routing
