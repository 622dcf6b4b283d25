//! The plain engine: the routes to one origin, one rule after another. Every faster engine must equal it.
///
/// The rule, at every network (docs/method/sample.md):
///  1. class: own before customer before peer before provider;
///  2. then the shorter path, in links to the origin;
///  3. then the tie rule among the next hops that are equally good so far.
/// Own and customer routes are told to everybody; peer and provider routes to customers only. Siblings tell
/// each other all routes: a route keeps its class from sibling to sibling (a sibling's own route is a
/// customer's), and the link counts in its length like any other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/asn.h"
#include "base/column.h"
#include "sample/plain_graph.h"

namespace causeway::sample {

/// Whom a network has its best route from, from the most to the least preferred.
enum class plain_class : std::uint8_t { own, customer, peer, provider, none };

enum class plain_tie : std::uint8_t {
  lowest_asn,  ///< the next hop with the lowest ASN
  hashed,      ///< the next hop with the smallest plain_tie_hash(), of equal ones the lowest ASN
  all,         ///< every one of them
};

struct plain_tie_rule {
  plain_tie kind = plain_tie::lowest_asn;
  std::uint64_t seed = 0;  ///< of the hash
};

/// The routes of all networks to one origin, or to the nearest of several.
struct plain_routes {
  std::vector<plain_class> classes;                  // node -> class of its best route
  std::vector<std::uint32_t> lengths;                // node -> links to the origin; 0 without route
  base::csr<plain_node, plain_neighbour> next_hops;  // node -> in order of ASN; an origin's is itself,
                                                     // without direction
};

/// Routes to `origins`, which compete as origins of one prefix. An unknown or repeated origin is a bug of the
/// caller. Time and memory are linear in networks and links.
plain_routes find_plain_routes(plain_graph const& graph, std::span<plain_node const> origins,
                               plain_tie_rule tie = {});

/// splitmix64's finaliser over seed, own and next hop's ASN (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
std::uint64_t plain_tie_hash(std::uint64_t seed, base::asn own, base::asn next_hop);

}  // namespace causeway::sample
