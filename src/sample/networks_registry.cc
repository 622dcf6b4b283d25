//! Registry papers out of blocks, prefixes and providers.
#include "sample/networks_registry.h"

#include <algorithm>
#include <tuple>

#include "sample/dice.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

/// How a network keeps its ROAs.
enum class roa_habit : std::uint8_t {
  none,
  exact,         ///< one for each prefix it announces
  up_to_length,  ///< one for each block, up to the longest prefix announced
  too_short,     ///< one for each block, of its length only
  wrong_origin,  ///< as up_to_length, but of another network's number
};

roa_habit draw_habit(dice& drawn) {
  if (!drawn.chance(shares::with_roas)) return roa_habit::none;
  auto at = drawn.unit();
  at -= shares::roa_max_length;
  if (at < 0) return roa_habit::up_to_length;
  at -= shares::roa_too_short;
  if (at < 0) return roa_habit::too_short;
  at -= shares::roa_wrong_origin;
  if (at < 0) return roa_habit::wrong_origin;
  return roa_habit::exact;
}

class roa_maker {
 public:
  roa_maker(std::vector<made_prefix> const& prefixes, std::vector<made_network> const& all,
            std::uint64_t seed)
      : prefixes_{prefixes}, all_{all}, seed_{seed} {
    for (auto i = std::size_t{0}; i < all.size(); ++i) {
      dice drawn{seed, "ROAs", i};
      habits_.push_back(draw_habit(drawn));
    }
  }

  std::vector<made_roa> make() && {
    for (auto i = std::size_t{0}; i < prefixes_.size();) {
      auto end = i + 1;
      while (end < prefixes_.size() && base::covers(prefixes_[i].prefix, prefixes_[end].prefix)) ++end;
      auto const before = out_.size();
      add_block(i, end);
      add_parts(i, end, out_.size() > before);
      i = end;
    }
    std::sort(out_.begin(), out_.end(), before_in_list);
    out_.erase(std::unique(out_.begin(), out_.end(), same), out_.end());
    return std::move(out_);
  }

 private:
  static bool before_in_list(made_roa const& a, made_roa const& b) {
    return std::tie(a.prefix, a.origin, a.max_length) < std::tie(b.prefix, b.origin, b.max_length);
  }
  static bool same(made_roa const& a, made_roa const& b) {
    return std::tie(a.prefix, a.origin, a.max_length) == std::tie(b.prefix, b.origin, b.max_length);
  }

  base::asn number_of(network_id id) const { return all_[id.index()].number; }

  void add(base::ip_prefix const& prefix, std::uint8_t max_length, base::asn origin) {
    out_.push_back({prefix, max_length, origin});
  }

  std::uint8_t longest_told(std::size_t block, std::size_t end) const {
    auto longest = prefixes_[block].prefix.length;
    for (auto i = block; i < end; ++i) {
      auto const is_own = prefixes_[i].origin == prefixes_[block].origin;
      if (is_own) longest = std::max(longest, prefixes_[i].prefix.length);
    }
    return longest;
  }

  void add_block(std::size_t block, std::size_t end) {
    auto const& one = prefixes_[block];
    dice drawn{seed_, "ROAs of blocks", block};
    if (!one.is_announced) {
      if (drawn.chance(shares::roa_nobody)) add(one.prefix, one.prefix.length, base::asn{0});
      return;
    }
    if (drawn.chance(shares::roa_nobody_by_mistake)) return add(one.prefix, one.prefix.length, base::asn{0});
    auto const other = network_id{(one.origin.value + 1) % static_cast<std::uint32_t>(all_.size())};
    auto const length = one.prefix.length;
    switch (habits_[one.origin.index()]) {
      case roa_habit::none: return;
      case roa_habit::exact: add(one.prefix, length, number_of(one.origin)); break;
      case roa_habit::up_to_length: add(one.prefix, longest_told(block, end), number_of(one.origin)); break;
      case roa_habit::too_short: add(one.prefix, length, number_of(one.origin)); break;
      case roa_habit::wrong_origin: return add(one.prefix, longest_told(block, end), number_of(other));
    }
    if (one.second_origin.valid() && drawn.chance(0.7)) add(one.prefix, length, number_of(one.second_origin));
  }

  // Parts of a block: their origin's habit; a lender mostly sees to it that what it lends stays valid.
  void add_parts(std::size_t block, std::size_t end, bool has_roa) {
    for (auto i = block + 1; i < end; ++i) {
      auto const& one = prefixes_[i];
      dice drawn{seed_, "ROAs of parts", i};
      auto const is_lent = one.origin != prefixes_[block].origin;
      auto const habit = habits_[one.origin.index()];
      auto const is_named = habit == roa_habit::exact || (is_lent && habit != roa_habit::none);
      if (is_named || (is_lent && has_roa && drawn.chance(0.6))) {
        add(one.prefix, one.prefix.length, number_of(one.origin));
      }
    }
  }

  std::vector<made_prefix> const& prefixes_;
  std::vector<made_network> const& all_;
  std::uint64_t seed_;
  std::vector<roa_habit> habits_;  // network_id
  std::vector<made_roa> out_;
};

}  // namespace

std::vector<made_delegation> make_delegations(address_blocks const& blocks,
                                              std::vector<made_network> const& all) {
  std::vector<made_delegation> out;
  for (auto const& one : blocks.v4) {
    auto const& holder = all[one.holder.index()];
    auto const count = std::uint64_t{one.units} * 256;
    out.push_back({base::ipv4(one.first << 8U), count, 0, holder.organisation, holder.registered});
  }
  for (auto const& one : blocks.v6) {
    auto const& holder = all[one.holder.index()];
    out.push_back({prefix_of(one).address, 0, one.length, holder.organisation, holder.registered});
  }
  return out;
}

std::vector<made_roa> make_roas(std::vector<made_prefix> const& prefixes,
                                std::vector<made_network> const& all, std::uint64_t seed) {
  return roa_maker{prefixes, all, seed}.make();
}

std::vector<made_aspa> make_aspas(std::vector<std::vector<network_id>> const& providers,
                                  std::vector<made_network> const& all, std::uint64_t seed) {
  std::vector<made_aspa> out;
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    dice drawn{seed, "ASPAs", i};
    if (providers[i].empty() || !drawn.chance(shares::with_aspa)) continue;
    made_aspa one{all[i].number, {}};
    for (auto const provider : providers[i]) one.providers.push_back(all[provider.index()].number);
    auto const forgets = one.providers.size() > 1 && drawn.chance(shares::aspa_forgets);
    if (forgets) one.providers.pop_back();
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace causeway::sample
