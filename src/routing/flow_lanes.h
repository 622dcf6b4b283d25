//! Traffic of one batch, carried in lanes: the inner part of flows, for every instruction set.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "routing/lane_memory.h"
#include "routing/sweep_lanes.h"

namespace causeway::routing {

/// What every batch needs to know of the weights, by row.
struct row_weights {
  std::vector<double> sources;  // row -> what its networks send, leaves included
  std::vector<double> origins;  // row -> what its networks attract, leaves included
};

/// Sums over a group of batches, at the places of the plan's lists.
struct flow_accounts {
  explicit flow_accounts(sweep_plan const& plan);
  void clear();
  void add(flow_accounts const& other);

  // place in provider_rows -> traffic of the row to that provider; of rows that are not transit it is the
  // weight of the origins, still to be multiplied by that of each source
  std::vector<double> up;
  // place in provider_rows -> traffic from that provider to the row; of a class, to all of its networks
  std::vector<double> down;
  // place in peer_rows -> traffic to the row from that peer
  std::vector<double> from_peer;
  // row -> weight of the origins that it does not reach; of the sources that do not reach it
  std::vector<double> missed_origins;
  std::vector<double> missing_sources;
  // row -> 1 where it was a column carried in lanes
  std::vector<double> carried;
  // weight of all origins carried in lanes
  double origins = 0;
};

/// What one thread works in besides the lanes.
struct flow_state {
  explicit flow_state(sweep_plan const& plan);

  lane_buffer loads;                        // transit row -> 64 floats: traffic that stands there, by lane
  std::vector<std::uint8_t> lane_of_class;  // class row (from 0) -> the lane it is the origin of, or none
  static constexpr std::uint8_t no_lane = 255;

  // What rows sent to peers in this batch.
  struct crossing {
    std::uint32_t place = 0xFFFFFFFFU;  // of the peer among the active rows
    std::uint32_t row = 0;
    double amount = 0;
  };
  std::vector<crossing> crossings;  // in order of row
  std::vector<crossing> by_place;   // the same by place, then row
  std::vector<std::uint32_t> starts;
};

/// Carries what all sources send to the origins of a batch, whose lanes are filled. Without siblings.
void carry_lanes(sweep_plan const& plan, lane_state const& lanes, std::span<std::uint32_t const> columns,
                 row_weights const& weights, flow_state& state, flow_accounts& sums);

}  // namespace causeway::routing
