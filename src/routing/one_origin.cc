//! Three classes one after the other, each settled in order of length.
#include "routing/one_origin.h"

#include <algorithm>
#include <tuple>

namespace causeway::routing {

namespace {

using topology::node_idx;

}  // namespace

one_origin::one_origin(topology::as_graph const& graph)
    : graph_{graph}, classes_(graph.size()), lengths_(graph.size()), next_hops_(graph.size()) {}

origin_routes one_origin::find(node_idx origin) {
  std::fill(classes_.begin(), classes_.end(), route_class::none);
  for_peers_.clear();
  for_customers_.clear();
  classes_[origin.index()] = route_class::own;
  lengths_[origin.index()] = 0;
  next_hops_[origin.index()] = origin;
  offer_all(origin, route_class::own, 0);
  settle(route_class::customer);
  for (auto const& one : for_peers_) offer(one.to, one.from, route_class::peer, one.length);
  settle(route_class::peer);
  for (auto const& one : for_customers_) offer(one.to, one.from, route_class::provider, one.length);
  settle(route_class::provider);
  return {origin, classes_, lengths_, next_hops_};
}

// Takes the route where it is better than what the network has; equal ones go to the lower ASN.
void one_origin::offer(node_idx to, node_idx from, route_class kind, std::uint16_t length) {
  auto const at = to.index();
  auto const ours = std::tuple{kind, length, graph_.numbers[from]};
  if (classes_[at] != route_class::none &&
      std::tuple{classes_[at], lengths_[at], graph_.numbers[next_hops_[at]]} <= ours)
    return;
  auto const is_new = classes_[at] != kind || lengths_[at] != length;
  classes_[at] = kind;
  lengths_[at] = length;
  next_hops_[at] = from;
  if (!is_new) return;
  if (waiting_.size() <= length) waiting_.resize(std::size_t{length} + 1);
  waiting_[length].push_back(to);
}

// What a network with that route tells its neighbours.
void one_origin::offer_all(node_idx from, route_class kind, std::uint16_t length) {
  auto const next = static_cast<std::uint16_t>(length + 1);
  auto const kept = kind == route_class::own ? route_class::customer : kind;
  for (auto const& one : graph_.siblings[from]) offer(one.node, from, kept, next);
  if (kind == route_class::own || kind == route_class::customer) {
    for (auto const& one : graph_.providers[from]) offer(one.node, from, route_class::customer, next);
    for (auto const& one : graph_.peers[from]) for_peers_.push_back({one.node, from, next});
  }
  if (kind == route_class::provider) {
    for (auto const& one : graph_.customers[from]) offer(one.node, from, kind, next);
  } else {
    for (auto const& one : graph_.customers[from]) for_customers_.push_back({one.node, from, next});
  }
}

// A network that waits at two lengths has got the shorter one by then.
void one_origin::settle(route_class kind) {
  for (auto length = std::size_t{0}; length < waiting_.size(); ++length) {
    for (auto i = std::size_t{0}; i < waiting_[length].size(); ++i) {
      auto const node = waiting_[length][i];
      if (lengths_[node.index()] == length) offer_all(node, kind, static_cast<std::uint16_t>(length));
    }
  }
  for (auto& nodes : waiting_) nodes.clear();
}

}  // namespace causeway::routing
