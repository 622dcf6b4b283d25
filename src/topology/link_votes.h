//! Which way links lead, told by what follows them on paths: proofs, counted as votes.
#pragma once

#include <cstdint>
#include <vector>

#include "topology/path_links.h"

namespace causeway::topology {

/// What a link may be to one who walks it, as a set.
namespace way {
inline constexpr std::uint8_t up = 1;    ///< the next network provides for this one
inline constexpr std::uint8_t peer = 2;  ///< they peer
inline constexpr std::uint8_t down = 4;  ///< the next network is a customer
inline constexpr std::uint8_t any = 7;
}  // namespace way

/// The same walked from the other end.
constexpr std::uint8_t turned(std::uint8_t ways) {
  return static_cast<std::uint8_t>((ways & way::peer) | (ways & way::up) << 2U | (ways & way::down) >> 2U);
}

/// A link walked from the network of the lower number to that of the higher.
struct link_state {
  std::uint8_t allowed = way::any;  ///< by what is known besides the votes
  std::uint8_t ways = way::any;     ///< what is left; one way where it is decided
  std::uint64_t up_votes = 0;       ///< paths that prove, by their other links, that it leads up
  std::uint64_t down_votes = 0;

  bool is_decided() const { return ways == way::up || ways == way::peer || ways == way::down; }
};

/// The ways of a step.
inline std::uint8_t ways_of(std::vector<link_state> const& states, link_step step) {
  auto const ways = states[link_of(step)].ways;
  return is_downhill_in_number(step) ? turned(ways) : ways;
}
/// Takes ways away from what a step's link is allowed; not the last ones: where two findings contradict each
/// other the first stays.
void forbid(std::vector<link_state>& states, link_step step, std::uint8_t ways);

/// No network carries between two of its providers or peers (Gao, 2001), so on a path towards the origin what
/// does not lead up is followed by a link that leads down, and before what does not lead down stands one that
/// leads up. Every path with such a pair of links votes; the majority decides, and decided links make others
/// vote, until nothing changes or max_rounds are over. Where no two votes contradict each other this is
/// exactly what can be proven.
/// Returns the rounds.
int settle(path_links const& seen, std::vector<link_state>& states);

inline constexpr int max_rounds = 50;

}  // namespace causeway::topology
