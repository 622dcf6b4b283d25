//! Traffic of one batch, carried in lanes. Traffic goes the way of the routes, each part after the one it
//! depends on: rows without customers hand theirs to providers; transit rows, customers before providers,
//! hand on what has to go up; what has to go across goes to peers; and from the top it comes down, providers
//! before customers, to the origins. Sums over lanes are made in one fixed order, whatever the width of the
//! vectors.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "routing/flow_lanes.cc"  // NOLINT(cppcoreguidelines-macro-usage)
// The sets that matter on processors of today; others are covered by those below them.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)  // NOLINT(cppcoreguidelines-macro-usage)
#include <hwy/foreach_target.h>
// (must stand in front of highway.h)
#include <hwy/highway.h>

#include <algorithm>
#include <bit>
#include <cstring>
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

// 64 lanes in registers.
struct lane_values {
  float_vec part[parts];
};

HWY_INLINE lane_values load_where(float const* from, std::uint64_t bits) {
  lane_values out;
  auto const masks = lane_bits{bits};
  for (auto i = std::size_t{0}; i < parts; ++i) {
    out.part[i] = hn::IfThenElseZero(masks.part(i), hn::Load(floats, from + i * float_step));
  }
  return out;
}

HWY_INLINE lane_values times(lane_values values, float factor) {
  for (auto& part : values.part) part = hn::Mul(part, hn::Set(floats, factor));
  return values;
}

HWY_INLINE void store(lane_values const& values, float* to) {
  for (auto i = std::size_t{0}; i < parts; ++i) hn::Store(values.part[i], floats, to + i * float_step);
}

