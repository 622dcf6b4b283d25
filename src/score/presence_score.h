//! Where people and networks are: users by country and by network, members of exchanges.
#pragma once

#include <vector>

#include "score/figures.h"
#include "score/truth.h"
#include "world/world.h"

namespace causeway::score {

/// users.countries, users.networks, exchanges.members.
std::vector<score> presence_scores(truth const& so, world::world const& from);

}  // namespace causeway::score
