//! Crossings from the sums of traffic.
#include "sample/crossings.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace causeway::sample {

namespace {

constexpr std::array<std::string_view, 3> mode_names{"transit", "peering", "own"};
constexpr std::array<std::string_view, 6> habit_names{"exchange",          "cheapest", "old_contract",
                                                      "incumbent_landing", "politics", "custom"};

city_id city_in(lands const& on, made_network const& network, country_id country) {
  auto const found = std::find_if(network.cities.begin(), network.cities.end(),
                                  [&](city_id city) { return on.of(city).country == country; });
  return found == network.cities.end() ? on.of(country).capital : *found;
}

crossing_mode mode_of(networks const& from, made_link const& link, network_id outside, network_id inside) {
  if (from.of(outside).organisation == from.of(inside).organisation) return crossing_mode::own;
  if (link.relation == plain_relation::peers) return crossing_mode::peering;
  return link.first == outside ? crossing_mode::transit : crossing_mode::own;
}

void add_links(lands const& on, networks const& from, traffic const& carried, std::vector<crossing>& out) {
  for (auto i = std::uint32_t{0}; i < carried.entering.size(); ++i) {
    auto const sum = carried.entering[i] + carried.returning[i];
    if (sum <= 0) continue;
    auto const& link = from.links[i / 2];
    auto const outside = i % 2 == 0 ? link.first : link.second;
    auto const inside = i % 2 == 0 ? link.second : link.first;
    crossing one{.country = from.of(inside).home, .outside = outside, .inside = inside};
    one.link = link_id{i / 2};
    one.mode = mode_of(from, link, outside, inside);
    one.mbps = sum;
    one.tromboned = carried.returning[i];
    one.inside_city = city_in(on, from.of(inside), one.country);
    out.push_back(one);
  }
}

void add_own(lands const& on, networks const& from, demand const& asked, traffic const& carried,
             std::vector<crossing>& out) {
  for (auto i = std::size_t{0}; i < asked.destinations.size(); ++i) {
    auto const& sums = carried.destinations[i];
    if (sums.own_entering + sums.own_returning <= 0) continue;
    auto const& to = asked.destinations[i];
    crossing one{.country = to.country, .outside = to.network, .inside = to.network};
    one.mode = crossing_mode::own;
    one.mbps = sums.own_entering + sums.own_returning;
    one.tromboned = sums.own_returning;
    one.inside_city = city_in(on, from.of(to.network), to.country);
    out.push_back(one);
  }
}

}  // namespace

std::string_view to_string(crossing_mode mode) {
  return mode_names.at(static_cast<std::size_t>(mode));
}

std::string_view to_string(place_habit habit) {
  return habit_names.at(static_cast<std::size_t>(habit));
}

std::vector<crossing> find_crossings(lands const& on, networks const& from, demand const& asked,
                                     traffic const& carried) {
  std::vector<crossing> out;
  add_links(on, from, carried, out);
  add_own(on, from, asked, carried, out);
  std::sort(out.begin(), out.end(), [](crossing const& a, crossing const& b) {
    return std::tie(a.country, a.outside, a.inside) < std::tie(b.country, b.outside, b.inside);
  });
  return out;
}

}  // namespace causeway::sample
