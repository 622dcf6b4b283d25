//! Compares shares of gateways and modes, country by country.
#include "score/dependency_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <string_view>

#include "routing/concentration.h"
#include "routing/dependency.h"

namespace causeway::score {

namespace {

struct entered {
  std::map<base::asn, double> by_gateway;
  std::map<routing::entry_mode, double> by_mode;
  double sum = 0;
};

// Organisations by place in the order of their ids.
using organisation_places = std::map<std::string_view, std::uint64_t>;

organisation_places places_of(truth const& so) {
  organisation_places out;
  for (auto const& one : so.networks) out[one.organisation] = 0;
  auto next = std::uint64_t{0};
  for (auto& [id, place] : out) place = next++;
  return out;
}

double concentration_of(std::vector<routing::gateway> const& gateways, truth const& so,
                        organisation_places const& places) {
  std::vector<routing::supply> supplies;
  for (auto const& one : gateways) {
    auto const* const network = find_network(so, one.network);
    // Whom the truth does not list stands for himself, behind all organisations.
    auto const organisation =
        network == nullptr ? places.size() + one.network.value : places.find(network->organisation)->second;
    supplies.push_back({organisation, one.share});
  }
  return routing::concentration(supplies).value_or(0);
}

// The largest; the lowest ASN of equal ones.
routing::gateway const* top_of(country_supply const& one) {
  auto const at = std::ranges::max_element(one.gateways, {}, &routing::gateway::share);
  return at == one.gateways.end() ? nullptr : &*at;
}

std::string top_text(routing::gateway const* top) {
  return top == nullptr ? "none" : fmt::format("AS{} with {:.3f}", top->network.value, top->share);
}

// Half of what is in one and not in the other: 0 for the same shares, 1 for shares of different networks.
double distance(country_supply const& a, country_supply const& b) {
  if (a.gateways.empty() || b.gateways.empty()) return a.gateways.empty() == b.gateways.empty() ? 0 : 1;
  std::map<base::asn, double> difference;
  for (auto const& one : a.gateways) difference[one.network] += one.share;
  for (auto const& one : b.gateways) difference[one.network] -= one.share;
  auto sum = 0.0;
  for (auto const& [network, value] : difference) sum += std::abs(value);
  return sum / 2;
}

// The mean difference of one number.
score difference_score(std::string name, std::string_view unit, std::span<country_supply const> so,
                       std::span<country_supply const> found, double country_supply::* value, int digits) {
  mean_count mean{direction::lower};
  for (auto i = std::size_t{0}; i < so.size(); ++i) {
    auto const a = found[i].*value;
    auto const b = so[i].*value;
    mean.add(std::abs(a - b), so[i].mbps, 0, [&] {
      return fmt::format("{}: {:.{}f}, in truth {:.{}f}", base::to_string(so[i].country), a, digits, b,
                         digits);
    });
  }
  return std::move(mean).as_mean(std::move(name), unit);
}

}  // namespace

std::vector<country_supply> true_supplies(truth const& so) {
  std::map<base::country_code, entered> by_country;
  for (auto const& one : so.crossings) {
    if (one.mbps <= 0) continue;
    auto& sum = by_country[one.country];
    sum.by_gateway[one.outside] += one.mbps;
    sum.by_mode[one.mode] += one.mbps;
    sum.sum += one.mbps;
  }
  auto const places = places_of(so);
  std::vector<country_supply> out;
  for (auto& [country, sum] : by_country) {
    country_supply one;
    one.country = country;
    one.mbps = sum.sum;
    for (auto const& [network, mbps] : sum.by_gateway) one.gateways.push_back({network, mbps / sum.sum});
    one.transit_share = sum.by_mode[routing::entry_mode::transit] / sum.sum;
    one.peering_share = sum.by_mode[routing::entry_mode::peering] / sum.sum;
    one.own_share = sum.by_mode[routing::entry_mode::own] / sum.sum;
    one.concentration = concentration_of(one.gateways, so, places);
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<score> dependency_scores(std::span<country_supply const> so,
                                     std::span<country_supply const> found) {
  assert(so.size() == found.size());
  mean_count gateways{direction::lower};
  mean_count top{direction::higher};
  for (auto i = std::size_t{0}; i < so.size(); ++i) {
    auto const* const a = top_of(found[i]);
    auto const* const b = top_of(so[i]);
    auto const is_right = a != nullptr && b != nullptr && a->network == b->network;
    auto const example = [&] {
      return fmt::format("{}: largest {}, in truth {}", base::to_string(so[i].country), top_text(a),
                         top_text(b));
    };
    gateways.add(distance(so[i], found[i]), so[i].mbps, 0, example);
    top.add(is_right ? 1 : 0, so[i].mbps, 1, example);
  }
  std::vector<score> out;
  out.push_back(std::move(gateways).as_mean("dependency.gateways", "distance"));
  out.push_back(std::move(top).as_mean("dependency.top_gateway", "share"));
  auto const add = [&](std::string name, std::string_view unit, double country_supply::* value, int digits) {
    out.push_back(difference_score(std::move(name), unit, so, found, value, digits));
  };
  add("dependency.transit_share", "share", &country_supply::transit_share, 3);
  add("dependency.peering_share", "share", &country_supply::peering_share, 3);
  add("dependency.own_share", "share", &country_supply::own_share, 3);
  add("dependency.hhi", "points", &country_supply::concentration, 0);
  return out;
}

country_supply estimated_supply(world::world const& from, topology::as_graph const& graph,
                                base::country_code country) {
  country_supply out;
  out.country = country;
  auto const at = find_country(from, country);
  if (!at || graph.size() == 0) return out;
  auto const entries = routing::entries_of(from, graph, *at);
  auto const& totals = entries.totals;
  auto const reached = totals.transit_share + totals.peering_share + totals.own_share;
  if (reached <= 0) return out;
  for (auto const& one : totals.gateways) out.gateways.push_back({one.network, one.share / reached});
  std::ranges::sort(out.gateways, {}, &routing::gateway::network);
  out.transit_share = totals.transit_share / reached;
  out.peering_share = totals.peering_share / reached;
  out.own_share = totals.own_share / reached;
  out.concentration = entries.concentration.value_or(0);
  return out;
}

}  // namespace causeway::score
