//! Opens worlds that commands may read without further care.
#pragma once

#include <string>

#include "base/error.h"
#include "world/world.h"

namespace causeway::app {

/// Fails, too, where row numbers or texts lie outside their tables.
base::result<world::world> open_world(std::string const& path);

}  // namespace causeway::app
