//! The shape of the sample's graph beside that of January 2024, with what may lie between them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sample/networks_degrees.h"
#include "sample/networks_shape.h"
#include "sample/published.h"

namespace causeway::sample {

// What the generator aims at. Source of all numbers: CAIDA AS relationships 2024-01-01, measured with
// shape_of().
inline constexpr double transit_share = 0.1554;    // of networks: those with customers
inline constexpr double top_peers_share = 0.1072;  // the most peers a network has ÷ networks
std::span<degree_point const> customer_points();   ///< of networks with customers: shares with more than …
std::span<degree_point const> peer_points();       ///< of networks with peers: the same

/// The most customers a network has ÷ networks. A small graph needs a larger share for the same number of
/// providers: the reference times (76 351 ÷ networks)^0.2.
double top_customers_share(std::size_t networks);
/// Peer links ÷ all links: the reference less 0.035 for each factor e that the graph is smaller, as a network
/// cannot have more peers than there are.
double peer_link_share(std::size_t networks);
/// The largest cone ÷ networks: the reference less 0.04 for each factor e, as a small graph has more
/// backbones for its size.
double top_cone_share(std::size_t networks);
/// Mean links of a path: the reference, scaled as docs/method/sample.md says.
double mean_path_links(std::size_t networks);

struct distribution_row {
  std::string measure;
  double sample = 0;
  double reference = 0;  ///< scaled to the sample's size
  double tolerance = 0;  ///< the sample may lie so far above or below
  bool within = false;
};

std::vector<distribution_row> compare_distributions(graph_shape const& shape);

/// truth/distributions.csv.
published_file distributions_file(std::span<distribution_row const> rows);
/// The same for reading, a row a line, in columns.
std::string distributions_text(std::span<distribution_row const> rows);

}  // namespace causeway::sample
