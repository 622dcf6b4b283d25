//! Where the continents and islands of the sample lie.
#pragma once

#include <vector>

#include "sample/lands_draw.h"
#include "sample/lands_grid.h"

namespace causeway::sample {

/// The landmasses of one seed: two continents, then five islands or groups of islands, one of them across the
/// 180° meridian. Each is drawn again until it is as planned; that this ends is a matter of the plans, which
/// the tests try with hundreds of seeds.
std::vector<drawn_landmass> draw_world(std::uint64_t seed);

}  // namespace causeway::sample
