//! The routes that the sample's networks truly have: the plain engine's rule, and who departs from it.
///
/// Prefixes that a network tells alike have the same routes; each such group is computed once. Routes are
/// handed to visitors and never stored all at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "sample/networks.h"
#include "sample/plain_engine.h"

namespace causeway::sample {

/// Prefixes whose routes are the same everywhere.
struct announcement_group {
  network_id origin;
  network_id second_origin;  ///< none for most
  network_id only_via;  ///< the one provider that `origin` tells; none: all. Its peers and customers are told
  bool is_invalid = false;  ///< by the ROAs (RFC 6811), from `origin`: who drops invalid routes has none
  bool second_is_invalid = false;   ///< the same from `second_origin`
  bool is_main = false;             ///< of its origin's groups the one with most addresses
  std::vector<prefix_id> prefixes;  ///< in order
};

/// In order of origin; of one origin the main group first, then in order of who is told, second origin and
/// validity.
std::vector<announcement_group> group_announcements(networks const& from);

/// Whether a network leaks routes to the groups of an origin: which origins a leak takes is drawn by a hash.
bool leaks_routes_to(made_network const& leaker, base::asn origin);

/// Routes of all networks to one group.
struct true_routes {
  std::vector<plain_class> classes;    // network -> class of its route
  std::vector<std::uint32_t> lengths;  // network -> numbers on the path behind its own, repeated ones counted
  std::vector<network_id> next_hops;   // network -> next hop; an origin's is itself; none without a route
  std::vector<std::uint32_t> links;    // network -> link_id of the link to its next hop
  std::vector<network_id> order;       // networks with a route, each after its next hop
};

/// Who wants to see the routes of each group.
class route_visitor {
 public:
  route_visitor() = default;
  route_visitor(route_visitor const&) = delete;
  route_visitor& operator=(route_visitor const&) = delete;
  virtual ~route_visitor() = default;

  /// Groups come in `chunks` parts, the same for any number of threads; a visitor that sums keeps a sum for
  /// each part and adds them in order.
  virtual void begin(std::size_t chunks) = 0;
  /// `group` is its place in the list of groups. Several threads call this at once, each with a chunk of its
  /// own; within a chunk groups come in order.
  virtual void visit(std::size_t chunk, std::size_t group, true_routes const& routes) = 0;
};

/// Of how many groups the routes are not those of the three passes alone.
struct settling_counts {
  std::size_t settled = 0;  ///< somebody chose otherwise because somebody departs from the common rule
  std::size_t frozen = 0;   ///< of these: who found no rest was stopped
};

/// Finds the routes of the groups named in `wanted` (places in `groups`) and hands each to every visitor.
settling_counts visit_true_routes(networks const& from, plain_graph const& graph,
                                  std::span<announcement_group const> groups,
                                  std::span<std::size_t const> wanted, std::uint64_t seed, unsigned threads,
                                  std::span<route_visitor* const> visitors);

/// The path from a network to the origin as others would see it: own number first, repetitions included.
/// Empty without a route.
std::vector<base::asn> path_of(networks const& from, announcement_group const& group,
                               true_routes const& routes, network_id source);

}  // namespace causeway::sample
