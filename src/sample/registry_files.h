//! What registries publish about the sample: who holds which networks and addresses, and their RPKI.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sample/networks.h"
#include "sample/published.h"

namespace causeway::sample {

/// country -> its registry, a made-up one of two: the regions are dealt out to them in turn.
std::vector<std::string_view> registries_by_country(lands const& on);

/// The id under which a registry lists everything of one holder.
std::string opaque_id_of(sample_options const& options, organisation_id holder);

/// as2org, and a delegated-extended file for each registry.
std::vector<published_file> publish_registries(sample_options const& options, lands const& on,
                                               networks const& of);

/// ROA payloads and ASPA objects as rpki-client writes them.
std::vector<published_file> publish_routing_security(sample_options const& options, lands const& on,
                                                     networks const& of);

}  // namespace causeway::sample
