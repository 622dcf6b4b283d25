//! Who departs from the common rule of routing, and how.
#pragma once

#include <vector>

#include "sample/networks_plan.h"

namespace causeway::sample {

/// Sets `policy` of every network by the shares of networks_shares.h. Of 1 000 networks and more at least one
/// leaks.
void set_policies(networks_plan const& plan, std::vector<std::vector<network_id>> const& providers,
                  std::vector<made_link> const& peers, std::uint64_t seed, std::vector<made_network>& all);

}  // namespace causeway::sample
