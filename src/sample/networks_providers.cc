//! A market of providers: each offers as many places as it shall have customers, in its country, in its
//! region or everywhere, and customers take them.
#include "sample/networks_providers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "sample/dice.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

using enum network_role;

// Where a provider offers its places; of each role the shares at home, in the region, and everywhere.
std::array<double, 3> offer_shares(planned_network const& one) {
  if (one.is_captive) return {1, 0, 0};
  switch (one.role) {
    case backbone: return {0.25, 0.15, 0.60};
    case carrier: return {0.30, 0.50, 0.20};
    case incumbent: return {0.80, 0.20, 0};
    default: return {0.94, 0.06, 0};
  }
}

template <typename Value>
void shuffle_from(std::vector<Value>& list, std::size_t first, dice& drawn) {
  for (auto i = list.size(); i > first + 1; --i) {
    std::swap(list[i - 1], list[first + drawn.below(static_cast<std::uint32_t>(i - first))]);
  }
}

class provider_market {
 public:
  provider_market(networks_plan const& plan, lands const& on, std::vector<network_id> const& main,
                  std::uint64_t seed)
      : plan_{plan},
        on_{on},
        main_{main},
        drawn_{seed, "providers"},
        pools_(1 + plan.regions.size() + on.countries.size()),
        at_home_(on.countries.size(), 0),
        in_region_(plan.regions.size(), 0),
        served_before_(plan.all.size(), 0),
        chosen_(plan.all.size()) {
    for (auto const one : plan_.by_rank) offer(one);
    for (auto& pool : pools_) shuffle_from(pool, 0, drawn_);
    offer_one_each();
    weigh_demand();
  }

  std::vector<std::vector<network_id>> make() && {
    for (auto i = std::size_t{0}; i < plan_.all.size(); ++i) {
      take_sibling(as_network(i));
      take_largest(as_network(i));
    }
    for (auto const one : plan_.by_rank) take_all(one);
    std::vector<network_id> others;
    for (auto i = std::size_t{0}; i < plan_.all.size(); ++i) {
      if (!plan_.all[i].has_customers) others.push_back(as_network(i));
    }
    shuffle_from(others, 0, drawn_);
    for (auto const one : others) take_all(one);
    for (auto& list : chosen_) std::sort(list.begin(), list.end());
    return std::move(chosen_);
  }

 private:
  static constexpr std::size_t everywhere = 0;
  static constexpr int tries = 24;

  std::size_t region_pool(country_id country) const { return 1 + plan_.region_of(on_, country); }
  std::size_t country_pool(country_id country) const { return 1 + plan_.regions.size() + country.index(); }

  std::size_t pool_for(planned_network const& one) {
    if (is_walled(one)) return country_pool(one.home);
    std::array const pools{country_pool(one.home), region_pool(one.home), everywhere};
    return pools[drawn_.pick(offer_shares(one))];
  }

  // Behind a gateway monopoly nobody provides for networks abroad.
  bool is_walled(planned_network const& one) const { return on_.of(one.home).has_monopoly; }

  void offer(network_id id) {
    auto const& one = plan_.of(id);
    for (auto i = std::uint32_t{1}; i < one.customers; ++i) pools_[pool_for(one)].push_back(id);
  }

  // The last place of each provider lies on top, so that all who shall have customers get one.
  void offer_one_each() {
    std::vector<std::size_t> starts;
    for (auto const& pool : pools_) starts.push_back(pool.size());
    for (auto const id : plan_.by_rank) pools_[pool_for(plan_.of(id))].push_back(id);
    for (auto i = std::size_t{0}; i < pools_.size(); ++i) shuffle_from(pools_[i], starts[i], drawn_);
  }

  // How likely customers look at home, and in their region if not at home: as many as there are places.
  void weigh_demand() {
    std::vector<double> at_home(on_.countries.size(), 0);
    for (auto const& one : plan_.all) at_home[one.home.index()] += one.providers;
    std::vector<double> in_region(plan_.regions.size(), 0);
    for (auto c = std::size_t{0}; c < at_home.size(); ++c) {
      auto const country = country_id{static_cast<std::uint16_t>(c)};
      auto const places = static_cast<double>(pools_[country_pool(country)].size());
      at_home_[c] = at_home[c] > 0 ? std::min(0.97, places / at_home[c]) : 0;
      in_region[plan_.region_of(on_, country)] += (1 - at_home_[c]) * at_home[c];
    }
    for (auto r = std::size_t{0}; r < in_region.size(); ++r) {
      auto const places = static_cast<double>(pools_[1 + r].size());
      in_region_[r] = in_region[r] > 0 ? std::min(0.97, places / in_region[r]) : 0;
    }
  }

  bool suits(network_id customer, network_id provider) const {
    if (plan_.of(provider).rank >= plan_.of(customer).rank) return false;
    auto const& has = chosen_[customer.index()];
    return std::find(has.begin(), has.end(), provider) == has.end();
  }

  static bool is_large(planned_network const& one) { return one.role == carrier || one.role == incumbent; }

