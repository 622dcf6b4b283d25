//! Lays a graph out for the sweep.
#include "routing/sweep_plan.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace causeway::routing {

namespace {

using topology::neighbour;
using rows_list = std::vector<std::uint32_t>;

// The graph as the mask leaves it.
struct masked_graph {
  as_graph const& graph;
  topology::link_mask const& mask;

  template <typename Visit>
  void each(base::csr<node_idx, neighbour> const& kind, node_idx node, Visit visit) const {
    for (auto const& one : kind[node]) {
      if (mask.is_up(one.edge)) visit(one.node);
    }
  }
  std::vector<node_idx> list(base::csr<node_idx, neighbour> const& kind, node_idx node) const {
    std::vector<node_idx> out;
    each(kind, node, [&](node_idx other) { out.push_back(other); });
    return out;
  }
  std::size_t count(base::csr<node_idx, neighbour> const& kind, node_idx node) const {
    auto found = std::size_t{0};
    each(kind, node, [&](node_idx) { ++found; });
    return found;
  }
};

enum class row_kind : std::uint8_t { transit, single, merged, leaf };

class plan_maker {
 public:
  plan_maker(as_graph const& graph, topology::link_mask const& mask, tie_breaking ties)
      : from_{graph, mask}, kinds_(graph.size()), provider_counts_(graph.size()) {
    plan_.graph = &graph;
    plan_.ties = ties;
  }

  sweep_plan make() && {
    tell_kinds();
    number_rows();
    number_leaves();
    fill_providers();
    fill_peers();
    fill_siblings();
    rank_rows();
    order_columns();
    return std::move(plan_);
  }

 private:
  as_graph const& graph() const { return from_.graph; }

  row_kind kind_of(node_idx node) const {
    if (from_.count(graph().customers, node) != 0 || from_.count(graph().siblings, node) != 0) {
      return row_kind::transit;
    }
    if (from_.count(graph().peers, node) != 0 || provider_counts_[node.index()] == 0) return row_kind::single;
    return provider_counts_[node.index()] == 1 ? row_kind::leaf : row_kind::merged;
  }

  void tell_kinds() {
    for (auto node = node_idx{0}; node.index() < graph().size(); ++node) {
      provider_counts_[node.index()] = static_cast<std::uint32_t>(from_.count(graph().providers, node));
      kinds_[node.index()] = kind_of(node);
    }
  }

  std::vector<node_idx> nodes_of(row_kind kind) const {
    std::vector<node_idx> out;
    for (auto node = node_idx{0}; node.index() < graph().size(); ++node) {
      if (kinds_[node.index()] == kind) out.push_back(node);
    }
    return out;
  }

  void number_rows() {
    plan_.row_of_node.assign(graph().size(), sweep_plan::no_row);
    for (auto const node : nodes_of(row_kind::transit)) add_row(node);
    plan_.transit_rows = static_cast<std::uint32_t>(plan_.row_nodes.size());
    auto singles = nodes_of(row_kind::single);
    std::stable_sort(singles.begin(), singles.end(), [&](node_idx a, node_idx b) {
      return provider_counts_[a.index()] < provider_counts_[b.index()];
    });
    for (auto const node : singles) add_row(node);
    plan_.single_rows = static_cast<std::uint32_t>(singles.size());
    number_classes();
  }

  void add_row(node_idx node) {
    plan_.row_of_node[node.index()] = static_cast<std::uint32_t>(plan_.row_nodes.size());
    plan_.row_nodes.push_back(node);
  }

  // Hashed ties fall differently at each network: there every network is a class of its own.
  void number_classes() {
    auto const nodes = nodes_of(row_kind::merged);
    std::vector<std::pair<std::vector<node_idx>, node_idx>> keyed;
    keyed.reserve(nodes.size());
    for (auto const node : nodes) keyed.emplace_back(from_.list(graph().providers, node), node);
    std::sort(keyed.begin(), keyed.end(), [&](auto const& a, auto const& b) {
      if (a.first.size() != b.first.size()) return a.first.size() < b.first.size();
      if (a.first != b.first) return a.first < b.first;
      return graph().numbers[a.second] < graph().numbers[b.second];
    });
    auto const apart = plan_.ties.rule == tie_rule::hashed;
    std::vector<std::uint32_t> offsets{0};
    std::vector<node_idx> members;
    for (auto i = std::size_t{0}; i < keyed.size(); ++i) {
      if (apart || i == 0 || keyed[i - 1].first != keyed[i].first) {
        if (i != 0) offsets.push_back(static_cast<std::uint32_t>(i));
        add_row(keyed[i].second);
      }
      plan_.row_of_node[keyed[i].second.index()] = static_cast<std::uint32_t>(plan_.row_nodes.size() - 1);
      members.push_back(keyed[i].second);
    }
    if (!members.empty()) offsets.push_back(static_cast<std::uint32_t>(members.size()));
    plan_.class_rows = static_cast<std::uint32_t>(offsets.size() - 1);
    plan_.class_members = {std::move(offsets), std::move(members)};
  }

