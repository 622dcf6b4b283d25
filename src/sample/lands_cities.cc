//! Cities: where they lie, what they are called, how many live there.
#include "sample/lands_cities.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/lands_cast.h"
#include "sample/lands_names.h"

namespace causeway::sample {

namespace {

constexpr std::size_t fewest = 2;
constexpr std::size_t most = 14;
constexpr int tries_at_one_spacing = 40;
constexpr double spacing_decay = 0.85;

double square_km(made_country const& country) {
  double sum = 0;
  for (auto const& ring : country.outline) sum += twice_area_deg2(ring) / 2;
  return sum * km_per_degree * km_per_degree * cosine(country.anchor.lat_deg() * 0.017453292519943295);
}

std::size_t city_count(double population) {
  auto const decades = logarithm(population / 3e4) / std::numbers::ln10;
  auto const count = std::floor(2 + 3.2 * decades + 0.5);
  return static_cast<std::size_t>(std::clamp(count, double{fewest}, double{most}));
}

// Finds places for the cities of one country.
class settler {
 public:
  settler(lands const& on, made_country const& country, std::vector<map_line> const& coasts, dice& rolls)
      : country_{country}, coasts_{coasts}, rolls_{rolls}, size_km_{square_root(square_km(country))} {
    for (auto const& border : on.borders) {
      if (on.of(border.first).code == country.code || on.of(border.second).code == country.code) {
        borders_.push_back(&border);
      }
    }
  }

  std::vector<base::geo_point> settle(std::size_t count, bool has_coastal_capital) {
    spacing_km_ = 0.55 * size_km_ / square_root(static_cast<double>(count));
    add([&] { return has_coastal_capital ? on_coast() : inland(0.12 * size_km_); });
    auto const coastal_share = share_by_the_sea();
    auto const towns = std::min(borders_.size(), (count - 1) / 2);
    while (points_.size() + towns < count) {
      auto const is_coastal = rolls_.chance(coastal_share);
      add([&] { return is_coastal ? on_coast() : inland(0.03 * size_km_); });
    }
    for (std::size_t i = 0; i < towns; ++i) {
      add([&] { return at_border(*borders_[i]); });
    }
    return points_;
  }

 private:
  double share_by_the_sea() const {
    if (coasts_.empty()) return 0;
    return country_.setting == land_setting::island ? 0.8 : 0.5;
  }

  // Draws until a place is on the land and away from the cities there are.
  template <typename Draw>
  void add(Draw const& draw) {
    auto spacing = spacing_km_;
    for (int tries = 0; tries < 2'000; ++tries) {
      if (tries % tries_at_one_spacing == tries_at_one_spacing - 1) spacing *= spacing_decay;
      auto const at = draw();
      if (!at || !is_on_ground(*at) || nearest_km(*at) < spacing) continue;
      points_.push_back(*at);
      return;
    }
    points_.push_back(country_.anchor);  // no place is left; met only where coasts are odd
  }

  // Where there is a mainland, no city lies on an island off its coast: fibre over land reaches them all.
  bool is_on_ground(base::geo_point at) const {
    if (!is_inside(country_, at)) return false;
    return country_.setting != land_setting::coast || is_within({country_.outline.front()}, at);
  }

  double nearest_km(base::geo_point at) const {
    auto best = std::numeric_limits<double>::max();
    for (auto const& point : points_) best = std::min(best, near_km(at, point));
    return best;
  }

  std::optional<base::geo_point> inland(double km_from_edge) {
    auto const& ring = country_.outline.front();
    std::int64_t west = 0;
    std::int64_t east = 0;
    auto low = country_.anchor.lat_e7;
    auto high = low;
    for (auto const& point : ring) {
      west = std::min(west, eastward_e7(country_.anchor, point));
      east = std::max(east, eastward_e7(country_.anchor, point));
      low = std::min(low, point.lat_e7);
      high = std::max(high, point.lat_e7);
    }
    auto const lon = country_.anchor.lon_deg() +
                     rolls_.between(static_cast<double>(west), static_cast<double>(east)) / 1e7;
    auto const at = rounded_point(lon, rolls_.between(low / 1e7, high / 1e7));
    if (!is_inside(country_, at) || km_to_rings(at, country_.outline) < km_from_edge) return std::nullopt;
    return at;
  }

