//! Whether a world's content agrees with itself, and what a reader should be warned of.
#pragma once

#include <string>
#include <vector>

#include "world/faults.h"
#include "world/world.h"

namespace causeway::world {

/// What would make reading unsafe: sizes of parallel tables, row numbers and texts outside their tables,
/// numbers outside their lists. Safe on any content.
std::vector<fault> reference_faults(world const& from);

/// What contradicts itself: order, totals, addresses counted twice, links, ranges of values. Only for a world
/// without reference faults.
std::vector<fault> content_faults(world const& from);

/// Both; the second only where there are none of the first.
std::vector<fault> all_faults(world const& from);

/// No contradiction, but something to know before trusting a number.
struct warning {
  std::string kind;  ///< short and stable: "dates far apart", "unjoined", "conflicts", "undated source", …
  std::string text;
};
std::vector<warning> warnings_of(world const& from);

}  // namespace causeway::world
