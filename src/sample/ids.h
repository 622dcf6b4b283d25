//! Row numbers of the sample's tables: each a type of its own, told apart from the world's.
#pragma once

#include <cstdint>

#include "base/strong_id.h"
#include "sample/plain_graph.h"

namespace causeway::sample {

using country_id = base::strong_id<struct made_country_tag, std::uint16_t>;
using city_id = base::strong_id<struct made_city_tag>;
using border_id = base::strong_id<struct made_border_tag>;
using landing_id = base::strong_id<struct made_landing_tag>;
using cable_id = base::strong_id<struct made_cable_tag>;
using span_id = base::strong_id<struct made_span_tag>;
using building_id = base::strong_id<struct made_building_tag>;
using exchange_id = base::strong_id<struct made_exchange_tag>;
using organisation_id = base::strong_id<struct made_organisation_tag>;
using link_id = base::strong_id<struct made_link_tag>;
using prefix_id = base::strong_id<struct made_prefix_tag>;

/// Networks stand in order of ASN, so that a network's row is its node in the plain engine's graph.
using network_id = plain_node;

}  // namespace causeway::sample
