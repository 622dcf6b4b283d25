//! Routes towards 64 origins at once. Highway compiles this file once for each instruction set and the
//! processor's best is chosen when the program runs.
//!
//! Up: own and customer routes climb from the origins over their providers, customers before providers.
//! Across: every row on that way offers them to its peers, in order of ASN, so that the first of equally good
//! offers stays. Down: one pass over all rows, providers before customers. Siblings are brought to agreement
//! at each step.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "routing/sweep_lanes.cc"  // NOLINT(cppcoreguidelines-macro-usage)
// The sets that matter on processors of today; others are covered by those below them.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)  // NOLINT(cppcoreguidelines-macro-usage)
#include <hwy/foreach_target.h>
// (must stand in front of highway.h)
#include <hwy/highway.h>
// (and this, too)
#include <hwy/cache_control.h>

#include <algorithm>
#include <utility>

#include "routing/sweep_active.h"
#include "routing/sweep_lanes.h"

HWY_BEFORE_NAMESPACE();
namespace causeway::routing {  // NOLINT(modernize-concat-nested-namespaces)
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using byte_tag = hn::CappedTag<std::uint8_t, sweep_plan::lanes>;
constexpr byte_tag bytes;
using vec = hn::Vec<byte_tag>;
using mask = hn::Mask<byte_tag>;
constexpr std::size_t step = hn::MaxLanes(byte_tag{});
constexpr std::size_t lanes = sweep_plan::lanes;

vec constant(std::uint8_t value) {
  return hn::Set(bytes, value);
}

// One run over a batch.
class lane_run {
 public:
  lane_run(sweep_plan const& plan, lane_state& state)
      : plan_{plan},
        state_{state},
        key_{state.key.data()},
        offer_{state.offer.data()},
        low_{state.low.data()},
        high_{state.high.data()},
        hashed_{plan.ties.rule == tie_rule::hashed} {}

  bool run(std::span<std::uint32_t const> columns) {
    std::fill_n(key_, plan_.keyed_rows() * lanes, lane_key::none);
    seed(columns);
    up();
    across();
    if (plan_.has_siblings) settle_all_siblings();
    down();
    return !overflow_;
  }

 private:
  std::uint8_t* key_of(std::uint32_t row) const { return key_ + std::size_t{row} * lanes; }
  std::uint8_t* low_of(std::uint32_t row) const { return low_ + std::size_t{row} * lanes; }
  std::uint8_t* high_of(std::uint32_t row) const { return high_ + std::size_t{row} * lanes; }
  std::uint8_t* offer_of(std::uint32_t row) const { return offer_ + std::size_t{row} * lanes; }

  // A class has no row of its own above it: its providers hear from the origin itself.
  void seed(std::span<std::uint32_t const> columns) const {
    for (auto lane = std::size_t{0}; lane < columns.size(); ++lane) {
      auto const row = columns[lane];
      if (!plan_.is_class(row)) {
        key_of(row)[lane] = lane_key::own;
        continue;
      }
      for (auto const provider : plan_.providers(row)) key_of(provider)[lane] = 1;
    }
  }

  void up() {
    auto settled_from = sweep_plan::no_row;  // first row of the group of siblings settled last
    for (auto const& [row, place] : state_.ascent) {
      if (plan_.has_siblings && row < plan_.transit_rows && row < settled_from &&
          plan_.group_first[row] != plan_.group_last[row]) {
        settle(plan_.group_first[row], plan_.group_last[row]);
        settled_from = plan_.group_first[row];
      }
      for (auto const provider : plan_.providers(row)) push_up(row, place, provider);
    }
  }

  void push_up(std::uint32_t from, std::uint32_t place, std::uint32_t to) {
    auto const low = constant(static_cast<std::uint8_t>(place & 0xFFU));
    auto const high = constant(static_cast<std::uint8_t>(place >> 8U));
    for (auto i = std::size_t{0}; i < lanes; i += step) {
      auto const has = hn::Load(bytes, key_of(from) + i);
      note_overflow(hn::Eq(has, constant(lane_key::longest_customer)));
      auto const offered = hn::SaturatedAdd(has, constant(1));
      auto const held = hn::Load(bytes, key_of(to) + i);
      auto const even = hn::And(hn::Eq(offered, held), hn::Lt(offered, constant(lane_key::peer)));
      auto wins = hn::Lt(offered, held);
      if (!hn::AllFalse(bytes, even)) wins = hn::Or(wins, wins_tie(even, from, place, to, i));
      if (hn::AllFalse(bytes, wins)) continue;
      hn::Store(hn::IfThenElse(wins, offered, held), bytes, key_of(to) + i);
      put(wins, low, low_of(to) + i);
      put(wins, high, high_of(to) + i);
    }
  }

