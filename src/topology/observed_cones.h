//! Customer cones by what is seen: whom a network reaches through its customers on paths that others take.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "topology/announced.h"
#include "topology/as_graph.h"
#include "topology/cones.h"

namespace causeway::topology {

/// Provider/peer-observed cones, as AS Rank publishes them (Luckie et al., "AS Relationships, Customer Cones,
/// and Validation", 2013, §5): what a network is seen to reach through its customers on the paths of those
/// who are not its customers.
class observed_cones {
 public:
  /// The graph must outlive it.
  explicit observed_cones(as_graph const& graph) : graph_{graph} {}

  /// One path, the observer first; an invalid node stands for a network that the graph lacks. Where the
  /// network before is a provider or peer of a network, all that follow it over provider-to-customer links
  /// without a break are in its cone; so is what follows over a sibling link, through which a network also
  /// passes on from whom it is seen. A repeated network counts once; an invalid node is a break, and so is a
  /// link that the graph lacks.
  void add(std::span<node_idx const> path);

  /// node -> its cone by the paths so far; a network that none shows from above has but itself.
  std::vector<cone_size> sizes(announced const* what);

 private:
  struct hop {
    node_idx node;
    bool from_above = false;  // the network before it is no customer of it
    bool goes_on = false;     // reached from the one before over a customer or sibling link
  };
  void read_hops(std::span<node_idx const> path);
  void add_run(std::size_t first, std::size_t end);
  void add_pair(node_idx top, node_idx member);
  void compact();

  as_graph const& graph_;
  std::vector<hop> hops_;                           // of the path being added
  std::vector<std::uint64_t> pairs_;                // top in the upper half, member in the lower
  std::size_t most_pairs_ = std::size_t{1} << 20U;  // before they are sorted and those given twice left out
};

}  // namespace causeway::topology
