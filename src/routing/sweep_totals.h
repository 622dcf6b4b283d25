//! How many routes there are between all networks, and how long they are.
#pragma once

#include <cstdint>

#include "routing/sweep_run.h"

namespace causeway::routing {

struct sweep_totals {
  std::uint64_t origins = 0;   ///< every network
  std::uint64_t computed = 0;  ///< origins for which routes were computed
  std::uint64_t shared = 0;  ///< those whose routes follow from another's: their class's or their provider's
  std::uint64_t routes = 0;  ///< reached pairs of network and origin, own routes included
  std::uint64_t links = 0;   ///< sum of their lengths; own routes count 0

  double mean_length() const {
    return routes == 0 ? 0 : static_cast<double>(links) / static_cast<double>(routes);
  }
};

sweep_totals count_routes(sweep_plan const& plan, topology::link_mask const& mask, unsigned threads);

}  // namespace causeway::routing