  static void put(mask where, vec value, std::uint8_t* at) {
    hn::Store(hn::IfThenElse(where, value, hn::Load(bytes, at)), bytes, at);
  }

  void note_overflow(mask found) {
    if (HWY_UNLIKELY(!hn::AllFalse(bytes, found))) overflow_ = true;
  }

  // Which of the lanes in `even` the offer from `from` takes from the next hop they have.
  mask wins_tie(mask even, std::uint32_t from, std::uint32_t place, std::uint32_t to,
                std::size_t first) const {
    HWY_ALIGN std::uint8_t flags[step];
    hn::Store(hn::VecFromMask(bytes, even), bytes, flags);
    for (auto i = std::size_t{0}; i < step; ++i) {
      if (flags[i] != 0 && !is_preferred(from, place, to, first + i)) flags[i] = 0;
    }
    return hn::MaskFromVec(hn::Load(bytes, flags));
  }

  bool is_preferred(std::uint32_t from, std::uint32_t place, std::uint32_t to, std::size_t lane) const {
    auto const held = std::uint32_t{low_of(to)[lane]} | (std::uint32_t{high_of(to)[lane]} << 8U);
    if (!hashed_) return place < held;
    if (held >= state_.active.size()) return true;
    auto const own = number_of(to);
    auto const mine = tie_hash(plan_.ties.seed, own, number_of(from));
    auto const its = tie_hash(plan_.ties.seed, own, number_of(state_.active[held]));
    return mine < its || (mine == its && place < held);
  }
  base::asn number_of(std::uint32_t row) const { return plan_.graph->numbers[plan_.row_nodes[row]]; }

  void across() {
    for (auto place = std::uint32_t{0}; place < state_.active.size(); ++place) {
      auto const row = state_.active[place];
      auto const peers = plan_.peers(row);
      if (!peers.empty()) push_across(row, place, peers);
    }
  }

  void push_across(std::uint32_t from, std::uint32_t place, std::span<std::uint32_t const> peers) {
    constexpr std::size_t ahead = 12;
    HWY_ALIGN std::uint8_t offers[lanes];
    for (auto i = std::size_t{0}; i < lanes; i += step) {
      auto const has = hn::Load(bytes, key_of(from) + i);
      note_overflow(hn::Eq(has, constant(lane_key::longest_customer)));
      // Only own and customer routes go to peers; what came from peers meanwhile does not.
      auto const goes = hn::Lt(has, constant(lane_key::peer));
      auto const offered = hn::Add(has, constant(lane_key::peer + 1));
      hn::Store(hn::IfThenElse(goes, offered, constant(lane_key::none)), bytes, offers + i);
    }
    for (auto j = std::size_t{0}; j < peers.size(); ++j) {
      if (j + ahead < peers.size()) hwy::Prefetch(key_of(peers[j + ahead]));
      offer_to_peer(from, place, peers[j], offers);
    }
  }

  void offer_to_peer(std::uint32_t from, std::uint32_t place, std::uint32_t to, std::uint8_t const* offers) {
    for (auto i = std::size_t{0}; i < lanes; i += step) {
      auto const offered = hn::Load(bytes, offers + i);
      auto const held = hn::Load(bytes, key_of(to) + i);
      auto wins = hn::Lt(offered, held);
      if (HWY_UNLIKELY(hashed_)) {
        auto const even = hn::And(hn::Eq(offered, held), hn::Lt(offered, constant(lane_key::none)));
        if (!hn::AllFalse(bytes, even)) wins = hn::Or(wins, wins_tie(even, from, place, to, i));
      }
      if (hn::AllFalse(bytes, wins)) continue;
      hn::Store(hn::IfThenElse(wins, offered, held), bytes, key_of(to) + i);
      put(wins, constant(static_cast<std::uint8_t>(place & 0xFFU)), low_of(to) + i);
      put(wins, constant(static_cast<std::uint8_t>(place >> 8U)), high_of(to) + i);
    }
  }

