//! Which cities of a country are worth a line between them.
#pragma once

#include <cstddef>
#include <vector>

#include "sample/wires_parts.h"

namespace causeway::sample {

/// A line between two cities that could be built; in_tree: one of those without which some city is cut off.
struct city_pair {
  city_id from;
  city_id to;
  double cost = 0;     ///< km, more where the straight line leaves the country
  double outside = 0;  ///< share of the straight line, 0–1, that lies outside of the country
  bool in_tree = false;
};

/// The Gabriel graph of the cities (no third city lies in the circle whose diameter the line is; Gabriel and
/// Sokal, "A new statistical approach to geographic variation analysis", 1969) and the cheapest tree in it.
std::vector<city_pair> possible_lines(wires_ground const& ground, std::vector<city_id> const& cities);

}  // namespace causeway::sample
