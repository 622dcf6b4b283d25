//! Small graphs written down in tests.
#pragma once

#include <string>

#include "support/graphs.h"
#include "topology/as_graph.h"

namespace causeway::test {

/// "1>3 1-2 4=5": 1 provides for 3, 1 and 2 are peers, 4 and 5 siblings.
inline topology::as_graph graph_of(std::string const& text) {
  return topology::make_graph(links_of(text));
}

inline topology::node_idx node_of(topology::as_graph const& graph, std::uint32_t number) {
  return topology::find_node(graph, base::asn{number}).value();
}

}  // namespace causeway::test
