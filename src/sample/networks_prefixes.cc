//! What is announced: whole blocks, parts of them beside, some by two networks, some not at all.
#include "sample/networks_prefixes.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "sample/dice.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

/// What holds for all prefixes of one network.
struct habit {
  bool tells_parts = false;
  std::vector<country_id> countries;  // where its addresses are used, its home first
};

class prefix_maker {
 public:
  prefix_maker(address_blocks const& blocks, lands const& on, std::vector<made_network> const& all,
               std::uint64_t seed)
      : blocks_{blocks}, on_{on}, all_{all}, seed_{seed}, has_any_(all.size(), false) {}

  std::vector<made_prefix> make() && {
    note_lent();
    add_lent();  // first, so that of equal prefixes the user's is kept
    for (auto i = std::size_t{0}; i < blocks_.v4.size(); ++i) add_block(blocks_.v4[i], i);
    for (auto i = std::size_t{0}; i < blocks_.v6.size(); ++i) add_block(blocks_.v6[i], i);
    std::stable_sort(out_.begin(), out_.end(),
                     [](made_prefix const& a, made_prefix const& b) { return a.prefix < b.prefix; });
    return std::move(out_);
  }

 private:
  // The largest block of each lender, out of which it lends; of equal ones the first.
  void note_lent() {
    for (auto const& one : blocks_.lent) lenders_.push_back({one.holder, {}});
    std::sort(lenders_.begin(), lenders_.end(),
              [](auto const& a, auto const& b) { return a.holder < b.holder; });
    for (auto const& block : blocks_.v4) {
      for (auto at = lender_at(block.holder); at != lenders_.end() && at->holder == block.holder; ++at) {
        if (block.units > at->block.units) at->block = block;
      }
    }
  }

  struct lender {
    network_id holder;
    block4 block;
  };

  std::vector<lender>::iterator lender_at(network_id holder) {
    return std::lower_bound(lenders_.begin(), lenders_.end(), holder,
                            [](lender const& one, network_id sought) { return one.holder < sought; });
  }

  habit habit_of(network_id id, dice& drawn) const {
    habit out{drawn.chance(shares::more_specifics), {all_[id.index()].home}};
    for (auto const city : all_[id.index()].cities) {
      auto const country = on_.of(city).country;
      if (std::find(out.countries.begin(), out.countries.end(), country) == out.countries.end()) {
        out.countries.push_back(country);
      }
    }
    return out;
  }

  static country_id any_country(habit const& of, dice& drawn) {
    if (of.countries.size() == 1 || drawn.chance(0.7)) return of.countries.front();
    return of.countries[drawn.below(static_cast<std::uint32_t>(of.countries.size()))];
  }

  void add(base::ip_prefix const& prefix, network_id origin, country_id country, bool is_announced) {
    out_.push_back({prefix, origin, {}, country, {}, is_announced});
  }

  void add_block(block4 const& block, std::size_t number) {
    dice drawn{seed_, "prefixes", number};
    auto const of = habit_of(block.holder, drawn);
    auto const lent = lender_at(block.holder);
    auto const is_lender = lent != lenders_.end() && lent->holder == block.holder;
    for (auto const& prefix : prefixes_of(block)) {
      auto const may_rest = has_any_[block.holder.index()] && !is_lender;
      has_any_[block.holder.index()] = true;
      auto const is_announced = !may_rest || !drawn.chance(shares::not_announced);
      add(prefix, block.holder, any_country(of, drawn), is_announced);
      if (is_announced && of.tells_parts && prefix.length < 24) add_parts(prefix, block, of, drawn);
    }
  }

