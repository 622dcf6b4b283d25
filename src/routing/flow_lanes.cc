//! Traffic of one batch, carried in lanes. Traffic goes the way of the routes, each part after the one it
//! depends on: transit rows, customers before providers, gather what their customers send up, so that the 64
//! sums of a row stay in registers; what has to go across is given to peers; and from the top it comes down,
//! providers before customers, to the origins. Sums over lanes are made in one fixed order, whatever the
//! width of the vectors.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "routing/flow_lanes.cc"  // NOLINT(cppcoreguidelines-macro-usage)
// The sets that matter on processors of today; others are covered by those below them.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)  // NOLINT(cppcoreguidelines-macro-usage)
#include <hwy/foreach_target.h>
// (must stand in front of highway.h)
#include <hwy/highway.h>

// (and this, too)
#include <hwy/cache_control.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "routing/flow_lanes.h"

HWY_BEFORE_NAMESPACE();
namespace causeway::routing {  // NOLINT(modernize-concat-nested-namespaces)
namespace HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t lanes = sweep_plan::lanes;
constexpr hn::CappedTag<std::uint8_t, lanes> bytes;
constexpr std::size_t byte_step = hn::MaxLanes(bytes);
constexpr hn::CappedTag<float, 16> floats;
constexpr std::size_t float_step = hn::MaxLanes(floats);
constexpr std::size_t parts = lanes / float_step;

using byte_mask = hn::Mask<decltype(bytes)>;
using float_vec = hn::Vec<decltype(floats)>;

auto byte_constant(std::uint8_t value) {
  return hn::Set(bytes, value);
}

// Which of some neighbouring lanes are set, as bits from 0.
HWY_INLINE std::uint64_t bits_of(byte_mask found) {
  std::uint64_t bits = 0;
  hn::StoreMaskBits(bytes, found, reinterpret_cast<std::uint8_t*>(&bits));
  if constexpr (byte_step < 8) bits &= (std::uint64_t{1} << byte_step) - 1;
  return bits;
}

// The lanes where `test(first lane)` holds, all 64 as bits.
template <typename Test>
HWY_INLINE std::uint64_t lanes_where(Test test) {
  auto bits = std::uint64_t{0};
  for (auto i = std::size_t{0}; i < lanes; i += byte_step) bits |= bits_of(test(i)) << i;
  return bits;
}

// Bits of 64 lanes as masks of floats. (The padding lets a load go past the last lane.)
class lane_bits {
 public:
  explicit lane_bits(std::uint64_t bits) { words_[0] = bits; }
  auto part(std::size_t i) const {
    auto const first = i * float_step;
    if constexpr (float_step % 8 == 0) {
      return hn::LoadMaskBits(floats, reinterpret_cast<std::uint8_t const*>(words_) + first / 8);
    } else {
      std::uint64_t const shifted[2] = {words_[0] >> first, 0};
      return hn::LoadMaskBits(floats, reinterpret_cast<std::uint8_t const*>(shifted));
    }
  }

