//! Which links of a graph are up: the only way by which an outage or a change reaches the routes.
#pragma once

#include <cstddef>
#include <vector>

#include "topology/as_graph.h"

namespace causeway::topology {

/// All links are up until they are taken down.
class link_mask {
 public:
  link_mask() = default;
  explicit link_mask(as_graph const& graph) : down_(graph.edges.size(), false) {}

  void take_down(edge_idx edge) { down_.at(edge.index()) = true; }
  void bring_up(edge_idx edge) { down_.at(edge.index()) = false; }
  /// A mask made without a graph has every link up.
  bool is_up(edge_idx edge) const { return down_.empty() || !down_[edge.index()]; }

 private:
  std::vector<bool> down_;
};

}  // namespace causeway::topology
