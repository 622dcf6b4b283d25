//! Routes towards 64 origins at once, a byte a lane: the sweep's inner part, for every instruction set.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "routing/lane_memory.h"
#include "routing/sweep_plan.h"

namespace causeway::routing {

/// A lane's byte says class and length at once, so that the smaller byte is the better route.
namespace lane_key {
constexpr std::uint8_t own = 0;
constexpr std::uint8_t peer = 64;       ///< below: customer routes of this length
constexpr std::uint8_t provider = 128;  ///< from `peer` on: peer routes of length key - peer
constexpr std::uint8_t none = 255;      ///< from `provider` on: provider routes of length key - provider
constexpr std::uint8_t length_bits = 63;
constexpr std::uint8_t longest_customer = 63;
constexpr std::uint8_t longest_provider = 126;
}  // namespace lane_key

/// What one thread works in: 64 bytes a row and plane.
struct lane_state {
  explicit lane_state(sweep_plan const& plan);

  lane_buffer key;    // row -> class and length
  lane_buffer offer;  // transit row -> the key that its customers would have through it
  lane_buffer low;    // row -> which next hop: see `active`, or the place among its providers
  lane_buffer high;   // transit or single row -> the upper half of it

  // Rows with own or customer routes in this batch, in order of ASN: the low and high byte of a customer or
  // peer route are a place in this list.
  std::vector<std::uint32_t> active;
  // The same, customers before providers.
  struct upward {
    std::uint32_t row;
    std::uint32_t place;  // in `active`
  };
  std::vector<upward> ascent;

  // Bits of rows, kept empty between batches.
  std::vector<std::uint64_t> row_bits;
  std::vector<std::uint64_t> rank_bits;
  std::vector<std::uint32_t> place_of_row;
  std::vector<std::uint32_t> stack;
};

/// Rows with more providers have no byte for the next hop: it is looked for when somebody asks.
constexpr std::uint32_t most_slots = 256;

/// Fills the lanes of `columns` (rows of the plan, at most 64). False where a path is longer than a lane can
/// say, or more than 65 535 networks are above the origins: the lanes are then of no use.
bool run_lanes(sweep_plan const& plan, lane_state& state, std::span<std::uint32_t const> columns);

/// Names of the instruction sets that this processor has, the best first, "portable" last.
std::vector<std::string_view> instruction_sets();
/// The one in use: the best, unless use_instruction_set() chose another.
std::string_view instruction_set();
/// False where the processor has none of that name. For tests and measurements: not while a sweep runs.
bool use_instruction_set(std::string_view name);

}  // namespace causeway::routing