 private:
  std::uint64_t words_[2] = {};
};

// A lambda that is not taken in would send all parts through memory.
#undef FLOW_INLINE
#define FLOW_INLINE __attribute__((always_inline))  // NOLINT(cppcoreguidelines-macro-usage)

// Calls visit(0) to visit(Count - 1), spelled out where they are few, so that parts can stay in registers.
template <std::size_t Count, typename Visit>
HWY_INLINE void each_index(Visit visit) {
  if constexpr (Count <= 8) {
    [&]<std::size_t... Index>(std::index_sequence<Index...>)
        FLOW_INLINE { (visit(Index), ...); }(std::make_index_sequence<Count>{});
  } else {
    for (auto i = std::size_t{0}; i < Count; ++i) visit(i);
  }
}

// 64 lanes in registers.
struct lane_values {
  float_vec part[parts];
};

HWY_INLINE lane_values load_where(float const* from, std::uint64_t bits) {
  lane_values out;
  auto const masks = lane_bits{bits};
  each_index<parts>([&](std::size_t i) FLOW_INLINE {
    out.part[i] = hn::IfThenElseZero(masks.part(i), hn::Load(floats, from + i * float_step));
  });
  return out;
}

HWY_INLINE lane_values times(lane_values values, float factor) {
  each_index<parts>([&](std::size_t i)
                        FLOW_INLINE { values.part[i] = hn::Mul(values.part[i], hn::Set(floats, factor)); });
  return values;
}

HWY_INLINE void store(lane_values const& values, float* to) {
  each_index<parts>([&](std::size_t i)
                        FLOW_INLINE { hn::Store(values.part[i], floats, to + i * float_step); });
}

HWY_INLINE void add(lane_values& to, lane_values const& values) {
  each_index<parts>([&](std::size_t i) FLOW_INLINE { to.part[i] = hn::Add(to.part[i], values.part[i]); });
}

HWY_INLINE void add_to(float* to, lane_values const& values) {
  each_index<parts>([&](std::size_t i) FLOW_INLINE {
    hn::Store(hn::Add(hn::Load(floats, to + i * float_step), values.part[i]), floats, to + i * float_step);
  });
}

template <typename Tag, typename Vec>
HWY_INLINE float halved(Tag tag, Vec values) {
#if HWY_TARGET == HWY_SCALAR
  (void)tag;
  return hn::GetLane(values);
#else
  if constexpr (hn::MaxLanes(Tag{}) > 4) {
    hn::Half<Tag> const half;
    return halved(half, hn::Add(hn::LowerHalf(half, values), hn::UpperHalf(half, values)));
  } else {
    HWY_ALIGN float four[4];
    hn::Store(values, tag, four);
    return (four[0] + four[2]) + (four[1] + four[3]);
  }
#endif
}

template <std::size_t Width>
HWY_INLINE void fold(lane_values& values) {
  if constexpr (Width > 0) {
    each_index<Width>([&](std::size_t i)
                          FLOW_INLINE { values.part[i] = hn::Add(values.part[i], values.part[i + Width]); });
    fold<Width / 2>(values);
  }
}

// Lane i with lane i + 32, then with i + 16, 8, 4, 2, 1: the same tree for every width.
HWY_INLINE double sum_of(lane_values values) {
  fold<parts / 2>(values);
  return halved(floats, values.part[0]);
}

// Sums of chosen lanes, eight lanes a look.
class lane_sums {
 public:
  void set(std::span<double const, lanes> values) {
    for (auto k = std::size_t{0}; k < octets; ++k) {
      for (auto bits = 1U; bits < 256; ++bits) {
        sums_[k][bits] =
            sums_[k][bits & (bits - 1)] + values[8 * k + static_cast<std::size_t>(std::countr_zero(bits))];
      }
    }
  }
  HWY_INLINE double of(std::uint64_t bits) const {
    auto const part = [&](std::size_t k) { return sums_[k][(bits >> (8 * k)) & 255U]; };
    return ((part(0) + part(1)) + (part(2) + part(3))) + ((part(4) + part(5)) + (part(6) + part(7)));
  }

 private:
  static constexpr std::size_t octets = lanes / 8;
  double sums_[octets][256] = {};
};

class carrier {
 public:
  carrier(sweep_plan const& plan, flow_layout const& layout, lane_state const& from,
          row_weights const& weights, flow_state& state, flow_accounts& sums)
      : plan_{plan}, layout_{layout}, from_{from}, weights_{weights}, state_{state}, sums_{sums} {}

  void carry(std::span<std::uint32_t const> columns) {
    take_columns(columns);
    for (auto row = std::uint32_t{0}; row < plan_.keyed_rows(); ++row) note_keyed(row);
    for (auto row = plan_.keyed_rows(); row < plan_.rows(); ++row) note_class(row);
    note_unwritten();
    for (auto row = plan_.transit_rows; row-- > 0;) gather_from_customers(row);
    send_across();
    send_down();
    deliver(columns);
  }

 private:
  float* load_of(std::uint32_t row) const {
    return reinterpret_cast<float*>(state_.loads.data()) + std::size_t{row} * lanes;
  }
  std::uint8_t const* key_of(std::uint32_t row) const { return from_.key.data() + std::size_t{row} * lanes; }
  std::uint8_t const* low_of(std::uint32_t row) const { return from_.low.data() + std::size_t{row} * lanes; }
  std::uint8_t const* high_of(std::uint32_t row) const {
    return from_.high.data() + std::size_t{row} * lanes;
  }

  void take_columns(std::span<std::uint32_t const> columns) {
    columns_ = columns;
    std::fill_n(demand_, lanes, 0.0F);
    std::fill_n(least_customer_, lanes, std::uint8_t{1});
    double demand[lanes] = {};
    for (auto lane = std::size_t{0}; lane < columns.size(); ++lane) {
      demand[lane] = weights_.origins[columns[lane]];
      demand_[lane] = static_cast<float>(demand[lane]);
      sums_.origins += demand[lane];
      sums_.carried[columns[lane]] = 1;
      if (!plan_.is_class(columns[lane])) continue;
      // Its providers heard from the origin itself and wrote no next hop down.
      least_customer_[lane] = 2;
      state_.lane_of_class[columns[lane] - plan_.keyed_rows()] = static_cast<std::uint8_t>(lane);
    }
    demand_in_.set(demand);
    used_ = columns.size() == lanes ? ~std::uint64_t{0} : (std::uint64_t{1} << columns.size()) - 1;
  }

