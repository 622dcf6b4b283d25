//! Lines on the globe: vectors, and the series that they need.
#include "sample/sphere.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "sample/arithmetic.h"

namespace causeway::sample {

namespace {

constexpr double half_pi = std::numbers::pi / 2;

// x + x³/6 + 3x⁵/40 + …; sixteen digits for x up to a tenth.
double small_arc_sine(double x) {
  double term = x;
  double sum = x;
  for (int k = 0; k < 9; ++k) {
    auto const odd = 2 * k + 1;
    term *= x * x * odd * odd / ((odd + 1) * (odd + 2));
    sum += term;
  }
  return sum;
}

unit_vector normalised(unit_vector v) {
  auto const length = square_root(v.x * v.x + v.y * v.y + v.z * v.z);
  return length > 0 ? unit_vector{v.x / length, v.y / length, v.z / length} : unit_vector{};
}

unit_vector mixed(unit_vector a, double of_a, unit_vector b, double of_b) {
  return normalised({a.x * of_a + b.x * of_b, a.y * of_a + b.y * of_b, a.z * of_a + b.z * of_b});
}

unit_vector across(unit_vector a, unit_vector b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

}  // namespace

double arc_sine(double x) {
  assert(x >= -1 && x <= 1);
  if (x < 0) return -arc_sine(-x);
  if (x > 0.75) return half_pi - arc_sine(square_root((1 - x) * (1 + x)));
  double turns = 1;
  while (x > 0.1) {  // the sine of half the angle
    x /= square_root(2 * (1 + square_root((1 - x) * (1 + x))));
    turns *= 2;
  }
  return turns * small_arc_sine(x);
}

double direction_angle(double x, double y) {
  auto const length = square_root(x * x + y * y);
  if (length <= 0) return 0;
  auto const low = std::min(std::abs(x), std::abs(y)) / length;
  auto const steep = std::abs(y) > std::abs(x);
  auto const first = steep ? half_pi - arc_sine(low) : arc_sine(low);
  auto const upper = x < 0 ? std::numbers::pi - first : first;
  return y < 0 ? -upper : upper;
}

unit_vector to_vector(base::geo_point at) {
  auto const lon = at.lon_deg() * radians_per_degree;
  auto const lat = at.lat_deg() * radians_per_degree;
  return {cosine(lat) * cosine(lon), cosine(lat) * sine(lon), sine(lat)};
}

base::geo_point to_point(unit_vector at) {
  auto const lat = arc_sine(std::clamp(at.z, -1.0, 1.0)) / radians_per_degree;
  auto const lon = direction_angle(at.x, at.y) / radians_per_degree;
  auto const rounded = base::make_point(std::floor(lon * 1e4 + 0.5) / 1e4, std::floor(lat * 1e4 + 0.5) / 1e4);
  assert(rounded);
  return *rounded;
}

double chord_km(unit_vector a, unit_vector b) {
  auto const x = a.x - b.x;
  auto const y = a.y - b.y;
  auto const z = a.z - b.z;
  return earth_radius_km * square_root(x * x + y * y + z * z);
}

double distance_km(base::geo_point a, base::geo_point b) {
  auto const half = chord_km(to_vector(a), to_vector(b)) / (2 * earth_radius_km);
  return 2 * earth_radius_km * arc_sine(std::min(half, 1.0));
}

double line_km(std::span<base::geo_point const> line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance_km(line[i - 1], line[i]);
  return sum;
}

unit_vector between(unit_vector a, unit_vector b, double share) {
  auto const angle = 2 * arc_sine(std::min(chord_km(a, b) / (2 * earth_radius_km), 1.0));
  if (angle < 1e-9) return a;
  return mixed(a, sine((1 - share) * angle), b, sine(share * angle));
}

unit_vector beside(unit_vector at, unit_vector a, unit_vector b, double km) {
  return mixed(at, 1, normalised(across(a, b)), km / earth_radius_km);
}

double turn_deg(double from_lon_deg, double to_lon_deg) {
  auto const turn = to_lon_deg - from_lon_deg;
  return turn - 360 * std::floor((turn + 180) / 360);
}

}  // namespace causeway::sample
