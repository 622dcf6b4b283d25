//! Landings and cables: the plans drawn, measured, owned and dated.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/wires_parts.h"
#include "sample/wires_plans.h"
#include "sample/wires_ports.h"

namespace causeway::sample {

namespace {

constexpr double fine_step_deg = 1;
constexpr int first_year = 1999;
constexpr double likeliest_year = 2015;
constexpr double second_beach_share = 0.4;

std::string_view side_of(base::geo_point from, base::geo_point to) {
  auto const east = turn_deg(from.lon_deg(), to.lon_deg()) * cosine(from.lat_deg() * radians_per_degree);
  auto const north = to.lat_deg() - from.lat_deg();
  if (std::abs(east) > std::abs(north)) return east > 0 ? "East" : "West";
  return north > 0 ? "North" : "South";
}

class cable_maker {
 public:
  cable_maker(wires_ground const& ground, wires& to)
      : ground_{ground}, to_{to}, ports_{find_ports(ground)}, chart_{ground.land, fine_step_deg} {}

  void make_all() {
    auto const plans = plan_cables(ground_.on, ports_, ground_.options.seed);
    for (std::size_t i = 0; i < plans.size(); ++i) make(plans[i], i);
    sort_landings();
    std::ranges::sort(to_.cables, {}, &made_cable::id);
  }

 private:
  landing_id landing_at(std::size_t number, bool second) {
    auto const [at, is_new] = landings_.try_emplace({number, second}, to_.landings.size());
    if (is_new) to_.landings.push_back(new_landing(ports_.all[number], second));
    return landing_id{static_cast<std::uint32_t>(at->second)};
  }

  made_landing new_landing(port const& at, bool second) const {
    auto const& country = ground_.on.of(at.country);
    made_landing out;
    out.city = at.city;
    out.point = second ? *at.other : at.beach;
    out.name = ground_.on.of(at.city).name;
    if (second) out.name.append(" ").append(side_of(at.beach, out.point));
    out.name += ", " + country.name;
    out.id = slug(out.name);
    out.owner = country.incumbent;
    return out;
  }

  void make(cable_plan const& plan, std::size_t number) {
    auto dies = dice{ground_.options.seed, "cable", number};
    made_cable out;
    out.name = cable_name(ground_.options.seed, number);
    out.id = slug(out.name);
    out.is_planned = plan.is_planned;
    out.rfs_year = plan.is_planned
                       ? sample_year + 1 + static_cast<int>(dies.below(2))
                       : static_cast<int>(dies.triangular(first_year, likeliest_year, sample_year));
    auto const age_rate = exponential(0.25 * (out.rfs_year - first_year));
    auto const size = plan.is_trunk ? 300.0 : 120.0;
    out.capacity_gbps = std::max(20.0, in_steps(size * age_rate * dies.log_normal(1, 0.4), 10));
    std::map<std::size_t, bool> second;  // one landing a port and cable
    for (auto const& [from, to] : plan.legs) {
      for (auto const port : {from, to}) {
        second.try_emplace(port, ports_.all[port].other && dies.chance(second_beach_share));
      }
      out.segments.push_back(segment(landing_at(from, second[from]), landing_at(to, second[to]), dies));
    }
    out.owners = owners_of(plan, out.rfs_year, dies);
    to_.cables.push_back(std::move(out));
  }

  cable_segment segment(landing_id from, landing_id to, dice& dies) const {
    cable_segment out{from, to, chart_.way(to_.of(from).point, to_.of(to).point, dies.next()), 0};
    out.length_km = std::max(1.0, in_steps(line_km(out.line) * dies.triangular(1.02, 1.1, 1.3), 0.1));
    return out;
  }

  // A monopoly owns a part of what lands at its coast; so does an incumbent of a pair, and mostly of a trunk.
  std::vector<std::string> owners_of(cable_plan const& plan, int year, dice& dies) const {
    std::vector<std::string> out;
    auto const add = [&](std::string const& name) {
      if (!name.empty() && std::ranges::find(out, name) == out.end()) out.push_back(name);
    };
    auto const some_of = [&](std::vector<std::string> const& names, std::uint32_t count) {
      for (std::uint32_t i = 0; i < count && !names.empty(); ++i) {
        add(names[dies.below(static_cast<std::uint32_t>(names.size()))]);
      }
    };
    if (plan.is_trunk) some_of(to_.carriers, 1 + dies.below(3));
    for (auto const& [from, to] : plan.legs) {
      for (auto const port : {from, to}) {
        auto const& country = ground_.on.of(ports_.all[port].country);
        if (country.has_monopoly || !plan.is_trunk || dies.chance(0.6)) add(country.incumbent);
      }
    }
    if (!plan.is_trunk && dies.chance(0.3)) some_of(to_.carriers, 1);
    if (plan.is_trunk && year >= 2014 && dies.chance(0.6)) some_of(to_.contents, 1 + dies.below(2));
    return out;
  }

  void sort_landings() {
    std::vector<std::uint32_t> order(to_.landings.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t at) { return to_.landings[at].id; });
    std::vector<landing_id> now(order.size());
    std::vector<made_landing> sorted;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      now[order[i]] = landing_id{i};
      sorted.push_back(to_.landings[order[i]]);
    }
    to_.landings = std::move(sorted);
    for (auto& cable : to_.cables) {
      for (auto& segment : cable.segments) {
        segment.from = now[segment.from.index()];
        segment.to = now[segment.to.index()];
      }
    }
  }

  wires_ground const& ground_;
  wires& to_;
  port_list ports_;
  sea_chart chart_;
  std::map<std::pair<std::size_t, bool>, std::size_t> landings_;  // port, which beach -> landing as made
};

}  // namespace

void add_cables(wires_ground const& ground, wires& to) {
  cable_maker{ground, to}.make_all();
}

}  // namespace causeway::sample
