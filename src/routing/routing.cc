//! The rule between equally good routes.
#include "routing/routing.h"

namespace causeway::routing {

namespace {

std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

}  // namespace

std::string_view to_string(route_class kind) {
  switch (kind) {
    case route_class::own: return "own";
    case route_class::customer: return "customer";
    case route_class::peer: return "peer";
    case route_class::provider: return "provider";
    case route_class::none: return "none";
  }
  return "none";
}

std::uint64_t tie_hash(std::uint64_t seed, base::asn own, base::asn next_hop) {
  auto const pair = (std::uint64_t{own.value} << 32U) | next_hop.value;
  return mixed(seed + 0x9E3779B97F4A7C15U * (pair + 1));
}

}  // namespace causeway::routing
