//! Policies: each departure drawn on its own.
#include "sample/networks_policies.h"

#include <algorithm>

#include "sample/dice.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

constexpr std::size_t always_leaks = 1000;  // networks from which on there is a leak

network_policy draw_policy(planned_network const& one, std::vector<network_id> const& providers,
                           bool has_customers, dice& drawn) {
  network_policy out;
  if (providers.size() > 1) {
    if (drawn.chance(shares::primary_provider)) {
      out.primary = providers[drawn.below(static_cast<std::uint32_t>(providers.size()))];
    }
    if (drawn.chance(shares::prepends)) out.prepends = static_cast<std::uint8_t>(1 + drawn.below(3));
    out.splits_prefixes = drawn.chance(shares::splits_prefixes);
  }
  if (has_customers) {
    out.prefers_peers = drawn.chance(shares::prefers_peers);
    auto const is_backbone = one.role == network_role::backbone;
    out.drops_invalid = drawn.chance(is_backbone ? shares::backbone_drops_invalid : shares::drops_invalid);
  }
  return out;
}

}  // namespace

void set_policies(networks_plan const& plan, std::vector<std::vector<network_id>> const& providers,
                  std::vector<made_link> const& peers, std::uint64_t seed, std::vector<made_network>& all) {
  std::vector<bool> has_peers(all.size(), false);
  for (auto const& link : peers) has_peers[link.first.index()] = has_peers[link.second.index()] = true;
  std::vector<bool> has_customers(all.size(), false);
  for (auto const& list : providers) {
    for (auto const one : list) has_customers[one.index()] = true;
  }
  std::vector<network_id> may_leak;
  auto leaks = false;
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    dice drawn{seed, "policies", i};
    all[i].policy = draw_policy(plan.all[i], providers[i], has_customers[i], drawn);
    auto const may = providers[i].size() > 1 || (providers[i].size() == 1 && has_peers[i]);
    if (!may) continue;
    may_leak.push_back(as_network(i));
    all[i].policy.leaks = drawn.chance(shares::leaks);
    leaks = leaks || all[i].policy.leaks;
  }
  if (leaks || all.size() < always_leaks || may_leak.empty()) return;
  dice drawn{seed, "leak"};
  all[may_leak[drawn.below(static_cast<std::uint32_t>(may_leak.size()))].index()].policy.leaks = true;
}

}  // namespace causeway::sample
