//! Graphs for tests: drawn at random, or the real one; the same links for the plain engine and for others.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sample/plain_graph.h"
#include "topology/as_graph.h"

namespace causeway::test {

using links = std::vector<topology::link_input>;

/// How a random graph is drawn. Providers have the lower number before ASNs are dealt out, so that nobody is
/// his own provider.
struct graph_shape {
  std::uint32_t networks = 50;
  std::uint32_t links = 100;
  unsigned provider_share = 50;  ///< in 100 links
  unsigned sibling_share = 0;    ///< in 100 links
  std::uint32_t chain = 0;       ///< so many networks one above the other
  std::uint32_t hub = 0;         ///< neighbours of the first network, a third each customers and peers
};
links random_links(std::uint32_t seed, graph_shape const& shape);

/// Links that contradict and repeat each other, provider cycles and links of a network with itself among
/// them; evidence 0 to 3. Of 100 so many are provides and peers; the rest are siblings.
links random_contradictions(std::uint32_t seed, std::uint32_t networks, std::size_t count,
                            unsigned provider_share = 70, unsigned peer_share = 20);

/// Of a text like "10>1 10-20 1=2 1>5:7": provides, peers, siblings; 7 is the evidence, else 1.
links links_of(std::string const& text);
topology::as_graph graph_of(std::string const& text);

/// Fails the test where the graph lacks it.
topology::node_idx node_of(topology::as_graph const& graph, std::uint32_t number);

using number_list = std::vector<std::uint32_t>;
number_list numbers_of(topology::as_graph const& graph, std::span<topology::neighbour const> row);

/// The relationships of January 2024; empty where they are absent.
links real_links();

/// For the plain engine, which wants each pair once and no network above itself: the links that the graph
/// kept.
std::vector<sample::plain_link> plain_links(topology::as_graph const& graph);
sample::plain_graph plain_graph_of(topology::as_graph const& graph);

}  // namespace causeway::test
