//! Crossings: the best places of each border, and how many of them are used.
#include "sample/wires_borders.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <tuple>

#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr std::size_t most_cities = 12;  // of each side
constexpr std::size_t most_places = 150;
constexpr double least_apart_km = 80;
constexpr double rank_costs = 0.04;  // smaller cities are less worth a crossing
constexpr std::size_t most_options = 40;
constexpr double outside_costs = 6;  // times its length, where a line leaves both countries
constexpr double longest = 3;        // times the border's best crossing

struct place {
  base::geo_point point;
  unit_vector at;
};

// A number of points of the border, evenly thinned; without its ends, where a third country may begin.
std::vector<place> places_of(made_border const& border) {
  std::vector<base::geo_point> points;
  for (auto const& line : border.lines) {
    if (line.size() < 3) points.insert(points.end(), line.begin(), line.end());
    if (line.size() >= 3) points.insert(points.end(), line.begin() + 1, line.end() - 1);
  }
  std::vector<place> out;
  auto const stride = points.size() / most_places + 1;
  for (std::size_t i = 0; i < points.size(); i += stride) out.push_back({points[i], to_vector(points[i])});
  return out;
}

struct option {
  crossing_plan plan;
  double cost = 0;
};

std::optional<option> best_between(border_id border, std::array<city_id, 2> cities,
                                   std::array<unit_vector, 2> ends, std::vector<place> const& places) {
  std::optional<option> best;
  auto least = std::numeric_limits<double>::infinity();
  for (auto const& one : places) {
    auto const km = chord_km(ends[0], one.at) + chord_km(one.at, ends[1]);
    if (!(km < least)) continue;
    least = km;
    best = option{{border, cities[0], cities[1], one.point, false, false}, km};
  }
  return best;
}

void sort_by_cost(std::vector<option>& all) {
  std::ranges::sort(all, {},
                    [](option const& one) { return std::tuple{one.cost, one.plan.from, one.plan.to}; });
}

// A line that leaves both countries is dear; looked at for the best only, since it takes time.
void weigh_lines(wires_ground const& ground, std::vector<option>& all) {
  if (all.size() > most_options) all.resize(most_options);
  for (auto& one : all) {
    auto const& from = ground.on.of(one.plan.from);
    auto const& to = ground.on.of(one.plan.to);
    auto const line = std::array{from.point, one.plan.at, to.point};
    one.cost *= 1 + outside_costs * share_outside(ground.land, line, from.country, to.country);
  }
  sort_by_cost(all);
}

// Of every pair of cities its best place, the best pair first.
std::vector<option> options_of(wires_ground const& ground, border_id border) {
  auto const& on = ground.on;
  auto const& line = on.of(border);
  auto const places = places_of(line);
  auto const& near = on.of(line.first).cities;
  auto const& far = on.of(line.second).cities;
  std::vector<option> out;
  for (std::size_t a = 0; a < std::min(near.size(), most_cities); ++a) {
    for (std::size_t b = 0; b < std::min(far.size(), most_cities); ++b) {
      auto const ends = std::array{to_vector(on.of(near[a]).point), to_vector(on.of(far[b]).point)};
      auto best = best_between(border, {near[a], far[b]}, ends, places);
      if (!best) continue;
      best->cost *= 1 + rank_costs * static_cast<double>(a + b);
      out.push_back(*best);
    }
  }
  sort_by_cost(out);
  weigh_lines(ground, out);
  return out;
}

bool is_apart(std::vector<crossing_plan> const& chosen, crossing_plan const& one) {
  return std::ranges::all_of(chosen, [&](crossing_plan const& other) {
    auto const same_cities = other.from == one.from && other.to == one.to;
    return !same_cities && distance_km(other.at, one.at) >= least_apart_km;
  });
}

std::vector<crossing_plan> chosen_of(std::vector<option> const& all, std::uint32_t count) {
  std::vector<crossing_plan> out;
  for (auto const& one : all) {
    if (out.size() == count || one.cost > longest * all.front().cost) break;
    if (!is_apart(out, one.plan)) continue;
    out.push_back(one.plan);
    out.back().is_first = out.size() == 1;
  }
  return out;
}

std::optional<border_id> closed_border(lands const& on, dice& dies) {
  std::vector<border_id> fit;
  for (std::uint32_t i = 0; i < on.borders.size(); ++i) {
    auto const may_do_without = [&](country_id id) {
      return on.of(id).setting != land_setting::landlocked && !on.of(id).has_monopoly;
    };
    auto const& border = on.borders[i];
    if (may_do_without(border.first) && may_do_without(border.second)) fit.emplace_back(i);
  }
  if (fit.empty()) return std::nullopt;
  return fit[dies.below(static_cast<std::uint32_t>(fit.size()))];
}

bool is_rich(made_country const& country) {
  return country.income >= income_group::upper_middle;
}

}  // namespace

std::vector<crossing_plan> plan_crossings(wires_ground const& ground) {
  auto const& on = ground.on;
  auto dies = dice{ground.options.seed, "crossings"};
  auto const closed = closed_border(on, dies);
  std::vector<crossing_plan> out;
  for (std::uint32_t i = 0; i < on.borders.size(); ++i) {
    auto const id = border_id{i};
    auto const both_rich = is_rich(on.of(on.borders[i].first)) && is_rich(on.of(on.borders[i].second));
    auto const count = 1U + (dies.chance(both_rich ? 0.8 : 0.45) ? 1U : 0U) + (dies.chance(0.3) ? 1U : 0U);
    auto plans = chosen_of(options_of(ground, id), id == closed ? 1 : count);
    for (auto& plan : plans) plan.is_proposed = id == closed;
    out.insert(out.end(), plans.begin(), plans.end());
  }
  return out;
}

}  // namespace causeway::sample