  void number_leaves() {
    plan_.is_leaf.assign(graph().size(), false);
    std::vector<std::vector<node_idx>> lists(plan_.transit_rows);
    for (auto const node : graph().by_number) {
      if (kinds_[node.index()] != row_kind::leaf) continue;
      auto const row = plan_.row_of_node[from_.list(graph().providers, node).front().index()];
      plan_.is_leaf[node.index()] = true;
      plan_.row_of_node[node.index()] = row;
      lists[row].push_back(node);
    }
    std::vector<std::uint32_t> offsets{0};
    std::vector<node_idx> leaves;
    for (auto const& list : lists) {
      leaves.insert(leaves.end(), list.begin(), list.end());
      offsets.push_back(static_cast<std::uint32_t>(leaves.size()));
    }
    plan_.leaves = {std::move(offsets), std::move(leaves)};
  }

  void fill(base::csr<node_idx, neighbour> const& kind, std::uint32_t rows, rows_list& offsets,
            rows_list& values, bool by_tie) {
    offsets.assign(1, 0);
    for (auto row = std::uint32_t{0}; row < rows; ++row) {
      auto const node = plan_.row_nodes[row];
      auto others = from_.list(kind, node);
      if (by_tie && plan_.ties.rule == tie_rule::hashed) sort_by_hash(node, others);
      for (auto const other : others) values.push_back(plan_.row_of_node[other.index()]);
      offsets.push_back(static_cast<std::uint32_t>(values.size()));
    }
  }

  void sort_by_hash(node_idx own, std::vector<node_idx>& others) const {
    auto const hash = [&](node_idx other) {
      return tie_hash(plan_.ties.seed, graph().numbers[own], graph().numbers[other]);
    };
    std::stable_sort(others.begin(), others.end(), [&](node_idx a, node_idx b) { return hash(a) < hash(b); });
  }

  void fill_providers() {
    fill(graph().providers, plan_.rows(), plan_.provider_offsets, plan_.provider_rows, true);
  }
  // In order of row: what a network writes to then lies in order of memory.
  void fill_peers() {
    fill(graph().peers, plan_.keyed_rows(), plan_.peer_offsets, plan_.peer_rows, false);
    for (auto row = std::uint32_t{0}; row < plan_.keyed_rows(); ++row) {
      std::sort(plan_.peer_rows.begin() + plan_.peer_offsets[row],
                plan_.peer_rows.begin() + plan_.peer_offsets[row + 1]);
    }
  }

  void fill_siblings() {
    fill(graph().siblings, plan_.transit_rows, plan_.sibling_offsets, plan_.sibling_rows, false);
    plan_.has_siblings = !plan_.sibling_rows.empty();
    if (!plan_.has_siblings) return;
    plan_.group_first.resize(plan_.transit_rows);
    std::iota(plan_.group_first.begin(), plan_.group_first.end(), 0U);
    plan_.group_last = plan_.group_first;
    // The graph numbers a group's networks one after the other; a mask may have split it, which does no harm.
    for (auto row = std::uint32_t{0}; row < plan_.transit_rows; ++row) {
      for (auto const other : plan_.siblings(row)) join_groups(std::min(row, other), std::max(row, other));
    }
  }

  void join_groups(std::uint32_t low, std::uint32_t high) {
    auto const first = std::min(plan_.group_first[low], plan_.group_first[high]);
    auto const last = std::max(plan_.group_last[low], plan_.group_last[high]);
    for (auto row = first; row <= last; ++row) {
      plan_.group_first[row] = first;
      plan_.group_last[row] = last;
    }
  }

  void rank_rows() {
    plan_.rank_of_row.resize(plan_.keyed_rows());
    for (auto const node : graph().by_number) {
      auto const row = plan_.row_of_node[node.index()];
      if (plan_.is_leaf[node.index()] || plan_.is_class(row)) continue;
      plan_.rank_of_row[row] = static_cast<std::uint32_t>(plan_.row_of_rank.size());
      plan_.row_of_rank.push_back(row);
    }
  }

  // Its providers, the deepest first; a transit network stands before its customers.
  rows_list column_key(std::uint32_t row) const {
    auto const providers = plan_.providers(row);
    rows_list key{providers.begin(), providers.end()};
    std::sort(key.begin(), key.end(), std::greater{});
    if (row < plan_.transit_rows) key.insert(key.begin(), row);
    return key;
  }

  void order_columns() {
    std::vector<std::pair<rows_list, std::uint32_t>> keyed;
    keyed.reserve(plan_.rows());
    for (auto row = std::uint32_t{0}; row < plan_.rows(); ++row) keyed.emplace_back(column_key(row), row);
    std::sort(keyed.begin(), keyed.end());
    for (auto const& [key, row] : keyed) plan_.columns.push_back(row);
  }

  masked_graph from_;
  std::vector<row_kind> kinds_;
  std::vector<std::uint32_t> provider_counts_;
  sweep_plan plan_;
};

}  // namespace

std::span<node_idx const> sweep_plan::members(std::uint32_t row) const {
  if (!is_class(row)) return {row_nodes.data() + row, 1};
  return class_members[base::strong_id<class_tag>{row - keyed_rows()}];
}

sweep_plan make_plan(as_graph const& graph, topology::link_mask const& mask, tie_breaking ties) {
  return plan_maker{graph, mask, ties}.make();
}

}  // namespace causeway::routing
