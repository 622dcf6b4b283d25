//! The networks and their links as truth files.
#pragma once

#include <vector>

#include "sample/networks.h"
#include "sample/published.h"

namespace causeway::sample {

/// truth/networks.csv. Addresses count for the origin of the longest announced prefix that has them.
published_file networks_truth(networks const& from, lands const& on);

/// truth/relationships.csv; `visible` says of each link whether any published path has it.
published_file relationships_truth(networks const& from, wires const& over, std::vector<bool> const& visible);

}  // namespace causeway::sample