  // Until nobody in the group can do better through a sibling. Next hops are looked for when somebody asks.
  void settle(std::uint32_t first, std::uint32_t last) {
    for (auto changed = true; changed;) {
      changed = false;
      for (auto row = first; row <= last; ++row) {
        for (auto const sibling : plan_.siblings(row)) changed = take_from_sibling(row, sibling) || changed;
      }
    }
  }

  bool take_from_sibling(std::uint32_t row, std::uint32_t sibling) {
    auto changed = false;
    for (auto i = std::size_t{0}; i < lanes; i += step) {
      auto const has = hn::Load(bytes, key_of(sibling) + i);
      auto const held = hn::Load(bytes, key_of(row) + i);
      auto const offered = hn::SaturatedAdd(has, constant(1));
      auto const wins = hn::Lt(offered, held);
      if (hn::AllFalse(bytes, wins)) continue;
      note_overflow(hn::Or(
          hn::Eq(has, constant(lane_key::longest_customer)),
          hn::Or(hn::Eq(has, constant(lane_key::provider - 1)), hn::Eq(has, constant(lane_key::none - 1)))));
      hn::Store(hn::IfThenElse(wins, offered, held), bytes, key_of(row) + i);
      changed = true;
    }
    return changed && !overflow_;
  }

  void settle_all_siblings() {
    for (auto row = std::uint32_t{0}; row < plan_.transit_rows; row = plan_.group_last[row] + 1) {
      if (plan_.group_last[row] != row) settle(row, plan_.group_last[row]);
    }
  }

  void down() {
    if (plan_.has_siblings) {
      down_groups();
    } else {
      for (auto row = std::uint32_t{0}; row < plan_.transit_rows; ++row) {
        fill_up(row);
        make_offer(row);
      }
    }
    for (auto row = plan_.transit_rows; row < plan_.keyed_rows(); ++row) fill_up(row);
    for (auto row = plan_.keyed_rows(); row < plan_.rows(); ++row) choose(row);
  }

  void down_groups() {
    for (auto row = std::uint32_t{0}; row < plan_.transit_rows;) {
      auto const last = plan_.group_last[row];
      for (auto member = row; member <= last; ++member) fill_up(member);
      if (last != row) settle(row, last);
      for (auto member = row; member <= last; ++member) make_offer(member);
      row = last + 1;
    }
  }

  // What its customers would have through it.
  void make_offer(std::uint32_t row) {
    for (auto i = std::size_t{0}; i < lanes; i += step) {
      auto const has = hn::Load(bytes, key_of(row) + i);
      note_overflow(hn::Eq(has, constant(lane_key::none - 1)));
      auto const length = hn::And(has, constant(lane_key::length_bits));
      auto const from_above = hn::SaturatedAdd(has, constant(1));
      auto const from_below = hn::Add(length, constant(lane_key::provider + 1));
      auto const offered = hn::IfThenElse(hn::Lt(has, constant(lane_key::provider)), from_below, from_above);
      hn::Store(offered, bytes, offer_of(row) + i);
    }
  }

  // The best offer of the row's providers, and whose it is: the first of equally good ones.
  struct best_offer {
    vec key;
    vec place;
  };
  best_offer best_of(std::span<std::uint32_t const> providers, std::size_t i) const {
    auto best = best_offer{hn::Load(bytes, offer_of(providers[0]) + i), hn::Zero(bytes)};
    for (auto j = std::size_t{1}; j < providers.size(); ++j) {
      auto const offered = hn::Load(bytes, offer_of(providers[j]) + i);
      auto const wins = hn::Lt(offered, best.key);
      best.key = hn::Min(offered, best.key);
      best.place = hn::IfThenElse(wins, constant(static_cast<std::uint8_t>(j)), best.place);
    }
    return best;
  }

  // A row that may have a better route already.
  void fill_up(std::uint32_t row) const {
    auto const providers = plan_.providers(row);
    if (providers.empty()) return;
    for (auto i = std::size_t{0}; i < lanes; i += step) {
      auto const held = hn::Load(bytes, key_of(row) + i);
      auto const lacks = hn::Eq(held, constant(lane_key::none));
      if (hn::AllFalse(bytes, lacks)) continue;
      auto const best = best_of(providers, i);
      hn::Store(hn::IfThenElse(lacks, best.key, held), bytes, key_of(row) + i);
      put(lacks, best.place, low_of(row) + i);
    }
  }

