//! Observed paths on the command line: routing tables, and texts with one path a line.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "world/observed_paths.h"

namespace causeway::app {

struct path_files {
  std::vector<std::string> tables;  ///< MRT
  std::vector<std::string> lists;   ///< one path a line, the observer first
};

/// All of them together. Tallies and progress go to standard error; a file of the other kind is an error.
base::result<world::observed_paths> read_paths(path_files const& files);

}  // namespace causeway::app
