//! Plans of cables: ends, stops on the way and branches.
#include "sample/wires_plans.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr double most_detour = 1.35;   // of a trunk that stops on its way
constexpr double branch_from = 1.06;   // with more detour than this a stop is a branch
constexpr std::size_t most_stops = 5;  // between the ends of a trunk
constexpr double stop_chance = 0.55;
constexpr double infinite = std::numeric_limits<double>::infinity();

class planner {
 public:
  planner(lands const& on, port_list const& ports, std::uint64_t seed)
      : on_{on}, ports_{ports}, dice_{seed, "cable plans"}, left_(on.countries.size()) {
    for (std::size_t i = 0; i < left_.size(); ++i) {
      if (!ports.of[i].empty()) left_[i] = on.countries[i].cable_count;
    }
  }

  std::vector<cable_plan> take() {
    for (std::size_t i = 0; i < left_.size(); ++i) plan_spurs(i);
    plan_hub_trunks();
    while (auto const most = with_most_left()) plan_from(*most);
    plan_future();
    return std::move(plans_);
  }

 private:
  struct joint {
    std::size_t from = 0;
    std::size_t to = 0;
    double km = infinite;
  };

  bool has_ports(std::size_t country) const { return !ports_.of[country].empty(); }
  bool is_small(std::size_t country) const {
    auto const& one = on_.countries[country];
    return one.setting == land_setting::island && one.cable_count <= 2 && !one.is_hub;
  }
  std::size_t country_of(std::size_t port) const { return ports_.all[port].country.index(); }

  // Large ports are nearer than they are; and no two cables choose alike.
  double choice_km(std::size_t from, std::size_t to) {
    auto const rank = static_cast<double>(ports_.all[from].rank + ports_.all[to].rank);
    return ports_.sea_km[from][to] * (1 + 0.12 * rank) * dice_.between(0.8, 1.2);
  }

  joint nearest_from(std::size_t port, std::size_t country) {
    joint best;
    for (auto const to : ports_.of[country]) {
      auto const km = choice_km(port, to);
      if (to != port && km < best.km) best = {port, to, km};
    }
    return best;
  }

  joint nearest(std::size_t a, std::size_t b) {
    joint best;
    for (auto const from : ports_.of[a]) {
      auto const one = nearest_from(from, b);
      if (one.km < best.km) best = one;
    }
    return best;
  }

  // The country out of `all` that is nearest by sea.
  std::optional<std::size_t> nearest_of(std::size_t country, std::vector<std::size_t> const& all) {
    std::optional<std::size_t> best;
    auto least = infinite;
    for (auto const other : all) {
      auto const km = nearest(country, other).km;
      if (km < least) least = km, best = other;
    }
    return best;
  }

