//! Where the continents and islands of the sample lie.
#include "sample/lands_layout.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <numbers>
#include <span>
#include <string_view>
#include <utility>

#include "sample/arithmetic.h"
#include "sample/lands_cast.h"

namespace causeway::sample {

namespace {

constexpr std::uint64_t most_attempts = 60;

struct planned_blob {
  char letter;
  double x, y, radius;  // degrees
};

// A landlocked country: within one other, where two meet, or where three meet.
struct planned_inner {
  char letter;
  std::string_view neighbours;
  double radius;
  double x, y;  // its place, where it has one neighbour
};

struct continent {
  std::string_view purpose;
  std::span<planned_blob const> blobs;
  std::span<planned_inner const> inner;
  double lon_deg;
};

constexpr auto west_blobs = std::to_array<planned_blob>(
    {{'A', -12, 16, 13.5}, {'F', 14, 10, 12}, {'D', -10, -9, 16}, {'H', 17, -15, 9.5}});
constexpr auto west_inner = std::to_array<planned_inner>({{'M', "ADF", 6.2, 0, 0}});
constexpr auto east_blobs = std::to_array<planned_blob>(
    {{'B', -23, 13, 13.5}, {'E', 0, 0, 18}, {'G', 23, 11, 10.5}, {'I', -10, -25, 11}});
constexpr auto east_inner = std::to_array<planned_inner>({{'J', "E", 3.8, 5, -4}, {'L', "BE", 4.8, 0, 0}});
constexpr continent west_continent{"lands west", west_blobs, west_inner, -66};
constexpr continent east_continent{"lands east", east_blobs, east_inner, 62};

constexpr double continent_scale = 1.2;
constexpr double continent_cell = 0.36;
constexpr double continent_grain = 13;
constexpr double fill = 2.1;  // land around a landlocked country, in its radii

// Turned, mirrored and shaken, so that seeds differ.
class placer {
 public:
  explicit placer(dice& rolls) : rolls_{rolls}, mirror_x_{sign()}, mirror_y_{sign()} {
    auto const turn = rolls_.between(-0.35, 0.35);  // radians
    cosine_ = cosine(turn);
    sine_ = sine(turn);
  }

  plane_point operator()(double x, double y) const {
    auto const px = continent_scale * mirror_x_ * x;
    auto const py = continent_scale * mirror_y_ * y;
    return {cosine_ * px - sine_ * py, sine_ * px + cosine_ * py};
  }
  plane_point shaken(plane_point at) {
    return {at.x + rolls_.between(-1.3, 1.3), at.y + rolls_.between(-1.3, 1.3)};
  }

 private:
  double sign() { return rolls_.chance(0.5) ? 1 : -1; }

