//! Through whom traffic enters each country, by the sweep, beside what truly enters.
#pragma once

#include <span>
#include <vector>

#include "routing/gateways.h"
#include "score/figures.h"
#include "score/truth.h"
#include "topology/as_graph.h"
#include "world/world.h"

namespace causeway::score {

/// What truly enters one country, or is estimated to.
struct country_supply {
  base::country_code country;
  double mbps = 0;                         ///< the weight of the country; of truth only
  std::vector<routing::gateway> gateways;  ///< in order of ASN; shares add up to 1, or there are none
  double transit_share = 0;                ///< the three add up to 1, or are all 0
  double peering_share = 0;
  double own_share = 0;
  double concentration = 0;  ///< 0–10 000, over organisations
};

/// Of the countries into which something enters, in order of code.
std::vector<country_supply> true_supplies(truth const& so);

/// dependency.gateways, .top_gateway, .transit_share, .peering_share, .own_share, .hhi of estimates in the
/// same order as the truth: means over countries weighted by true Mbps.
std::vector<score> dependency_scores(std::span<country_supply const> so,
                                     std::span<country_supply const> found);

/// The estimate for one country, as `causeway depend` makes it, in shares of what is reached.
country_supply estimated_supply(world::world const& from, topology::as_graph const& graph,
                                base::country_code country);

}  // namespace causeway::score
