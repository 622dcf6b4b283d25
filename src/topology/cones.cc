//! Recursive cones: each network is added to the cones of all those above it.
#include "topology/cones.h"

#include <algorithm>

#include "base/parallel.h"

namespace causeway::topology {

namespace {

// Finds whose cones hold a network, again and again without clearing its memory.
class upward_walk {
 public:
  explicit upward_walk(as_graph const& graph) : graph_{graph}, seen_(graph.size(), 0) {}

  /// Every network whose cone holds one of `members`, those included, once.
  std::span<node_idx const> run(std::span<node_idx const> members) {
    ++round_;
    found_.clear();
    for (auto const member : members) take(member);
    for (auto i = std::size_t{0}; i < found_.size(); ++i) {
      auto const node = found_[i];
      for (auto const& one : graph_.providers[node]) take(one.node);
      for (auto const& one : graph_.siblings[node]) take(one.node);
    }
    return found_;
  }

 private:
  void take(node_idx node) {
    if (seen_[node.index()] == round_) return;
    seen_[node.index()] = round_;
    found_.push_back(node);
  }

  as_graph const& graph_;
  std::vector<std::uint32_t> seen_;  // node -> the round in which it was found last
  std::uint32_t round_ = 0;
  std::vector<node_idx> found_;
};

cone_size own_size(node_idx node, announced const* what) {
  if (what == nullptr) return {1, 0, 0};
  return {1, what->prefixes[node.index()], what->addresses[node.index()]};
}

void add(cone_size& sum, cone_size const& more) {
  sum.networks += more.networks;
  sum.prefixes += more.prefixes;
  sum.addresses += more.addresses;
}

// What one thread counts: every `step`-th network and set of networks, from `first` on.
std::vector<cone_size> count_part(as_graph const& graph, announced const* what, std::size_t first,
                                  std::size_t step) {
  auto walk = upward_walk{graph};
  std::vector<cone_size> sums(graph.size());
  auto const count = [&](std::span<node_idx const> members, cone_size const& more) {
    for (auto const node : walk.run(members)) add(sums[node.index()], more);
  };
  for (auto i = first; i < graph.size(); i += step) {
    auto const node = node_idx{static_cast<std::uint32_t>(i)};
    count({&node, 1}, own_size(node, what));
  }
  for (auto i = first; what != nullptr && i < what->shared.size(); i += step) {
    count(what->shared[i].origins, {0, what->shared[i].prefixes, 0});
  }
  return sums;
}

}  // namespace

std::vector<cone_size> recursive_cones(as_graph const& graph, announced const* what, unsigned threads) {
  auto const parts = threads == 0 ? base::default_thread_count() : threads;
  std::vector<std::vector<cone_size>> counted(parts);
  base::parallel_for(parts, threads,
                     [&](std::size_t part) { counted[part] = count_part(graph, what, part, parts); });
  auto sums = std::move(counted.front());
  for (auto part = std::size_t{1}; part < parts; ++part) {
    for (auto i = std::size_t{0}; i < sums.size(); ++i) add(sums[i], counted[part][i]);
  }
  return sums;
}

}  // namespace causeway::topology
