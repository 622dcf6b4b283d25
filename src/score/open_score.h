//! Truth that nothing in the product estimates: listed, so that nobody forgets it.
#pragma once

#include <span>
#include <vector>

#include "score/figures.h"
#include "score/truth.h"

namespace causeway::score {

/// places, flows, cost, exits: no value, and the number of rows of the truth.
std::vector<score> open_scores(std::span<open_table const> open);

}  // namespace causeway::score
