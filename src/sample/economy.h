//! The economy of the sample: demand, prices, crossings, places of exchange and the ledger in one.
#pragma once

#include <span>
#include <vector>

#include "sample/ledger.h"
#include "sample/places.h"
#include "sample/published.h"

namespace causeway::sample {

struct economy {
  demand asked;
  traffic carried;
  market prices;
  std::vector<crossing> crossings;  // in order of country, outside, inside
  place_share elsewhere;            ///< of international traffic: not where the lowest total is
  ledger paid;
};

/// What follows once the routes have carried the demand.
economy make_economy(sample_options const& options, lands const& on, wires const& over, networks const& from,
                     demand asked, traffic carried);

/// truth/countries.csv, flows.csv, crossings.csv, physical_routes.csv, contracts.csv, ledger.csv,
/// prices.csv and exits.csv. Mbps and dollars are exact to the last digit, so that they add up.
std::vector<published_file> truth_of_economy(lands const& on, wires const& over, networks const& from,
                                             economy const& of);

/// World Bank indicators of six years, one file each in the slim layout.
std::vector<published_file> publish_indicators(sample_options const& options, lands const& on);
/// What is known of prices: noisy, dated, graded, and not of all. Its rows of hub transit name the hubs.
published_file publish_price_book(sample_options const& options, lands const& on, wires const& over,
                                  market const& in);
/// Round trips between countries, in both layouts; never below what light needs over the shortest wires
/// between the capitals.
std::vector<published_file> publish_latency(sample_options const& options, lands const& on, market const& in);
/// Retail prices of countries and of capitals.
std::vector<published_file> publish_retail(sample_options const& options, lands const& on, economy const& of);

}  // namespace causeway::sample
