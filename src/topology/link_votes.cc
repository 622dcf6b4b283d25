//! Proofs counted as votes.
#include "topology/link_votes.h"

namespace causeway::topology {

namespace {

void vote(std::vector<link_state>& states, link_step step, bool leads_up, std::uint32_t paths) {
  auto& state = states[link_of(step)];
  (leads_up == is_downhill_in_number(step) ? state.down_votes : state.up_votes) += paths;
}

void collect_votes(path_links const& seen, std::vector<link_state>& states) {
  for (auto& state : states) state.up_votes = state.down_votes = 0;
  for (auto const& pair : seen.pairs) {
    if ((ways_of(states, pair.first) & way::up) == 0) vote(states, pair.second, false, pair.paths);
    if ((ways_of(states, pair.second) & way::down) == 0) vote(states, pair.first, true, pair.paths);
  }
}

// What the votes make of a link; a tie leaves it as it is.
std::uint8_t outcome(link_state const& state) {
  auto const may_up = (state.allowed & way::up) != 0 && state.up_votes != 0;
  auto const may_down = (state.allowed & way::down) != 0 && state.down_votes != 0;
  if (may_up && (!may_down || state.up_votes > state.down_votes)) return way::up;
  if (may_down && (!may_up || state.down_votes > state.up_votes)) return way::down;
  return may_up ? state.ways : state.allowed;
}

bool apply_votes(std::vector<link_state>& states) {
  auto changed = false;
  for (auto& state : states) {
    auto const ways = outcome(state);
    changed = changed || ways != state.ways;
    state.ways = ways;
  }
  return changed;
}

}  // namespace

void forbid(std::vector<link_state>& states, link_step step, std::uint8_t ways) {
  auto& state = states[link_of(step)];
  auto const taken = is_downhill_in_number(step) ? turned(ways) : ways;
  auto const left = static_cast<std::uint8_t>(state.allowed & ~taken);
  if (left == 0) return;
  state.allowed = left;
  if ((state.ways & left) != 0) state.ways = static_cast<std::uint8_t>(state.ways & left);
}

int settle(path_links const& seen, std::vector<link_state>& states) {
  for (auto round = 1;; ++round) {
    collect_votes(seen, states);
    if (!apply_votes(states) || round == max_rounds) return round;
  }
}

}  // namespace causeway::topology
