//! Graphs of networks as short text, random or real, for tests of what reads graphs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "topology/as_graph.h"

namespace causeway::test {

/// "1>2 2-3 3=4 1>4:7": AS1 provides for AS2, AS2 and AS3 peer, AS3 and AS4 are siblings, AS1 provides for
/// AS4 with evidence 7 (else 0).
std::vector<topology::link_input> links_of(std::string_view text);
topology::as_graph graph_of(std::string_view text);
/// The graph of an as-rel file, all links equally attested.
topology::as_graph real_graph(std::string const& path);
/// Fails the test where the graph lacks it.
topology::node_idx node_of(topology::as_graph const& graph, std::uint32_t number);

/// How often kinds of links come among random ones, of 100; the rest are siblings.
struct link_mix {
  unsigned provides = 60;
  unsigned peers = 30;
};
/// Links between networks 1 to `networks`: provider cycles, repetitions, contradictions and links of a
/// network with itself among them; evidence 0 to 3. The same seed gives the same ones everywhere.
std::vector<topology::link_input> random_links(std::uint32_t seed, std::uint32_t networks, std::size_t count,
                                               link_mix mix = {});

using number_list = std::vector<std::uint32_t>;
number_list numbers_of(topology::as_graph const& graph, std::span<topology::neighbour const> row);

}  // namespace causeway::test