  // Lanes whose key is from `first` to just below `end`: one comparison for both ends, because what is below
  // the range wraps around to the top.
  std::uint64_t lanes_between(std::uint32_t row, std::uint8_t first, std::uint8_t end) const {
    return used_ & lanes_where([&](std::size_t i) {
             auto const key = hn::Load(bytes, key_of(row) + i);
             return hn::Lt(hn::Sub(key, byte_constant(first)),
                           byte_constant(static_cast<std::uint8_t>(end - first)));
           });
  }

  void note_keyed(std::uint32_t row) {
    auto const reached = lanes_between(row, lane_key::own, lane_key::none);
    if (row < plan_.transit_rows) state_.reached[row] = reached;
    note_missed(row, reached);
    note_up(row, lanes_between(row, lane_key::provider, lane_key::none));
  }

  void note_class(std::uint32_t row) {
    auto up = lanes_between(row, lane_key::provider, lane_key::none);
    note_missed(row, up);
    auto const own = std::exchange(state_.lane_of_class[row - plan_.keyed_rows()], flow_state::no_lane);
    // What goes from one of its networks to another is added up at the end.
    if (own != flow_state::no_lane) up &= ~(std::uint64_t{1} << own);
    note_up(row, up);
  }

  // Row by row, as memory likes it, what providers will ask for in no order.
  void note_up(std::uint32_t row, std::uint64_t up) {
    auto& out = state_.ups[row];
    out.up = up;
    if (plan_.providers(row).size() > flow_state::few_slots) return;
    for (auto k = 0; k < 2; ++k) {
      auto const bit = byte_constant(static_cast<std::uint8_t>(1U << k));
      out.slot_bits[k] =
          lanes_where([&](std::size_t i) { return hn::TestBit(hn::Load(bytes, low_of(row) + i), bit); });
    }
  }

  // Of too many providers to write down: the first that offers what the row has.
  void note_unwritten() {
    auto* at = state_.unwritten.data();
    for (auto const row : layout_.many_rows) {
      auto up = state_.ups[row].up;
      for (auto const provider : plan_.providers(row)) {
        auto const* const offer = from_.offer.data() + std::size_t{provider} * lanes;
        *at = up == 0 ? 0 : up & lanes_where([&](std::size_t i) {
                              return hn::Eq(hn::Load(bytes, offer + i), hn::Load(bytes, key_of(row) + i));
                            });
        up &= ~*at++;
      }
    }
  }

  // Counted in double precision, and exactly nothing where everything is reached.
  void note_missed(std::uint32_t row, std::uint64_t reached) {
    for (auto missed = used_ & ~reached; missed != 0; missed &= missed - 1) {
      auto const column = columns_[static_cast<std::size_t>(std::countr_zero(missed))];
      sums_.missed_origins[row] += weights_.origins[column];
      sums_.missing_sources[column] += weights_.sources[row];
    }
  }

  float source_of(std::uint32_t row) const { return static_cast<float>(weights_.sources[row]); }

  HWY_INLINE std::uint64_t lanes_from(flow_layout::supplier one) const {
    auto const& sends = state_.ups[one.row];
    if (one.slot < flow_layout::first_of_few) {
      auto const slot = byte_constant(static_cast<std::uint8_t>(one.slot));
      return sends.up &
             lanes_where([&](std::size_t i) { return hn::Eq(hn::Load(bytes, low_of(one.row) + i), slot); });
    }
    if (one.slot < flow_layout::first_unwritten) {
      auto const slot = one.slot - flow_layout::first_of_few;
      auto const differs = std::uint64_t{0} - (slot & 1U);
      auto const differs_too = std::uint64_t{0} - (slot >> 1U);
      return sends.up & ~(sends.slot_bits[0] ^ differs) & ~(sends.slot_bits[1] ^ differs_too);
    }
    return state_.unwritten[one.slot - flow_layout::first_unwritten];
  }

