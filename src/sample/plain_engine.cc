//! The plain engine: three sweeps in order of length, then the next hops.
#include "sample/plain_engine.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace causeway::sample {

namespace {

using neighbours = std::span<plain_neighbour const>;

/// Classes and lengths while they grow. A network is settled once, with the best route it can have: classes
/// are swept from the best to the worst, and within a class networks are visited in order of length.
class sweep {
 public:
  sweep(plain_graph const& graph, std::span<plain_node const> origins)
      : graph_{graph}, classes_(graph.size(), plain_class::none), lengths_(graph.size(), 0), by_length_(1) {
    for (auto const origin : origins) {
      assert(class_of(origin) == plain_class::none);
      settle(origin, plain_class::own, 0);
    }
  }

  // Rule: own and customer routes go to providers, and to siblings.
  void customer_routes() {
    in_order_of_length([this](plain_node node, std::uint32_t length) {
      tell(graph_.providers[node], plain_class::customer, length + 1);
      tell(graph_.siblings[node], plain_class::customer, length + 1);
    });
  }

  // Rule: own and customer routes go to peers; peer routes to siblings and to no further peer.
  void peer_routes() {
    in_order_of_length([this](plain_node node, std::uint32_t length) {
      auto const onward = class_of(node) == plain_class::peer ? graph_.siblings[node] : graph_.peers[node];
      tell(onward, plain_class::peer, length + 1);
    });
  }

  // Rule: every route goes to customers; provider routes go to siblings too.
  void provider_routes() {
    in_order_of_length([this](plain_node node, std::uint32_t length) {
      tell(graph_.customers[node], plain_class::provider, length + 1);
      if (class_of(node) == plain_class::provider) {
        tell(graph_.siblings[node], plain_class::provider, length + 1);
      }
    });
  }

  plain_routes done() && { return {std::move(classes_), std::move(lengths_), {}}; }

 private:
  plain_class class_of(plain_node node) const { return classes_[node.index()]; }

  void settle(plain_node node, plain_class as, std::uint32_t length) {
    classes_[node.index()] = as;
    lengths_[node.index()] = length;
    by_length_[length].push_back(node);
  }

  void tell(neighbours to, plain_class as, std::uint32_t length) {
    for (auto const& neighbour : to) {
      if (class_of(neighbour.node) == plain_class::none) settle(neighbour.node, as, length);
    }
  }

  // Visits every settled network, those settled meanwhile included: they are one link longer.
  template <typename Visit>
  void in_order_of_length(Visit visit) {
    for (auto length = std::uint32_t{0}; length < by_length_.size(); ++length) {
      if (by_length_[length].empty()) continue;
      if (length + 1 == by_length_.size()) by_length_.emplace_back();
      for (auto const node : by_length_[length]) visit(node, length);
    }
  }

  plain_graph const& graph_;
  std::vector<plain_class> classes_;
  std::vector<std::uint32_t> lengths_;
  std::vector<std::vector<plain_node>> by_length_;  // settled networks
};

// The class a route has at whoever is told it, by what the teller is to him; none where it is not told.
plain_class told_by_customer(plain_class at_teller) {
  return at_teller <= plain_class::customer ? plain_class::customer : plain_class::none;
}
plain_class told_by_peer(plain_class at_teller) {
  return at_teller <= plain_class::customer ? plain_class::peer : plain_class::none;
}
plain_class told_by_provider(plain_class at_teller) {
  return at_teller != plain_class::none ? plain_class::provider : plain_class::none;
}
plain_class told_by_sibling(plain_class at_teller) {
  return at_teller == plain_class::own ? plain_class::customer : at_teller;
}

/// Chooses next hops once all classes and lengths are known.
class hop_choice {
 public:
  hop_choice(plain_graph const& graph, plain_routes const& routes, plain_tie_rule tie)
      : graph_{graph}, routes_{routes}, tie_{tie} {}

  base::csr<plain_node, plain_neighbour> of_all() && {
    std::vector<std::uint32_t> offsets{0};
    offsets.reserve(graph_.size() + 1);
    hops_.reserve(graph_.size());
    for (auto i = std::uint32_t{0}; i < graph_.size(); ++i) {
      add(plain_node{i});
      offsets.push_back(static_cast<std::uint32_t>(hops_.size()));
    }
    return {std::move(offsets), std::move(hops_)};
  }

 private:
  void add(plain_node node) {
    auto const first = hops_.size();
    switch (routes_.classes[node.index()]) {
      case plain_class::none: return;
      case plain_class::own: return hops_.push_back({node, plain_direction::invalid()});
      case plain_class::customer: add_equal(node, graph_.customers, told_by_customer); break;
      case plain_class::peer: add_equal(node, graph_.peers, told_by_peer); break;
      case plain_class::provider: add_equal(node, graph_.providers, told_by_provider); break;
    }
    add_equal(node, graph_.siblings, told_by_sibling);
    break_tie(node, first);
  }

  // Those of a row who tell the node of a route as good as its best.
  template <typename Told>
  void add_equal(plain_node node, base::csr<plain_node, plain_neighbour> const& rows, Told told) {
    auto const best = routes_.classes[node.index()];
    auto const length = routes_.lengths[node.index()];
    for (auto const& one : rows[node]) {
      if (routes_.lengths[one.node.index()] + 1 != length) continue;
      if (told(routes_.classes[one.node.index()]) == best) hops_.push_back(one);
    }
  }

  // Of the hops from `first` on keeps those that the tie rule wants.
  void break_tie(plain_node node, std::size_t first) {
    auto const begin = hops_.begin() + static_cast<std::ptrdiff_t>(first);
    assert(begin != hops_.end());
    std::sort(begin, hops_.end(), [](auto const& a, auto const& b) { return a.node < b.node; });
    if (tie_.kind == plain_tie::all) return;
    auto const hash = [&](plain_neighbour const& hop) {
      return plain_tie_hash(tie_.seed, graph_.numbers[node.index()], graph_.numbers[hop.node.index()]);
    };
    if (tie_.kind == plain_tie::hashed) {
      *begin = *std::min_element(begin, hops_.end(),
                                 [&](auto const& a, auto const& b) { return hash(a) < hash(b); });
    }
    hops_.resize(first + 1);
  }

  plain_graph const& graph_;
  plain_routes const& routes_;
  plain_tie_rule tie_;
  std::vector<plain_neighbour> hops_;
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
  auto routes = std::move(one).done();
  routes.next_hops = hop_choice{graph, routes, tie}.of_all();
  return routes;
}

std::uint64_t plain_tie_hash(std::uint64_t seed, base::asn own, base::asn next_hop) {
  auto const pair = (std::uint64_t{own.value} << 32U) | next_hop.value;
  return mixed(seed + 0x9E3779B97F4A7C15U * (pair + 1));
}

}  // namespace causeway::sample
