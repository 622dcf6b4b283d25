//! Traffic between all networks: batches in lanes, then everything onto links.
#include "routing/flows.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <numeric>
#include <utility>

#include "base/parallel.h"
#include "routing/flow_lanes.h"
#include "routing/slow_flows.h"

namespace causeway::routing {

namespace {

using topology::neighbour;

// Enough that threads end at about the same time; fixed, so that sums do not depend on their number.
constexpr std::size_t groups_of_batches = 32;

row_weights weights_of_rows(sweep_plan const& plan, flow_weights const& weights) {
  row_weights out;
  for (auto row = std::uint32_t{0}; row < plan.rows(); ++row) {
    auto sources = 0.0;
    auto origins = 0.0;
    auto const add = [&](node_idx node) {
      sources += weights.sources[node.index()];
      origins += weights.origins[node.index()];
    };
    for (auto const node : plan.members(row)) add(node);
    for (auto const node : plan.leaves_of(row)) add(node);
    out.sources.push_back(sources);
    out.origins.push_back(origins);
  }
  return out;
}

// What one thread holds while it works on one group after another.
struct worker {
  worker(sweep_plan const& plan, flow_layout const& layout, topology::link_mask const& mask)
      : sweep{plan, mask}, state{plan, layout}, sums{plan} {}

  sweeper sweep;
  flow_state state;
  flow_accounts sums;
};

// Adds up groups in their order, whichever is done first.
class ordered_sum {
 public:
  ordered_sum(sweep_plan const& plan, flow_sums& slow) : total_{plan}, slow_{slow} {}

  struct part {
    std::unique_ptr<worker> lanes;
    std::unique_ptr<flow_sums> slow;  // origins that lanes could not hold
  };
  // Gives back workers whose sums were added.
  void add(std::size_t group, part done, std::vector<std::unique_ptr<worker>>& idle) {
    waiting_.resize(std::max(waiting_.size(), group + 1));
    waiting_[group] = std::move(done);
    while (next_ < waiting_.size() && waiting_[next_].lanes != nullptr) {
      auto one = std::move(waiting_[next_++]);
      total_.add(one.lanes->sums);
      if (one.slow != nullptr) add_flows(slow_, *one.slow);
      one.lanes->sums.clear();
      idle.push_back(std::move(one.lanes));
    }
  }
  flow_accounts const& total() const { return total_; }

 private:
  flow_accounts total_;
  flow_sums& slow_;
  std::vector<part> waiting_;
  std::size_t next_ = 0;
};

// Puts the sums of rows onto the links of their networks.
class link_sums {
 public:
  link_sums(sweep_plan const& plan, flow_layout const& layout, topology::link_mask const& mask,
            flow_weights const& weights, flow_accounts const& sums, flow_sums& out)
      : plan_{plan},
        layout_{layout},
        graph_{*plan.graph},
        mask_{mask},
        weights_{weights},
        sums_{sums},
        out_{out},
        sources_{std::accumulate(weights.sources.begin(), weights.sources.end(), 0.0)} {}

  void fill() {
    for (auto row = std::uint32_t{0}; row < plan_.rows(); ++row) {
      if (plan_.is_class(row)) {
        fill_class(row);
      } else {
        fill_row(row);
      }
      for (auto const leaf : plan_.leaves_of(row)) fill_leaf(row, leaf);
    }
  }

 private:
  double source(node_idx node) const { return weights_.sources[node.index()]; }
  double origin(node_idx node) const { return weights_.origins[node.index()]; }

  void add(topology::edge_idx edge, node_idx from, double amount) {
    add_flow(graph_, out_, edge, from, amount);
  }
  double reached_from(std::uint32_t row) const { return sums_.origins - sums_.missed_origins[row]; }
  // Everybody's traffic but what lanes could not hold, which is added elsewhere.
  void send(std::uint32_t row, node_idx node) {
    out_.networks[node.index()] += source(node) * reached_from(row);
    out_.unreached += source(node) * sums_.missed_origins[row];
  }

  template <typename Visit>
  void each(base::csr<node_idx, neighbour> const& kind, node_idx node, std::span<std::uint32_t const> rows,
            Visit visit) {
    for (auto const& one : kind[node]) {
      if (!mask_.is_up(one.edge)) continue;
      auto const row = plan_.row_of_node[one.node.index()];
      visit(one, static_cast<std::size_t>(std::find(rows.begin(), rows.end(), row) - rows.begin()));
    }
  }

