//! AS paths that share their tails: a path is a first number and a shorter path.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/asn.h"
#include "base/strong_id.h"

namespace causeway::routing {

/// A path of a pool; invalid is the empty path.
using path_idx = base::strong_id<struct path_tag>;

class path_pool {
 public:
  path_idx add(base::asn first, path_idx rest) {
    cells_.push_back({first, rest, length(rest) + 1});
    return path_idx{static_cast<std::uint32_t>(cells_.size() - 1)};
  }
  path_idx add(std::span<base::asn const> path) {
    path_idx made;
    for (auto i = path.size(); i-- > 0;) made = add(path[i], made);
    return made;
  }

  std::uint32_t length(path_idx path) const { return path.valid() ? cells_[path.index()].length : 0; }

  path_idx rest(path_idx path) const { return cells_[path.index()].rest; }

  bool holds(path_idx path, base::asn number) const {
    for (auto at = path; at.valid(); at = cells_[at.index()].rest) {
      if (cells_[at.index()].first == number) return true;
    }
    return false;
  }

  /// Nearest first.
  std::vector<base::asn> numbers(path_idx path) const {
    std::vector<base::asn> out;
    out.reserve(length(path));
    for (auto at = path; at.valid(); at = cells_[at.index()].rest) out.push_back(cells_[at.index()].first);
    return out;
  }

 private:
  struct cell {
    base::asn first;
    path_idx rest;
    std::uint32_t length = 0;
  };
  std::vector<cell> cells_;
};

}  // namespace causeway::routing
