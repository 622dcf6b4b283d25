//! Route origin validation, one authorization after another.
#include "routing/route_origin.h"

namespace causeway::routing {

origin_validity validate_origin(std::span<origin_authorization const> authorizations,
                                base::ip_prefix const& prefix, base::asn origin) {
  auto covered = false;
  for (auto const& one : authorizations) {
    if (!base::covers(one.prefix, prefix)) continue;
    covered = true;
    auto const matches = one.origin == origin && prefix.length <= one.max_length;
    if (matches && origin != base::asn{0}) return origin_validity::valid;
  }
  return covered ? origin_validity::invalid : origin_validity::not_found;
}

}  // namespace causeway::routing