  dice& rolls_;
  double mirror_x_;
  double mirror_y_;
  double cosine_ = 1;
  double sine_ = 0;
};

// As far from a as from b and c.
plane_point meeting_of(plane_point a, plane_point b, plane_point c) {
  auto const bx = b.x - a.x;
  auto const by = b.y - a.y;
  auto const cx = c.x - a.x;
  auto const cy = c.y - a.y;
  auto const d = 2 * (bx * cy - by * cx);
  auto const b2 = bx * bx + by * by;
  auto const c2 = cx * cx + cy * cy;
  return {a.x + (cy * b2 - by * c2) / d, a.y + (bx * c2 - cx * b2) / d};
}

plane_point centre_of(landmass_plan const& plan, char letter) {
  return std::ranges::find(plan.blobs, label_of(letter), &land_blob::label)->at;
}

plane_point place_of(planned_inner const& inner, landmass_plan const& plan, placer& place) {
  auto const& around = inner.neighbours;
  if (around.size() == 1) return place.shaken(place(inner.x, inner.y));
  auto const a = centre_of(plan, around[0]);
  auto const b = centre_of(plan, around[1]);
  if (around.size() == 2) return {(a.x + b.x) / 2, (a.y + b.y) / 2};
  return meeting_of(a, b, centre_of(plan, around[2]));
}

void add_inner(landmass_plan& plan, planned_inner const& inner, placer& place) {
  auto const at = place_of(inner, plan, place);
  auto const radius = inner.radius * continent_scale;
  plan.inner.push_back({at, radius, label_of(inner.letter), {}});
  for (auto const letter : inner.neighbours) plan.inner.back().neighbours.push_back(label_of(letter));
  plan.blobs.push_back({at, fill * radius});
}

// Capes, bays and islets: small blobs about the rims of the large ones.
void add_capes(landmass_plan& plan, dice& rolls) {
  auto const large = plan.blobs;
  auto const add = [&](land_blob const& by, double away, double radius, bool is_bay) {
    auto const turn = rolls.between(0, 2 * std::numbers::pi);
    auto const at =
        plane_point{by.at.x + away * by.radius * cosine(turn), by.at.y + away * by.radius * sine(turn)};
    plan.blobs.push_back({at, radius, 0, is_bay});
  };
  for (auto const& blob : large) {
    if (blob.label == 0) continue;
    for (int i = 0; i < 3; ++i) add(blob, rolls.between(0.95, 1.3), rolls.between(2, 4.5), false);
    for (int i = 0; i < 2; ++i) add(blob, rolls.between(1, 1.2), rolls.between(2.5, 5.5), true);
    for (int i = 0; i < 2; ++i) add(blob, rolls.between(1.4, 1.6), rolls.between(0.8, 1.5), false);
  }
}

landmass_plan plan_of(continent const& what, std::uint64_t seed, std::uint64_t attempt) {
  dice rolls{seed, what.purpose, attempt};
  placer place{rolls};
  landmass_plan plan{.cell = continent_cell, .grain = continent_grain, .spare_parts = 3};
  for (auto const& blob : what.blobs) {
    auto const radius = blob.radius * continent_scale * rolls.between(0.94, 1.06);
    plan.blobs.push_back({place.shaken(place(blob.x, blob.y)), radius, label_of(blob.letter)});
  }
  for (auto const& inner : what.inner) add_inner(plan, inner, place);
  add_capes(plan, rolls);
  plan.middle_lon_deg = what.lon_deg + rolls.between(-4, 4);
  plan.middle_lat_deg = rolls.between(2, 14) * (rolls.chance(0.7) ? 1 : -1);
  return plan;
}

struct islet {
  double x, y, radius;  // degrees
};

// An island country: its islands, and where it may lie.
struct island_group {
  char letter;
  std::string_view purpose;
  std::vector<islet> islets;
  double lon_low, lon_high;            // degrees; may lie beyond 180
  double lat_low, lat_high;            // on either side of the equator
  double clear_low_km, clear_high_km;  // from other countries
};

std::vector<island_group> island_groups() {
  constexpr auto far = std::numeric_limits<double>::max();
  return {
      {'C', "lands C", {{0, 0, 0.5}}, 10, 130, 1, 30, 130, 420},
      {'P', "lands P", {{0, 0, 0.95}, {-2.3, 0.9, 0.55}, {2.1, -1.2, 0.62}}, 179.7, 180.3, 8, 20, 1500, far},
      {'Q', "lands Q", {{-1.5, 0.4, 2.1}, {2.4, -0.6, 1.5}}, -22, 8, 30, 44, 700, far},
      {'O', "lands O", {{0, 0, 0.5}, {1.3, 0.5, 0.34}}, 192, 220, 6, 24, 1500, far},
      {'N', "lands N", {{0, 0, 0.27}, {1.1, 0.4, 0.2}, {-0.9, 0.9, 0.22}}, 142, 168, 4, 18, 1500, far}};
}

landmass_plan plan_of(island_group const& group, std::uint64_t seed, std::uint64_t attempt) {
  dice rolls{seed, group.purpose, attempt};
  landmass_plan plan{.spare_parts = 5};
  auto const mirror_x = rolls.chance(0.5) ? 1 : -1;
  auto const mirror_y = rolls.chance(0.5) ? 1 : -1;
  double largest = 0;
  double smallest = std::numeric_limits<double>::max();
  for (auto const& one : group.islets) {
    auto const radius = one.radius * rolls.between(0.9, 1.15);
    plan.blobs.push_back({{mirror_x * one.x, mirror_y * one.y}, radius, label_of(group.letter)});
    // A blob beside it, so that it is not round.
    auto const turn = rolls.between(0, 2 * std::numbers::pi);
    auto const away = radius * rolls.between(0.5, 0.9);
    plan.blobs.push_back(
        {{mirror_x * one.x + away * cosine(turn), mirror_y * one.y + away * sine(turn)}, radius * 0.6});
    largest = std::max(largest, radius);
    smallest = std::min(smallest, radius);
  }
  plan.grain = 1.3 * largest;
  plan.cell = smallest / 7;
  plan.middle_lon_deg = rolls.between(group.lon_low, group.lon_high);
  plan.middle_lat_deg = rolls.between(group.lat_low, group.lat_high) * (rolls.chance(0.5) ? 1 : -1);
  return plan;
}

double km_to_others(base::geo_point at, std::vector<drawn_landmass> const& world) {
  auto best = std::numeric_limits<double>::max();
  for (auto const& mass : world) {
    for (auto const& country : mass.countries) {
      for (auto const& ring : country.rings) {
        for (auto const& point : ring) best = std::min(best, near_km(at, point));
      }
    }
  }
  return best;
}

bool is_well_placed(island_group const& group, landmass_plan const& plan,
                    std::vector<drawn_landmass> const& world) {
  auto const clear_km = km_to_others(rounded_point(plan.middle_lon_deg, plan.middle_lat_deg), world);
  auto const at_sea = std::ranges::none_of(world, [&](drawn_landmass const& mass) {
    return std::ranges::any_of(mass.countries, [&](drawn_country const& country) {
      return is_within(country.rings, rounded_point(plan.middle_lon_deg, plan.middle_lat_deg));
    });
  });
  return at_sea && clear_km >= group.clear_low_km && clear_km <= group.clear_high_km;
}

// One ring lies on both sides of the meridian.
bool is_across_180(drawn_landmass const& mass) {
  return std::ranges::any_of(mass.countries.front().rings, [](map_line const& ring) {
    auto const [low, high] = std::ranges::minmax_element(ring, {}, &base::geo_point::lon_e7);
    return low->lon_deg() < -170 && high->lon_deg() > 170;
  });
}

drawn_landmass draw(continent const& what, std::uint64_t seed) {
  for (std::uint64_t attempt = 0; attempt < most_attempts; ++attempt) {
    auto mass = draw_landmass(plan_of(what, seed, attempt), seed,
                              label_of(what.blobs.front().letter) + 100 * attempt);
    if (mass) return *std::move(mass);
  }
  assert(false && "a continent can be drawn");
  return {};
}

drawn_landmass draw(island_group const& group, std::uint64_t seed, std::vector<drawn_landmass> const& world) {
  constexpr std::uint64_t most_places = 2'000;
  for (std::uint64_t attempt = 0; attempt < most_places; ++attempt) {
    auto const plan = plan_of(group, seed, attempt);
    if (!is_well_placed(group, plan, world)) continue;
    auto mass = draw_landmass(plan, seed, label_of(group.letter) + 100 * attempt);
    if (!mass || (group.letter == 'P' && !is_across_180(*mass))) continue;
    return *std::move(mass);
  }
  assert(false && "an island can be placed");
  return {};
}

}  // namespace

std::vector<drawn_landmass> draw_world(std::uint64_t seed) {
  std::vector<drawn_landmass> world;
  world.push_back(draw(west_continent, seed));
  world.push_back(draw(east_continent, seed));
  for (auto const& group : island_groups()) world.push_back(draw(group, seed, world));
  return world;
}

}  // namespace causeway::sample
