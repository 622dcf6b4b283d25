//! The rules of routes under policies.
#include "routing/policy_rules.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace causeway::routing {

namespace {

using topology::node_idx;
using topology::role;

bool includes(audience const& to, role receiver) {
  switch (receiver) {
    case role::customer: return to.customers;
    case role::peer: return to.peers;
    case role::provider: return to.providers;
    case role::sibling: return to.siblings;
  }
  return false;
}

// The class of a route at its receiver. A sibling's route keeps its class; his own counts as a customer's.
route_class class_from(role teller, route_class at_teller) {
  switch (teller) {
    case role::customer: return route_class::customer;
    case role::peer: return route_class::peer;
    case role::provider: return route_class::provider;
    case role::sibling: break;
  }
  return at_teller == route_class::own ? route_class::customer : at_teller;
}

// RFC 9234 §5: egress. Customers and peers get the mark; nobody but customers gets a marked route. Siblings
// have no role there: the attribute passes as it is.
bool mark_on_the_way_out(base::asn& mark, base::asn teller, role receiver) {
  auto const marked = mark != base::asn{0};
  if (marked && (receiver == role::peer || receiver == role::provider)) return false;
  if (!marked && (receiver == role::peer || receiver == role::customer)) mark = teller;
  return true;
}

// RFC 9234 §5: ingress, steps 1 and 2. A marked route from a customer is a leak, and so is one from a peer
// that another than the peer marked.
bool is_marked_leak(base::asn mark, base::asn teller, role teller_is) {
  if (mark == base::asn{0}) return false;
  return teller_is == role::customer || (teller_is == role::peer && mark != teller);
}

bool same_pair(learnt_preference const& a, learnt_preference const& b) {
  return a.at == b.at && a.neighbour == b.neighbour;
}
bool pair_before(learnt_preference const& a, learnt_preference const& b) {
  return std::pair{a.at, a.neighbour} < std::pair{b.at, b.neighbour};
}

// Of one pair the last.
std::vector<learnt_preference> one_of_each_pair(std::vector<learnt_preference> all) {
  std::reverse(all.begin(), all.end());
  std::stable_sort(all.begin(), all.end(), pair_before);
  all.erase(std::unique(all.begin(), all.end(), same_pair), all.end());
  return all;
}

}  // namespace

policy_rules::policy_rules(topology::as_graph const& graph, policy_scenario const& scenario,
                           base::ip_prefix const& prefix)
    : graph_{graph},
      scenario_{scenario},
      origins_(scenario.announcements.size(), origin_validity::not_found),
      preferences_{one_of_each_pair(scenario.preferences)} {
  for (auto i = std::uint32_t{0}; i < scenario.announcements.size(); ++i) {
    auto const& one = scenario.announcements[i];
    if (one.prefix != prefix) continue;
    assert(one.at.index() < graph.size() && !one.path.empty());
    origins_[i] = validate_origin(scenario.authorizations, prefix, one.path.back());
    own_.push_back({one.at, i, paths_.add(one.path)});
  }
  std::stable_sort(own_.begin(), own_.end(),
                   [](own_route const& a, own_route const& b) { return a.at < b.at; });
}

network_policy const& policy_rules::policy(node_idx node) const {
  static constexpr auto none = network_policy{};
  return scenario_.policies.empty() ? none : scenario_.policies[node.index()];
}

std::uint32_t policy_rules::preference(node_idx at, node_idx neighbour, route_class from) const {
  auto const wanted = learnt_preference{at, neighbour, 0};
  auto const found = std::lower_bound(preferences_.begin(), preferences_.end(), wanted, pair_before);
  if (found == preferences_.end() || !same_pair(*found, wanted)) return usual_preference(from);
  return found->preference;
}

