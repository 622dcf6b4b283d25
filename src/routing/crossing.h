//! Where a path enters a country, and over which kind of link.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/asn.h"
#include "topology/as_graph.h"

namespace causeway::routing {

/// How the network inside pays for what comes over a link: it buys it from a provider, exchanges it with a
/// peer, or has it from its own customer or sibling abroad.
enum class entry_mode : std::uint8_t { transit, peering, own };
std::string_view to_string(entry_mode mode);

/// What `neighbour` is to `of`; nothing where they have no link, or the graph lacks one of them.
std::optional<topology::role> role_of(topology::as_graph const& graph, base::asn of, base::asn neighbour);

/// The mode of a link by what the network outside is to the one inside.
entry_mode mode_of(topology::role outside);

}  // namespace causeway::routing
