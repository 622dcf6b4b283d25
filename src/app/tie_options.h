//! --ties and --seed: the rule between equally good routes, the same for all commands about routes.
#pragma once

#include <cstdint>
#include <string>

#include "routing/routing.h"

namespace CLI {
class App;
}

namespace causeway::app {

struct tie_request {
  std::string rule = "lowest-asn";  ///< or "hashed" or "all"
  std::uint64_t seed = 0;
};

enum class ties_allowed : bool { single, all };

/// Adds the options to a command; `all` only where it can show several next hops.
void add_tie_options(CLI::App& command, tie_request& request, ties_allowed which);

routing::tie_breaking ties_of(tie_request const& request);
/// "ties to the lowest AS number"
std::string ties_text(tie_request const& request);

/// "" for a whole number of 64 bits, else a sentence: a check for options.
std::string what_is_wrong_with_seed(std::string const& text);

}  // namespace causeway::app
