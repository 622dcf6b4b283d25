//! Places, rows in order of preference, and policies by place.
#include "sample/true_routes_tables.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "sample/plain_engine.h"

namespace causeway::sample {

namespace {

using plain_rows = base::csr<plain_node, plain_neighbour>;

// Networks without a provider first, then again and again those whose providers all have a place.
std::vector<network_id> providers_first(plain_graph const& graph) {
  std::vector<std::size_t> waits_for(graph.size());
  std::vector<network_id> order;
  order.reserve(graph.size());
  for (auto node = network_id{0}; node.index() < graph.size(); ++node) {
    waits_for[node.index()] = graph.providers[node].size();
    if (waits_for[node.index()] == 0) order.push_back(node);
  }
  for (auto i = std::size_t{0}; i < order.size(); ++i) {
    for (auto const& customer : graph.customers[order[i]]) {
      if (--waits_for[customer.node.index()] == 0) order.push_back(customer.node);
    }
  }
  assert(order.size() == graph.size());
  return order;
}

class tables_maker {
 public:
  tables_maker(networks const& from, plain_graph const& graph, std::uint64_t seed)
      : from_{from}, graph_{graph}, seed_{seed} {
    assert(graph.size() == from.all.size() && graph.siblings.values().empty());
  }

  route_tables run() && {
    out_.world = &from_;
    out_.networks = providers_first(graph_);
    out_.places.resize(graph_.size());
    for (auto at = route_place{0}; at < out_.size(); ++at) out_.places[out_.networks[at].index()] = at;
    add_policies();
    out_.customers = rows_of(graph_.customers, false);
    out_.peers = rows_of(graph_.peers, false);
    out_.providers = rows_of(graph_.providers, true);
    join(out_.customers, out_.providers);
    join(out_.providers, out_.customers);
    join(out_.peers, out_.peers);
    return std::move(out_);
  }

 private:
  void add_policies() {
    for (auto at = route_place{0}; at < out_.size(); ++at) {
      auto const node = out_.networks[at];
      auto const& policy = from_.of(node).policy;
      out_.primary.push_back(is_provider(policy.primary, node) ? out_.places[policy.primary.index()]
                                                               : no_place);
      out_.prepends.push_back(policy.prepends);
      out_.prefers_peers.push_back(policy.prefers_peers ? 1 : 0);
      out_.drops_invalid.push_back(policy.drops_invalid ? 1 : 0);
      if (policy.prefers_peers) out_.peers_first.push_back(at);
      if (policy.leaks) out_.leakers.push_back(at);
    }
  }

  bool is_provider(network_id one, network_id of) const {
    auto const row = graph_.providers[of];
    return std::any_of(row.begin(), row.end(), [one](plain_neighbour const& at) { return at.node == one; });
  }

  route_rows rows_of(plain_rows const& rows, bool primary_first) const {
    struct ranked {
      bool later;
      std::uint64_t hash;
      plain_neighbour to;
    };
    route_rows out{{0}, {}};
    out.hops.reserve(rows.values().size());
    std::vector<ranked> row;
    for (auto at = route_place{0}; at < out_.size(); ++at) {
      auto const node = out_.networks[at];
      row.clear();
      for (auto const& to : rows[node]) {
        auto const later = !primary_first || out_.places[to.node.index()] != out_.primary[at];
        row.push_back({later,
                       plain_tie_hash(seed_, graph_.numbers[node.index()], graph_.numbers[to.node.index()]),
                       to});
      }
      std::sort(row.begin(), row.end(), [](ranked const& a, ranked const& b) {
        return std::tuple{a.later, a.hash, a.to.node} < std::tuple{b.later, b.hash, b.to.node};
      });
      for (auto const& one : row) {
        out.hops.push_back({out_.places[one.to.node.index()], one.to.there.value / 2, 0});
      }
      out.offsets.push_back(static_cast<std::uint32_t>(out.hops.size()));
    }
    return out;
  }

  // A link has one end among `here` for each of its networks that has it there: among peers two.
  void join(route_rows& here, route_rows const& opposite) const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends(graph_.links.size(), {none, none});
    for (auto i = std::uint32_t{0}; i < opposite.hops.size(); ++i) {
      auto& end = ends[opposite.hops[i].link];
      (end.first == none ? end.first : end.second) = i;
    }
    for (auto i = std::uint32_t{0}; i < here.hops.size(); ++i) {
      auto const& end = ends[here.hops[i].link];
      here.hops[i].there = &here == &opposite && end.first == i ? end.second : end.first;
    }
  }

  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  networks const& from_;
  plain_graph const& graph_;
  std::uint64_t seed_;
  route_tables out_;
};

}  // namespace

route_tables make_route_tables(networks const& from, plain_graph const& graph, std::uint64_t seed) {
  return tables_maker{from, graph, seed}.run();
}

}  // namespace causeway::sample
