//! The plan: roles by country, order of ASN, order of size, and how many links each shall have.
#include "sample/networks_plan.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/networks_degrees.h"
#include "sample/networks_distributions.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

using enum network_role;

// A network and its place in some order.
struct keyed_network {
  double key = 0;
  std::uint32_t row = 0;
  auto operator<=>(keyed_network const&) const = default;
};

country_id as_country(std::size_t row) {
  return country_id{static_cast<std::uint16_t>(row)};
}

// Parts of `total` by weight, whole numbers, none below `least`: the largest rests get one more.
std::vector<std::uint32_t> apportion(std::uint32_t total, std::span<double const> weights,
                                     std::uint32_t least) {
  auto const count = static_cast<std::uint32_t>(weights.size());
  auto const free = total > least * count ? total - least * count : 0;
  auto const sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<std::uint32_t> parts(count, 0);
  std::vector<keyed_network> rests;
  auto left = total;
  for (auto i = std::uint32_t{0}; i < count; ++i) {
    auto const exact = free * weights[i] / sum;
    parts[i] = std::min(left, least + static_cast<std::uint32_t>(std::floor(exact)));
    left -= parts[i];
    rests.push_back({std::floor(exact) - exact, i});
  }
  std::sort(rests.begin(), rests.end());
  for (auto i = std::size_t{0}; left > 0; i = (i + 1) % rests.size(), --left) ++parts[rests[i].row];
  return parts;
}

// Backbones and giants: at home in hubs and in the countries with most networks.
std::vector<country_id> large_homes(lands const& on, std::span<double const> weights) {
  std::vector<keyed_network> order;
  for (auto i = std::uint32_t{0}; i < on.countries.size(); ++i) {
    if (on.countries[i].has_monopoly) continue;
    order.push_back({on.countries[i].is_hub ? -1e30 : -weights[i], i});
  }
  std::sort(order.begin(), order.end());
  order.resize(std::max<std::size_t>(1, (order.size() + 2) / 3));
  std::vector<country_id> out;
  for (auto const& one : order) out.push_back(as_country(one.row));
  return out;
}

/// Fills the roster: who there is and where, in no order yet.
class roster {
 public:
  roster(sample_options const& options, lands const& on, wires const& over)
      : networks_{options.networks},
        on_{on},
        over_{over},
        weights_{country_weights(on)},
        drawn_{options.seed, "network roles"} {}

  std::vector<planned_network> make() && {
    auto const homes = large_homes(on_, weights_);
    for (auto i = std::uint32_t{0}; i < backbone_count(networks_); ++i) {
      add(backbone, homes[i % homes.size()]);
    }
    for (auto i = std::size_t{0}; i < on_.countries.size(); ++i) add(incumbent, as_country(i));
    add_exchanges();
    add_carriers();
    add_giants(homes);
    auto const left = networks_ - static_cast<std::uint32_t>(all_.size());
    auto const by_country = apportion(left, weights_, left >= 2 * on_.countries.size() ? 2 : 1);
    for (auto c = std::size_t{0}; c < by_country.size(); ++c) {
      for (auto i = std::uint32_t{0}; i < by_country[c]; ++i)
        add(i == 0 ? access : any_role(), as_country(c));
    }
    for (auto& one : all_) decide(one);
    return std::move(all_);
  }

 private:
  planned_network& add(network_role role, country_id home) {
    auto& one = all_.emplace_back();
    one.role = role;
    one.home = home;
    return one;
  }

  // The largest exchanges have a number of their own, as long as these stay a small part of all networks.
  void add_exchanges() {
    std::vector<keyed_network> order;
    for (auto i = std::uint32_t{0}; i < over_.exchanges.size(); ++i) {
      order.push_back({-over_.exchanges[i].pull, i});
    }
    std::sort(order.begin(), order.end());
    order.resize(std::min<std::size_t>(order.size(), networks_ / 12));
    for (auto const& one : order) {
      auto const id = exchange_id{one.row};
      add(exchange, on_.of(over_.of(id).city).country).exchange = id;
    }
  }

  void add_carriers() {
    auto const transit = networks_ * transit_share;
    auto const count = std::max(3.0, std::floor(transit * shares::carriers_of_transit));
    auto weights = weights_;
    for (auto c = std::size_t{0}; c < weights.size(); ++c) {
      if (on_.countries[c].has_monopoly) weights[c] = 0;
    }
    auto const parts = apportion(static_cast<std::uint32_t>(count), weights, 0);
    for (auto c = std::size_t{0}; c < parts.size(); ++c) {
      for (auto i = std::uint32_t{0}; i < parts[c]; ++i) add(carrier, as_country(c));
    }
  }