std::optional<told_route> policy_rules::own_told(node_idx teller, role receiver) const {
  auto const [first, last] =
      std::equal_range(own_.begin(), own_.end(), own_route{teller, 0, {}},
                       [](own_route const& a, own_route const& b) { return a.at < b.at; });
  auto const found = std::find_if(first, last, [&](own_route const& one) {
    return includes(scenario_.announcements[one.announcement].to, receiver);
  });
  if (found == last) return std::nullopt;
  auto const& announced = scenario_.announcements[found->announcement];
  told_route out{route_class::own, found->announcement, announced.only_to_customers.value_or(base::asn{0}),
                 found->path};
  if (policy(teller).marks_only_to_customers && !announced.only_to_customers) {
    mark_on_the_way_out(out.only_to_customers, graph_.numbers[teller], receiver);
  }
  return out;
}

std::optional<told_route> policy_rules::told(node_idx teller, policy_route const& route,
                                             role receiver) const {
  if (!route.reached()) return std::nullopt;
  if (route.kind == route_class::own) return own_told(teller, receiver);
  auto const& how = policy(teller);
  auto const everybody = route.kind == route_class::customer || how.leaks;
  if (!everybody && receiver != role::customer && receiver != role::sibling) return std::nullopt;
  told_route out{route.kind, route.announcement, route.only_to_customers, route.path};
  if (how.marks_only_to_customers &&
      !mark_on_the_way_out(out.only_to_customers, graph_.numbers[teller], receiver)) {
    return std::nullopt;
  }
  return out;
}

policy_route policy_rules::offered(node_idx receiver, node_idx teller, role teller_is,
                                   told_route const& told) const {
  auto const from = class_from(teller_is, told.at_teller);
  return {from,
          teller,
          told.announcement,
          paths_.length(told.path),
          preference(receiver, teller, from),
          told.only_to_customers,
          told.path};
}

bool policy_rules::takes(node_idx receiver, role teller_is, policy_route const& offer) const {
  auto const& how = policy(receiver);
  auto const teller = graph_.numbers[offer.next_hop];
  if (paths_.holds(offer.path, graph_.numbers[receiver])) return false;
  if (how.marks_only_to_customers && is_marked_leak(offer.only_to_customers, teller, teller_is)) return false;
  auto const looks_at_origin =
      how.drops_invalid_origins || (how.drops_invalid_origins_of_peers && teller_is == role::peer);
  if (looks_at_origin && origins_[offer.announcement] == origin_validity::invalid) return false;
  if (!how.drops_invalid_paths) return true;
  auto const up = teller_is == role::customer || teller_is == role::peer;
  return verify_path(scenario_.attestations, paths_.numbers(offer.path), teller,
                     up ? path_direction::upstream : path_direction::downstream) != path_validity::invalid;
}

policy_route policy_rules::marked(node_idx receiver, role teller_is, policy_route const& offer) const {
  auto out = offer;
  // RFC 9234 §5, ingress, step 3: what a provider or peer sends unmarked is marked with his number.
  auto const from_above = teller_is == role::provider || teller_is == role::peer;
  if (policy(receiver).marks_only_to_customers && from_above && out.only_to_customers == base::asn{0}) {
    out.only_to_customers = graph_.numbers[offer.next_hop];
  }
  return out;
}

policy_route policy_rules::stored(node_idx receiver, role teller_is, policy_route const& offer) {
  auto out = marked(receiver, teller_is, offer);
  out.path = paths_.add(graph_.numbers[receiver], offer.path);
  return out;
}

bool policy_rules::wins_tie(node_idx at, node_idx a, node_idx b) const {
  auto const number_a = graph_.numbers[a];
  auto const number_b = graph_.numbers[b];
  if (scenario_.ties.rule != tie_rule::hashed) return number_a < number_b;
  auto const own = graph_.numbers[at];
  return std::pair{tie_hash(scenario_.ties.seed, own, number_a), number_a} <
         std::pair{tie_hash(scenario_.ties.seed, own, number_b), number_b};
}

}  // namespace causeway::routing
