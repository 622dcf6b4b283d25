//! Distances and sides on the sample's map.
#include "sample/lands_measure.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

#include "sample/arithmetic.h"

namespace causeway::sample {

namespace {

constexpr std::int64_t turn_e7 = 3'600'000'000;
constexpr double step_e7 = 1000;  // 10⁻⁴ degrees

double cosine_deg(double degrees) {
  return cosine(degrees * (std::numbers::pi / 180));
}

// Degrees × 10⁷ on a plane without an edge at 180°.
struct flat_point {
  std::int64_t x = 0;
  std::int64_t y = 0;
  bool operator==(flat_point const&) const = default;
};

// Above 0 where c lies to the left of the line from a to b.
std::int64_t side_of(flat_point a, flat_point b, flat_point c) {
  return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

struct flat_piece {
  flat_point from;
  flat_point to;
  std::int64_t low_x() const { return std::min(from.x, to.x); }
  std::int64_t high_x() const { return std::max(from.x, to.x); }
};

int sign(std::int64_t x) {
  return static_cast<int>(x > 0) - static_cast<int>(x < 0);
}

bool meet(flat_piece const& a, flat_piece const& b) {
  if (a.from == b.from || a.from == b.to || a.to == b.from || a.to == b.to) return false;
  if (std::max(a.from.y, a.to.y) < std::min(b.from.y, b.to.y)) return false;
  if (std::max(b.from.y, b.to.y) < std::min(a.from.y, a.to.y)) return false;
  auto const first = sign(side_of(a.from, a.to, b.from)) * sign(side_of(a.from, a.to, b.to));
  auto const second = sign(side_of(b.from, b.to, a.from)) * sign(side_of(b.from, b.to, a.to));
  return first <= 0 && second <= 0;
}

// The line as seen from `origin`, which becomes 0, 0.
std::vector<flat_point> unfolded(base::geo_point origin, map_line const& line) {
  std::vector<flat_point> points;
  for (std::size_t i = 0; i < line.size(); ++i) {
    auto const x =
        i == 0 ? eastward_e7(origin, line[0]) : points.back().x + eastward_e7(line[i - 1], line[i]);
    points.push_back({x, std::int64_t{line[i].lat_e7} - origin.lat_e7});
  }
  return points;
}

double km_to_piece(flat_piece const& piece, double km_east) {
  auto const km = [](std::int64_t e7, double per_degree) {
    return static_cast<double>(e7) / 1e7 * per_degree;
  };
  auto const x = km(piece.from.x, km_east);
  auto const y = km(piece.from.y, km_per_degree);
  auto const dx = km(piece.to.x, km_east) - x;
  auto const dy = km(piece.to.y, km_per_degree) - y;
  auto const length2 = dx * dx + dy * dy;
  auto const share = length2 > 0 ? std::clamp(-(x * dx + y * dy) / length2, 0.0, 1.0) : 0.0;
  auto const to_x = x + share * dx;
  auto const to_y = y + share * dy;
  return square_root(to_x * to_x + to_y * to_y);
}

double km_to_points(base::geo_point from, std::vector<flat_point> const& points, bool is_closed) {
  auto const km_east = km_per_degree * cosine_deg(from.lat_deg());
  auto best = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < points.size(); ++i) {
    best = std::min(best, km_to_piece({points[i - 1], points[i]}, km_east));
  }
  if (is_closed && !points.empty())
    best = std::min(best, km_to_piece({points.back(), points.front()}, km_east));
  return best;
}

bool crosses_ray(flat_point a, flat_point b) {
  // From 0, 0 to the east. Each piece holds its lower end and not its upper one.
  if ((a.y > 0) == (b.y > 0)) return false;
  auto const side = side_of(a, b, {0, 0});
  return b.y > a.y ? side > 0 : side < 0;
}

}  // namespace

std::int64_t eastward_e7(base::geo_point a, base::geo_point b) {
  auto const plain = std::int64_t{b.lon_e7} - a.lon_e7;
  if (plain >= turn_e7 / 2) return plain - turn_e7;
  if (plain < -turn_e7 / 2) return plain + turn_e7;
  return plain;
}

double near_km(base::geo_point a, base::geo_point b) {
  auto const north = (b.lat_deg() - a.lat_deg()) * km_per_degree;
  auto const middle = (a.lat_deg() + b.lat_deg()) / 2;
  auto const east = static_cast<double>(eastward_e7(a, b)) / 1e7 * km_per_degree * cosine_deg(middle);
  return square_root(east * east + north * north);
}

base::geo_point moved_km(base::geo_point from, double east_km, double north_km) {
  return rounded_point(from.lon_deg() + east_km / (km_per_degree * cosine_deg(from.lat_deg())),
                       from.lat_deg() + north_km / km_per_degree);
}

base::geo_point rounded_point(double lon_deg, double lat_deg) {
  auto const rounded = [](double degrees) {
    return std::floor(degrees * (1e7 / step_e7) + 0.5) * step_e7 / 1e7;
  };
  auto const point = base::make_point(rounded(lon_deg), rounded(lat_deg));
  assert(point);
  return *point;
}

double km_to_lines(base::geo_point from, std::vector<map_line> const& lines) {
  auto best = std::numeric_limits<double>::infinity();
  for (auto const& line : lines) best = std::min(best, km_to_points(from, unfolded(from, line), false));
  return best;
}

double km_to_rings(base::geo_point from, std::vector<map_line> const& rings) {
  auto best = std::numeric_limits<double>::infinity();
  for (auto const& ring : rings) best = std::min(best, km_to_points(from, unfolded(from, ring), true));
  return best;
}

bool is_within(std::vector<map_line> const& rings, base::geo_point point) {
  bool inside = false;
  for (auto const& ring : rings) {
    auto const points = unfolded(point, ring);
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (crosses_ray(points[i], points[(i + 1) % points.size()])) inside = !inside;
    }
  }
  return inside;
}

double twice_area_deg2(map_line const& ring) {
  double sum = 0;
  auto const points = unfolded(ring.front(), ring);
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto const& a = points[i];
    auto const& b = points[(i + 1) % points.size()];
    sum += static_cast<double>(a.x) * static_cast<double>(b.y) -
           static_cast<double>(b.x) * static_cast<double>(a.y);
  }
  return sum / 1e14;
}

bool are_apart(std::vector<map_line> const& lines) {
  std::vector<flat_piece> pieces;
  for (auto const& line : lines) {
    auto const points = unfolded(lines.front().front(), line);
    for (std::size_t i = 1; i < points.size(); ++i) pieces.push_back({points[i - 1], points[i]});
  }
  std::ranges::stable_sort(pieces, {}, &flat_piece::low_x);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    for (auto j = i + 1; j < pieces.size() && pieces[j].low_x() <= pieces[i].high_x(); ++j) {
      if (meet(pieces[i], pieces[j])) return false;
    }
  }
  return true;
}

}  // namespace causeway::sample