  template <typename Fits>
  std::vector<std::size_t> countries(Fits fits) const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < left_.size(); ++i) {
      if (has_ports(i) && fits(i)) out.push_back(i);
    }
    return out;
  }

  std::optional<std::size_t> with_most_left() const {
    auto const most = std::ranges::max_element(left_);
    if (most == left_.end() || *most == 0) return std::nullopt;
    return static_cast<std::size_t>(most - left_.begin());
  }

  void keep(cable_plan plan) {
    std::vector<std::size_t> landed;
    for (auto const& [from, to] : plan.legs) landed.insert(landed.end(), {country_of(from), country_of(to)});
    std::ranges::sort(landed);
    auto const rest = std::ranges::unique(landed);
    landed.erase(rest.begin(), rest.end());
    for (auto const country : landed) {
      if (!plan.is_planned && left_[country] > 0) --left_[country];
    }
    plans_.push_back(std::move(plan));
  }

  void keep_line(joint line, bool is_planned = false) { keep({{{line.from, line.to}}, false, is_planned}); }

  // An island with one or two cables: each goes to another country.
  void plan_spurs(std::size_t island) {
    if (!is_small(island)) return;
    std::vector<std::size_t> used{island};
    while (left_[island] > 0) {
      auto const is_new = [&](std::size_t i) { return std::ranges::find(used, i) == used.end(); };
      auto ends = countries([&](std::size_t i) { return is_new(i) && !is_small(i) && left_[i] > 0; });
      if (ends.empty()) ends = countries([&](std::size_t i) { return is_new(i) && on_.countries[i].is_hub; });
      auto const end = nearest_of(island, ends);
      if (!end) break;
      used.push_back(*end);
      keep_line(nearest(island, *end));
    }
  }

  void plan_hub_trunks() {
    auto const hubs = countries([&](std::size_t i) { return on_.countries[i].is_hub; });
    for (std::size_t a = 0; a < hubs.size(); ++a) {
      for (auto b = a + 1; b < hubs.size(); ++b) {
        if (left_[hubs[a]] > 0 && left_[hubs[b]] > 0) plan_trunk(hubs[a], hubs[b]);
      }
    }
  }

  struct stop {
    std::size_t port = 0;
    double from_start_km = 0;
    bool is_branch = false;
  };

  // The best port of a country to stop at between two ends; nothing where the detour is too long.
  std::optional<stop> stop_in(std::size_t country, joint const& ends) {
    auto const straight = ports_.sea_km[ends.from][ends.to];
    std::optional<stop> best;
    auto least = most_detour * straight;
    for (auto const port : ports_.of[country]) {
      auto const km = ports_.sea_km[ends.from][port] + ports_.sea_km[port][ends.to];
      if (!(km < least)) continue;
      least = km;
      best = stop{port, ports_.sea_km[ends.from][port], km > branch_from * straight};
    }
    return best;
  }

  std::vector<stop> stops_between(joint const& ends) {
    std::vector<stop> out;
    for (std::size_t i = 0; i < left_.size(); ++i) {
      auto const is_end = i == country_of(ends.from) || i == country_of(ends.to);
      if (is_end || left_[i] == 0 || out.size() == most_stops || !dice_.chance(stop_chance)) continue;
      if (auto const one = stop_in(i, ends)) out.push_back(*one);
    }
    std::ranges::sort(out, {}, [](stop const& one) { return std::pair{one.from_start_km, one.port}; });
    return out;
  }

  void plan_trunk(std::size_t a, std::size_t b, bool is_planned = false) {
    auto const ends = nearest(a, b);
    auto const stops = is_planned ? std::vector<stop>{} : stops_between(ends);
    cable_plan plan{{}, true, is_planned};
    std::vector<std::size_t> line{ends.from};
    for (auto const& one : stops) {
      if (!one.is_branch) line.push_back(one.port);
    }
    line.push_back(ends.to);
    for (std::size_t i = 1; i < line.size(); ++i) plan.legs.emplace_back(line[i - 1], line[i]);
    for (auto const& one : stops) {
      auto const by_km = [&](std::size_t port) { return ports_.sea_km[port][one.port]; };
      if (one.is_branch) plan.legs.emplace_back(*std::ranges::min_element(line, {}, by_km), one.port);
    }
    keep(std::move(plan));
  }

  // From the country that has most cables left to land.
  void plan_from(std::size_t country) {
    auto const others = countries([&](std::size_t i) { return i != country && left_[i] > 0; });
    if (others.empty()) return plan_alone(country);
    auto const is_large = on_.countries[country].is_hub || left_[country] > 3;
    if (is_large && dice_.chance(0.5)) return plan_trunk(country, far_end(country, others));
    plan_regional(country, others);
  }

  std::size_t far_end(std::size_t country, std::vector<std::size_t> const& others) {
    std::vector<double> weights;
    for (auto const other : others) {
      auto const hub = on_.countries[other].is_hub ? 3.0 : 1.0;
      weights.push_back(hub * left_[other] * nearest(country, other).km);
    }
    return others[dice_.pick(weights)];
  }

  // Two to four countries, each the next one's neighbour by sea.
  void plan_regional(std::size_t country, std::vector<std::size_t> others) {
    cable_plan plan;
    auto const ends = 1 + dice_.below(std::min<std::uint32_t>(3, static_cast<std::uint32_t>(others.size())));
    auto from = std::optional<std::size_t>{};
    for (std::uint32_t i = 0; i < ends; ++i) {
      std::vector<double> weights;
      for (auto const other : others) {
        auto const km = from ? nearest_from(*from, other).km : nearest(country, other).km;
        weights.push_back(1 / ((km + 300) * (km + 300)));
      }
      auto const at = dice_.pick(weights);
      auto const leg = from ? nearest_from(*from, others[at]) : nearest(country, others[at]);
      plan.legs.emplace_back(leg.from, leg.to);
      from = leg.to;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
    }
    keep(std::move(plan));
  }

  // Nobody else has a cable left to land: along the own coast, or to the nearest hub.
  void plan_alone(std::size_t country) {
    auto const& own = ports_.of[country];
    if (own.size() > 1) {
      auto const from = dice_.below(static_cast<std::uint32_t>(own.size()));
      return keep_line(nearest_from(own[from], country));
    }
    auto const hubs = countries([&](std::size_t i) { return i != country && on_.countries[i].is_hub; });
    auto const hub = nearest_of(country, hubs);
    if (hub) return keep_line(nearest(country, *hub));
    left_[country] = 0;
  }

  void plan_future() {
    auto const hubs = countries([&](std::size_t i) { return on_.countries[i].is_hub; });
    if (hubs.size() > 1) plan_trunk(hubs.front(), hubs.back(), true);
    for (std::size_t i = 0; i < left_.size(); ++i) {
      auto const& one = on_.countries[i];
      if (!has_ports(i) || one.setting != land_setting::island || one.cable_count > 0) continue;
      auto const ends = countries([&](std::size_t other) { return other != i && !is_small(other); });
      if (auto const end = nearest_of(i, ends)) keep_line(nearest(i, *end), true);
    }
  }

  lands const& on_;
  port_list const& ports_;
  dice dice_;
  std::vector<std::uint16_t> left_;  // country -> cables still to land there
  std::vector<cable_plan> plans_;
};

}  // namespace

std::vector<cable_plan> plan_cables(lands const& on, port_list const& ports, std::uint64_t seed) {
  return planner{on, ports, seed}.take();
}

}  // namespace causeway::sample