  void add_giants(std::span<country_id const> homes) {
    for (auto i = std::size_t{0}; i < shares::giants; ++i)
      add(content, homes[i % homes.size()]).is_giant = true;
  }

  network_role any_role() {
    std::array const roles{access, content, university, enterprise};
    std::array const of{shares::access.of_networks, shares::content.of_networks,
                        shares::university.of_networks, shares::enterprise.of_networks};
    return roles[drawn_.pick(of)];
  }

  static shares::role_shares shares_of(network_role role) {
    switch (role) {
      case access: return shares::access;
      case content: return shares::content;
      case university: return shares::university;
      case enterprise: return shares::enterprise;
      case exchange: return {0, 0, 0};
      default: return {0, 1, 1};
    }
  }

  void decide(planned_network& one) {
    auto const of = shares_of(one.role);
    one.has_customers = !one.is_giant && drawn_.chance(of.with_customers);
    one.peers = drawn_.chance(one.has_customers ? shares::transit_peering : of.peering_stubs);
    if (one.role == backbone || one.is_giant) one.peers = true;
    auto const& country = on_.of(one.home);
    one.is_captive = country.has_monopoly && one.role != incumbent;
  }

  std::uint32_t networks_;
  lands const& on_;
  wires const& over_;
  std::vector<double> weights_;
  dice drawn_;
  std::vector<planned_network> all_;
};

// Old networks have low numbers, and old are those that carry others.
std::vector<planned_network> in_order_of_age(std::vector<planned_network> all, std::uint64_t seed) {
  dice drawn{seed, "network age"};
  std::vector<keyed_network> order;
  for (auto i = std::uint32_t{0}; i < all.size(); ++i) {
    auto const u = drawn.unit();
    auto const is_old = all[i].role == backbone || all[i].role == carrier || all[i].role == incumbent;
    auto const of_others = all[i].has_customers ? u * square_root(u) : u;
    order.push_back({is_old ? u * u * u * 0.5 : of_others, i});
  }
  std::sort(order.begin(), order.end());
  std::vector<planned_network> out;
  out.reserve(all.size());
  for (auto const& one : order) out.push_back(all[one.row]);
  return out;
}

void note_places(networks_plan& plan, lands const& on) {
  for (auto const& country : on.countries) plan.regions.push_back(country.region.m49);
  std::sort(plan.regions.begin(), plan.regions.end());
  plan.regions.erase(std::unique(plan.regions.begin(), plan.regions.end()), plan.regions.end());
  plan.incumbents.resize(on.countries.size());
  for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
    auto const& one = plan.all[i];
    if (one.role == backbone) plan.backbones.push_back(as_network(i));
    if (one.role == incumbent) plan.incumbents[one.home.index()] = as_network(i);
    if (one.is_giant) plan.giants.push_back(as_network(i));
  }
}

// Where in the order of size a network shall stand; of n networks with customers the largest at 1.
double size_key(planned_network const& one, double n, double backbone_part, double weight_part, dice& drawn) {
  auto const u = drawn.unit();
  if (one.is_captive) return n * (0.2 + 0.8 * u);  // behind its country's incumbent
  auto const spread = [](double low, double high, double at) { return low * power(high / low, at); };
  switch (one.role) {
    case backbone: return spread(1, power(n, 0.52), backbone_part);
    case carrier: return spread(2.5, std::max(3.0, 0.08 * n), u);
    case incumbent: return spread(2.5, std::max(3.0, 0.12 * n), (1 - weight_part) * 0.7 + u * 0.3);
    case access: return n * (0.01 + 0.99 * u);
    default: return n * (0.05 + 0.95 * u);
  }
}

