//! Routes under policies: networks choose anew until nobody would choose otherwise.
#include "routing/policy_engine.h"

#include <algorithm>
#include <bit>
#include <span>
#include <string>
#include <utility>

#include "routing/policy_rules.h"

namespace causeway::routing {

namespace {

using topology::node_idx;
using topology::role;

// How often one network may change its route to one prefix. Networks that settle do so within a few changes;
// only a dispute goes on.
constexpr auto changes_allowed = std::uint32_t{1000};

/// Networks that have to choose anew, in order.
class waiting_set {
 public:
  explicit waiting_set(std::size_t networks) : size_{networks}, words_(networks / 64 + 1, 0) {}

  void add(std::size_t node) { words_[node / 64] |= std::uint64_t{1} << (node % 64); }
  void remove(std::size_t node) { words_[node / 64] &= ~(std::uint64_t{1} << (node % 64)); }

  /// The first at or after `node`, or the size where there is none.
  std::size_t from(std::size_t node) const {
    auto mask = ~std::uint64_t{0} << (node % 64);
    for (auto word = node / 64; word < words_.size(); ++word) {
      auto const found = words_[word] & mask;
      if (found != 0) return word * 64 + static_cast<std::size_t>(std::countr_zero(found));
      mask = ~std::uint64_t{0};
    }
    return size_;
  }

  /// The last before `node`, or the size where there is none.
  std::size_t before(std::size_t node) const {
    auto mask = (std::uint64_t{1} << (node % 64)) - 1;
    for (auto word = node / 64 + 1; word-- > 0;) {
      auto const found = words_[word] & mask;
      if (found != 0) return word * 64 + 63 - static_cast<std::size_t>(std::countl_zero(found));
      mask = ~std::uint64_t{0};
    }
    return size_;
  }

 private:
  std::size_t size_;
  std::vector<std::uint64_t> words_;
};

template <typename Visit>
void for_each_neighbour(topology::as_graph const& graph, topology::link_mask const& mask, node_idx node,
                        Visit visit) {
  auto const each = [&](std::span<topology::neighbour const> row, role is) {
    for (auto const& one : row) {
      if (mask.is_up(one.edge)) visit(one.node, is);
    }
  };
  each(graph.customers[node], role::customer);
  each(graph.peers[node], role::peer);
  each(graph.providers[node], role::provider);
  each(graph.siblings[node], role::sibling);
}

// What the network is to a neighbour who is that to it.
role mirrored(role one) {
  if (one == role::customer) return role::provider;
  return one == role::provider ? role::customer : one;
}

/// The routes of one prefix while they settle.
class settling {
 public:
  settling(topology::as_graph const& graph, topology::link_mask const& mask, policy_scenario const& scenario,
           base::ip_prefix const& prefix)
      : graph_{graph},
        mask_{mask},
        rules_{graph, scenario, prefix},
        best_(graph.size()),
        changes_(graph.size(), 0),
        waiting_{graph.size()} {}

  // From the edge inwards, customers before providers, and back out again, until nobody waits.
  void run() {
    for (auto const& own : rules_.own_routes()) announce(own);
    auto const size = graph_.size();
    while (waiting_.from(0) != size) {
      for (auto at = waiting_.before(size); at != size; at = waiting_.before(at)) choose(node_at(at));
      for (auto at = waiting_.from(0); at != size; at = waiting_.from(at)) choose(node_at(at));
    }
  }

  prefix_routes routes(base::ip_prefix const& prefix, tie_rule ties) && {
    auto hops = all_next_hops(ties);
    return {prefix, std::move(best_), std::move(hops), std::move(rules_.paths()), settled_};
  }

 private:
  static node_idx node_at(std::size_t at) { return node_idx{static_cast<std::uint32_t>(at)}; }

  struct choice {
    policy_route route;
    role teller_is = role::customer;
  };

  // A network with several announcements of the prefix has the first as its route.
  void announce(policy_rules::own_route const& own) {
    auto& route = best_[own.at.index()];
    if (route.reached()) return;
    auto const length = rules_.paths().length(own.path) - 1;
    route = {route_class::own, own.at, own.announcement, length, usual_preference(route_class::own), {},
             own.path};
    tell_neighbours(own.at);
  }

  void tell_neighbours(node_idx node) {
    for_each_neighbour(graph_, mask_, node, [&](node_idx other, role) { waiting_.add(other.index()); });
  }

  template <typename Visit>
  void for_each_offer(node_idx node, Visit visit) const {
    for_each_neighbour(graph_, mask_, node, [&](node_idx teller, role teller_is) {
      auto const told = rules_.told(teller, best_[teller.index()], mirrored(teller_is));
      if (told) visit(rules_.offered(node, teller, teller_is, *told), teller_is);
    });
  }

