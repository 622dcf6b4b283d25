//! Transit influence: what each network sees of a country's addresses, the nearer to them the more.
#include "routing/transit_influence.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace causeway::routing {

namespace {

// How much of a vantage network's view of the country goes through one network.
struct host_value {
  base::asn transit;
  base::asn host;
  double value = 0;
};

std::map<base::asn, double> vantages_per_network(path_views const& views) {
  std::map<base::asn, double> out;
  for (auto const& one : views.vantages) ++out[one.network];
  return out;
}

// The networks of the path and its origin.
std::vector<base::asn> networks_of(path_views const& views, path_view const& row) {
  std::vector<base::asn> out;
  for (auto const& step : views.path(row.path)) out.push_back(step.network);
  out.push_back(row.origin);
  return out;
}

// The first of the path that provides for the next one.
std::optional<std::size_t> top_provider(std::vector<base::asn> const& path, provider_test const& provides) {
  for (auto i = std::size_t{0}; i + 1 < path.size(); ++i) {
    if (provides(path[i], path[i + 1])) return i;
  }
  return std::nullopt;
}

std::vector<host_value> values_by_host(path_views const& views, double total, provider_test const& provides) {
  auto const vantages = vantages_per_network(views);
  std::vector<host_value> out;
  for (auto const& row : views.rows) {
    auto const path = networks_of(views, row);
    auto const top = top_provider(path, provides);
    if (!top) continue;
    auto const host = views.vantages[row.vantage].network;
    auto const seen = row.weight / total / vantages.at(host);
    for (auto i = *top; i + 1 < path.size(); ++i) {
      auto const distance = static_cast<double>(path.size() - 1 - i);
      if (path[i] != host && path[i] != row.origin) out.push_back({path[i], host, seen / distance});
    }
  }
  return out;
}

void sum_up(std::vector<host_value>& values) {
  auto const key = [](host_value const& one) { return std::tuple{one.transit, one.host}; };
  std::stable_sort(values.begin(), values.end(),
                   [&](auto const& a, auto const& b) { return key(a) < key(b); });
  auto kept = std::size_t{0};
  for (auto const& one : values) {
    if (kept != 0 && key(values[kept - 1]) == key(one)) {
      values[kept - 1].value += one.value;
    } else {
      values[kept++] = one;
    }
  }
  values.resize(kept);
}

// Of one network, over the hosts that saw it; the other hosts count as 0 and are never left out.
double influence_of(std::span<host_value> values, std::size_t hosts) {
  std::sort(values.begin(), values.end(),
            [](host_value const& a, host_value const& b) { return a.value < b.value; });
  auto const dropped = values.size() / 10;
  auto sum = 0.0;
  for (auto const& one : values.subspan(dropped, values.size() - 2 * dropped)) sum += one.value;
  return sum / static_cast<double>(hosts - 2 * dropped);
}

}  // namespace

std::vector<network_score> transit_influence(path_views const& views, double total,
                                             provider_test const& provides) {
  std::vector<network_score> out;
  if (total <= 0) return out;
  auto values = values_by_host(views, total, provides);
  sum_up(values);
  auto const hosts = vantage_networks(views).size();
  auto const all = std::span{values};
  for (auto first = std::size_t{0}; first < all.size();) {
    auto last = first;
    while (last < all.size() && all[last].transit == all[first].transit) ++last;
    auto const transit = all[first].transit;
    auto const value = influence_of(all.subspan(first, last - first), hosts);
    if (value != 0) out.push_back({transit, value});
    first = last;
  }
  put_largest_first(out);
  return out;
}

namespace {

struct entry {
  base::asn outside;
  base::asn inside;
};

// The last entry of a path, from the origin backwards.
std::optional<entry> entry_of(std::vector<base::asn> const& path,
                              std::function<home_side(base::asn)> const& side_of) {
  if (side_of(path.back()) != home_side::inside) return std::nullopt;
  for (auto i = path.size() - 1; i != 0; --i) {
    auto const side = side_of(path[i - 1]);
    if (side == home_side::unknown) return std::nullopt;
    if (side == home_side::outside) return entry{path[i - 1], path[i]};
  }
  return std::nullopt;
}

}  // namespace

transit_fraction transit_fraction_of(path_views const& views, std::span<origin_weight const> origins,
                                     std::function<home_side(base::asn)> const& side_of,
                                     provider_test const& provides) {
  auto const vantages = vantages_per_network(views);
  std::map<base::asn, std::pair<double, double>> entries;  // origin -> over providers, all
  for (auto const& row : views.rows) {
    auto const found = entry_of(networks_of(views, row), side_of);
    if (!found) continue;
    auto const weight = row.weight / vantages.at(views.vantages[row.vantage].network);
    auto& [over_provider, all] = entries[row.origin];
    all += weight;
    if (provides(found->outside, found->inside)) over_provider += weight;
  }
  auto total = 0.0;
  auto seen = 0.0;
  auto transit = 0.0;
  for (auto const& one : origins) {
    total += one.weight;
    auto const at = entries.find(one.origin);
    if (at == entries.end() || at->second.second == 0) continue;
    seen += one.weight;
    transit += one.weight * at->second.first / at->second.second;
  }
  if (seen == 0) return {};
  return {transit / seen, seen / total};
}

}  // namespace causeway::routing
