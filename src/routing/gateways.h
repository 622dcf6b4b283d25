//! Through which foreign networks traffic from the rest of the world enters a country, and over which links.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "routing/crossing.h"
#include "routing/visit_routes.h"
#include "topology/as_graph.h"

namespace causeway::routing {

/// Who sends, who receives and how much: keyed by node. A pair weighs the product.
struct country_traffic {
  std::vector<bool> inside;      ///< at home in the country
  std::vector<double> sent;      ///< addresses; 0 inside
  std::vector<double> received;  ///< addresses, also of other networks that are reached alike; 0 outside
  double outside_total = 0;      ///< of all networks not at home there, also such that are not in the graph
  double inside_total = 0;
};

/// A foreign network next to the country, and the share of all weight that enters through it.
struct gateway {
  base::asn network;
  double share = 0;
};

struct gateway_totals {
  double transit_share = 0;
  double peering_share = 0;
  double own_share = 0;
  double unreached_share = 0;     ///< of pairs without a route
  std::vector<gateway> gateways;  ///< the largest share first, then by ASN
};

/// Takes the routes to each network that receives once and adds up what enters where: over the last link
/// of each path whose nearer end is a network not at home in the country.
class gateway_account {
 public:
  /// Both outlive the account.
  gateway_account(topology::as_graph const& graph, country_traffic const& traffic);

  void add(origin_routes const& routes);
  /// What another account of the same traffic took.
  void add(gateway_account const& other);
  /// Shares of the weight of all pairs; 0 where there are none.
  gateway_totals totals() const;

 private:
  static constexpr std::uint32_t no_entry = 0xFFFFFFFFU;
  struct entry {
    topology::node_idx outside;
    topology::node_idx inside;
  };

  void put_in_order_of_length(origin_routes const& routes);
  std::uint32_t entry_at(topology::node_idx outside, topology::node_idx inside);

  topology::as_graph const& graph_;
  country_traffic const& traffic_;
  std::map<std::pair<topology::node_idx, topology::node_idx>, std::uint32_t> known_;
  std::vector<entry> entries_;
  std::vector<double> weights_;  // of each entry
  double unreached_ = 0;         // weight of pairs without a route
  double received_ = 0;          // weights of the origins that were added
  // For the routes at hand:
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> entry_of_;  // node -> its path's last entry
  std::vector<double> sent_;             // entry -> weight of its sources
};

}  // namespace causeway::routing