  void gather_from_customers(std::uint32_t row) {
    auto load = times(load_where(demand_, state_.reached[row]), source_of(row));
    auto const count = layout_.suppliers.size();
    for (auto at = layout_.first[row]; at < layout_.first[row] + layout_.counts[row]; ++at) {
      auto const one = layout_.suppliers[at];
      if (at + ahead < count) hwy::Prefetch(&state_.ups[layout_.suppliers[at + ahead].row]);
      auto const from = lanes_from(one);
      if (from == 0) continue;
      if (one.row >= plan_.transit_rows) {  // nobody's traffic passes through it
        sums_.up[at] += demand_in_.of(from);
        add(load, times(load_where(demand_, from), source_of(one.row)));
      } else {
        auto const part = load_where(load_of(one.row), from);
        sums_.up[at] += sum_of(part);
        add(load, part);
      }
    }
    store(load, load_of(row));
  }

  // Lanes of `row` among `some` whose next hop is the active row at `place`.
  HWY_INLINE std::uint64_t by_way_of(std::uint32_t row, std::uint32_t place, std::uint64_t some) const {
    auto const low = byte_constant(static_cast<std::uint8_t>(place & 0xFFU));
    auto const high = byte_constant(static_cast<std::uint8_t>(place >> 8U));
    return some & lanes_where([&](std::size_t i) {
             return hn::And(hn::Eq(hn::Load(bytes, low_of(row) + i), low),
                            hn::Eq(hn::Load(bytes, high_of(row) + i), high));
           });
  }

  // Row by row and not peer by peer: a row has many peers and sends to few of them.
  void send_across() {
    state_.crossings.clear();
    for (auto row = std::uint32_t{0}; row < plan_.keyed_rows(); ++row) {
      for (auto left = lanes_between(row, lane_key::peer, lane_key::provider); left != 0;) {
        auto const lane = static_cast<std::size_t>(std::countr_zero(left));
        auto const place = low_of(row)[lane] | (std::uint32_t{high_of(row)[lane]} << 8U);
        auto const to_place = by_way_of(row, place, left);
        send_to_peer(row, place, to_place);
        left &= ~to_place;
      }
    }
    book_crossings();
  }

  HWY_INLINE void send_to_peer(std::uint32_t row, std::uint32_t place, std::uint64_t some) {
    auto const to = from_.active[place];
    auto const passes_on = to < plan_.transit_rows;
    if (row >= plan_.transit_rows) {
      state_.crossings.push_back({place, row, weights_.sources[row] * demand_in_.of(some)});
      if (passes_on) add_to(load_of(to), times(load_where(demand_, some), source_of(row)));
      return;
    }
    auto const load = load_where(load_of(row), some);
    state_.crossings.push_back({place, row, sum_of(load)});
    if (passes_on) add_to(load_of(to), load);
  }

  // By peer: what comes to it stands in order of row, as its peers do.
  void book_crossings() {
    auto& starts = state_.starts;
    starts.assign(from_.active.size() + 1, 0);
    for (auto const& one : state_.crossings) ++starts[one.place + std::size_t{1}];
    for (auto place = std::size_t{1}; place < starts.size(); ++place) starts[place] += starts[place - 1];
    state_.by_place.resize(state_.crossings.size());
    for (auto const& one : state_.crossings) state_.by_place[starts[one.place]++] = one;
    auto place = flow_state::crossing{}.place;
    auto at = std::size_t{0};
    for (auto const& one : state_.by_place) {
      auto const to = from_.active[one.place];
      if (one.place != place) at = plan_.peer_offsets[to];
      place = one.place;
      while (plan_.peer_rows[at] < one.row) ++at;
      sums_.from_peer[at] += one.amount;
    }
  }

  // Lanes in which the row has a customer route whose next hop is written down.
  std::uint64_t comes_down(std::uint32_t row) const {
    return used_ & lanes_where([&](std::size_t i) {
             auto const key = hn::Load(bytes, key_of(row) + i);
             auto const least = hn::Load(bytes, least_customer_ + i);
             return hn::Lt(hn::Sub(key, least), hn::Sub(byte_constant(lane_key::peer), least));
           });
  }

  void send_down() {
    for (auto at = from_.ascent.size(); at-- > 0;) {
      auto const [row, place] = from_.ascent[at];
      auto const providers = plan_.providers(row);
      for (auto i = std::size_t{0}; i < providers.size(); ++i) {
        auto const bits = by_way_of(providers[i], place, comes_down(providers[i]));
        if (bits == 0) continue;
        auto const load = load_where(load_of(providers[i]), bits);
        sums_.down[plan_.provider_offsets[row] + i] += sum_of(load);
        if (row < plan_.transit_rows) add_to(load_of(row), load);
      }
    }
  }

