//! Ports: the coast nearest to each coastal city, and distances over a coarse chart of the seas.
#include "sample/wires_ports.h"

#include <algorithm>
#include <limits>

#include "sample/arithmetic.h"
#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr std::size_t most_ports = 5;
constexpr double coarse_step_deg = 2;
constexpr double nearest_second_km = 15;
constexpr double farthest_second_km = 70;

std::vector<base::geo_point> border_points(lands const& on, country_id country) {
  std::vector<base::geo_point> out;
  for (auto const& border : on.borders) {
    if (border.first != country && border.second != country) continue;
    for (auto const& line : border.lines) out.insert(out.end(), line.begin(), line.end());
  }
  std::ranges::sort(out);
  return out;
}

// Calls `seen` with both ends of every piece of coast: pieces with both ends on a border are none.
template <typename Seen>
void for_each_coast(lands const& on, country_id country, Seen seen) {
  auto const inland = border_points(on, country);
  auto const is_inland = [&](base::geo_point at) { return std::ranges::binary_search(inland, at); };
  for (auto const& ring : on.of(country).outline) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      auto const& from = ring[i];
      auto const& to = ring[(i + 1) % ring.size()];
      if (!is_inland(from) || !is_inland(to)) seen(from, to);
    }
  }
}

struct flat_point {
  double x = 0;
  double y = 0;
};

// Degrees of latitude around `at`; good enough near it.
flat_point flat(base::geo_point at, base::geo_point point) {
  auto const narrow = cosine(at.lat_deg() * radians_per_degree);
  return {turn_deg(at.lon_deg(), point.lon_deg()) * narrow, point.lat_deg() - at.lat_deg()};
}

// How far along from a to b the point nearest to the origin lies, 0–1.
double nearest_share(flat_point a, flat_point b) {
  auto const x = b.x - a.x;
  auto const y = b.y - a.y;
  auto const square = x * x + y * y;
  return square > 0 ? std::clamp(-(a.x * x + a.y * y) / square, 0.0, 1.0) : 0;
}

// Another place on the coast, for ports where many cables land.
std::optional<base::geo_point> second_beach(wires_ground const& ground, port const& of) {
  std::vector<base::geo_point> fit;
  for_each_coast(ground.on, of.country, [&](base::geo_point from, base::geo_point to) {
    auto const middle = to_point(between(to_vector(from), to_vector(to), 0.5));
    auto const km = distance_km(of.beach, middle);
    if (km >= nearest_second_km && km <= farthest_second_km) fit.push_back(middle);
  });
  if (fit.empty()) return std::nullopt;
  auto dies = dice{ground.options.seed, "second beach", of.city.index()};
  return fit[dies.below(static_cast<std::uint32_t>(fit.size()))];
}

void add_ports(wires_ground const& ground, country_id country, port_list& to) {
  auto const& land = ground.on.of(country);
  for (auto const city : land.cities) {
    auto& own = to.of[country.index()];
    if (!ground.on.of(city).is_coastal || own.size() == most_ports) continue;
    auto one =
        port{city, country, own.size(), nearest_coast(ground.on, country, ground.on.of(city).point), {}};
    if (one.rank == 0 && land.cable_count > 3) one.other = second_beach(ground, one);
    own.push_back(to.all.size());
    to.all.push_back(one);
  }
}

}  // namespace

base::geo_point nearest_coast(lands const& on, country_id country, base::geo_point at) {
  auto best = at;
  auto least = std::numeric_limits<double>::infinity();
  for_each_coast(on, country, [&](base::geo_point from, base::geo_point to) {
    auto const a = flat(at, from);
    auto const b = flat(at, to);
    auto const share = nearest_share(a, b);
    auto const x = a.x + share * (b.x - a.x);
    auto const y = a.y + share * (b.y - a.y);
    if (!(x * x + y * y < least)) return;
    least = x * x + y * y;
    best = to_point(between(to_vector(from), to_vector(to), share));
  });
  return best;
}

port_list find_ports(wires_ground const& ground) {
  port_list out;
  out.of.resize(ground.on.countries.size());
  for (std::size_t i = 0; i < ground.on.countries.size(); ++i) {
    add_ports(ground, country_id{static_cast<std::uint16_t>(i)}, out);
  }
  auto const chart = sea_chart{ground.land, coarse_step_deg};
  std::vector<base::geo_point> beaches;
  for (auto const& one : out.all) beaches.push_back(one.beach);
  out.sea_km = chart.costs_between(beaches);
  return out;
}

}  // namespace causeway::sample
