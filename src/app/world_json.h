//! What the JSON of every command about a world has in common.
#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json_writer.h"
#include "world/world.h"

namespace causeway::app {

/// A day as "2024-01-01", null where it is not known.
void write_day(base::json_writer& json, std::string_view name, base::date day);

/// "sample", for a sample "mark", and "as_of".
void write_world_members(base::json_writer& json, world::world const& from, base::date as_of);

/// "sources": one object for each.
void write_sources(base::json_writer& json, world::world const& from,
                   std::vector<world::source_idx> const& sources);

}  // namespace causeway::app
