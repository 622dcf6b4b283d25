//! Customer cones by the graph alone: whom a network could reach through its customers. observed_cones.h has
//! what it is seen to reach, which is far less.
#pragma once

#include <cstdint>
#include <vector>

#include "topology/announced.h"
#include "topology/as_graph.h"

namespace causeway::topology {

/// How much is in one network's cone, the network itself included. Without announcements only the networks
/// are counted.
struct cone_size {
  std::uint64_t networks = 0;
  std::uint64_t prefixes = 0;   ///< IPv4 prefixes that at least one of them originates
  std::uint64_t addresses = 0;  ///< IPv4 addresses that they originate, as the world counts them

  bool operator==(cone_size const&) const = default;
};

/// node -> its recursive cone: every network that can be reached over provider-to-customer links and links
/// between siblings, which share all routes, whether or not anybody uses that way. `threads` 0: as many as
/// there are; the result does not depend on it. `what` may be nullptr.
std::vector<cone_size> recursive_cones(as_graph const& graph, announced const* what, unsigned threads = 0);

}  // namespace causeway::topology
