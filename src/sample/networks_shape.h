//! The shape of a graph of networks, in few numbers: who has how many providers, customers and peers, how
//! large cones are, and how long paths.
#pragma once

#include <cstdint>

#include "sample/plain_graph.h"

namespace causeway::sample {

/// Shares are 0–1. Quantiles are nearest-rank. A network's cone is the network and all that it provides for,
/// however indirectly.
struct graph_shape {
  std::size_t networks = 0;
  std::size_t links = 0;

  double stub_share = 0;       ///< of all networks: those without customers
  double one_provider = 0;     ///< of networks with providers: those with one …
  double two_providers = 0;    ///< … with two …
  double three_providers = 0;  ///< … with three …
  double more_providers = 0;   ///< … with four and more
  double mean_providers = 0;   ///< of networks with providers

  double peer_link_share = 0;  ///< of all links
  double peering_share = 0;    ///< of all networks: those with any peer

  double customers_1 = 0;        ///< of networks with customers: those with just one …
  double customers_above_3 = 0;  ///< … with more than 3 …
  double customers_above_10 = 0;
  double customers_above_30 = 0;
  double customers_top_share = 0;  ///< the most customers a network has ÷ networks

  double peers_1 = 0;  ///< of networks with peers: those with just one …
  double peers_above_3 = 0;
  double peers_above_10 = 0;
  double peers_above_30 = 0;
  double peers_above_100 = 0;

  double cones_above_3 = 0;  ///< of networks with customers: those with more than 3 networks in their cone …
  double cones_above_10 = 0;
  double cones_above_30 = 0;
  double cone_top_share = 0;  ///< the largest cone ÷ networks

  double mean_path = 0;  ///< links, over pairs of different networks with a route
  double paths_1 = 0;    ///< of pairs with a route: those one link apart …
  double paths_2 = 0;
  double paths_3 = 0;
  double paths_4 = 0;
  double paths_5 = 0;
  double paths_above_5 = 0;
  double routed_share = 0;  ///< of pairs: those with a route
};

/// Everything but the paths, which are found from all networks to `origins` of them, drawn with `seed`.
/// Time is linear in networks, links, ancestors and origins times links.
graph_shape shape_of(plain_graph const& graph, std::uint32_t origins, std::uint64_t seed);

}  // namespace causeway::sample
