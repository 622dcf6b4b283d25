//! What clean paths show: links, which links follow each other, and who carries between others.
#pragma once

#include <cstdint>
#include <vector>

#include "topology/path_cleaning.h"

namespace causeway::topology {

/// A link as a path runs over it, from the observer's side to the origin's: link * 2, and one more where it
/// runs from the network of the higher number to that of the lower.
using link_step = std::uint32_t;
constexpr std::uint32_t link_of(link_step step) {
  return step >> 1U;
}
constexpr bool is_downhill_in_number(link_step step) {
  return (step & 1U) != 0;
}

struct seen_link {
  std::uint32_t low = 0;  ///< network; networks are in order of ASN
  std::uint32_t high = 0;
  std::uint32_t paths = 0;      ///< distinct paths over it
  std::uint32_t observers = 0;  ///< distinct first networks of these
  bool upward = false;          ///< some path runs from low to high
  bool downward = false;        ///< some path runs from high to low
};

/// Two links that follow each other on some path.
struct step_pair {
  link_step first = 0;
  link_step second = 0;
  std::uint32_t paths = 0;  ///< distinct paths with them
};

struct path_links {
  std::vector<seen_link> links;               // in order of (low, high)
  std::vector<step_pair> pairs;               // in order of (first, second)
  std::vector<link_step> steps;               // hop of the paths -> link to the next hop; last hops: no_step
  std::vector<std::uint32_t> transit_degree;  // network -> neighbours on paths that run through it
  std::vector<std::uint32_t> seen;  // network -> distinct paths on which it stands before the origin

  static constexpr link_step no_step = 0xFFFFFFFFU;

  /// The network where a step starts, and where it ends.
  std::uint32_t from(link_step step) const {
    return (step & 1U) == 0 ? links[link_of(step)].low : links[link_of(step)].high;
  }
  std::uint32_t to(link_step step) const { return from(step ^ 1U); }
};

path_links links_of(clean_paths const& paths);

}  // namespace causeway::topology
