//! What every part of routing speaks of: the classes of routes and the rule between equally good ones.
#pragma once

#include <cstdint>

#include "base/asn.h"

namespace causeway::routing {

/// Where a network's best route came from, from the most to the least preferred.
enum class route_class : std::uint8_t { own, customer, peer, provider, none };

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