  // The largest network of all carries many of the large.
  void take_largest(network_id id) {
    auto const largest = plan_.by_rank.front();
    if (!is_large(plan_.of(id)) || plan_.of(id).is_captive || !suits(id, largest)) return;
    if (!drawn_.chance(shares::customer_of_largest)) return;
    chosen_[id.index()].push_back(largest);
    ++served_before_[largest.index()];
  }

  // A second or third network of an organisation is mostly carried by its main one.
  void take_sibling(network_id id) {
    auto const main = main_[id.index()];
    if (!main.valid() || !plan_.of(main).has_customers || !suits(id, main)) return;
    if (plan_.of(id).is_captive && plan_.of(main).home != plan_.of(id).home) return;
    if (!drawn_.chance(shares::customer_of_sibling)) return;
    chosen_[id.index()].push_back(main);
    ++served_before_[main.index()];
  }

  // A place in the pool that suits; none where some tries find none. Places that customers took without
  // coming here are thrown away when they are met.
  std::optional<std::uint32_t> find(network_id customer, std::vector<network_id>& pool, bool from_top) {
    for (int i = 0; i < tries && !pool.empty(); ++i) {
      auto const size = static_cast<std::uint32_t>(pool.size());
      auto const at = from_top ? size - 1 : drawn_.below(size);
      from_top = false;
      auto& before = served_before_[pool[at].index()];
      if (before == 0 && suits(customer, pool[at])) return at;
      if (before == 0) continue;
      --before;
      pool[at] = pool.back();
      pool.pop_back();
    }
    return std::nullopt;
  }

  // Carriers and incumbents rather take the larger of two providers, others with customers the smaller.
  std::uint32_t better(network_id customer, std::vector<network_id> const& pool, std::uint32_t a,
                       std::uint32_t b) const {
    auto const wants_large = is_large(plan_.of(customer));
    auto const a_is_larger = plan_.of(pool[a]).rank < plan_.of(pool[b]).rank;
    return a_is_larger == wants_large ? a : b;
  }

  bool take(network_id customer, std::size_t from) {
    auto& pool = pools_[from];
    auto const& one = plan_.of(customer);
    auto at = find(customer, pool, !one.has_customers);
    if (!at) return false;
    if (one.has_customers) {
      auto const second = find(customer, pool, false);
      // a place thrown away may have moved the first
      if (second && *at < pool.size() && suits(customer, pool[*at]))
        at = better(customer, pool, *at, *second);
      else
        at = second ? second : find(customer, pool, false);
      if (!at) return false;
    }
    chosen_[customer.index()].push_back(pool[*at]);
    pool[*at] = pool.back();
    pool.pop_back();
    return true;
  }

  bool take_one(network_id id) {
    auto const& one = plan_.of(id);
    auto const home = country_pool(one.home);
    if (one.is_captive) return take(id, home);
    // those with customers look farther
    auto const patience = one.has_customers ? 0.6 : 1.1;
    auto const region = region_pool(one.home);
    auto const wants_home = drawn_.chance(at_home_[one.home.index()] * patience);
    auto const wants_region = drawn_.chance(in_region_[region - 1]);
    if (wants_home && take(id, home)) return true;
    if (wants_region && take(id, region)) return true;
    return take(id, everywhere) || take(id, region) || (!wants_home && take(id, home));
  }

  void take_all(network_id id) {
    while (chosen_[id.index()].size() < plan_.of(id).providers && take_one(id)) {
    }
    if (chosen_[id.index()].empty() && plan_.of(id).role != backbone)
      chosen_[id.index()].push_back(last_resort(id));
  }

  // Who takes anybody: the incumbent at home, or a backbone.
  network_id last_resort(network_id id) {
    auto const incumbent_there = plan_.incumbents[plan_.of(id).home.index()];
    if (suits(id, incumbent_there) && (plan_.of(id).is_captive || drawn_.chance(0.5))) return incumbent_there;
    auto const& list = plan_.backbones;
    for (int i = 0; i < tries; ++i) {
      auto const one = list[drawn_.below(static_cast<std::uint32_t>(list.size()))];
      if (suits(id, one)) return one;
    }
    return plan_.by_rank.front();  // a backbone, and larger than all others
  }

  networks_plan const& plan_;
  lands const& on_;
  std::vector<network_id> const& main_;
  dice drawn_;
  std::vector<std::vector<network_id>>
      pools_;                      // everywhere, regions, countries: a provider for each free place
  std::vector<double> at_home_;    // country_id -> chance to look for a provider at home
  std::vector<double> in_region_;  // region -> the same, of those who do not
  std::vector<std::uint32_t> served_before_;  // network_id -> customers who did not come through a pool
  std::vector<std::vector<network_id>> chosen_;
};

}  // namespace

std::vector<std::vector<network_id>> choose_providers(networks_plan const& plan, lands const& on,
                                                      std::vector<network_id> const& main,
                                                      std::uint64_t seed) {
  return provider_market{plan, on, main, seed}.make();
}

}  // namespace causeway::sample