HWY_INLINE void add_to(float* to, lane_values const& values) {
  for (auto i = std::size_t{0}; i < parts; ++i) {
    auto* const at = to + i * float_step;
    hn::Store(hn::Add(hn::Load(floats, at), values.part[i]), floats, at);
  }
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

// Lane i with lane i + 32, then with i + 16, 8, 4, 2, 1: the same tree for every width.
HWY_INLINE double sum_of(lane_values values) {
  for (auto width = parts / 2; width > 0; width /= 2) {
    for (auto i = std::size_t{0}; i < width; ++i)
      values.part[i] = hn::Add(values.part[i], values.part[i + width]);
  }
  return halved(floats, values.part[0]);
}

class carrier {
 public:
  carrier(sweep_plan const& plan, lane_state const& from, row_weights const& weights, flow_state& state,
          flow_accounts& sums)
      : plan_{plan}, from_{from}, weights_{weights}, state_{state}, sums_{sums} {}

  void carry(std::span<std::uint32_t const> columns) {
    take_columns(columns);
    start_transit();
    for (auto row = plan_.transit_rows; row < plan_.keyed_rows(); ++row) send_single(row);
    for (auto row = plan_.keyed_rows(); row < plan_.rows(); ++row) send_class(row);
    for (auto row = plan_.transit_rows; row-- > 0;) send_up(row);
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
    for (auto lane = std::size_t{0}; lane < columns.size(); ++lane) {
      demand_[lane] = static_cast<float>(weights_.origins[columns[lane]]);
      sums_.origins += weights_.origins[columns[lane]];
      sums_.carried[columns[lane]] = 1;
      if (!plan_.is_class(columns[lane])) continue;
      // Its providers heard from the origin itself and wrote no next hop down.
      least_customer_[lane] = 2;
      state_.lane_of_class[columns[lane] - plan_.keyed_rows()] = static_cast<std::uint8_t>(lane);
    }
    used_ = columns.size() == lanes ? ~std::uint64_t{0} : (std::uint64_t{1} << columns.size()) - 1;
  }

  std::uint64_t reached(std::uint32_t row) const {
    return used_ & lanes_where([&](std::size_t i) {
             return hn::Ne(hn::Load(bytes, key_of(row) + i), byte_constant(lane_key::none));
           });
  }
  std::uint64_t goes_up(std::uint32_t row) const {
    // One comparison for both ends of the range: what is below it wraps around to the top.
    constexpr auto width = static_cast<std::uint8_t>(lane_key::none - lane_key::provider);
    return used_ & lanes_where([&](std::size_t i) {
             auto const key = hn::Load(bytes, key_of(row) + i);
             return hn::Lt(hn::Sub(key, byte_constant(lane_key::provider)), byte_constant(width));
           });
  }

  // Calls visit(i, lanes) for each provider i that lanes in `up` go to.
  template <typename Visit>
  void each_provider(std::uint32_t row, std::uint64_t up, Visit visit) {
    auto const count = plan_.providers(row).size();
    if (count > most_slots) return each_provider_unwritten(row, up, visit);
    auto const* const slots = low_of(row);
    while (up != 0) {
      auto const i = slots[static_cast<std::size_t>(std::countr_zero(up))];
      auto const same = up & lanes_where([&](std::size_t at) {
                          return hn::Eq(hn::Load(bytes, slots + at), byte_constant(i));
                        });
      visit(std::size_t{i}, same);
      up &= ~same;
    }
  }

  // Of too many providers to write down: the first that offers what the row has.
  template <typename Visit>
  void each_provider_unwritten(std::uint32_t row, std::uint64_t up, Visit visit) {
    auto const providers = plan_.providers(row);
    for (auto i = std::size_t{0}; i < providers.size() && up != 0; ++i) {
      auto const* const offer = from_.offer.data() + std::size_t{providers[i]} * lanes;
      auto const same = up & lanes_where([&](std::size_t at) {
                          return hn::Eq(hn::Load(bytes, offer + at), hn::Load(bytes, key_of(row) + at));
                        });
      if (same != 0) visit(i, same);
      up &= ~same;
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

  void start_transit() {
    for (auto row = std::uint32_t{0}; row < plan_.transit_rows; ++row) {
      auto const all = reached(row);
      note_missed(row, all);
      store(times(load_where(demand_, all), source_of(row)), load_of(row));
    }
  }

  void send_single(std::uint32_t row) {
    note_missed(row, reached(row));
    send_edge(row, goes_up(row));
  }

  void send_class(std::uint32_t row) {
    auto up = goes_up(row);
    note_missed(row, up);
    auto const own = std::exchange(state_.lane_of_class[row - plan_.keyed_rows()], flow_state::no_lane);
    // What goes from one of its networks to another is added up at the end.
    if (own != flow_state::no_lane) up &= ~(std::uint64_t{1} << own);
    send_edge(row, up);
  }

  // A row that nobody's traffic passes through.
  void send_edge(std::uint32_t row, std::uint64_t up) {
    each_provider(row, up, [&](std::size_t i, std::uint64_t bits) {
      auto const demand = load_where(demand_, bits);
      sums_.up[plan_.provider_offsets[row] + i] += sum_of(demand);
      add_to(load_of(plan_.providers(row)[i]), times(demand, source_of(row)));
    });
  }

  void send_up(std::uint32_t row) {
    each_provider(row, goes_up(row), [&](std::size_t i, std::uint64_t bits) {
      auto const load = load_where(load_of(row), bits);
      sums_.up[plan_.provider_offsets[row] + i] += sum_of(load);
      add_to(load_of(plan_.providers(row)[i]), load);
    });
  }

  // Lanes of `row` among `some` whose next hop is the active row at `place`.
  std::uint64_t by_way_of(std::uint32_t row, std::uint32_t place, std::uint64_t some) const {
    auto const low = byte_constant(static_cast<std::uint8_t>(place & 0xFFU));
    auto const high = byte_constant(static_cast<std::uint8_t>(place >> 8U));
    return some & lanes_where([&](std::size_t i) {
             return hn::And(hn::Eq(hn::Load(bytes, low_of(row) + i), low),
                            hn::Eq(hn::Load(bytes, high_of(row) + i), high));
           });
  }

  std::uint64_t goes_across(std::uint32_t row) const {
    constexpr auto width = static_cast<std::uint8_t>(lane_key::provider - lane_key::peer);
    return used_ & lanes_where([&](std::size_t i) {
             auto const key = hn::Load(bytes, key_of(row) + i);
             return hn::Lt(hn::Sub(key, byte_constant(lane_key::peer)), byte_constant(width));
           });
  }

  // Row by row and not peer by peer: a row has many peers and sends to few of them.
  void send_across() {
    state_.crossings.clear();
    for (auto row = std::uint32_t{0}; row < plan_.keyed_rows(); ++row) {
      for (auto left = goes_across(row); left != 0;) {
        auto const lane = static_cast<std::size_t>(std::countr_zero(left));
        auto const place = low_of(row)[lane] | (std::uint32_t{high_of(row)[lane]} << 8U);
        auto const bits = by_way_of(row, place, left);
        send_to_peer(row, place, bits);
        left &= ~bits;
      }
    }
    book_crossings();
  }

  void send_to_peer(std::uint32_t row, std::uint32_t place, std::uint64_t bits) {
    auto const load = row < plan_.transit_rows ? load_where(load_of(row), bits)
                                               : times(load_where(demand_, bits), source_of(row));
    auto const to = from_.active[place];
    state_.crossings.push_back({place, row, sum_of(load)});
    if (to < plan_.transit_rows) add_to(load_of(to), load);
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

  sweep_plan const& plan_;
  lane_state const& from_;
  row_weights const& weights_;
  flow_state& state_;
  flow_accounts& sums_;
  std::span<std::uint32_t const> columns_;
  std::uint64_t used_ = 0;                             // lanes with a column
  HWY_ALIGN float demand_[lanes] = {};                 // weight of the lane's origins
  HWY_ALIGN std::uint8_t least_customer_[lanes] = {};  // smallest key of a customer route with a next hop
};

void carry(sweep_plan const& plan, lane_state const& from, std::span<std::uint32_t const> columns,
           row_weights const& weights, flow_state& state, flow_accounts& sums) {
  carrier{plan, from, weights, state, sums}.carry(columns);
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

flow_state::flow_state(sweep_plan const& plan)
    : loads{std::size_t{plan.transit_rows} * sweep_plan::lanes * sizeof(float)},
      lane_of_class(plan.class_rows, no_lane) {}

void carry_lanes(sweep_plan const& plan, lane_state const& lanes, std::span<std::uint32_t const> columns,
                 row_weights const& weights, flow_state& state, flow_accounts& sums) {
  HWY_DYNAMIC_DISPATCH(carry)(plan, lanes, columns, weights, state, sums);
}

}  // namespace causeway::routing
#endif
