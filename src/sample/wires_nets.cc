//! Gabriel graphs and cheapest trees over a country's cities.
#include "sample/wires_nets.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace causeway::sample {

namespace {

constexpr double outside_costs = 4;  // times its length, where a line leaves the country

bool is_free(std::vector<unit_vector> const& at, std::size_t a, std::size_t b) {
  auto const whole = chord_km(at[a], at[b]);
  for (std::size_t c = 0; c < at.size(); ++c) {
    if (c == a || c == b) continue;
    auto const to_a = chord_km(at[a], at[c]);
    auto const to_b = chord_km(at[b], at[c]);
    if (to_a * to_a + to_b * to_b < whole * whole) return false;
  }
  return true;
}

city_pair measured(wires_ground const& ground, city_id from, city_id to) {
  auto const& a = ground.on.of(from);
  auto const& b = ground.on.of(to);
  auto const line = std::array{a.point, b.point};
  auto const outside = share_outside(ground.land, line, a.country, b.country);
  return {from, to, line_km(line) * (1 + outside_costs * outside), outside, false};
}

// Kruskal: the cheapest pair that joins two groups comes into the tree.
void mark_tree(std::vector<city_pair>& pairs, std::vector<city_id> const& cities) {
  std::vector<std::size_t> order(pairs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t at) { return std::pair{pairs[at].cost, at}; });
  std::vector<std::size_t> group(cities.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  auto const group_of = [&](city_id city) {
    return group[static_cast<std::size_t>(std::ranges::find(cities, city) - cities.begin())];
  };
  for (auto const at : order) {
    auto const from = group_of(pairs[at].from);
    auto const to = group_of(pairs[at].to);
    if (from == to) continue;
    pairs[at].in_tree = true;
    std::ranges::replace(group, to, from);
  }
}

}  // namespace

std::vector<city_pair> possible_lines(wires_ground const& ground, std::vector<city_id> const& cities) {
  std::vector<unit_vector> at;
  for (auto const city : cities) at.push_back(to_vector(ground.on.of(city).point));
  std::vector<city_pair> out;
  for (std::size_t a = 0; a < cities.size(); ++a) {
    for (auto b = a + 1; b < cities.size(); ++b) {
      if (is_free(at, a, b)) out.push_back(measured(ground, cities[a], cities[b]));
    }
  }
  mark_tree(out, cities);
  return out;
}

}  // namespace causeway::sample
