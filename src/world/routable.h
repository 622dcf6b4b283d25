//! Which prefixes the public Internet routes.
#pragma once

#include "base/ip.h"

namespace causeway::world {

/// True but for default routes and the IANA special-purpose registries' blocks that are not globally
/// reachable (RFC 6890 and its updates), multicast and reserved space. A sample world, and no other, may use
/// 240.0.0.0/4 and 3fff::/20, and nothing else.
bool is_routable(base::ip_prefix const& prefix, bool sample);

}  // namespace causeway::world
