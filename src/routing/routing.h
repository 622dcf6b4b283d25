//! What every part of routing speaks of: the classes of routes and the rule between equally good ones.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/asn.h"
#include "topology/as_graph.h"

namespace causeway::routing {

/// Where a network's best route came from, from the most to the least preferred.
enum class route_class : std::uint8_t { own, customer, peer, provider, none };

std::string_view to_string(route_class kind);

/// A network's best route. `length` counts the links to the origin; the next hop of an own route is the
/// network itself, that of no route is invalid.
struct route {
  route_class kind = route_class::none;
  std::uint32_t length = 0;
  topology::node_idx next_hop;

  bool reached() const { return kind != route_class::none; }
  bool operator==(route const&) const = default;
};

enum class tie_rule : std::uint8_t {
  lowest_asn,  ///< the next hop with the lowest ASN
  hashed,      ///< the next hop with the smallest tie_hash()
  all,         ///< every equally good next hop, traffic split evenly
};

struct tie_breaking {
  tie_rule rule = tie_rule::lowest_asn;
  std::uint64_t seed = 0;  ///< of the hash
};

/// Orders the equally good next hops of one network where ties are hashed; the lower ASN wins between equal
/// hashes. Depends on nothing but its arguments (splitmix64's finaliser; Steele, Lea and Flood 2014).
std::uint64_t tie_hash(std::uint64_t seed, base::asn own, base::asn next_hop);

}  // namespace causeway::routing
