//! Row numbers of the world's tables: each a type of its own.
#pragma once

#include <cstdint>

#include "base/strong_id.h"

namespace causeway::world {

using source_idx = base::strong_id<struct source_tag, std::uint16_t>;
using country_idx = base::strong_id<struct country_tag, std::uint16_t>;
using organisation_idx = base::strong_id<struct organisation_tag>;
using as_idx = base::strong_id<struct network_tag>;
using prefix_idx = base::strong_id<struct prefix_tag>;
using link_idx = base::strong_id<struct link_tag>;
using exchange_idx = base::strong_id<struct exchange_tag>;
using building_idx = base::strong_id<struct building_tag>;
using landing_idx = base::strong_id<struct landing_tag>;
using cable_idx = base::strong_id<struct cable_tag>;
using cable_line_idx = base::strong_id<struct cable_line_tag>;
using fibre_node_idx = base::strong_id<struct fibre_node_tag>;
using span_idx = base::strong_id<struct span_tag>;
using city_idx = base::strong_id<struct city_tag>;
using border_idx = base::strong_id<struct border_tag>;
using vrp_idx = base::strong_id<struct vrp_tag>;
using aspa_idx = base::strong_id<struct aspa_tag>;
using users_idx = base::strong_id<struct users_tag>;
using price_idx = base::strong_id<struct price_tag>;
using latency_idx = base::strong_id<struct latency_tag>;
using indicator_idx = base::strong_id<struct indicator_tag, std::uint16_t>;
using observation_idx = base::strong_id<struct observation_tag>;
using join_idx = base::strong_id<struct join_tag, std::uint16_t>;
using unused_idx = base::strong_id<struct unused_tag>;
using byte_idx = base::strong_id<struct byte_tag>;

}  // namespace causeway::world
