//! The steps of inference, in the order in which they are taken.
#pragma once

#include <cstdint>
#include <vector>

#include "topology/clique.h"
#include "topology/inference.h"
#include "topology/link_votes.h"
#include "topology/path_links.h"
#include "topology/witnesses.h"

namespace causeway::topology {

/// Links while they are being decided.
struct link_draft {
  std::vector<link_state> states;
  std::vector<inference_rule> rules;  // meant for decided links only

  explicit link_draft(std::size_t links) : states(links), rules(links, inference_rule::size) {}
  /// Newly decided links are due to this rule.
  void credit(inference_rule rule);

 private:
  std::vector<std::uint8_t> credited_ = std::vector<std::uint8_t>(states.size(), 0);
};

struct top_choice {
  clique top;
  std::vector<std::uint32_t> refused;
};

/// The clique, without members whose absence makes proofs contradict each other far less.
top_choice choose_top(path_links const& seen, witness_routes const& routes);

/// Members peer with each other and have no provider; then what paths prove from that.
link_draft proven_from(path_links const& seen, std::vector<std::uint32_t> const& members);

/// Rules out customers that third parties speak against, and draws the consequences, until nothing follows.
void ask_witnesses(path_links const& seen, witness_routes const& routes, link_draft& draft);

/// What no path proves to lead up does not lead up in the directions in which it is seen.
void assume_directions(path_links const& seen, link_draft& draft);

/// Decides what is left, customer or peer. Returns who was heard.
hearing decide_rest(path_links const& seen, witness_routes const& routes, link_draft& draft);

}  // namespace causeway::topology
