//! Leaving out points of traced lines without letting them cross.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "sample/lands_trace.h"

namespace causeway::sample {

namespace {

constexpr double first_area = 0.04;  // cells
constexpr double area_growth = 1.35;
constexpr std::size_t least_closed = 8;
constexpr std::size_t least_open = 3;

double twice_area(plane_point a, plane_point b, plane_point c) {
  return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

bool same(plane_point a, plane_point b) {
  return a.x == b.x && a.y == b.y;
}

using triangle = std::array<plane_point, 3>;

bool covers(triangle const& corners, plane_point at) {
  auto const& [a, b, c] = corners;
  if (same(at, a) || same(at, b) || same(at, c)) return false;
  auto const first = twice_area(a, b, at);
  auto const second = twice_area(b, c, at);
  auto const third = twice_area(c, a, at);
  return (first >= 0 && second >= 0 && third >= 0) || (first <= 0 && second <= 0 && third <= 0);
}

// All points by the cell in which they lie.
class point_index {
 public:
  explicit point_index(traced_map const& map) {
    for (auto const& arc : map.arcs) {
      for (auto const& at : arc.points) {
        width_ = std::max(width_, cell_of(at.x) + 1);
        height_ = std::max(height_, cell_of(at.y) + 1);
      }
    }
    cells_.resize(width_ * height_);
    for (auto const& arc : map.arcs) {
      for (auto const& at : arc.points) bucket(at).push_back(at);
    }
  }

  void remove(plane_point at) {
    auto& points = bucket(at);
    points.erase(std::ranges::find_if(points, [&](plane_point other) { return same(at, other); }));
  }

  bool is_free(triangle const& corners) const {
    auto const [low_x, high_x] = std::minmax({corners[0].x, corners[1].x, corners[2].x});
    auto const [low_y, high_y] = std::minmax({corners[0].y, corners[1].y, corners[2].y});
    for (auto y = cell_of(low_y); y <= cell_of(high_y); ++y) {
      for (auto x = cell_of(low_x); x <= cell_of(high_x); ++x) {
        auto const& points = cells_[y * width_ + x];
        if (std::ranges::any_of(points, [&](plane_point at) { return covers(corners, at); })) return false;
      }
    }
    return true;
  }

 private:
  static std::size_t cell_of(double at) { return static_cast<std::size_t>(at); }
  std::vector<plane_point>& bucket(plane_point at) { return cells_[cell_of(at.y) * width_ + cell_of(at.x)]; }

  std::size_t width_ = 1;
  std::size_t height_ = 1;
  std::vector<std::vector<plane_point>> cells_;
};

// One walk along the line; of neighbouring points at most one goes. True where one went.
bool thin(traced_arc& arc, point_index& index, double area) {
  auto const least = arc.is_closed ? least_closed : least_open;
  bool changed = false;
  auto const first = arc.is_closed ? std::size_t{0} : std::size_t{1};
  for (auto i = first; i < arc.points.size() && arc.points.size() > least; ++i) {
    auto const count = arc.points.size();
    if (!arc.is_closed && i + 1 == count) break;
    auto const corners =
        triangle{arc.points[(i + count - 1) % count], arc.points[i], arc.points[(i + 1) % count]};
    if (std::abs(twice_area(corners[0], corners[1], corners[2])) >= 2 * area || !index.is_free(corners))
      continue;
    index.remove(arc.points[i]);
    arc.points.erase(arc.points.begin() +
                     static_cast<std::ptrdiff_t>(i));  // i is the next point now; skip it
    changed = true;
  }
  return changed;
}

std::size_t most_points_of_a_label(traced_map const& map) {
  std::array<std::size_t, 256> counts{};
  for (auto const& arc : map.arcs) {
    auto const own = arc.points.size() - (arc.is_closed ? 0 : 1);
    counts[arc.left] += own;
    if (arc.right != 0) counts[arc.right] += own;
  }
  return *std::ranges::max_element(counts);
}

}  // namespace

void simplify(traced_map& map, std::size_t most_points) {
  point_index index{map};
  for (auto area = first_area;; area *= area_growth) {
    bool changed = false;
    do {
      changed = false;
      for (auto& arc : map.arcs) changed = thin(arc, index, area) || changed;
    } while (changed);
    if (most_points_of_a_label(map) <= most_points || area > 1e4) return;
  }
}

}  // namespace causeway::sample
