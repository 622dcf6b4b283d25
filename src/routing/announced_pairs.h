//! Route origin validation of every announced prefix and origin of a world.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

#include "routing/origin_validation.h"
#include "world/world.h"

namespace causeway::routing {

/// The world's validated payloads.
origin_validator validator_of(world::world const& from);

/// One announced prefix and one of its origins.
struct announced_pair {
  world::prefix_idx prefix;
  world::as_idx origin;  ///< none where the only origin is an AS set
  validity state = validity::not_found;
  std::uint64_t units = 0;  ///< IPv4 addresses or IPv6 /64s of its own; split where there are several origins
};

/// In order of prefix, then origin. A prefix with only an AS set for an origin is one pair; where it has
/// other origins too, the world does not tell which of them stand in the set, and each is judged by itself.
std::vector<announced_pair> validate_announcements(world::world const& from, origin_validator const& by);

/// What pairs amount to, in one family.
struct validity_sums {
  std::uint64_t pairs = 0;
  std::uint64_t prefixes = 0;  ///< with at least one such pair
  std::uint64_t units = 0;
};
/// Keyed by validity.
using validity_table = std::array<validity_sums, 4>;

/// Of pairs in order of prefix, such as are of that family (4 or 6).
validity_table sum_up(world::world const& from, std::vector<announced_pair> const& pairs,
                      base::ip_family family);

}  // namespace causeway::routing
