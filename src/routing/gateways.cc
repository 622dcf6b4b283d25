//! Follows next hops towards a country and adds up what enters where.
#include "routing/gateways.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace causeway::routing {

gateway_account::gateway_account(topology::as_graph const& graph, country_traffic const& traffic)
    : graph_{graph}, traffic_{traffic} {
  assert(traffic.sent.size() == graph.size() && traffic.received.size() == graph.size());
}

// Nodes with a route, the nearest to the origin first: a next hop stands before those that use it.
void gateway_account::put_in_order_of_length(origin_routes const& routes) {
  std::vector<std::uint32_t> first(1, 0);  // length -> where its nodes start
  for (auto const& one : routes.routes) {
    if (!one.reached()) continue;
    auto const after = std::size_t{one.length} + 1;
    if (first.size() <= after) first.resize(after + 1, 0);
    ++first[after];
  }
  for (auto i = std::size_t{1}; i < first.size(); ++i) first[i] += first[i - 1];
  order_.resize(first.back());
  for (auto i = std::uint32_t{0}; i < routes.routes.size(); ++i) {
    if (routes.routes[i].reached()) order_[first[routes.routes[i].length]++] = i;
  }
}

std::uint32_t gateway_account::entry_at(topology::node_idx outside, topology::node_idx inside) {
  auto const next = static_cast<std::uint32_t>(entries_.size());
  auto const [at, added] = known_.try_emplace({outside, inside}, next);
  if (added) {
    entries_.push_back({outside, inside});
    weights_.push_back(0);
  }
  return at->second;
}

void gateway_account::add(origin_routes const& routes) {
  auto const received = traffic_.received[routes.origin.index()];
  if (received == 0) return;
  received_ += received;
  put_in_order_of_length(routes);
  entry_of_.assign(graph_.size(), no_entry);
  sent_.assign(entries_.size(), 0);
  for (auto const at : order_) {
    auto const node = topology::node_idx{at};
    if (node == routes.origin) continue;
    auto const next = routes.routes[at].next_hop;
    entry_of_[at] = entry_of_[next.index()];
    if (traffic_.inside[at]) continue;
    if (entry_of_[at] == no_entry) entry_of_[at] = entry_at(node, next);
    sent_.resize(entries_.size(), 0);
    sent_[entry_of_[at]] += traffic_.sent[at];
  }
  auto reached = 0.0;
  for (auto i = std::size_t{0}; i < sent_.size(); ++i) {
    weights_[i] += sent_[i] * received;
    reached += sent_[i];
  }
  unreached_ += (traffic_.outside_total - reached) * received;
}

void gateway_account::add(gateway_account const& other) {
  for (auto i = std::size_t{0}; i < other.entries_.size(); ++i)
    weights_[entry_at(other.entries_[i].outside, other.entries_[i].inside)] += other.weights_[i];
  unreached_ += other.unreached_;
  received_ += other.received_;
}

gateway_totals gateway_account::totals() const {
  gateway_totals out;
  auto const all = traffic_.outside_total * traffic_.inside_total;
  if (all <= 0) return out;
  std::map<base::asn, double> shares;
  for (auto i = std::size_t{0}; i < entries_.size(); ++i) {
    if (weights_[i] == 0) continue;
    auto const share = weights_[i] / all;
    shares[graph_.numbers[entries_[i].outside]] += share;
    auto const role = role_of(graph_, entries_[i].inside, entries_[i].outside);
    assert(role);
    switch (mode_of(*role)) {
      case entry_mode::transit: out.transit_share += share; break;
      case entry_mode::peering: out.peering_share += share; break;
      case entry_mode::own: out.own_share += share; break;
    }
  }
  auto const unasked = traffic_.outside_total * (traffic_.inside_total - received_);
  out.unreached_share = (unreached_ + unasked) / all;
  for (auto const& [network, share] : shares) out.gateways.push_back({network, share});
  std::sort(out.gateways.begin(), out.gateways.end(), [](gateway const& a, gateway const& b) {
    return std::tuple{-a.share, a.network} < std::tuple{-b.share, b.network};
  });
  return out;
}

}  // namespace causeway::routing
