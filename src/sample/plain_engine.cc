//! The plain engine: three sweeps in order of length, then the next hops.
#include "sample/plain_engine.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace causeway::sample {

namespace {

// A route told that is as good as the best of the network that is told.
struct offer {
  plain_node to;
  plain_neighbour from;
};

/// Classes and lengths while they grow. A network is settled once, with the best route it can have: classes
/// are swept from the best to the worst, and within a class networks are visited in order of length.
class sweep {
 public:
  sweep(plain_graph const& graph, std::span<plain_node const> origins)
      : graph_{graph}, classes_(graph.size(), plain_class::none), lengths_(graph.size(), 0), by_length_(1) {
    for (auto const origin : origins) {
      assert(class_of(origin) == plain_class::none);
      settle(origin, plain_class::own, 0);
      offers_.push_back({origin, {origin, plain_direction::invalid()}});
    }
  }

  // Rule: own and customer routes go to providers, and to siblings.
  void customer_routes() {
    in_order_of_length([this](plain_node node) {
      tell(node, graph_.providers[node], plain_class::customer);
      tell(node, graph_.siblings[node], plain_class::customer);
    });
  }

  // Rule: own and customer routes go to peers; peer routes to siblings and to no further peer.
  void peer_routes() {
    in_order_of_length([this](plain_node node) {
      auto const peers_are_told = class_of(node) != plain_class::peer;
      tell(node, peers_are_told ? graph_.peers[node] : graph_.siblings[node], plain_class::peer);
    });
  }

  // Rule: every route goes to customers; provider routes go to siblings too.
  void provider_routes() {
    in_order_of_length([this](plain_node node) {
      tell(node, graph_.customers[node], plain_class::provider);
      if (class_of(node) == plain_class::provider) {
        tell(node, graph_.siblings[node], plain_class::provider);
      }
    });
  }

  plain_routes routes(plain_tie_rule tie) && {
    auto hops = tie.kind == plain_tie::all ? every_hop() : best_hops(tie);
    return {std::move(classes_), std::move(lengths_), std::move(hops)};
  }

 private:
  plain_class class_of(plain_node node) const { return classes_[node.index()]; }

  void settle(plain_node node, plain_class as, std::uint32_t length) {
    classes_[node.index()] = as;
    lengths_[node.index()] = length;
    by_length_[length].push_back(node);
  }

  void tell(plain_node node, std::span<plain_neighbour const> to, plain_class as) {
    auto const length = lengths_[node.index()] + 1;
    for (auto const& one : to) {
      if (class_of(one.node) == plain_class::none) settle(one.node, as, length);
      if (class_of(one.node) != as || lengths_[one.node.index()] != length) continue;
      offers_.push_back({one.node, {node, opposite(one.there)}});
    }
  }

  // Visits every settled network, those settled meanwhile included: they are one link longer.
  template <typename Visit>
  void in_order_of_length(Visit visit) {
    for (auto length = std::size_t{0}; length < by_length_.size(); ++length) {
      if (by_length_[length].empty()) continue;
      if (length + 1 == by_length_.size()) by_length_.emplace_back();
      for (auto const node : by_length_[length]) visit(node);
    }
  }

  // Rule: of equal offers one, the lowest ASN or the smallest hash.
  base::csr<plain_node, plain_neighbour> best_hops(plain_tie_rule tie) {
    std::vector<plain_neighbour> best(graph_.size());
    for (auto const& one : offers_) {
      auto& hop = best[one.to.index()];
      if (!hop.node.valid() || wins(one.to, one.from.node, hop.node, tie)) hop = one.from;
    }
    std::vector<std::uint32_t> offsets{0};
    std::vector<plain_neighbour> hops;
    offsets.reserve(best.size() + 1);
    hops.reserve(best.size());
    for (auto const& hop : best) {
      if (hop.node.valid()) hops.push_back(hop);
      offsets.push_back(static_cast<std::uint32_t>(hops.size()));
    }
    return {std::move(offsets), std::move(hops)};
  }

  bool wins(plain_node at, plain_node hop, plain_node other, plain_tie_rule tie) const {
    if (tie.kind == plain_tie::lowest_asn) return hop < other;
    auto const hash = [&](plain_node one) {
      return plain_tie_hash(tie.seed, graph_.numbers[at.index()], graph_.numbers[one.index()]);
    };
    return std::pair{hash(hop), hop} < std::pair{hash(other), other};
  }

  // Rule: or all of them.
  base::csr<plain_node, plain_neighbour> every_hop() {
    std::vector<std::uint32_t> offsets(graph_.size() + 1, 0);
    for (auto const& one : offers_) ++offsets[one.to.index() + 1];
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    std::vector<plain_neighbour> hops(offers_.size());
    auto next = offsets;
    for (auto const& one : offers_) hops[next[one.to.index()]++] = one.from;
    for (auto i = std::size_t{0}; i < graph_.size(); ++i) {
      std::sort(hops.begin() + offsets[i], hops.begin() + offsets[i + 1],
                [](plain_neighbour const& a, plain_neighbour const& b) { return a.node < b.node; });
    }
    return {std::move(offsets), std::move(hops)};
  }

  plain_graph const& graph_;
  std::vector<plain_class> classes_;
  std::vector<std::uint32_t> lengths_;
  std::vector<std::vector<plain_node>> by_length_;  // settled networks
  std::vector<offer> offers_;
};

std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 30U;
  x *= 0xBF58476D1CE4E5B9U;
  x ^= x >> 27U;
  x *= 0x94D049BB133111EBU;
  x ^= x >> 31U;
  return x;
}

}  // namespace

plain_routes find_plain_routes(plain_graph const& graph, std::span<plain_node const> origins,
                               plain_tie_rule tie) {
  sweep one{graph, origins};
  one.customer_routes();
  one.peer_routes();
  one.provider_routes();
  return std::move(one).routes(tie);
}

std::uint64_t plain_tie_hash(std::uint64_t seed, base::asn own, base::asn next_hop) {
  auto const pair = (std::uint64_t{own.value} << 32U) | next_hop.value;
  return mixed(seed + 0x9E3779B97F4A7C15U * (pair + 1));
}

}  // namespace causeway::sample
