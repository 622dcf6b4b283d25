//! A sample as a folder of files: packed, written beside the folder, renamed when all is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sample/published.h"

namespace causeway::sample {

/// Fails where a folder of that name cannot be made: it holds something, or is no folder, or the folder above
/// it does not exist. To be asked before the work is done.
base::result<void> check_sample_folder(std::string const& folder);

/// Writes every file, packed as it says (".gz" behind its path), and the label as SAMPLE-WORLD.txt at the
/// top. The folder appears only when everything is in it: a run that fails leaves nothing, a killed one
/// leaves at most "<folder>.tmp-<process>". Threads (0: all) change nothing but the time.
base::result<void> write_sample_folder(std::string const& folder, std::vector<published_file> const& files,
                                       std::string_view label, unsigned threads);

/// Where a file stands below the folder.
std::string packed_path(published_file const& file);

}  // namespace causeway::sample
