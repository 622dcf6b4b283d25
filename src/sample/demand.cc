//! Demand at peak, its split, and the shares in which it is asked from each network.
#include "sample/demand.h"

#include <algorithm>
#include <array>
#include <functional>

#include "sample/arithmetic.h"
#include "sample/dice.h"

namespace causeway::sample {

namespace {

// In the order of income_group; published ranges and where they come from: docs/method/sample.md.
constexpr std::array<drawn_range, 4> kbps_per_user{
    {{40, 100, 250}, {80, 200, 500}, {150, 350, 800}, {300, 600, 1200}}};
constexpr drawn_range domestic_part{.05, .10, .20};
constexpr drawn_range cacheable_part{.45, .60, .70};
constexpr drawn_range regional_part{.02, .05, .10};
constexpr drawn_range hit_part{.70, .80, .90};
// Networks differ from their country's users: subscribers of a mobile network ask for less.
constexpr double network_spread = .2;
// Of what is asked outside caches, so much is asked from those who have content; the rest is between users.
constexpr double domestic_pull = .5;
constexpr double regional_pull = .6;
constexpr double world_pull = .85;

country_demand draw_country(sample_options const& options, made_country const& country, std::size_t number) {
  dice from{options.seed, "demand of a country", number};
  country_demand out;
  out.kbps_per_user = draw(from, kbps_per_user.at(static_cast<std::size_t>(country.income)));
  out.domestic_share = draw(from, domestic_part);
  out.cacheable_share = draw(from, cacheable_part);
  out.regional_share = draw(from, regional_part);
  out.exchange_hit = draw(from, hit_part) * (country.has_good_exchange ? 1.0 : .75);
  return out;
}

double users_of(made_network const& network) {
  auto sum = 0.0;
  for (auto const& one : network.users) sum += one.users;
  return sum;
}

/// Adds `part` to the shares of those who are eligible, by what they have to offer and by their users.
/// Nothing is added, and false returned, where nobody is eligible.
bool spread(std::vector<double>& shares, networks const& from, double part, double pull_part,
            std::function<bool(made_network const&)> const& is_eligible) {
  auto pull = 0.0;
  auto users = 0.0;
  for (auto const& network : from.all) {
    if (!is_eligible(network)) continue;
    pull += network.pull;
    users += users_of(network);
  }
  if (pull <= 0 && users <= 0) return false;
  auto by_pull = users > 0 ? part * pull_part : part;
  if (pull <= 0) by_pull = 0;
  auto const by_users = part - by_pull;
  for (auto i = std::size_t{0}; i < from.all.size(); ++i) {
    auto const& network = from.all[i];
    if (!is_eligible(network)) continue;
    if (by_pull > 0) shares[i] += by_pull * network.pull / pull;
    if (by_users > 0) shares[i] += by_users * users_of(network) / users;
  }
  return true;
}

std::vector<double> asked_from(lands const& on, networks const& from, country_demand const& how,
                               country_id country) {
  std::vector<double> shares(from.all.size());
  auto const region = on.of(country).subregion.m49;
  auto const is_at_home = [&](made_network const& one) { return one.home == country; };
  auto const is_near = [&](made_network const& one) {
    return one.home != country && on.of(one.home).subregion.m49 == region;
  };
  auto const is_content = [](made_network const& one) { return one.role == network_role::content; };
  auto world = 1 - how.domestic_share - how.cacheable_share - how.regional_share;
  if (!spread(shares, from, how.domestic_share, domestic_pull, is_at_home)) world += how.domestic_share;
  if (!spread(shares, from, how.cacheable_share, 1, is_content)) world += how.cacheable_share;
  if (!spread(shares, from, how.regional_share, regional_pull, is_near)) world += how.regional_share;
  spread(shares, from, world, world_pull, [](made_network const&) { return true; });
  return shares;
}

std::vector<std::size_t> main_groups(networks const& from, std::span<announcement_group const> groups) {
  std::vector<std::size_t> out(from.all.size(), groups.size());
  for (auto i = std::size_t{0}; i < groups.size(); ++i) {
    if (groups[i].is_main) out[groups[i].origin.index()] = i;
  }
  return out;
}

std::vector<destination> all_destinations(sample_options const& options, networks const& from,
                                          std::span<announcement_group const> groups,
                                          std::vector<country_demand>& countries) {
  auto const main = main_groups(from, groups);
  std::vector<destination> out;
  for (auto i = std::uint32_t{0}; i < from.all.size(); ++i) {
    if (main[i] == groups.size()) continue;
    dice drawn{options.seed, "demand of a network", i};
    auto const factor = drawn.log_normal(1, network_spread);
    for (auto const& one : from.all[i].users) {
      auto& country = countries[one.country.index()];
      auto const mbps = one.users * country.kbps_per_user / 1000 * factor;
      if (mbps <= 0) continue;
      country.mbps += mbps;
      out.push_back({network_id{i}, one.country, mbps, main[i]});
    }
  }
  return out;
}

/// The part of one country in a sample: `rows` are places in the list of all.
void thin_out(std::vector<destination> const& all, std::vector<std::size_t> rows, std::size_t quota,
              dice& drawn, std::vector<destination>& kept) {
  std::sort(rows.begin(), rows.end(), [&](auto const a, auto const b) {
    return all[a].mbps != all[b].mbps ? all[a].mbps > all[b].mbps : a < b;
  });
  auto const largest = rows.size() <= quota ? rows.size() : quota / 2;
  for (auto i = std::size_t{0}; i < largest; ++i) kept.push_back(all[rows[i]]);
  std::vector<std::size_t> rest(rows.begin() + static_cast<std::ptrdiff_t>(largest), rows.end());
  if (rest.empty()) return;
  auto sum = 0.0;
  for (auto const row : rest) sum += all[row].mbps;
  auto const count = std::min(rest.size(), quota - largest);
  auto chosen = 0.0;
  for (auto i = std::size_t{0}; i < count; ++i) {
    std::swap(rest[i], rest[i + drawn.below(static_cast<std::uint32_t>(rest.size() - i))]);
    chosen += all[rest[i]].mbps;
  }
  for (auto i = std::size_t{0}; i < count; ++i) {
    kept.push_back(all[rest[i]]);
    kept.back().mbps *= sum / chosen;
  }
}

std::vector<destination> sample_of(sample_options const& options, std::vector<destination> const& all,
                                   std::size_t countries) {
  std::vector<std::vector<std::size_t>> rows(countries);
  for (auto i = std::size_t{0}; i < all.size(); ++i) rows[all[i].country.index()].push_back(i);
  std::vector<destination> kept;
  for (auto i = std::size_t{0}; i < countries; ++i) {
    dice drawn{options.seed, "sample of destinations", i};
    thin_out(all, std::move(rows[i]), std::max<std::size_t>(2, sampled_destinations / countries), drawn,
             kept);
  }
  std::sort(kept.begin(), kept.end(), [](destination const& a, destination const& b) {
    return a.network != b.network ? a.network < b.network : a.country < b.country;
  });
  return kept;
}

std::vector<cache_hit> draw_caches(sample_options const& options, networks const& from) {
  std::vector<cache_hit> out;
  for (auto const& one : from.caches) {
    dice drawn{options.seed, "cache", (std::uint64_t{one.content.value} << 32U) + one.host.value};
    out.push_back({one.host, one.content, draw(drawn, hit_part)});
  }
  std::sort(out.begin(), out.end(), [](cache_hit const& a, cache_hit const& b) {
    return a.host != b.host ? a.host < b.host : a.content < b.content;
  });
  return out;
}

}  // namespace

double draw(dice& from, drawn_range const& range) {
  if (range.low == range.high) return range.mid;
  auto const low = logarithm(range.low);
  auto const high = logarithm(range.high);
  auto const value = exponential(from.triangular(low, logarithm(range.mid), high));
  return std::clamp(value, range.low, range.high);
}

demand make_demand(sample_options const& options, lands const& on, networks const& from,
                   std::span<announcement_group const> groups) {
  demand out;
  for (auto i = std::size_t{0}; i < on.countries.size(); ++i) {
    out.countries.push_back(draw_country(options, on.countries[i], i));
  }
  out.destinations = all_destinations(options, from, groups, out.countries);
  out.with_users = out.destinations.size();
  if (from.all.size() > all_destinations_up_to) {
    out.destinations = sample_of(options, out.destinations, on.countries.size());
  }
  for (auto i = std::size_t{0}; i < on.countries.size(); ++i) {
    out.asked.push_back(asked_from(on, from, out.countries[i], country_at(i)));
  }
  out.caches = draw_caches(options, from);
  return out;
}

std::vector<std::size_t> wanted_groups(demand const& of) {
  std::vector<std::size_t> out;
  for (auto const& one : of.destinations) out.push_back(one.group);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace causeway::sample
