//! Routes towards one prefix.
#include "routing/one_prefix.h"

#include <utility>

namespace causeway::routing {

using topology::node_idx;

one_prefix::one_prefix(topology::as_graph const& graph, topology::link_mask const& mask, tie_breaking ties)
    : graph_{graph}, mask_{mask}, ties_{ties}, ranks_(graph.size()) {}

template <typename Visit>
void one_prefix::each_up(row neighbours, Visit visit) const {
  for (auto const& one : neighbours) {
    if (mask_.is_up(one.edge)) visit(one.node);
  }
}

// Takes the offer where it is better than what the network has.
void one_prefix::offer(node_idx to, route_class kind, std::uint32_t length) {
  auto& held = ranks_[to.index()];
  if (std::pair{held.kind, held.length} <= std::pair{kind, length}) return;
  held = {kind, length};
  if (by_length_.size() <= length) by_length_.resize(length + std::size_t{1});
  by_length_[length].push_back(to);
}

// Visits networks by rising length, each once with the route it keeps; visit may make offers of greater
// length.
template <typename Visit>
void one_prefix::drain(Visit visit) {
  for (auto length = std::uint32_t{0}; length < by_length_.size(); ++length) {
    for (auto i = std::size_t{0}; i < by_length_[length].size(); ++i) {
      auto const node = by_length_[length][i];
      if (ranks_[node.index()].length != length) continue;  // it found a shorter one later
      visit(node, ranks_[node.index()]);
    }
    by_length_[length].clear();
  }
}

void one_prefix::run(std::span<node_idx const> origins) {
  ranks_.assign(graph_.size(), {});
  reached_.clear();
  for (auto const origin : origins) offer(origin, route_class::own, 0);
  climb();
  cross();
  descend();
}

void one_prefix::climb() {
  drain([&](node_idx node, rank_of_route held) {
    reached_.push_back(node);
    auto const tell = [&](node_idx other) { offer(other, route_class::customer, held.length + 1); };
    each_up(graph_.providers[node], tell);
    each_up(graph_.siblings[node], tell);
  });
}

void one_prefix::cross() {
  auto const below = reached_.size();
  for (auto i = std::size_t{0}; i < below; ++i) {
    auto const length = ranks_[reached_[i].index()].length + 1;
    each_up(graph_.peers[reached_[i]], [&](node_idx other) { offer(other, route_class::peer, length); });
  }
  drain([&](node_idx node, rank_of_route held) {
    reached_.push_back(node);
    each_up(graph_.siblings[node], [&](node_idx other) { offer(other, route_class::peer, held.length + 1); });
  });
}

void one_prefix::descend() {
  for (auto const node : reached_) {
    auto const length = ranks_[node.index()].length;
    if (by_length_.size() <= length) by_length_.resize(length + std::size_t{1});
    by_length_[length].push_back(node);
  }
  drain([&](node_idx node, rank_of_route held) {
    auto const tell = [&](node_idx other) { offer(other, route_class::provider, held.length + 1); };
    each_up(graph_.customers[node], tell);
    if (held.kind == route_class::provider) each_up(graph_.siblings[node], tell);
  });
}

void one_prefix::next_hops(node_idx from, std::vector<node_idx>& out) const {
  out.clear();
  auto const held = ranks_[from.index()];
  if (held.kind == route_class::own) out.push_back(from);
  find_next_hops(graph_, mask_, from, held, [&](node_idx node) { return ranks_[node.index()]; }, out);
  settle_ties(graph_, from, ties_, out);
}

route one_prefix::at(node_idx from) const {
  auto const held = ranks_[from.index()];
  if (held.kind == route_class::none) return {};
  std::vector<node_idx> hops;
  next_hops(from, hops);
  return {held.kind, held.length, hops.front()};
}

std::vector<node_idx> one_prefix::path(node_idx from) const {
  std::vector<node_idx> out;
  auto next = at(from);
  if (!next.reached()) return out;
  out.push_back(from);
  while (next.kind != route_class::own) {
    out.push_back(next.next_hop);
    next = at(next.next_hop);
  }
  return out;
}

}  // namespace causeway::routing
