//! The networks at the top: those that reach everybody without a provider, and so peer with each other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "topology/path_links.h"

namespace causeway::topology {

struct clique {
  std::vector<std::uint32_t> members;  // networks, ascending
  bool searched_all = true;            ///< false where the search was given up: a larger one may exist
};

/// The largest set of networks, among the 80 with the highest transit degrees, of which every two are linked
/// and no path runs through three in a row: nobody carries for free between two peers. Of equal ones that
/// with the higher transit degrees in sum, then the one found first in order of transit degree. Three in a
/// row may be a leak: they count from half a per cent of the paths over the busier of their two links.
/// `refused` networks are no candidates.
clique find_clique(path_links const& seen, std::span<std::uint32_t const> refused = {});

}  // namespace causeway::topology
