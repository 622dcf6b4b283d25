//! What vantage networks see: each one's paths to each origin, with weights. Observed and computed paths take
//! the same form, and every measure of dependency rests on it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/asn.h"

namespace causeway::routing {

/// A network on a path. Members of an AS set follow each other; each counts 1/set_size.
struct path_step {
  base::asn network;
  std::uint32_t set_size = 0;  ///< members of the set that it stands in; 0 in a sequence
  bool operator==(path_step const&) const = default;
  double share() const { return set_size == 0 ? 1.0 : 1.0 / set_size; }
};

/// One place from which paths are seen: a session with a collector, or a network of the graph.
struct vantage {
  base::asn network;
  std::uint32_t collector = 0;
};

/// One vantage's path to one origin, and what it leads to.
struct path_view {
  base::asn origin;
  std::uint32_t vantage = 0;  ///< row of path_views::vantages
  std::uint32_t path = 0;     ///< row of path_views::path()
  double weight = 0;          ///< addresses, or what else counts; 0 counts as seen
};

/// Paths from vantage networks (first step) to the network before the origin (last step); a path is empty
/// where the vantage network is the origin.
class path_views {
 public:
  std::vector<vantage> vantages;
  std::vector<path_view> rows;

  std::uint32_t add_path(std::span<path_step const> steps);
  std::size_t path_count() const { return offsets_.size() - 1; }
  std::span<path_step const> path(std::uint32_t at) const {
    return std::span{steps_}.subspan(offsets_[at], offsets_[at + 1] - offsets_[at]);
  }

  /// Puts the rows in order of origin, vantage, path; equal ones become one with the sum of their weights.
  void sort();

 private:
  std::vector<std::uint64_t> offsets_{0};
  std::vector<path_step> steps_;
};

/// The rows of each origin, one span after the other; `views` is sorted.
std::vector<std::span<path_view const>> rows_by_origin(path_views const& views);

/// Different networks among the vantages.
std::vector<base::asn> vantage_networks(path_views const& views);

}  // namespace causeway::routing
