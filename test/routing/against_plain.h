//! Compares routes with those of the plain engine, network by network.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "routing/sweep.h"
#include "sample/plain_engine.h"
#include "support/graphs.h"
#include "topology/as_graph.h"

namespace causeway::test {

/// The plain engine's routes to one origin at a time, in the words of the fast ones.
class plain_oracle {
 public:
  plain_oracle(topology::as_graph const& graph, sample::plain_graph const& plain, routing::tie_breaking ties)
      : plain_{plain}, ties_{ties}, plain_nodes_(graph.size()), graph_nodes_(plain.size()) {
    for (auto node = topology::node_idx{0}; node.index() < graph.size(); ++node) {
      auto const same = *sample::find_plain_node(plain, graph.numbers[node]);
      plain_nodes_[node.index()] = same;
      graph_nodes_[same.index()] = node;
    }
  }

  void run(std::vector<topology::node_idx> const& origins) {
    std::vector<sample::plain_node> nodes;
    for (auto const origin : origins) nodes.push_back(plain_node(origin));
    routes_ =
        sample::find_plain_routes(plain_, nodes, {static_cast<sample::plain_tie>(ties_.rule), ties_.seed});
  }

  routing::route at(topology::node_idx from) const {
    auto const node = plain_node(from).index();
    auto const kind = static_cast<routing::route_class>(routes_.classes[node]);
    if (kind == routing::route_class::none) return {};
    return {kind, routes_.lengths[node], graph_node(routes_.next_hops[plain_node(from)].front().node)};
  }

  std::vector<topology::node_idx> next_hops(topology::node_idx from) const {
    std::vector<topology::node_idx> out;
    for (auto const& hop : routes_.next_hops[plain_node(from)]) out.push_back(graph_node(hop.node));
    return out;
  }

 private:
  sample::plain_node plain_node(topology::node_idx node) const { return plain_nodes_[node.index()]; }
  topology::node_idx graph_node(sample::plain_node node) const { return graph_nodes_[node.index()]; }

  sample::plain_graph const& plain_;
  routing::tie_breaking ties_;
  std::vector<sample::plain_node> plain_nodes_;
  std::vector<topology::node_idx> graph_nodes_;
  sample::plain_routes routes_;
};

inline std::string text_of(topology::as_graph const& graph, routing::route const& one) {
  if (!one.reached()) return "none";
  return std::string{routing::to_string(one.kind)} + " " + std::to_string(one.length) + " via " +
         std::to_string(graph.numbers[one.next_hop].value);
}

}  // namespace causeway::test
