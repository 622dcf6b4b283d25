//! What registries have on paper: delegations, ROAs with their mistakes, ASPAs.
#pragma once

#include <vector>

#include "sample/networks_prefixes.h"

namespace causeway::sample {

/// A delegation for each block.
std::vector<made_delegation> make_delegations(address_blocks const& blocks,
                                              std::vector<made_network> const& all);

/// ROAs of about half of the networks: mostly right, some with a maximal length that is too short, some of
/// another network, some AS0.
std::vector<made_roa> make_roas(std::vector<made_prefix> const& prefixes,
                                std::vector<made_network> const& all, std::uint64_t seed);

/// ASPAs of few; some leave out a provider.
std::vector<made_aspa> make_aspas(std::vector<std::vector<network_id>> const& providers,
                                  std::vector<made_network> const& all, std::uint64_t seed);

}  // namespace causeway::sample