  void deliver(std::span<std::uint32_t const> columns) {
    for (auto lane = std::size_t{0}; lane < columns.size(); ++lane) {
      auto const row = columns[lane];
      if (!plan_.is_class(row)) continue;
      auto const providers = plan_.providers(row);
      for (auto i = std::size_t{0}; i < providers.size(); ++i) {
        sums_.down[plan_.provider_offsets[row] + i] += static_cast<double>(load_of(providers[i])[lane]);
      }
    }
  }

  static constexpr std::size_t ahead = 8;  // lines asked for before they are needed

  sweep_plan const& plan_;
  flow_layout const& layout_;
  lane_state const& from_;
  row_weights const& weights_;
  flow_state& state_;
  flow_accounts& sums_;
  std::span<std::uint32_t const> columns_;
  std::uint64_t used_ = 0;                             // lanes with a column
  HWY_ALIGN float demand_[lanes] = {};                 // weight of the lane's origins
  lane_sums demand_in_;                                // the same, summed over lanes
  HWY_ALIGN std::uint8_t least_customer_[lanes] = {};  // smallest key of a customer route with a next hop
};

void carry(sweep_plan const& plan, flow_layout const& layout, lane_state const& from,
           std::span<std::uint32_t const> columns, row_weights const& weights, flow_state& state,
           flow_accounts& sums) {
  carrier{plan, layout, from, weights, state, sums}.carry(columns);
}

}  // namespace
}  // namespace HWY_NAMESPACE
}  // namespace causeway::routing
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace causeway::routing {

HWY_EXPORT(carry);

namespace {

void add_each(std::vector<double>& to, std::vector<double> const& more) {
  for (auto i = std::size_t{0}; i < to.size(); ++i) to[i] += more[i];
}

}  // namespace

flow_accounts::flow_accounts(sweep_plan const& plan)
    : up(plan.provider_rows.size()),
      down(plan.provider_rows.size()),
      from_peer(plan.peer_rows.size()),
      missed_origins(plan.rows()),
      missing_sources(plan.rows()),
      carried(plan.rows()) {}

void flow_accounts::clear() {
  for (auto* const one : {&up, &down, &from_peer, &missed_origins, &missing_sources, &carried}) {
    std::fill(one->begin(), one->end(), 0.0);
  }
  origins = 0;
}

void flow_accounts::add(flow_accounts const& other) {
  add_each(up, other.up);
  add_each(down, other.down);
  add_each(from_peer, other.from_peer);
  add_each(missed_origins, other.missed_origins);
  add_each(missing_sources, other.missing_sources);
  add_each(carried, other.carried);
  origins += other.origins;
}

flow_layout::flow_layout(sweep_plan const& plan) : first(plan.transit_rows), counts(plan.transit_rows) {
  for (auto const provider : plan.provider_rows) ++counts[provider];
  auto sum = std::uint32_t{0};
  for (auto row = plan.transit_rows; row-- > 0;) first[row] = std::exchange(sum, sum + counts[row]);
  suppliers.resize(plan.provider_rows.size());
  place_of.resize(plan.provider_rows.size());
  auto next = first;
  for (auto row = std::uint32_t{0}; row < plan.rows(); ++row) {
    auto const providers = plan.providers(row);
    auto const few = providers.size() <= flow_state::few_slots;
    auto const many = providers.size() > most_slots;
    if (many) many_rows.push_back(row);
    for (auto i = std::uint32_t{0}; i < providers.size(); ++i) {
      auto const own_slot = few ? first_of_few + i : i;
      auto const slot = many ? first_unwritten + unwritten++ : own_slot;
      auto const at = next[providers[i]]++;
      suppliers[at] = {row, slot};
      place_of[plan.provider_offsets[row] + i] = at;
    }
  }
}

flow_state::flow_state(sweep_plan const& plan, flow_layout const& layout)
    : loads{std::size_t{plan.transit_rows} * sweep_plan::lanes * sizeof(float)},
      lane_of_class(plan.class_rows, no_lane),
      ups(plan.rows()),
      reached(plan.transit_rows),
      unwritten(layout.unwritten) {}

void carry_lanes(sweep_plan const& plan, flow_layout const& layout, lane_state const& lanes,
                 std::span<std::uint32_t const> columns, row_weights const& weights, flow_state& state,
                 flow_accounts& sums) {
  HWY_DYNAMIC_DISPATCH(carry)(plan, layout, lanes, columns, weights, state, sums);
}

}  // namespace causeway::routing
#endif
