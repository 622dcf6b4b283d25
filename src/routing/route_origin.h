//! Whether a network may originate a prefix: route origin validation (RFC 6811).
#pragma once

#include <cstdint>
#include <span>

#include "base/asn.h"
#include "base/ip.h"

namespace causeway::routing {

/// A validated ROA payload: `origin` may announce `prefix` and what lies in it up to `max_length`; AS0:
/// nobody may (RFC 6483 §4).
struct origin_authorization {
  base::ip_prefix prefix;
  std::uint8_t max_length = 0;
  base::asn origin;
  auto operator<=>(origin_authorization const&) const = default;
};

enum class origin_validity : std::uint8_t { valid, not_found, invalid };

/// RFC 6811 §2: valid if a covering authorization names the origin and allows the length; invalid if there is
/// a covering one but none that matches; else not found. Looks at every authorization.
origin_validity validate_origin(std::span<origin_authorization const> authorizations,
                                base::ip_prefix const& prefix, base::asn origin);

}  // namespace causeway::routing
