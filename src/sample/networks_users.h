//! Where users are, what they ask for, and where content networks keep it.
#pragma once

#include <vector>

#include "sample/networks_plan.h"

namespace causeway::sample {

/// Sets `users` and `pull` of every network. Users of a country sum to its population times its online share,
/// pull sums to 1. A country's networks share its users about as 1, 1/2, 1/3 … (Zipf), its incumbent first.
void set_users(networks_plan const& plan, lands const& on, std::uint64_t seed,
               std::vector<made_network>& all);

/// Caches of the largest giants in the networks with most users, in order of content, host.
std::vector<made_cache> make_caches(networks_plan const& plan, std::vector<made_network> const& all,
                                    std::uint64_t seed);

}  // namespace causeway::sample
