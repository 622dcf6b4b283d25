//! Networks of the world beside the true ones: who they are, whose they are, where they are, what they have.
#pragma once

#include <vector>

#include "score/figures.h"
#include "score/truth.h"
#include "world/world.h"

namespace causeway::score {

/// networks.found, .invented, .name, .registered, .home, .siblings; addresses.exact, .origin, .home.
std::vector<score> network_scores(truth const& so, world::world const& from);

}  // namespace causeway::score
