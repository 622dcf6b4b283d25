//! Provider/peer-observed cones out of paths.
#include "topology/observed_cones.h"

#include <algorithm>

namespace causeway::topology {

namespace {

constexpr unsigned half_bits = 32;

std::uint64_t pair_of(node_idx top, node_idx member) {
  return (std::uint64_t{top.value} << half_bits) | member.value;
}
node_idx top_of(std::uint64_t pair) {
  return node_idx{static_cast<std::uint32_t>(pair >> half_bits)};
}
node_idx member_of(std::uint64_t pair) {
  return node_idx{static_cast<std::uint32_t>(pair)};
}

// Counts one cone after the other; a set of networks that share prefixes counts once in each.
class cone_counter {
 public:
  cone_counter(std::size_t nodes, announced const* what) : what_{what}, sets_of_(nodes) {
    if (what == nullptr) return;
    last_top_.resize(what->shared.size());
    for (auto i = std::uint32_t{0}; i < what->shared.size(); ++i) {
      for (auto const origin : what->shared[i].origins) sets_of_[origin.index()].push_back(i);
    }
  }

  void take(node_idx top, node_idx member, cone_size& sum) {
    ++sum.networks;
    if (what_ == nullptr) return;
    sum.prefixes += what_->prefixes[member.index()];
    sum.addresses += what_->addresses[member.index()];
    for (auto const set : sets_of_[member.index()]) {
      if (last_top_[set] == top) continue;
      last_top_[set] = top;
      sum.prefixes += what_->shared[set].prefixes;
    }
  }

 private:
  announced const* what_;
  std::vector<std::vector<std::uint32_t>> sets_of_;  // node -> sets that it belongs to
  std::vector<node_idx> last_top_;                   // set -> the cone in which it was counted last
};

}  // namespace

void observed_cones::read_hops(std::span<node_idx const> path) {
  hops_.clear();
  for (auto i = std::size_t{0}; i < path.size(); ++i) {
    if (i != 0 && path[i] == path[i - 1]) continue;
    hop next{path[i]};
    auto const linked = !hops_.empty() && hops_.back().node.valid() && next.node.valid();
    auto const is = linked ? role_of(graph_, hops_.back().node, next.node) : std::nullopt;
    if (is) {
      auto const sibling = *is == role::sibling;
      next.goes_on = sibling || *is == role::customer;
      next.from_above = sibling ? hops_.back().from_above : *is != role::provider;
    }
    hops_.push_back(next);
  }
}

void observed_cones::add(std::span<node_idx const> path) {
  read_hops(path);
  for (auto first = std::size_t{0}; first < hops_.size();) {
    auto end = first + 1;
    while (end < hops_.size() && hops_[end].goes_on) ++end;
    add_run(first, end);
    first = end;
  }
}

// Hops that follow each other downwards: each that is seen from above has those behind it in its cone.
void observed_cones::add_run(std::size_t first, std::size_t end) {
  for (auto top = first; top < end; ++top) {
    if (!hops_[top].from_above) continue;
    for (auto member = top + 1; member < end; ++member) add_pair(hops_[top].node, hops_[member].node);
  }
}

void observed_cones::add_pair(node_idx top, node_idx member) {
  if (top == member) return;
  if (pairs_.size() >= most_pairs_) compact();
  pairs_.push_back(pair_of(top, member));
}

void observed_cones::compact() {
  std::sort(pairs_.begin(), pairs_.end());
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
  most_pairs_ = std::max(most_pairs_, 2 * pairs_.size());
}

std::vector<cone_size> observed_cones::sizes(announced const* what) {
  compact();
  std::vector<cone_size> sums(graph_.size());
  auto counter = cone_counter{graph_.size(), what};
  auto pair = pairs_.begin();
  for (auto top = node_idx{0}; top.index() < sums.size(); ++top) {
    auto& sum = sums[top.index()];
    counter.take(top, top, sum);
    for (; pair != pairs_.end() && top_of(*pair) == top; ++pair) counter.take(top, member_of(*pair), sum);
  }
  return sums;
}

}  // namespace causeway::topology