  void choose(std::uint32_t row) const {
    auto const providers = plan_.providers(row);
    switch (providers.size()) {
      case 2: return choose_of<2>(row, providers.data());
      case 3: return choose_of<3>(row, providers.data());
      case 4: return choose_of<4>(row, providers.data());
      case 5: return choose_of<5>(row, providers.data());
      default: break;
    }
    for (auto i = std::size_t{0}; i < lanes; i += step) {
      auto const best = best_of(providers, i);
      hn::Store(best.key, bytes, key_of(row) + i);
      hn::Store(best.place, bytes, low_of(row) + i);
    }
  }

  template <std::size_t Count>
  void choose_of(std::uint32_t row, std::uint32_t const* providers) const {
    for (auto i = std::size_t{0}; i < lanes; i += step) {
      auto key = hn::Load(bytes, offer_of(providers[0]) + i);
      auto place = hn::Zero(bytes);
#pragma GCC unroll 5
      for (auto j = std::size_t{1}; j < Count; ++j) {
        auto const offered = hn::Load(bytes, offer_of(providers[j]) + i);
        auto const wins = hn::Lt(offered, key);
        key = hn::Min(offered, key);
        place = hn::IfThenElse(wins, constant(static_cast<std::uint8_t>(j)), place);
      }
      hn::Store(key, bytes, key_of(row) + i);
      hn::Store(place, bytes, low_of(row) + i);
    }
  }

  sweep_plan const& plan_;
  lane_state& state_;
  std::uint8_t* key_;
  std::uint8_t* offer_;
  std::uint8_t* low_;
  std::uint8_t* high_;
  bool hashed_;
  bool overflow_ = false;
};

bool run(sweep_plan const& plan, lane_state& state, std::span<std::uint32_t const> columns) {
  return lane_run{plan, state}.run(columns);
}

}  // namespace
}  // namespace HWY_NAMESPACE
}  // namespace causeway::routing
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace causeway::routing {

HWY_EXPORT(run);

namespace {

struct named_set {
  std::int64_t target;
  std::string_view name;
};
constexpr named_set sets[] = {{HWY_AVX3, "AVX-512"},
                              {HWY_AVX2, "AVX2"},
                              {HWY_SSE4, "SSE4"},
                              {HWY_NEON, "NEON"},
                              {HWY_EMU128 | HWY_SCALAR, "portable"}};

constexpr std::string_view other_set = "other";

std::size_t rows_bytes(std::uint32_t rows) {
  return std::size_t{rows} * sweep_plan::lanes;
}

// What was compiled in and this processor has, whatever was chosen.
std::int64_t all_supported() {
  static auto const found = hwy::SupportedTargets() & HWY_TARGETS;
  return found;
}

}  // namespace

lane_state::lane_state(sweep_plan const& plan)
    : key{rows_bytes(plan.rows())},
      offer{rows_bytes(plan.transit_rows)},
      low{rows_bytes(plan.rows())},
      high{rows_bytes(plan.keyed_rows())},
      row_bits(plan.keyed_rows() / 64 + 1),
      rank_bits(plan.keyed_rows() / 64 + 1),
      place_of_row(plan.keyed_rows()) {}

bool run_lanes(sweep_plan const& plan, lane_state& state, std::span<std::uint32_t const> columns) {
  if (!find_active(plan, state, columns)) return false;
  return HWY_DYNAMIC_DISPATCH(run)(plan, state, columns);
}

std::vector<std::string_view> instruction_sets() {
  std::vector<std::string_view> out;
  for (auto const& one : sets) {
    if ((all_supported() & one.target) != 0) out.push_back(one.name);
  }
  return out;
}

std::string_view instruction_set() {
  auto const in_use = hwy::SupportedTargets() & HWY_TARGETS;
  for (auto const& one : sets) {
    if ((in_use & one.target) != 0) return one.name;
  }
  return other_set;
}

bool use_instruction_set(std::string_view name) {
  for (auto const& one : sets) {
    if (one.name != name || (all_supported() & one.target) == 0) continue;
    hwy::SetSupportedTargetsForTest(one.target);
    return true;
  }
  return false;
}

}  // namespace causeway::routing
#endif
