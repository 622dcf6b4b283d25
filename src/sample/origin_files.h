//! What is published about the sample's addresses and users: who originates a prefix, where it is used, how
//! many people a network serves.
#pragma once

#include <vector>

#include "sample/networks.h"
#include "sample/published.h"

namespace causeway::sample {

/// prefix2as and a table of ranges and countries, both for IPv4 and for IPv6; users per network and country.
/// The ranges say where addresses are used, which is not always where they are registered.
std::vector<published_file> publish_origins(lands const& on, networks const& of);

}  // namespace causeway::sample
