//! Runs the built program as a user would: arguments in, text and exit status out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace causeway::test {

/// How one run of the program ended.
struct run_result {
  int status = -1;    ///< exit status; 128 + the signal's number where a signal ended it
  std::string out;    ///< standard output
  std::string error;  ///< standard error
};

struct run_options {
  std::string_view input;   ///< standard input, empty by default
  std::string out_path;     ///< where standard output goes instead of run_result::out: "/dev/full"
  bool out_closed = false;  ///< standard output is a pipe that nobody reads any more
  std::vector<std::string> environment;  ///< further variables: "LC_ALL=de_DE.UTF-8"
  std::string directory;                 ///< working directory, where not this one's
  std::optional<unsigned>
      kill_after_ms;  ///< ends it as `kill -9` does (status 137), where it still runs then
};

/// Runs `causeway arguments…` to its end; after a minute SIGALRM ends it (status 142).
run_result run_causeway(std::vector<std::string> const& arguments, run_options const& options = {});

}  // namespace causeway::test