void rank_transit(networks_plan& plan, lands const& on, std::uint64_t seed) {
  auto const weights = country_weights(on);
  auto const most = *std::max_element(weights.begin(), weights.end());
  auto const n = static_cast<double>(
      std::count_if(plan.all.begin(), plan.all.end(), [](auto const& one) { return one.has_customers; }));
  dice drawn{seed, "network size"};
  std::vector<keyed_network> order;
  double backbones = 0;
  for (auto i = std::uint32_t{0}; i < plan.all.size(); ++i) {
    auto const& one = plan.all[i];
    if (!one.has_customers) continue;
    auto const part = backbones / static_cast<double>(plan.backbones.size());
    if (one.role == backbone) backbones += 1;
    auto const weight = square_root(weights[one.home.index()] / most);
    order.push_back({size_key(one, n, part, weight, drawn), i});
  }
  std::sort(order.begin(), order.end());
  for (auto& one : plan.all) one.rank = static_cast<std::uint32_t>(order.size());
  for (auto i = std::uint32_t{0}; i < order.size(); ++i) {
    plan.all[order[i].row].rank = i;
    plan.by_rank.emplace_back(order[i].row);
  }
}

std::uint32_t provider_number(planned_network const& one, dice& drawn) {
  if (one.role == backbone) return 0;
  auto const number = drawn.pick(one.has_customers ? std::span<double const>{shares::transit_providers}
                                                   : std::span<double const>{shares::stub_providers});
  auto out = static_cast<std::uint32_t>(number) + 1;
  while (out >= 4 && out < 40 && drawn.chance(shares::one_more_provider)) ++out;
  if (one.is_giant) out = 3;
  return std::min(out, one.rank);  // nobody larger than the largest
}

void plan_customers(networks_plan& plan, std::uint64_t seed) {
  dice drawn{seed, "provider numbers"};
  double total = 0;
  for (auto& one : plan.all) {
    one.providers = provider_number(one, drawn);
    total += one.providers;
  }
  auto const networks = static_cast<double>(plan.all.size());
  auto const degrees =
      falling_degrees(static_cast<std::uint32_t>(plan.by_rank.size()),
                      networks * top_customers_share(plan.all.size()), customer_points(), total);
  for (auto i = std::size_t{0}; i < plan.by_rank.size(); ++i) plan.of(plan.by_rank[i]).customers = degrees[i];
}

double peering_key(planned_network const& one, dice& drawn) {
  auto const u = drawn.unit();
  if (one.is_giant) return 0.002 * u;
  switch (one.role) {
    case backbone: return 0.4 * u;
    case carrier: return 0.5 * u;
    case incumbent: return 0.6 * u;
    case content: return 0.8 * u;
    case access: return one.has_customers ? u : 1.6 * u;
    default: return 2.4 * u;
  }
}

void plan_peers(networks_plan& plan, std::uint64_t seed) {
  dice drawn{seed, "peer numbers"};
  std::vector<keyed_network> order;
  double providers = 0;
  for (auto i = std::uint32_t{0}; i < plan.all.size(); ++i) {
    providers += plan.all[i].providers;
    if (plan.all[i].peers) order.push_back({peering_key(plan.all[i], drawn), i});
  }
  std::sort(order.begin(), order.end());
  auto const share = peer_link_share(plan.all.size());
  auto const count = static_cast<double>(order.size());
  auto const top = std::min(top_peers_share * static_cast<double>(plan.all.size()), 0.6 * count);
  auto const degrees = falling_degrees(static_cast<std::uint32_t>(order.size()), top, peer_points(),
                                       2 * providers * share / (1 - share));
  for (auto i = std::size_t{0}; i < order.size(); ++i) plan.all[order[i].row].peer_links = degrees[i];
}

}  // namespace

std::size_t networks_plan::region_of(lands const& on, country_id country) const {
  auto const at = std::lower_bound(regions.begin(), regions.end(), on.of(country).region.m49);
  return static_cast<std::size_t>(at - regions.begin());
}

std::uint32_t backbone_count(std::uint32_t networks) {
  return static_cast<std::uint32_t>(std::floor(6 + 1.9 * logarithm(std::max(networks, 100U) / 100.0) + 0.5));
}

std::vector<double> country_weights(lands const& on) {
  std::vector<double> out;
  for (auto const& country : on.countries) {
    auto const online = std::max(country.population * country.online_share, 1.0);
    out.push_back(power(online * square_root(std::max(country.gni_usd_per_person_year, 1.0)), 0.8));
  }
  return out;
}

networks_plan make_networks_plan(sample_options const& options, lands const& on, wires const& over) {
  assert(options.networks >= sample_options::min_networks);
  networks_plan plan;
  plan.all = in_order_of_age(roster{options, on, over}.make(), options.seed);
  note_places(plan, on);
  rank_transit(plan, on, options.seed);
  plan_customers(plan, options.seed);
  plan_peers(plan, options.seed);
  return plan;
}

}  // namespace causeway::sample
