//! Which ports each cable joins, so that every country has the cables that it shall have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "sample/wires_ports.h"

namespace causeway::sample {

struct cable_plan {
  std::vector<std::pair<std::size_t, std::size_t>>
      legs;               ///< numbers of ports; the main line first, then branches
  bool is_trunk = false;  ///< from one end of a sea to the other
  bool is_planned = false;
};

/// Spurs of small islands first, then trunks between hubs, then what is left to be landed: trunks from those
/// with most, and regional lines. Every country that has ports gets just its cable_count of cables that are
/// in service; a hub may get more, where nobody else is left to land the other end. Two more are planned: one
/// between hubs, and one to each island without a cable.
std::vector<cable_plan> plan_cables(lands const& on, port_list const& ports, std::uint64_t seed);

}  // namespace causeway::sample