  choice best_offer(node_idx node) const {
    choice out;
    for_each_offer(node, [&](policy_route const& offer, role teller_is) {
      if (out.route.reached() && !preferred(node, offer, out.route)) return;
      if (rules_.takes(node, teller_is, offer)) out = {offer, teller_is};
    });
    return out;
  }

  bool preferred(node_idx node, policy_route const& a, policy_route const& b) const {
    if (!policy_rules::equal(a, b)) return policy_rules::better(a, b);
    return rules_.wins_tie(node, a.next_hop, b.next_hop);
  }

  void choose(node_idx node) {
    waiting_.remove(node.index());
    if (best_[node.index()].kind == route_class::own) return;
    auto const chosen = best_offer(node);
    if (is_kept(node, chosen)) return;
    if (++changes_[node.index()] > changes_allowed) {
      settled_ = false;
      return;
    }
    best_[node.index()] =
        chosen.route.reached() ? rules_.stored(node, chosen.teller_is, chosen.route) : policy_route{};
    tell_neighbours(node);
  }

  // Whether the choice is what the network has: the same in every respect, over the same path.
  bool is_kept(node_idx node, choice const& chosen) {
    auto const& have = best_[node.index()];
    if (!chosen.route.reached() || !have.reached()) return chosen.route.reached() == have.reached();
    if (rules_.paths().rest(have.path) != chosen.route.path) return false;
    auto stored = rules_.marked(node, chosen.teller_is, chosen.route);
    stored.path = have.path;
    return stored == have;
  }

  base::csr<node_idx, node_idx> all_next_hops(tie_rule ties) const {
    std::vector<std::uint32_t> offsets{0};
    std::vector<node_idx> hops;
    offsets.reserve(graph_.size() + 1);
    for (auto at = std::size_t{0}; at < graph_.size(); ++at) {
      add_next_hops(node_at(at), ties, hops);
      offsets.push_back(static_cast<std::uint32_t>(hops.size()));
    }
    return {std::move(offsets), std::move(hops)};
  }

  void add_next_hops(node_idx node, tie_rule ties, std::vector<node_idx>& hops) const {
    auto const& have = best_[node.index()];
    if (!have.reached()) return;
    if (ties != tie_rule::all || have.kind == route_class::own) return hops.push_back(have.next_hop);
    auto const first = static_cast<std::ptrdiff_t>(hops.size());
    for_each_offer(node, [&](policy_route const& offer, role teller_is) {
      auto const equal = policy_rules::equal(offer, have) && rules_.takes(node, teller_is, offer);
      if (equal) hops.push_back(offer.next_hop);
    });
    std::sort(hops.begin() + first, hops.end(),
              [&](node_idx a, node_idx b) { return graph_.numbers[a] < graph_.numbers[b]; });
  }

  topology::as_graph const& graph_;
  topology::link_mask const& mask_;
  policy_rules rules_;
  std::vector<policy_route> best_;
  std::vector<std::uint32_t> changes_;
  waiting_set waiting_;
  bool settled_ = true;
};

std::vector<base::ip_prefix> all_prefixes(policy_scenario const& scenario) {
  std::vector<base::ip_prefix> prefixes;
  for (auto const& one : scenario.announcements) prefixes.push_back(one.prefix);
  std::sort(prefixes.begin(), prefixes.end());
  prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
  return prefixes;
}

base::result<void> check(topology::as_graph const& graph, policy_scenario const& scenario) {
  for (auto const& one : scenario.announcements) {
    if (!one.path.empty()) continue;
    return base::failure("AS" + std::to_string(graph.numbers[one.at].value) + " announces " +
                         base::to_string(one.prefix) + " without a path: give at least the origin's number");
  }
  if (scenario.policies.empty() || scenario.policies.size() == graph.size()) return {};
  return base::failure("policies are given for " + std::to_string(scenario.policies.size()) +
                       " networks, but the graph has " + std::to_string(graph.size()) +
                       ": give one for each, or none");
}

}  // namespace

base::result<policy_outcome> find_policy_routes(topology::as_graph const& graph,
                                                policy_scenario const& scenario,
                                                topology::link_mask const& mask) {
  if (auto const checked = check(graph, scenario); !checked) return std::unexpected{checked.error()};
  policy_outcome outcome;
  for (auto const& prefix : all_prefixes(scenario)) {
    settling one{graph, mask, scenario, prefix};
    one.run();
    outcome.prefixes.push_back(std::move(one).routes(prefix, scenario.ties.rule));
  }
  return outcome;
}

std::vector<base::asn> path_of(prefix_routes const& routes, topology::node_idx node) {
  return routes.paths.numbers(routes.of(node).path);
}

}  // namespace causeway::routing
