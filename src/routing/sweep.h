//! The sweep: routes of every network towards every origin, 64 origins at a time, never stored.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "routing/one_prefix.h"
#include "routing/routing.h"
#include "routing/sweep_lanes.h"
#include "routing/sweep_plan.h"

namespace causeway::routing {

/// One origin of a batch, with what is needed to read its routes.
struct batch_origin {
  node_idx node;
  std::uint32_t lane = 0;
  bool is_leaf = false;  ///< its routes are those of its only provider, with one link more
};

/// The routes towards the origins of one batch, valid until the next run of the sweeper that filled it.
class batch_routes {
 public:
  /// In the order of their columns; leaves behind their provider.
  std::span<batch_origin const> origins() const { return origins_; }
  /// Best route of `from` towards the origin; with tie_rule::all the next hop with the lowest ASN.
  route at(batch_origin const& origin, node_idx from) const;
  /// Its class and length, which cost less to tell.
  rank_of_route rank(batch_origin const& origin, node_idx from) const;
  /// Every next hop that the tie rule leaves, in order of ASN.
  void next_hops(batch_origin const& origin, node_idx from, std::vector<node_idx>& out) const;

  /// The lanes themselves, for those who add up; null where paths were too long for lanes and the routes were
  /// found one origin at a time.
  lane_state const* lanes() const { return wide_.empty() ? state_ : nullptr; }
  std::span<std::uint32_t const> columns() const { return columns_; }

 private:
  friend class sweeper;

  node_idx column_node(std::uint32_t lane) const;
  rank_of_route column_rank(batch_origin const& origin, node_idx from) const;
  rank_of_route wide_rank(batch_origin const& origin, node_idx from) const;
  node_idx next_hop(batch_origin const& origin, node_idx from, rank_of_route best) const;
  node_idx found_next_hop(batch_origin const& origin, node_idx from) const;
  bool has_slot(std::uint32_t row, std::uint8_t key) const;

  sweep_plan const* plan_ = nullptr;
  topology::link_mask const* mask_ = nullptr;
  lane_state const* state_ = nullptr;
  std::span<std::uint32_t const> columns_;
  std::vector<batch_origin> origins_;
  std::vector<one_prefix> wide_;  // per lane, in place of the lanes
};

/// Works for one thread. Its memory, some 200 bytes a row of the plan, is allocated once.
class sweeper {
 public:
  /// The plan was made with this mask; both must outlive it.
  sweeper(sweep_plan const& plan, topology::link_mask const& mask);
  sweeper(sweeper const&) = delete;
  sweeper& operator=(sweeper const&) = delete;

  /// All origins of batch i < plan.batches().
  batch_routes const& run(std::size_t i);
  /// Some origins, at most 64 columns' worth: each network, or its class or provider, takes one.
  batch_routes const& run_origins(std::span<node_idx const> origins);

 private:
  void fill(std::span<std::uint32_t const> columns);
  void list_origins_of(std::uint32_t lane);

  sweep_plan const& plan_;
  topology::link_mask const& mask_;
  lane_state state_;
  std::vector<std::uint32_t> chosen_;
  batch_routes out_;
};

}  // namespace causeway::routing