  void fill_row(std::uint32_t row) {
    auto const node = plan_.row_nodes[row];
    auto const factor = row < plan_.transit_rows ? 1.0 : source(node);
    each(graph_.providers, node, plan_.providers(row), [&](neighbour const& provider, std::size_t i) {
      auto const at = plan_.provider_offsets[row] + i;
      add(provider.edge, node, factor * sums_.up[layout_.place_of[at]]);
      add(provider.edge, provider.node, sums_.down[at]);
    });
    auto const peers = plan_.peers(row);
    for (auto const& peer : graph_.peers[node]) {
      if (!mask_.is_up(peer.edge)) continue;
      auto const at = std::lower_bound(peers.begin(), peers.end(), plan_.row_of_node[peer.node.index()]);
      add(peer.edge, peer.node,
          sums_.from_peer[plan_.peer_offsets[row] + static_cast<std::size_t>(at - peers.begin())]);
    }
    send(row, node);
  }

  void fill_class(std::uint32_t row) {
    auto const members = plan_.members(row);
    auto sources = 0.0;
    auto origins = 0.0;
    for (auto const node : members) {
      sources += source(node);
      origins += origin(node);
    }
    for (auto const node : members) {
      auto const share = origins > 0 ? origin(node) / origins : 0.0;
      each(graph_.providers, node, plan_.providers(row), [&](neighbour const& provider, std::size_t i) {
        auto const at = plan_.provider_offsets[row] + i;
        // Between its own networks everything goes over the provider that wins all ties.
        auto const between = i == 0 ? sums_.carried[row] : 0.0;
        auto const others = between * source(node) * (origins - origin(node));
        auto const from_others = between * origin(node) * (sources - source(node));
        add(provider.edge, node, source(node) * sums_.up[layout_.place_of[at]] + others);
        add(provider.edge, provider.node, sums_.down[at] * share + from_others);
      });
      send(row, node);
    }
  }

  void fill_leaf(std::uint32_t row, node_idx leaf) {
    auto const provider = plan_.row_nodes[row];
    auto const carried = sums_.carried[row];
    each(graph_.providers, leaf, {&row, 1}, [&](neighbour const& one, std::size_t) {
      auto const reaching = sources_ - sums_.missing_sources[row];
      add(one.edge, leaf, source(leaf) * (reached_from(row) - carried * origin(leaf)));
      add(one.edge, provider, carried * origin(leaf) * (reaching - source(leaf)));
    });
    send(row, leaf);
  }

  sweep_plan const& plan_;
  flow_layout const& layout_;
  as_graph const& graph_;
  topology::link_mask const& mask_;
  flow_weights const& weights_;
  flow_accounts const& sums_;
  flow_sums& out_;
  double sources_;
};

class flow_run {
 public:
  flow_run(sweep_plan const& plan, topology::link_mask const& mask, flow_weights const& weights)
      : plan_{plan},
        mask_{mask},
        weights_{weights},
        row_weights_{weights_of_rows(plan, weights)},
        layout_{plan},
        slow_{no_flows(*plan.graph)},
        sum_{plan, slow_} {}

  flow_sums run(unsigned threads) && {
    auto const groups = std::min(groups_of_batches, plan_.batches());
    base::parallel_for(groups, threads, [&](std::size_t group) { run_group(group, groups); });
    auto out = no_flows(*plan_.graph);
    link_sums{plan_, layout_, mask_, weights_, sum_.total(), out}.fill();
    add_flows(out, slow_);
    add_inflow(*plan_.graph, out);
    return out;
  }

 private:
  void run_group(std::size_t group, std::size_t groups) {
    ordered_sum::part done{take(), nullptr};
    auto& one = *done.lanes;
    for (auto i = plan_.batches() * group / groups; i < plan_.batches() * (group + 1) / groups; ++i) {
      auto const& found = one.sweep.run(i);
      if (found.lanes() != nullptr) {
        carry_lanes(plan_, layout_, *found.lanes(), found.columns(), row_weights_, one.state, one.sums);
        continue;
      }
      if (done.slow == nullptr) done.slow = std::make_unique<flow_sums>(no_flows(*plan_.graph));
      for (auto const& origin : found.origins()) {
        carry_slowly(plan_, mask_, weights_, origin.node, *done.slow);
      }
    }
    auto const lock = std::scoped_lock{mutex_};
    sum_.add(group, std::move(done), idle_);
  }

  std::unique_ptr<worker> take() {
    auto const lock = std::scoped_lock{mutex_};
    if (idle_.empty()) return std::make_unique<worker>(plan_, layout_, mask_);
    auto out = std::move(idle_.back());
    idle_.pop_back();
    return out;
  }

  sweep_plan const& plan_;
  topology::link_mask const& mask_;
  flow_weights const& weights_;
  row_weights row_weights_;
  flow_layout layout_;
  flow_sums slow_;
  std::mutex mutex_;
  ordered_sum sum_;
  std::vector<std::unique_ptr<worker>> idle_;
};

}  // namespace

flow_sums carry_flows(sweep_plan const& plan, topology::link_mask const& mask, flow_weights const& weights,
                      unsigned threads) {
  if (plan.has_siblings || plan.ties.rule == tie_rule::all) {
    return carry_all_slowly(plan, mask, weights, threads);
  }
  return flow_run{plan, mask, weights}.run(threads);
}

}  // namespace causeway::routing
