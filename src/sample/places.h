//! Where the traffic of each crossing is truly exchanged.
#pragma once

#include <vector>

#include "sample/market.h"

namespace causeway::sample {

/// International traffic and how much of it is not exchanged where legs and price together are lowest.
struct place_share {
  nano_mbps international = 0;
  nano_mbps elsewhere = 0;
  double share() const;  ///< 0 where there is no traffic
};

/// The share that is kept up while places are chosen, in falling order of traffic: above the quarter that is
/// promised.
inline constexpr double least_elsewhere = .27;

/// A city where two networks could meet.
struct place_candidate {
  city_id city;
  double total_usd_per_mbps = 0;  ///< list price at the place and of all legs from it
};

/// In order of city; at least two, where the world has two hubs or two capitals.
std::vector<place_candidate> place_candidates(lands const& on, wires const& over, networks const& from,
                                              market const& in, crossing const& of);

/// Sets place, lowest_total and habit of each crossing.
place_share choose_places(sample_options const& options, lands const& on, wires const& over,
                          networks const& from, market const& in, std::vector<crossing>& crossings);

}  // namespace causeway::sample
