//! World images named on the command line, and what is asked of them by number or name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "world/lookup.h"
#include "world/world.h"

namespace causeway::app {

/// Maps the image. Refused besides what world::open_image refuses: one with rows that point outside their
/// tables.
base::result<world::world> open_world(std::string const& file);

/// `what` is "country \"Nepla\"".
base::error not_found(std::string const& file, std::string const& what, bool several,
                      std::vector<world::candidate> const& near);

/// The row that was looked up, or which ones may have been meant.
template <typename Id>
base::result<Id> found_or_near(std::string const& file, std::string_view kind, std::string const& wanted,
                               world::lookup<Id> const& tried) {
  if (tried.found) return *tried.found;
  auto const what = std::string{kind} + " \"" + wanted + "\"";
  return std::unexpected{not_found(file, what, tried.several, tried.near)};
}

}  // namespace causeway::app
