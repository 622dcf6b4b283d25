//! Lands without shape and wires from a line of text, for tests of graphs.
#pragma once

#include <string_view>
#include <vector>

#include "sample/wires.h"

namespace causeway::sample::test {

/// Countries with that many cities each, all at one point; a border between every two countries.
lands small_lands(std::vector<int> const& city_counts);

/// Parts between semicolons: "landing C" at a city; "cable L-L-L KM" over landings in a chain;
/// "span C-C KM" between cities. KM is of each segment, 100 where it is left out.
wires wire_text(lands const& on, std::string_view text);

}  // namespace causeway::sample::test
