//! The rows above the origins of a batch, without which nothing has an own or customer route.
#include <algorithm>
#include <bit>

#include "routing/sweep_active.h"

namespace causeway::routing {

namespace {

bool put(std::vector<std::uint64_t>& bits, std::uint32_t at) {
  auto& word = bits[at / 64];
  auto const bit = std::uint64_t{1} << (at % 64U);
  auto const is_new = (word & bit) == 0;
  word |= bit;
  return is_new;
}

class climber {
 public:
  climber(sweep_plan const& plan, lane_state& state) : plan_{plan}, state_{state} {}

  void climb_from(std::uint32_t column) {
    if (plan_.is_class(column)) {
      for (auto const provider : plan_.providers(column)) add(provider);
    } else {
      add(column);
    }
    while (!state_.stack.empty()) {
      auto const row = state_.stack.back();
      state_.stack.pop_back();
      for (auto const provider : plan_.providers(row)) add(provider);
      if (row >= plan_.transit_rows) continue;
      for (auto const sibling : plan_.siblings(row)) add(sibling);
    }
  }

 private:
  void add(std::uint32_t row) {
    if (!put(state_.row_bits, row)) return;
    put(state_.rank_bits, plan_.rank_of_row[row]);
    state_.stack.push_back(row);
  }

  sweep_plan const& plan_;
  lane_state& state_;
};

void list_by_number(sweep_plan const& plan, lane_state& state) {
  state.active.clear();
  for (auto word = std::size_t{0}; word < state.rank_bits.size(); ++word) {
    for (auto bits = std::exchange(state.rank_bits[word], 0); bits != 0; bits &= bits - 1) {
      auto const rank = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
      auto const row = plan.row_of_rank[rank];
      state.place_of_row[row] = static_cast<std::uint32_t>(state.active.size());
      state.active.push_back(row);
    }
  }
}

// Rows of transit stand in the order of providers before customers; other origins lie behind them.
void list_upwards(lane_state& state) {
  state.ascent.clear();
  for (auto word = state.row_bits.size(); word-- > 0;) {
    auto bits = std::exchange(state.row_bits[word], 0);
    while (bits != 0) {
      auto const highest = 63U - static_cast<unsigned>(std::countl_zero(bits));
      bits &= ~(std::uint64_t{1} << highest);
      auto const row = static_cast<std::uint32_t>(word * 64 + highest);
      state.ascent.push_back({row, state.place_of_row[row]});
    }
  }
}

}  // namespace

bool find_active(sweep_plan const& plan, lane_state& state, std::span<std::uint32_t const> columns) {
  auto climbing = climber{plan, state};
  for (auto const column : columns) climbing.climb_from(column);
  list_by_number(plan, state);
  list_upwards(state);
  return state.active.size() <= 0xFFFFU;
}

}  // namespace causeway::routing
