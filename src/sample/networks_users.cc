//! Users by Zipf's law, pull by kind, caches where most users are.
#include "sample/networks_users.h"

#include <algorithm>
#include <cmath>

#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

using enum network_role;

struct weighed_network {
  network_id id;
  double weight = 0;
};

// The incumbent, then those with customers by size, then the others in an order drawn.
std::vector<network_id> providers_of_access(networks_plan const& plan, country_id country,
                                            std::vector<network_id> list, dice& drawn) {
  for (auto i = list.size(); i > 1; --i)
    std::swap(list[i - 1], list[drawn.below(static_cast<std::uint32_t>(i))]);
  std::stable_sort(list.begin(), list.end(),
                   [&](network_id a, network_id b) { return plan.of(a).rank < plan.of(b).rank; });
  auto const incumbent_there = plan.incumbents[country.index()];
  auto const at = std::find(list.begin(), list.end(), incumbent_there);
  if (at != list.end()) std::rotate(list.begin(), at, at + 1);
  return list;
}

// network_id -> 0, or its weight in a country next door, for the few that have users there
void add_foreigners(networks_plan const& plan, lands const& on, std::uint64_t seed,
                    std::vector<std::vector<weighed_network>>& by_country) {
  for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
    auto const& one = plan.all[i];
    if (one.role != access || one.is_captive) continue;
    auto const& neighbours = on.of(one.home).neighbours;
    dice drawn{seed, "users abroad", i};
    if (neighbours.empty() || !drawn.chance(shares::users_abroad)) continue;
    auto const there = neighbours[drawn.below(static_cast<std::uint32_t>(neighbours.size()))];
    if (on.of(there).has_monopoly) continue;
    by_country[there.index()].push_back({as_network(i), 0.2 * drawn.unit() / 10});
  }
}

std::vector<std::vector<weighed_network>> weigh_access(networks_plan const& plan, lands const& on,
                                                       std::uint64_t seed) {
  std::vector<std::vector<network_id>> lists(on.countries.size());
  for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
    auto const& one = plan.all[i];
    if (one.role == access || one.role == incumbent) lists[one.home.index()].push_back(as_network(i));
  }
  std::vector<std::vector<weighed_network>> out(lists.size());
  for (auto c = std::size_t{0}; c < lists.size(); ++c) {
    dice drawn{seed, "users", c};
    auto const order =
        providers_of_access(plan, country_id{static_cast<std::uint16_t>(c)}, std::move(lists[c]), drawn);
    double place = 0;
    for (auto const one : order) {
      place += 1;
      out[c].push_back({one, drawn.between(0.7, 1.3) / place});
    }
  }
  return out;
}

// Whole people but for the largest share, which takes the rest.
void share_out(std::vector<weighed_network> const& list, country_id country, double users,
               std::vector<made_network>& all) {
  double sum = 0;
  for (auto const& one : list) sum += one.weight;
  auto left = users;
  for (auto i = list.size(); i-- > 0;) {
    auto const part = i == 0 ? left : std::floor(users * list[i].weight / sum);
    left -= part;
    if (part > 0) all[list[i].id.index()].users.push_back({country, part});
  }
}

// The most that an ordinary content network may have of what the least has, so that none becomes a giant.
double most_of_content(std::vector<made_network> const& all) {
  auto const number =
      std::count_if(all.begin(), all.end(), [](auto const& one) { return one.role == content; });
  return std::max(2.0, static_cast<double>(number) / 15);
}

double users_of(made_network const& one) {
  double sum = 0;
  for (auto const& there : one.users) sum += there.users;
  return sum;
}

}  // namespace

void set_users(networks_plan const& plan, lands const& on, std::uint64_t seed,
               std::vector<made_network>& all) {
  auto by_country = weigh_access(plan, on, seed);
  add_foreigners(plan, on, seed, by_country);
  double everybody = 0;
  for (auto c = std::size_t{0}; c < by_country.size(); ++c) {
    auto const users = on.countries[c].population * on.countries[c].online_share;
    share_out(by_country[c], country_id{static_cast<std::uint16_t>(c)}, users, all);
    everybody += users;
  }
  double of_content = 0;
  auto const most = most_of_content(all);
  std::vector<double> weights(all.size(), 0);
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    if (all[i].role != content || plan.all[i].is_giant) continue;
    weights[i] = std::min(dice{seed, "pull", i}.pareto(1, 1.1), most);
    of_content += weights[i];
  }
  double of_giants = 0;
  for (auto const pull : shares::giant_pull) of_giants += pull;
  auto const of_content_all = of_content > 0 ? shares::content_pull : 0;
  auto const rest = 1 - of_giants - of_content_all;
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    if (of_content > 0) all[i].pull = of_content_all * weights[i] / of_content;
    all[i].pull += rest * users_of(all[i]) / everybody;
  }
  for (auto i = std::size_t{0}; i < plan.giants.size(); ++i) {
    all[plan.giants[i].index()].pull = shares::giant_pull[i];
  }
}

std::vector<made_cache> make_caches(networks_plan const& plan, std::vector<made_network> const& all,
                                    std::uint64_t seed) {
  std::vector<weighed_network> order;
  double everybody = 0;
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    order.push_back({as_network(i), users_of(all[i])});
    everybody += order.back().weight;
  }
  std::stable_sort(order.begin(), order.end(),
                   [](auto const& a, auto const& b) { return a.weight > b.weight; });
  std::vector<made_cache> out;
  double seen = 0;
  for (auto const& host : order) {
    if (seen >= shares::cache_users * everybody || host.weight <= 0) break;
    seen += host.weight;
    dice drawn{seed, "caches", host.id.value};
    for (auto i = std::size_t{0}; i < shares::cached_giants && i < plan.giants.size(); ++i) {
      if (drawn.chance(shares::has_cache)) out.push_back({plan.giants[i], host.id});
    }
  }
  std::sort(out.begin(), out.end(), [](made_cache const& a, made_cache const& b) {
    return a.content != b.content ? a.content < b.content : a.host < b.host;
  });
  return out;
}

}  // namespace causeway::sample
