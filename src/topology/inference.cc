//! Relationships out of paths: the steps in order, and what each link has to show for itself.
#include "topology/inference.h"

#include <array>
#include <cmath>

#include "topology/inference_steps.h"
#include "topology/path_links.h"
#include "topology/witnesses.h"

namespace causeway::topology {

namespace {

// What the rule alone is worth, from simulated paths (docs/method/topology.md), and its weight in paths.
constexpr std::array<double, inference_rule_count> rule_worth{0.99, 0.99, 0.95, 0.95, 0.9, 0.9};
constexpr double rule_weight = 10;

double confidence_of(inferred_link const& link) {
  auto const speaks_for = static_cast<double>(link.votes_for + link.witnesses_for);
  auto const all = speaks_for + static_cast<double>(link.votes_against + link.witnesses_against);
  auto const worth = rule_worth[static_cast<std::size_t>(link.rule)];
  return (worth * rule_weight + speaks_for) / (rule_weight + all);
}

void add_provider_evidence(inferred_link& out, link_state const& state, testimony const& given) {
  auto const leads_up = state.ways == way::up;
  out.votes_for = leads_up ? state.up_votes : state.down_votes;
  out.votes_against = leads_up ? state.down_votes : state.up_votes;
  out.witnesses_for = given.heard - given.against;
  out.witnesses_against = given.against;
}

inferred_link described(clean_paths const& paths, path_links const& seen, witness_routes const& routes,
                        link_draft const& draft, hearing const& heard, std::uint32_t number) {
  auto const& link = seen.links[number];
  auto const& state = draft.states[number];
  inferred_link out;
  auto const provider = state.ways == way::up ? link.high : link.low;
  auto const other = state.ways == way::up ? link.low : link.high;
  out.first = paths.numbers[provider];
  out.second = paths.numbers[other];
  out.kind = state.ways == way::peer ? relation::peers : relation::provides;
  out.rule = draft.rules[number];
  out.paths = link.paths;
  out.observers = link.observers;
  auto const given = on_customer(routes, draft.states, heard, provider, other);
  if (out.kind == relation::provides) {
    add_provider_evidence(out, state, given);
  } else {
    out.votes_against = state.up_votes + state.down_votes;
    out.witnesses_for = given.against + on_customer(routes, draft.states, heard, other, provider).against;
  }
  out.confidence = confidence_of(out);
  return out;
}

std::vector<base::asn> numbers_of(clean_paths const& paths, std::vector<std::uint32_t> const& networks) {
  std::vector<base::asn> out;
  for (auto const network : networks) out.push_back(paths.numbers[network]);
  return out;
}

}  // namespace

std::string_view to_string(inference_rule rule) {
  constexpr std::array<std::string_view, inference_rule_count> names{"clique",    "paths", "routes",
                                                                     "direction", "share", "size"};
  return names[static_cast<std::size_t>(rule)];
}

inference infer_relationships(clean_paths const& paths) {
  auto const seen = links_of(paths);
  auto const routes = witness_routes{paths, seen};
  auto const choice = choose_top(seen, routes);
  auto draft = proven_from(seen, choice.top.members);
  auto const known = on_known_customers(seen, routes, draft.states);
  ask_witnesses(seen, routes, draft);
  assume_directions(seen, draft);
  auto const heard = decide_rest(seen, routes, draft);
  inference out;
  out.clique = numbers_of(paths, choice.top.members);
  out.refused = numbers_of(paths, choice.refused);
  out.clique_search_complete = choice.top.searched_all;
  out.error_rate = error_rate(known);
  out.links.reserve(seen.links.size());
  for (auto i = std::uint32_t{0}; i < seen.links.size(); ++i)
    out.links.push_back(described(paths, seen, routes, draft, heard, i));
  return out;
}

std::array<rule_count, inference_rule_count> counts_by_rule(inference const& inferred) {
  std::array<rule_count, inference_rule_count> out;
  for (auto const& link : inferred.links) {
    auto& count = out[static_cast<std::size_t>(link.rule)];
    ++(link.kind == relation::peers ? count.peer_links : count.provider_links);
    count.confidence_sum += link.confidence;
  }
  return out;
}

std::vector<link_input> as_links(inference const& inferred) {
  constexpr double millionths = 1e6;
  std::vector<link_input> out;
  out.reserve(inferred.links.size());
  for (auto const& link : inferred.links) {
    auto const evidence = static_cast<std::uint32_t>(std::lround(link.confidence * millionths));
    out.push_back({link.first, link.second, link.kind, evidence});
  }
  return out;
}

}  // namespace causeway::topology
