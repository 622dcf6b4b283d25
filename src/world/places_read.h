//! Reads cables, landing points, terrestrial fibre and cities into a draft.
#pragma once

#include "world/build_context.h"
#include "world/places_draft.h"

namespace causeway::world {

places_draft read_places(build_context& context);

}  // namespace causeway::world