  // Both halves, or some units; not from the last three units of a block, which may be lent.
  void add_parts(base::ip_prefix const& prefix, block4 const& block, habit const& of, dice& drawn) {
    auto const first = base::ipv4_number(prefix.address) >> 8U;
    auto const units = 1U << (24U - prefix.length);
    auto const end = std::min(first + units, block.first + block.units - std::min(block.units, 3U));
    if (drawn.chance(0.4)) {
      for (auto const at : {first, first + units / 2}) {
        if (at + units / 2 > end) continue;
        add({base::ipv4(at << 8U), static_cast<std::uint8_t>(prefix.length + 1)}, block.holder,
            any_country(of, drawn), true);
      }
      return;
    }
    auto const wanted = std::min<double>(units, drawn.pareto(3, 1.05));
    auto const share = wanted / units;
    // geometric steps would need logarithms; blocks are small enough to look at each unit of most
    auto const step = std::max(1U, units / 256);
    for (auto at = first; at < end; at += step) {
      if (units > 1 && drawn.chance(share * step))
        add({base::ipv4(at << 8U), 24}, block.holder, any_country(of, drawn), true);
    }
  }

  void add_block(block6 const& block, std::size_t number) {
    dice drawn{seed_, "prefixes of IPv6", number};
    auto const of = habit_of(block.holder, drawn);
    auto const whole = prefix_of(block);
    add(whole, block.holder, of.countries.front(), true);
    if (!of.tells_parts || whole.length > 44) return;
    auto const parts = 1 + drawn.below(3);
    for (auto i = std::uint32_t{0}; i < parts; ++i) {
      auto const step = 1U << (48U - whole.length - 4U);
      add(prefix_of({block.holder, block.first + i * step, static_cast<std::uint8_t>(whole.length + 4)}),
          block.holder, any_country(of, drawn), true);
    }
  }

  void add_lent() {
    for (auto const& one : blocks_.lent) {
      auto const& block = lender_at(one.holder)->block;
      auto const unit = block.first + block.units - std::min(one.from_end, block.units);
      auto const is_whole_block = block.units <= one.from_end;
      if (is_whole_block) continue;  // the lender has too few; the user has no addresses of its own
      add({base::ipv4(unit << 8U), 24}, one.user, all_[one.user.index()].home, true);
    }
  }

  address_blocks const& blocks_;
  lands const& on_;
  std::vector<made_network> const& all_;
  std::uint64_t seed_;
  std::vector<lender> lenders_;  // in order of holder, one for each unit lent
  std::vector<bool> has_any_;    // network_id
  std::vector<made_prefix> out_;
};

// A lent unit may be all of a piece of its lender's block; the user alone announces it.
void drop_doubles(std::vector<made_prefix>& prefixes) {
  auto const same = [](made_prefix const& a, made_prefix const& b) { return a.prefix == b.prefix; };
  prefixes.erase(std::unique(prefixes.begin(), prefixes.end(), same), prefixes.end());
}

void set_second_origins(std::vector<made_prefix>& prefixes,
                        std::vector<std::vector<network_id>> const& providers, std::uint64_t seed) {
  for (auto i = std::size_t{0}; i < prefixes.size(); ++i) {
    auto& one = prefixes[i];
    dice drawn{seed, "second origins", i};
    if (!one.is_announced || !drawn.chance(shares::second_origin)) continue;
    auto const& list = providers[one.origin.index()];
    if (!list.empty()) one.second_origin = list[drawn.below(static_cast<std::uint32_t>(list.size()))];
  }
}

// Prefix after prefix to one provider after another.
void split(std::vector<made_prefix>& prefixes, std::vector<std::vector<network_id>> const& providers,
           std::vector<made_network> const& all) {
  std::vector<std::uint32_t> told(all.size(), 0);
  for (auto& one : prefixes) {
    auto const& list = providers[one.origin.index()];
    if (!one.is_announced || !all[one.origin.index()].policy.splits_prefixes || list.empty()) continue;
    one.only_via = list[told[one.origin.index()]++ % list.size()];
  }
}

}  // namespace

std::vector<made_prefix> make_prefixes(address_blocks const& blocks,
                                       std::vector<std::vector<network_id>> const& providers, lands const& on,
                                       std::vector<made_network> const& all, std::uint64_t seed) {
  auto out = prefix_maker{blocks, on, all, seed}.make();
  drop_doubles(out);
  set_second_origins(out, providers, seed);
  split(out, providers, all);
  return out;
}

}  // namespace causeway::sample
