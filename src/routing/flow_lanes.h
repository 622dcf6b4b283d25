//! Traffic of one batch, carried in lanes: the inner part of flows, for every instruction set.
#pragma once

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

  // place in flow_layout::suppliers -> traffic of that row; of rows that are not transit it is the weight of
  // the origins, still to be multiplied by that of each source
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

/// Who hands traffic up to a transit row: the plan's lists of providers, read the other way.
struct flow_layout {
  explicit flow_layout(sweep_plan const& plan);

  struct supplier {
    std::uint32_t row;
    std::uint32_t slot;  // place among the row's providers, and how it is told:
  };
  // below: a byte in the lanes; from here on: two bits, see flow_state::sending
  static constexpr std::uint32_t first_of_few = most_slots;
  // from here on: a place in flow_state::unwritten
  static constexpr std::uint32_t first_unwritten = most_slots + 4;

  // transit row -> its first supplier, and how many it has; the last row's stand first, as it gathers first
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> counts;
  std::vector<supplier> suppliers;       // in order of row
  std::vector<std::uint32_t> place_of;   // place in the plan's provider_rows -> in suppliers
  std::vector<std::uint32_t> many_rows;  // rows with more providers than there are slots
  std::uint32_t unwritten = 0;           // providers of these rows together
};

/// What one thread works in besides the lanes.
struct flow_state {
  flow_state(sweep_plan const& plan, flow_layout const& layout);

  lane_buffer loads;                        // transit row -> 64 floats: traffic that stands there, by lane
  std::vector<std::uint8_t> lane_of_class;  // class row (from 0) -> the lane it is the origin of, or none
  static constexpr std::uint8_t no_lane = 255;

  // Lanes as bits:
  struct sending {
    std::uint64_t up = 0;             // where the row sends to a provider
    std::uint64_t slot_bits[2] = {};  // where the slot of that provider has bit 0, bit 1; see few_slots
  };
  static constexpr std::uint32_t few_slots = 4;  // of two to four providers two bits say which
  std::vector<sending> ups;                      // by row
  std::vector<std::uint64_t> reached;            // transit row -> where it has a route
  std::vector<std::uint64_t> unwritten;  // row of many providers, provider -> where it sends to that one

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
void carry_lanes(sweep_plan const& plan, flow_layout const& layout, lane_state const& lanes,
                 std::span<std::uint32_t const> columns, row_weights const& weights, flow_state& state,
                 flow_accounts& sums);

}  // namespace causeway::routing