  std::optional<base::geo_point> on_coast() {
    auto const& line = coasts_[longest_or_any()];
    auto const i = rolls_.below(static_cast<std::uint32_t>(line.size() - 1));
    auto const at =
        beside(line[i], line[i + 1], rolls_.between(3, std::min(14.0, 0.08 * size_km_ + 3)), true);
    return at && km_to_lines(*at, coasts_) < coastal_km * 0.8 ? at : std::nullopt;
  }

  // Long coasts have more cities.
  std::size_t longest_or_any() {
    std::vector<double> weights;
    for (auto const& line : coasts_) weights.push_back(static_cast<double>(line.size()));
    return rolls_.pick(weights);
  }

  std::optional<base::geo_point> at_border(made_border const& border) {
    auto const& line = border.lines[rolls_.below(static_cast<std::uint32_t>(border.lines.size()))];
    auto const i = rolls_.below(static_cast<std::uint32_t>(line.size() - 1));
    auto const away_km = rolls_.between(0.02, 0.05) * size_km_;
    auto const at = beside(line[i], line[i + 1], away_km, rolls_.chance(0.5));
    // Not where a third country or the sea is about as near.
    if (!at || km_to_lines(*at, border.lines) < 0.5 * away_km) return std::nullopt;
    return at;
  }

  // Off the middle of a piece, to its left or right.
  static std::optional<base::geo_point> beside(base::geo_point a, base::geo_point b, double km,
                                               bool to_left) {
    auto const north = (b.lat_deg() - a.lat_deg()) * km_per_degree;
    auto const narrowing = cosine(a.lat_deg() * 0.017453292519943295);
    auto const east = static_cast<double>(eastward_e7(a, b)) / 1e7 * km_per_degree * narrowing;
    auto const length = square_root(east * east + north * north);
    if (length <= 0) return std::nullopt;
    auto const side = (to_left ? km : -km) / length;
    return moved_km(a, east / 2 - north * side, north / 2 + east * side);
  }

  made_country const& country_;
  std::vector<map_line> const& coasts_;
  dice& rolls_;
  double size_km_;  // the side of a square as large
  double spacing_km_ = 0;
  std::vector<made_border const*> borders_;
  std::vector<base::geo_point> points_;
};

// Zipf's law, roughly; the capital's share falls with the country's size.
std::vector<double> populations_of(std::size_t count, double population, dice& rolls) {
  auto const share = std::clamp(0.25 * power(1e6 / population, 0.2), 0.05, 0.45) * rolls.between(0.85, 1.15);
  std::vector<double> sizes;
  for (std::size_t rank = 1; rank <= count; ++rank) {
    auto const plain = share * population * power(static_cast<double>(rank), -0.95);
    sizes.push_back(rank == 1 ? plain : plain * rolls.between(0.75, 1));
  }
  double sum = 0;
  for (auto const size : sizes) sum += size;
  auto const shrinking = std::min(1.0, 0.8 * population / sum);
  for (auto& size : sizes) size = std::floor(size * shrinking / 100 + 0.5) * 100;
  std::ranges::sort(sizes, std::ranges::greater{});
  return sizes;
}

std::set<std::string> names_of_countries() {
  std::set<std::string> names;
  for (auto const& country : cast()) names.insert(std::string{country.name});
  return names;
}

}  // namespace

void add_cities(lands& on, std::vector<std::vector<map_line>> const& coasts, std::uint64_t seed) {
  auto taken = names_of_countries();
  for (std::size_t i = 0; i < on.countries.size(); ++i) {
    auto& country = on.countries[i];
    dice rolls{seed, "lands cities", i};
    auto const count = city_count(country.population);
    auto const sizes = populations_of(count, country.population, rolls);
    auto const points = settler{on, country, coasts[i], rolls}.settle(count, cast()[i].has_coastal_capital);
    name_maker names{rolls, cast()[i].speech};
    country.capital = city_id{static_cast<city_id::rep>(on.cities.size())};
    for (std::size_t k = 0; k < count; ++k) {
      country.cities.emplace_back(static_cast<city_id::rep>(on.cities.size()));
      on.cities.push_back({.name = names.next(taken),
                           .country = country_id{static_cast<country_id::rep>(i)},
                           .point = points[k],
                           .population = sizes[k],
                           .is_coastal = km_to_lines(points[k], coasts[i]) <= coastal_km});
    }
  }
}

}  // namespace causeway::sample
