//! Who provides for whom.
#pragma once

#include <vector>

#include "sample/networks_holders.h"
#include "sample/networks_plan.h"

namespace causeway::sample {

/// network_id -> its providers, in order; none only for backbones. A provider is always larger than its
/// customer (of lower rank), so that nobody is its own provider. `main` is of network_holders.
std::vector<std::vector<network_id>> choose_providers(networks_plan const& plan, lands const& on,
                                                      std::vector<network_id> const& main,
                                                      std::uint64_t seed);

}  // namespace causeway::sample
