//! Nodes of terrestrial fibre networks, and the countries in which they stand.
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>

#include "world/build_context.h"
#include "world/places_draft.h"

namespace causeway::world {

struct joined_node : fibre_node_draft {
  bool has_feature = false;  ///< else it is only a span's end
  country_idx in;
  fibre_node_idx row;
};

// network key and node id -> node
using fibre_node_map = std::map<std::pair<std::string, std::string>, joined_node>;

/// The nodes of all features, and the ends of spans that have an id without a feature. Countries: see
/// docs/method/world.md, "Terrestrial fibre".
fibre_node_map join_fibre_nodes(places_draft const& draft, std::span<city_row const> cities,
                                build_context& context);

}  // namespace causeway::world
