//! What a routing table in MRT form says is announced: prefixes and their origins.
#pragma once

#include <functional>
#include <string_view>

#include "base/tally.h"

namespace causeway::formats {
class input;
struct prefix2as_record;
}  // namespace causeway::formats

namespace causeway::world {

/// The kind under which a file without a route of a table is counted.
inline constexpr std::string_view no_routing_table = "no routing table";

/// Calls sink once for each run of routes of one prefix, with the origins that its peers saw: every last
/// network of a path is an origin; a path that ends in a set of several networks makes that set one more.
/// Only unicast routes of tables count. Routes without a path, or from an ASN that nobody may use, are
/// counted as issues, and so is a file without a table's route (no_routing_table). A prefix may come again,
/// from another file or record.
void read_rib_origins(formats::input& in, base::tally& counted,
                      std::function<void(formats::prefix2as_record const&)> const& sink);

}  // namespace causeway::world
