//! The sweep's door: batches in, routes out.
#include "routing/sweep.h"

#include <algorithm>

namespace causeway::routing {

namespace {

route_class class_of(std::uint8_t key) {
  if (key == lane_key::own) return route_class::own;
  if (key < lane_key::peer) return route_class::customer;
  if (key < lane_key::provider) return route_class::peer;
  return key == lane_key::none ? route_class::none : route_class::provider;
}

rank_of_route rank_of(std::uint8_t key) {
  switch (class_of(key)) {
    case route_class::own: return {route_class::own, 0};
    case route_class::customer: return {route_class::customer, key};
    case route_class::peer: return {route_class::peer, std::uint32_t{key} - lane_key::peer};
    case route_class::provider: return {route_class::provider, std::uint32_t{key} - lane_key::provider};
    case route_class::none: return {};
  }
  return {};
}

std::size_t place(std::uint32_t row, std::uint32_t lane) {
  return std::size_t{row} * sweep_plan::lanes + lane;
}

}  // namespace

sweeper::sweeper(sweep_plan const& plan, topology::link_mask const& mask)
    : plan_{plan}, mask_{mask}, state_{plan} {
  out_.plan_ = &plan_;
  out_.state_ = &state_;
  out_.mask_ = &mask_;
}

batch_routes const& sweeper::run(std::size_t i) {
  fill(plan_.batch(i));
  out_.origins_.clear();
  for (auto lane = std::uint32_t{0}; lane < out_.columns_.size(); ++lane) list_origins_of(lane);
  return out_;
}

void sweeper::list_origins_of(std::uint32_t lane) {
  auto const row = out_.columns_[lane];
  for (auto const node : plan_.members(row)) out_.origins_.push_back({node, lane, false});
  for (auto const node : plan_.leaves_of(row)) out_.origins_.push_back({node, lane, true});
}

batch_routes const& sweeper::run_origins(std::span<node_idx const> origins) {
  chosen_.clear();
  out_.origins_.clear();
  for (auto const node : origins) {
    auto const row = plan_.row_of_node[node.index()];
    auto const at = std::find(chosen_.begin(), chosen_.end(), row) - chosen_.begin();
    if (at == std::ssize(chosen_)) chosen_.push_back(row);
    out_.origins_.push_back({node, static_cast<std::uint32_t>(at), plan_.is_leaf[node.index()]});
  }
  fill(chosen_);
  return out_;
}

void sweeper::fill(std::span<std::uint32_t const> columns) {
  out_.columns_ = columns;
  out_.wide_.clear();
  if (run_lanes(plan_, state_, columns)) return;
  for (auto const row : columns) {
    auto const node = plan_.row_nodes[row];
    out_.wide_.emplace_back(*plan_.graph, mask_, plan_.ties).run({&node, 1});
  }
}

// What a column was computed for: the leaf's provider, the class's first network, else the origin itself.
node_idx batch_routes::column_node(std::uint32_t lane) const {
  return plan_->row_nodes[columns_[lane]];
}

rank_of_route batch_routes::rank(batch_origin const& origin, node_idx from) const {
  if (from == origin.node) return {route_class::own, 0};
  auto found = column_rank(origin, from);
  if (!origin.is_leaf || found.kind == route_class::none) return found;
  // The provider's own routes are customer routes once it is not the origin itself.
  return {std::max(found.kind, route_class::customer), found.length + 1};
}

// Towards the column: of a class, as another of its networks than the origin sees it.
rank_of_route batch_routes::column_rank(batch_origin const& origin, node_idx from) const {
  if (!wide_.empty()) return wide_rank(origin, from);
  auto const row = plan_->row_of_node[from.index()];
  auto found = rank_of(state_->key.data()[place(row, origin.lane)]);
  if (!plan_->is_leaf[from.index()] || found.kind == route_class::none) return found;
  return {route_class::provider, found.length + 1};
}

rank_of_route batch_routes::wide_rank(batch_origin const& origin, node_idx from) const {
  auto const& found = wide_[origin.lane];
  auto const computed_for = column_node(origin.lane);
  if (from != computed_for || origin.is_leaf) return found.rank(from);
  // Another network of the class is the origin: what that one has towards this one, this one has towards it.
  return found.rank(origin.node);
}

void batch_routes::next_hops(batch_origin const& origin, node_idx from, std::vector<node_idx>& out) const {
  out.clear();
  auto const best = rank(origin, from);
  if (best.kind == route_class::own) out.push_back(from);
  find_next_hops(*plan_->graph, *mask_, from, best, [&](node_idx node) { return rank(origin, node); }, out);
  settle_ties(*plan_->graph, from, plan_->ties, out);
}

route batch_routes::at(batch_origin const& origin, node_idx from) const {
  auto const best = rank(origin, from);
  if (best.kind == route_class::none) return {};
  if (best.kind == route_class::own) return {best.kind, 0, from};
  return {best.kind, best.length, next_hop(origin, from, best)};
}

node_idx batch_routes::next_hop(batch_origin const& origin, node_idx from, rank_of_route best) const {
  if (best.length == 1) return origin.node;  // only the origin itself is one link away
  auto const row = plan_->row_of_node[from.index()];
  if (plan_->is_leaf[from.index()]) return plan_->row_nodes[row];
  auto const key = wide_.empty() ? state_->key.data()[place(row, origin.lane)] : lane_key::none;
  if (!has_slot(row, key)) return found_next_hop(origin, from);
  auto const kind = class_of(key);
  if (key == 1 || key == lane_key::peer + 1) return column_node(origin.lane);
  auto const low = state_->low.data()[place(row, origin.lane)];
  if (kind == route_class::provider) return plan_->row_nodes[plan_->providers(row)[low]];
  auto const high = state_->high.data()[place(row, origin.lane)];
  return plan_->row_nodes[state_->active[low + 256U * high]];
}

// Whether the sweep wrote the next hop down.
bool batch_routes::has_slot(std::uint32_t row, std::uint8_t key) const {
  if (key == lane_key::none || key == lane_key::own) return false;
  if (row < plan_->transit_rows && !plan_->siblings(row).empty()) return false;
  return key < lane_key::provider || plan_->providers(row).size() <= most_slots;
}

node_idx batch_routes::found_next_hop(batch_origin const& origin, node_idx from) const {
  std::vector<node_idx> hops;
  next_hops(origin, from, hops);
  return hops.front();
}

}  // namespace causeway::routing
