//! The steps of inference.
#include "topology/inference_steps.h"

#include <algorithm>
#include <optional>

#include "base/parallel.h"

namespace causeway::topology {

namespace {

constexpr int max_hearings = 5;
// A member of the clique is refused where the error rate without it falls below this part of what it was …
constexpr double refusal_gain = 0.7;
// … while at least this part of the testimonies stays: else it is the proofs that are lost, not the errors.
constexpr double refusal_rest = 0.5;
constexpr std::size_t max_refused = 10;
constexpr std::size_t trial_links = 32'768;
// Of a network's open links, the share that third parties call peerings from which all of them are, with some
// weight on a network of which little is known.
constexpr double peering_share = 0.2;
constexpr double peering_prior = 0.2;
// A neighbour that carries for at least this part of as many others as the network is no customer but a peer.
constexpr double similar_size = 0.5;

// Proofs from these members, and what witnesses say on a part of them: enough to compare error rates.
testimony tried(path_links const& seen, witness_routes const& routes,
                std::vector<std::uint32_t> const& members) {
  auto const stride = std::max(seen.links.size() / trial_links, std::size_t{1});
  return on_known_customers(seen, routes, proven_from(seen, members).states, stride);
}

// For each member, what is said where it is missing.
std::vector<testimony> tried_without(path_links const& seen, witness_routes const& routes,
                                     std::vector<std::uint32_t> const& members) {
  std::vector<testimony> out(members.size());
  base::parallel_for(members.size(), 0, [&](std::size_t i) {
    auto others = members;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    out[i] = tried(seen, routes, others);
  });
  return out;
}

// Who should go, if anybody.
std::optional<std::uint32_t> misfit(path_links const& seen, witness_routes const& routes,
                                    std::vector<std::uint32_t> const& members) {
  if (members.size() < 3) return std::nullopt;
  auto const all = tried(seen, routes, members);
  if (all.against == 0) return std::nullopt;
  auto const trials = tried_without(seen, routes, members);
  auto const best = std::min_element(trials.begin(), trials.end(), [](auto const& a, auto const& b) {
    return error_rate(a) < error_rate(b);
  });
  if (error_rate(*best) > refusal_gain * error_rate(all)) return std::nullopt;
  if (best->heard < refusal_rest * all.heard) return std::nullopt;
  return members[static_cast<std::size_t>(best - trials.begin())];
}

bool rule_out_customers(path_links const& seen, witness_routes const& routes,
                        std::vector<link_state> const& before, std::vector<link_state>& states) {
  auto const heard = open_hearing(seen, routes, before);
  auto found = false;
  for (auto link = std::uint32_t{0}; link < before.size(); ++link) {
    if (before[link].is_decided()) continue;
    for (auto const step : {link * 2, link * 2 + 1}) {
      if ((ways_of(before, step) & way::down) == 0) continue;
      auto const given = on_customer(routes, before, heard, seen.from(step), seen.to(step));
      if (!convicts(given, heard.error_rate)) continue;
      forbid(states, step, way::down);
      found = true;
    }
  }
  return found;
}

// A link that may be a peering or lead down, as `step` is walked.
struct open_link {
  link_step step = 0;
  bool convicted = false;  // of not leading down
};

std::vector<open_link> open_links(path_links const& seen, witness_routes const& routes, hearing const& heard,
                                  std::vector<link_state> const& states) {
  std::vector<open_link> out;
  for (auto link = std::uint32_t{0}; link < states.size(); ++link) {
    if (states[link].is_decided()) continue;
    auto const step = (states[link].ways & way::up) == 0 ? link * 2 : link * 2 + 1;
    auto const given = on_customer(routes, states, heard, seen.from(step), seen.to(step));
    out.push_back({step, convicts(given, heard.error_rate)});
  }
  return out;
}

}  // namespace

void link_draft::credit(inference_rule rule) {
  for (auto i = std::size_t{0}; i < states.size(); ++i) {
    if (credited_[i] != 0 || !states[i].is_decided()) continue;
    credited_[i] = 1;
    rules[i] = rule;
  }
}

link_draft proven_from(path_links const& seen, std::vector<std::uint32_t> const& members) {
  link_draft draft{seen.links.size()};
  std::vector<std::uint8_t> at_top(seen.seen.size(), 0);
  for (auto const member : members) at_top[member] = 1;
  for (auto i = std::uint32_t{0}; i < seen.links.size(); ++i) {
    if (at_top[seen.links[i].low] != 0) forbid(draft.states, i * 2, way::up);
    if (at_top[seen.links[i].high] != 0) forbid(draft.states, i * 2 + 1, way::up);
  }
  draft.credit(inference_rule::clique);
  settle(seen, draft.states);
  draft.credit(inference_rule::paths);
  return draft;
}

top_choice choose_top(path_links const& seen, witness_routes const& routes) {
  top_choice out{find_clique(seen), {}};
  while (out.refused.size() < max_refused) {
    auto const wrong = misfit(seen, routes, out.top.members);
    if (!wrong) break;
    out.refused.push_back(*wrong);
    out.top = find_clique(seen, out.refused);
  }
  return out;
}

void ask_witnesses(path_links const& seen, witness_routes const& routes, link_draft& draft) {
  for (auto hearing = 0; hearing < max_hearings; ++hearing) {
    auto const before = draft.states;
    if (!rule_out_customers(seen, routes, before, draft.states)) return;
    settle(seen, draft.states);
    draft.credit(inference_rule::routes);
  }
}

void assume_directions(path_links const& seen, link_draft& draft) {
  for (auto i = std::uint32_t{0}; i < draft.states.size(); ++i) {
    if (draft.states[i].is_decided()) continue;
    if (seen.links[i].upward) forbid(draft.states, i * 2, way::up);
    if (seen.links[i].downward) forbid(draft.states, i * 2 + 1, way::up);
  }
  settle(seen, draft.states);
  draft.credit(inference_rule::direction);
}

hearing decide_rest(path_links const& seen, witness_routes const& routes, link_draft& draft) {
  auto heard = open_hearing(seen, routes, draft.states);
  auto const open = open_links(seen, routes, heard, draft.states);
  std::vector<std::uint32_t> links_of_network(seen.seen.size(), 0);
  std::vector<std::uint32_t> convicted(seen.seen.size(), 0);
  for (auto const& one : open) {
    ++links_of_network[seen.from(one.step)];
    if (one.convicted) ++convicted[seen.from(one.step)];
  }
  // What witnesses decided before tells of a network's habits, too.
  for (auto i = std::size_t{0}; i < draft.states.size(); ++i) {
    if (draft.rules[i] != inference_rule::routes || draft.states[i].ways != way::peer) continue;
    for (auto const end : {seen.links[i].low, seen.links[i].high}) {
      ++links_of_network[end];
      ++convicted[end];
    }
  }
  for (auto const& one : open) {
    auto const from = seen.from(one.step);
    auto const share = (convicted[from] + peering_prior) / (links_of_network[from] + 1);
    auto const similar =
        seen.transit_degree[seen.to(one.step)] >= similar_size * std::max(seen.transit_degree[from], 1U);
    auto const peers = share >= peering_share || similar;
    forbid(draft.states, one.step, peers ? way::down | way::up : way::peer | way::up);
    draft.rules[link_of(one.step)] =
        share < peering_share && similar ? inference_rule::size : inference_rule::share;
  }
  return heard;
}

}  // namespace causeway::topology
