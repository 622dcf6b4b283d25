//! Every estimate beside the truth of the sample that it was made from. The front door of this room.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "score/figures.h"
#include "world/observed_paths.h"
#include "world/world.h"

namespace causeway::score {

/// Scores a world that was built from the sample in `folder`, in a fixed order. With the paths of the
/// sample's routing tables (`observed` may be nullptr) also what is inferred from them. Errors: those of
/// read_truth(); a world that is no sample, or of another one; no usable path among the observed ones.
base::result<std::vector<score>> score_world(std::string const& folder, world::world const& from,
                                             world::observed_paths const* observed);

}  // namespace causeway::score
