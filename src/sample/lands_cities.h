//! Cities: where they lie, what they are called, how many live there.
#pragma once

#include <cstdint>
#include <vector>

#include "sample/lands.h"
#include "sample/lands_measure.h"

namespace causeway::sample {

/// A city within so many km of the sea is coastal.
inline constexpr double coastal_km = 25;

/// Adds the cities of all countries to `on`, whose countries have outlines and borders, and names their
/// capitals. `coasts` has each country's coast lines, land to the left, in order of country.
void add_cities(lands& on, std::vector<std::vector<map_line>> const& coasts, std::uint64_t seed);

}  // namespace causeway::sample
