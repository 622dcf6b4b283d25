//! Names of files to be written, on the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace causeway::app {

/// Whether both name one file, there already or not; links are followed, "-" is what standard input reads.
bool is_same_file(std::string const& a, std::string const& b);

/// An error where the file that `option` names cannot be meant: "" and "-", which is standard input
/// elsewhere, and one of `inputs`, whose place it would take.
base::result<void> check_output(std::string_view option, std::string const& path,
                                std::vector<std::string> const& inputs);

}  // namespace causeway::app
