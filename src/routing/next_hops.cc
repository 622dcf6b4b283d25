//! The tie rules.
#include "routing/next_hops.h"

namespace causeway::routing {

void settle_ties(topology::as_graph const& graph, topology::node_idx own, tie_breaking ties,
                 std::vector<topology::node_idx>& next_hops) {
  if (ties.rule == tie_rule::all || next_hops.size() < 2) return;
  auto chosen = next_hops.begin();
  if (ties.rule == tie_rule::hashed) {
    chosen = std::min_element(next_hops.begin(), next_hops.end(), [&](auto a, auto b) {
      return tie_hash(ties.seed, graph.numbers[own], graph.numbers[a]) <
             tie_hash(ties.seed, graph.numbers[own], graph.numbers[b]);
    });
  }
  next_hops.front() = *chosen;
  next_hops.resize(1);
}

}  // namespace causeway::routing
