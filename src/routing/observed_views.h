//! Observed routing tables as paths seen from vantage networks.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "base/ip.h"
#include "routing/path_views.h"
#include "world/observed_table.h"

namespace causeway::routing {

/// Which origins are wanted; empty means all.
using origin_filter = std::function<bool(base::asn)>;

/// The views that hegemony is computed from, of prefixes of one family, sorted. A network that stands in a
/// path before is taken out where it comes again, which removes prepending; a set is one hop. What is last
/// is the origin; a set there stands for as many origins, each with its part of the weight. A prefix weighs
/// its IPv4 addresses that no more specific prefix of the session covers, or 1 in IPv6.
path_views hegemony_views(world::observed_table const& table, std::span<std::uint32_t const> sessions,
                          base::ip_family family, origin_filter const& wanted = {});

/// What of the observed prefixes counts for Country Transit Influence.
struct influence_rule {
  /// Whether the prefix lies in the country; nothing where that is not known.
  std::function<std::optional<bool>(base::ip_prefix const&)> lies_inside;
  /// Decides where it is not known: whether its origin is at home there.
  std::function<bool(base::asn)> is_at_home;
};

struct influence_views {
  path_views views;
  double total = 0;                ///< /24 blocks of the country that any of the sessions announces
  std::uint64_t skipped_moas = 0;  ///< prefixes of the country with several origins
  std::uint64_t skipped_paths =
      0;  ///< of sessions to prefixes of the country: with sets, loops, reserved numbers
};

/// The views that transit influence is computed from, sorted: IPv4 prefixes of the country, none longer than
/// /24, that have one origin, over clean paths; weights are /24 blocks that no more specific prefix (up to
/// /24) of the session covers.
influence_views influence_views_of(world::observed_table const& table,
                                   std::span<std::uint32_t const> sessions, influence_rule const& rule);

}  // namespace causeway::routing
