//! Who peers with whom, and over which exchange.
#pragma once

#include <vector>

#include "sample/networks_plan.h"
#include "sample/networks_presence.h"

namespace causeway::sample {

/// Peer links in no order, the lower id first. Every backbone peers with every other; all others meet at an
/// exchange where both are, and mostly near the numbers planned. No network peers with a provider of its own.
std::vector<made_link> choose_peers(networks_plan const& plan,
                                    std::vector<std::vector<network_id>> const& providers,
                                    network_presence const& at, std::uint64_t seed);

}  // namespace causeway::sample
