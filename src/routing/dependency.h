//! How a country depends on foreign networks: where traffic enters, hegemony, transit influence.
#pragma once

#include <optional>
#include <vector>

#include "routing/dependency_inputs.h"
#include "routing/gateways.h"
#include "routing/hegemony.h"
#include "routing/transit_influence.h"
#include "topology/as_graph.h"
#include "world/observed_table.h"
#include "world/world.h"

namespace causeway::routing {

/// Where traffic enters, by the sweep over all pairs of a network abroad and one at home.
struct country_entries {
  std::size_t networks = 0;  ///< at home
  double addresses = 0;      ///< IPv4, of those
  bool weighed = false;      ///< false: there are no addresses on one side, and the totals say nothing
  gateway_totals totals;
  std::optional<double> concentration;  ///< of the gateways' shares, over organisations
};
country_entries entries_of(world::world const& from, topology::as_graph const& graph,
                           world::country_idx country);

enum class path_basis : std::uint8_t { observed, sweep };
std::string_view to_string(path_basis basis);

/// Whose paths a measure rests on.
struct vantage_set {
  std::vector<base::asn> networks;  ///< in order of ASN
  std::size_t sessions = 0;         ///< of networks with collectors; equal to their number in the sweep
};

/// Hegemony and transit influence, from observed paths or the sweep's.
struct path_measures {
  path_basis basis = path_basis::sweep;
  weight_basis weighed_by = weight_basis::addresses;
  vantage_set seen_from;
  country_dependency hegemony;
  vantage_set seen_from6;  ///< observed paths to IPv6 prefixes
  country_dependency hegemony6;
  vantage_set influence_seen_from;  ///< such as are known to be at home elsewhere
  std::vector<network_score> influence;
  transit_fraction fraction;
};

/// From the sessions that have a full feed of the family.
path_measures observed_measures(world::world const& from, topology::as_graph const& graph,
                                world::country_idx country, world::observed_table const& table,
                                world::full_feed const& least);

/// From these networks of the graph, by the sweep's paths.
path_measures simulated_measures(world::world const& from, topology::as_graph const& graph,
                                 world::country_idx country, std::span<topology::node_idx const> vantages);

/// The vantages where none are named: up to 20 networks not at home in the country, evenly spaced in order of
/// ASN among those with at least ten neighbours; where none has as many, among all.
std::vector<topology::node_idx> usual_vantages(world::world const& from, topology::as_graph const& graph,
                                               world::country_idx country);

}  // namespace causeway::routing
