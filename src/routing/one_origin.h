//! Every network's best route to one origin, one origin at a time.
#pragma once

#include <cstdint>
#include <vector>

#include "routing/gateways.h"
#include "topology/as_graph.h"

namespace causeway::routing {

/// Working memory and result, to be used again and again.
class one_origin {
 public:
  explicit one_origin(topology::as_graph const& graph);

  /// Class before length before the lowest ASN of the next hop. Own and customer routes go to everybody, peer
  /// and provider routes to customers and siblings; siblings keep the class (own becomes customer). The lists
  /// are valid until the next call.
  origin_routes find(topology::node_idx origin);

 private:
  void offer(topology::node_idx to, topology::node_idx from, route_class kind, std::uint16_t length);
  void offer_all(topology::node_idx from, route_class kind, std::uint16_t length);
  void settle(route_class kind);

  topology::as_graph const& graph_;
  std::vector<route_class> classes_;
  std::vector<std::uint16_t> lengths_;
  std::vector<topology::node_idx> next_hops_;
  std::vector<std::vector<topology::node_idx>> waiting_;  // length -> nodes, of the class at hand
  // Routes that wait for a later class: peers' and customers'.
  struct held {
    topology::node_idx to;
    topology::node_idx from;
    std::uint16_t length = 0;
  };
  std::vector<held> for_peers_;
  std::vector<held> for_customers_;
};

}  // namespace causeway::routing
