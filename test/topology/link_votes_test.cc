//! Votes: hand-worked ones, contradictions, and on consistent paths the same as plain proofs.
#include "topology/link_votes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/graphs.h"
#include "support/simulated_paths.h"

namespace causeway::topology {
namespace {

// Paths, the links on them, and what is known before and after.
struct setting {
  explicit setting(std::string_view text) : setting{test::listed_paths(text)} {}
  explicit setting(world::observed_paths const& observed)
      : paths{cleaned(observed)}, seen{links_of(paths)}, states(seen.links.size()) {}

  std::uint32_t network(std::uint32_t number) const {
    auto const at = std::lower_bound(paths.numbers.begin(), paths.numbers.end(), base::asn{number});
    return static_cast<std::uint32_t>(at - paths.numbers.begin());
  }
  link_step step(std::uint32_t from, std::uint32_t to) const {
    auto const a = network(from);
    auto const b = network(to);
    for (auto i = std::uint32_t{0}; i < seen.links.size(); ++i) {
      if (seen.links[i].low == std::min(a, b) && seen.links[i].high == std::max(a, b))
        return i * 2 + (a < b ? 0U : 1U);
    }
    ADD_FAILURE() << "no link from " << from << " to " << to;
    return 0;
  }
  std::uint8_t ways(std::uint32_t from, std::uint32_t to) const { return ways_of(states, step(from, to)); }
  void peer(std::uint32_t a, std::uint32_t b) { forbid(states, step(a, b), way::up | way::down); }

  clean_paths paths;
  path_links seen;
  std::vector<link_state> states;
};

TEST(link_votes, before_a_peering_all_leads_up_and_behind_it_down) {
  setting at{"21 20 2 1 10 11\n"};
  at.peer(2, 1);
  settle(at.seen, at.states);
  EXPECT_EQ(at.ways(21, 20), way::up);
  EXPECT_EQ(at.ways(20, 2), way::up);
  EXPECT_EQ(at.ways(2, 1), way::peer);
  EXPECT_EQ(at.ways(1, 10), way::down);
  EXPECT_EQ(at.ways(11, 10), way::up) << "walked from the other end";
}

TEST(link_votes, what_may_still_lead_up_proves_nothing) {
  setting at{"1 2 3\n"};
  settle(at.seen, at.states);
  EXPECT_EQ(at.ways(1, 2), way::any);
  EXPECT_EQ(at.ways(2, 3), way::any);
  forbid(at.states, at.step(1, 2), way::up);
  settle(at.seen, at.states);
  EXPECT_EQ(at.ways(1, 2), way::peer | way::down);
  EXPECT_EQ(at.ways(2, 3), way::down);
}

TEST(link_votes, of_contradicting_votes_the_majority_counts) {
  // three paths prove that 10 provides for 11, one (11 has the route of 1) the contrary
  setting at{"2 1 10 11\n20 2 1 10 11\n2 1 10 11 12\n10 11 1 2\n"};
  at.peer(2, 1);
  forbid(at.states, at.step(1, 11), way::up);
  settle(at.seen, at.states);
  auto const& state = at.states[link_of(at.step(10, 11))];
  EXPECT_EQ(state.ways, way::down);
  EXPECT_EQ(state.down_votes, 3U);
  EXPECT_EQ(state.up_votes, 1U);
}

TEST(link_votes, a_tie_decides_nothing) {
  setting at{"2 1 10 11\n10 11 1 2\n"};
  at.peer(2, 1);
  forbid(at.states, at.step(1, 10), way::up);
  forbid(at.states, at.step(1, 11), way::up);
  settle(at.seen, at.states);
  EXPECT_EQ(at.ways(10, 11), way::any);
}

TEST(link_votes, what_is_known_besides_stands_against_any_votes) {
  setting at{"2 1 10\n3 1 10\n"};
  at.peer(2, 1);
  at.peer(1, 10);
  settle(at.seen, at.states);
  EXPECT_EQ(at.ways(1, 10), way::peer);
  EXPECT_EQ(at.states[link_of(at.step(1, 10))].down_votes, 1U) << "and is kept as evidence against";
}

TEST(link_votes, the_last_way_is_not_taken) {
  setting at{"1 2\n"};
  forbid(at.states, 0, way::up | way::down);
  forbid(at.states, 0, way::peer);
  EXPECT_EQ(at.ways(1, 2), way::peer);
}

// The proofs spelled out: every pair of links on every path, again and again.
std::vector<std::uint8_t> plain_proofs(setting const& at) {
  std::vector<std::uint8_t> ways;
  for (auto const& state : at.states) ways.push_back(state.allowed);
  auto const walked = [&](link_step step) {
    return is_downhill_in_number(step) ? turned(ways[link_of(step)]) : ways[link_of(step)];
  };
  auto const restrict_to = [&](link_step step, std::uint8_t way) {
    auto& now = ways[link_of(step)];
    auto const next = static_cast<std::uint8_t>(now & (is_downhill_in_number(step) ? turned(way) : way));
    auto const changed = next != now;
    now = next;
    return changed;
  };
  for (auto changed = true; changed;) {
    changed = false;
    for (auto path = std::size_t{0}; path < at.paths.size(); ++path) {
      for (auto hop = at.paths.offsets[path]; hop + 2 < at.paths.offsets[path + 1]; ++hop) {
        auto const first = at.seen.steps[hop];
        auto const second = at.seen.steps[hop + 1];
        if ((walked(first) & way::up) == 0) changed = restrict_to(second, way::down) || changed;
        if ((walked(second) & way::down) == 0) changed = restrict_to(first, way::up) || changed;
      }
    }
  }
  return ways;
}

TEST(link_votes, on_consistent_paths_are_the_proofs_and_true) {
  auto decided = 0;
  for (auto seed = 1U; seed <= 20; ++seed) {
    auto const graph = make_graph(test::random_links(seed, {.networks = 120, .links = 300}));
    auto const views = test::even_views(graph, 8, 2);
    setting at{test::simulated_paths(graph, views)};
    for (auto i = std::uint32_t{0}; i < at.seen.links.size(); ++i) {  // who has no provider is known
      for (auto const step : {i * 2, i * 2 + 1}) {
        auto const node = find_node(graph, at.paths.numbers[at.seen.from(step)]);
        if (graph.providers[*node].empty()) forbid(at.states, step, way::up);
      }
    }
    auto const proofs = plain_proofs(at);
    settle(at.seen, at.states);
    for (auto i = std::uint32_t{0}; i < at.states.size(); ++i) {
      ASSERT_EQ(at.states[i].ways, proofs[i]) << "seed " << seed;
      if (!at.states[i].is_decided()) continue;
      ++decided;
      auto const low = *find_node(graph, at.paths.numbers[at.seen.links[i].low]);
      auto const high = *find_node(graph, at.paths.numbers[at.seen.links[i].high]);
      auto const has = [](auto const& row, node_idx node) {
        return std::any_of(row.begin(), row.end(), [&](auto const& one) { return one.node == node; });
      };
      auto const truth = has(graph.customers[low], high) ? way::down
                         : has(graph.peers[low], high)   ? way::peer
                                                         : way::up;
      EXPECT_EQ(at.states[i].ways, truth) << "seed " << seed;
    }
  }
  EXPECT_GT(decided, 1000);
}

}  // namespace
}  // namespace causeway::topology
