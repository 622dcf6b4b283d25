//! Counts the routes of all pairs.
#include "routing/sweep_totals.h"

#include <array>
#include <vector>

namespace causeway::routing {

namespace {

// Routes towards one origin: how many networks have one, and the sum of their lengths.
struct origin_count {
  std::uint64_t routes = 0;
  std::uint64_t links = 0;
};

using lane_counts = std::array<std::uint64_t, sweep_plan::lanes>;

// Counts the lanes of one batch, each row as often as networks stand behind it.
class lane_counter {
 public:
  explicit lane_counter(sweep_plan const& plan) : plan_{plan} {}

  void count(lane_state const& lanes) {
    for (auto row = std::uint32_t{0}; row < plan_.rows(); ++row) {
      auto const* const keys = lanes.key.data() + std::size_t{row} * sweep_plan::lanes;
      add(keys, plan_.members(row).size(), 0);
      auto const leaves = plan_.leaves_of(row).size();
      if (leaves != 0) add(keys, leaves, 1);
    }
  }
  origin_count of(std::size_t lane) const { return {routes_[lane], links_[lane]}; }

 private:
  void add(std::uint8_t const* keys, std::uint64_t networks, std::uint64_t more_links) {
    for (auto lane = std::size_t{0}; lane < sweep_plan::lanes; ++lane) {
      auto const key = keys[lane];
      auto const reached = key == lane_key::none ? std::uint64_t{0} : networks;
      auto const length = key < lane_key::provider ? key & lane_key::length_bits : key - lane_key::provider;
      routes_[lane] += reached;
      links_[lane] += reached * (static_cast<std::uint64_t>(length) + more_links);
    }
  }

  sweep_plan const& plan_;
  lane_counts routes_{};
  lane_counts links_{};
};

// One origin after another, for paths too long for lanes.
origin_count count_slowly(sweep_plan const& plan, batch_routes const& found, batch_origin const& origin) {
  origin_count out;
  for (auto from = node_idx{0}; from.index() < plan.graph->size(); ++from) {
    auto const best = found.rank(origin, from);
    if (best.kind == route_class::none) continue;
    ++out.routes;
    out.links += best.length;
  }
  return out;
}

// From the count of its column, in which the origin itself stands as another network of its kind would: two
// links away, by way of a common provider.
origin_count count_of_origin(sweep_plan const& plan, batch_origin const& origin, origin_count column) {
  constexpr std::uint64_t by_way_of_the_provider = 2;
  if (origin.is_leaf) return {column.routes, column.links + column.routes - by_way_of_the_provider};
  if (!plan.is_class(plan.row_of_node[origin.node.index()])) return column;
  return {column.routes, column.links - by_way_of_the_provider};
}

sweep_totals count_batch(sweep_plan const& plan, batch_routes const& found) {
  sweep_totals out;
  out.computed = found.columns().size();
  out.origins = found.origins().size();
  out.shared = out.origins - out.computed;
  auto counter = lane_counter{plan};
  if (found.lanes() != nullptr) counter.count(*found.lanes());
  for (auto const& origin : found.origins()) {
    auto const one = found.lanes() == nullptr ? count_slowly(plan, found, origin)
                                              : count_of_origin(plan, origin, counter.of(origin.lane));
    out.routes += one.routes;
    out.links += one.links;
  }
  return out;
}

}  // namespace

sweep_totals count_routes(sweep_plan const& plan, topology::link_mask const& mask, unsigned threads) {
  std::vector<sweep_totals> batches(plan.batches());
  sweep_all(plan, mask, threads,
            [&](std::size_t i, batch_routes const& found) { batches[i] = count_batch(plan, found); });
  sweep_totals out;
  for (auto const& one : batches) {
    out.origins += one.origins;
    out.computed += one.computed;
    out.shared += one.shared;
    out.routes += one.routes;
    out.links += one.links;
  }
  return out;
}

}  // namespace causeway::routing
