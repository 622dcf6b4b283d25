//! What the measures of a country's dependency take from a world: who is at home there, and what each weighs.
#pragma once

#include <string_view>
#include <vector>

#include "base/prefix_tree.h"
#include "routing/gateways.h"
#include "routing/transit_influence.h"
#include "world/world.h"

namespace causeway::routing {

/// Weights are IPv4 addresses that a network originates, each counted once in the world. Origins that route
/// alike are received by one of them: networks without customers, peers and siblings that have the same
/// providers, all at home in the country; a single provider at home there receives for such networks itself.
country_traffic traffic_of(world::world const& from, topology::as_graph const& graph,
                           world::country_idx country);

/// What the origins of country dependency are weighed by.
enum class weight_basis : std::uint8_t { users, addresses };
std::string_view to_string(weight_basis basis);

struct weighted_origins {
  weight_basis basis = weight_basis::addresses;
  std::vector<origin_weight> origins;  ///< in order of ASN
};

/// Users where the world knows any in the country: of networks with at least 0.1 % of them, as the public
/// code chooses. Else the IPv4 addresses of the networks at home there.
weighted_origins origins_of(world::world const& from, world::country_idx country);

/// The networks at home in the country with their IPv4 addresses, in order of ASN.
std::vector<origin_weight> address_origins(world::world const& from, world::country_idx country);

/// Where a network is at home: unknown also where the world does not know it.
home_side side_of(world::world const& from, world::country_idx country, base::asn network);

/// Tells in which country a prefix lies: that of the same announced IPv4 prefix, or of the narrowest around
/// it.
class prefix_locator {
 public:
  explicit prefix_locator(world::world const& from);
  /// None where no such prefix is known, or its country is not.
  world::country_idx country_of(base::ip_prefix const& prefix) const;

 private:
  world::world const& from_;
  base::prefix_tree prefixes_;
};

}  // namespace causeway::routing
