//! What each network shall be, before it is: role, home, size among those with customers, numbers of links.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sample/lands.h"
#include "sample/networks.h"
#include "sample/options.h"
#include "sample/wires.h"

namespace causeway::sample {

struct planned_network {
  network_role role = network_role::enterprise;
  country_id home;
  exchange_id exchange;    ///< whose number it is, for role exchange
  std::uint32_t rank = 0;  ///< 0: the largest of those with customers; those without stand behind them
  bool has_customers = false;
  bool peers = false;
  bool is_giant = false;        ///< a content network with much of all traffic
  bool is_captive = false;      ///< of a country with a gateway monopoly, and not its incumbent
  std::uint32_t customers = 0;  ///< how many it shall have …
  std::uint32_t providers = 0;
  std::uint32_t peer_links = 0;
};

struct networks_plan {
  std::vector<planned_network> all;    // network_id
  std::vector<network_id> by_rank;     // those with customers, largest first
  std::vector<network_id> backbones;   // in order
  std::vector<network_id> giants;      // the one with most traffic first
  std::vector<network_id> incumbents;  // country_id -> its oldest network
  std::vector<std::uint16_t> regions;  // m49 codes of regions, in order

  planned_network const& of(network_id at) const { return all[at.index()]; }
  planned_network& of(network_id at) { return all[at.index()]; }
  std::size_t region_of(lands const& on, country_id country) const;  ///< place in `regions`
};

/// Size of the clique: 6 at 100 networks, 12 at 3 000, 19 at 76 000 (as many as CAIDA names for January
/// 2024).
std::uint32_t backbone_count(std::uint32_t networks);

/// People online times the square root of their income: how much of the world's networks a country has.
std::vector<double> country_weights(lands const& on);

networks_plan make_networks_plan(sample_options const& options, lands const& on, wires const& over);

/// Ids of all networks of a plan.
inline network_id as_network(std::size_t row) {
  return network_id{static_cast<std::uint32_t>(row)};
}

}  // namespace causeway::sample
