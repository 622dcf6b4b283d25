//! What networks, exchanges and buildings say of themselves: PeeringDB, and the exchanges' member exports.
#pragma once

#include <vector>

#include "sample/networks.h"
#include "sample/published.h"

namespace causeway::sample {

/// One PeeringDB dump. Networks with a port or a building are in it, and a share of the others, by role.
/// Ids follow rows: exchange i has the id i + 1, so have its peering LAN and building i.
std::vector<published_file> publish_peeringdb(sample_options const& options, lands const& on,
                                              wires const& over, networks const& of);

/// An IX-F member export for most of the exchanges that have members, under their PeeringDB ids.
std::vector<published_file> publish_member_exports(sample_options const& options, lands const& on,
                                                   wires const& over, networks const& of);

/// Where an exchange's export stands, "" where it publishes none; a file's name without folders is unique.
std::vector<std::string> member_export_names(sample_options const& options, wires const& over);

}  // namespace causeway::sample
