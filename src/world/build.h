//! Builds a world from a folder of files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/tally.h"
#include "world/survey.h"
#include "world/world.h"

namespace causeway::world {

struct build_options {
  std::string data_folder;
  std::optional<base::date> as_of;  ///< no file that is newer
  std::vector<std::string>
      ribs;              ///< MRT files that say what is announced, instead of the folder's prefix lists
  unsigned threads = 0;  ///< 0: all; the result does not depend on it
};

struct build_outcome {
  world made;
  std::vector<base::tally> tallies;  ///< of each file that was read, in order of source
  std::vector<found_file> unused;
};

/// Fails only where the folder cannot be read, holds nothing of a known kind, or a named RIB cannot be
/// opened.
base::result<build_outcome> build_world(build_options const& options);

}  // namespace causeway::world
