//! Paths out of a text, paths that networks of a graph would see, and how
//! well relationships inferred from them fit the graph.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "topology/as_graph.h"
#include "world/observed_paths.h"

namespace causeway::test {

/// The paths of a text, one a line.
world::observed_paths listed_paths(std::string_view text);

/// Of the networks with at least `neighbours` neighbours, in order of ASN, `count` at even distances, the
/// first at `shift` (from 0 to below 1) of a distance.
std::vector<base::asn> even_views(topology::as_graph const& graph, std::size_t count,
                                  std::size_t neighbours = 10, double shift = 0);

/// The best path of each view towards every network, ties by lowest next hop.
world::observed_paths simulated_paths(topology::as_graph const& graph, std::span<base::asn const> views);

/// Inferred links of each kind, and how many of them the graph has as the same kind (and direction).
struct fit {
  std::uint64_t provider_links = 0;
  std::uint64_t provider_right = 0;
  std::uint64_t peer_links = 0;
  std::uint64_t peer_right = 0;

  double provider_percent() const;
  double peer_percent() const;
  double percent() const;
};

fit compare(std::span<topology::link_input const> inferred, std::span<topology::link_input const> truth);

}  // namespace causeway::test
