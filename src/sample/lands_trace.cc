//! Tracing the lines between the labels of a grid, and smoothing them.
#include "sample/lands_trace.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace causeway::sample {

namespace {

constexpr int smoothing_rounds = 1;
constexpr std::size_t no_arc = static_cast<std::size_t>(-1);

struct corner {
  int x = 0;
  int y = 0;
};

// East, north, west, south.
constexpr std::array<corner, 4> steps = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

// A side of a cell, walked with the cell that it belongs to on its left.
struct side {
  corner from;
  unsigned direction = 0;
  corner to() const { return {from.x + steps[direction].x, from.y + steps[direction].y}; }
};

class tracer {
 public:
  explicit tracer(label_grid const& grid)
      : grid_{grid}, walked_(4 * corner_count(), false), arc_of_(2 * corner_count(), no_arc) {}

  traced_map trace_all() {
    for (int y = 0; y <= grid_.height(); ++y) {
      for (int x = 0; x <= grid_.width(); ++x) {
        auto const start = side{{x, y}, 0};  // every ring has a side that runs east
        if (left_of(start) == 0 || left_of(start) == right_of(start) || walked_[directed(start)]) continue;
        add_ring(walk(start));
      }
    }
    return std::move(map_);
  }

 private:
  std::size_t corner_count() const {
    return static_cast<std::size_t>(grid_.width() + 1) * static_cast<std::size_t>(grid_.height() + 1);
  }
  std::size_t index(corner at) const {
    return static_cast<std::size_t>(at.y) * static_cast<std::size_t>(grid_.width() + 1) +
           static_cast<std::size_t>(at.x);
  }
  std::size_t directed(side const& one) const { return 4 * index(one.from) + one.direction; }
  // The same for both directions.
  std::size_t undirected(side const& one) const {
    auto const start = one.direction < 2 ? one.from : one.to();
    return 2 * index(start) + one.direction % 2;
  }

  land_label left_of(side const& one) const {
    auto const [x, y] = one.from;
    switch (one.direction) {
      case 0: return grid_.at(x, y);
      case 1: return grid_.at(x - 1, y);
      case 2: return grid_.at(x - 1, y - 1);
      default: return grid_.at(x, y - 1);
    }
  }
  land_label right_of(side const& one) const { return left_of({one.to(), (one.direction + 2) % 4}); }

  bool is_junction(corner at) const {
    std::array<land_label, 4> labels = {grid_.at(at.x, at.y), grid_.at(at.x - 1, at.y),
                                        grid_.at(at.x - 1, at.y - 1), grid_.at(at.x, at.y - 1)};
    std::ranges::sort(labels);
    return std::ranges::distance(labels.begin(), std::ranges::unique(labels).begin()) > 2;
  }

  std::vector<side> walk(side const& start) {
    std::vector<side> sides;
    auto const label = left_of(start);
    auto at = start;
    do {
      walked_[directed(at)] = true;
      sides.push_back(at);
      at = next_side(at, label);
    } while (!walked_[directed(at)]);
    auto const first = std::ranges::find_if(sides, [&](side const& one) { return is_junction(one.from); });
    if (first != sides.end()) std::ranges::rotate(sides, first);
    return sides;
  }

  side next_side(side const& last, land_label label) const {
    for (unsigned turn : {3U, 0U, 1U}) {  // right, on, left
      auto const next = side{last.to(), (last.direction + turn) % 4};
      if (left_of(next) == label && right_of(next) != label) return next;
    }
    assert(false && "a ring ends");
    return last;
  }

  void add_ring(std::vector<side> const& sides) {
    traced_ring ring{.label = left_of(sides.front()), .parts = {}};
    auto const is_closed = !is_junction(sides.front().from);
    for (std::size_t start = 0; start < sides.size();) {
      auto end = start + 1;
      while (end < sides.size() && (is_closed || !is_junction(sides[end].from))) ++end;
      ring.parts.push_back(part_of({sides.begin() + static_cast<std::ptrdiff_t>(start),
                                    sides.begin() + static_cast<std::ptrdiff_t>(end)},
                                   is_closed));
      start = end;
    }
    map_.rings.push_back(std::move(ring));
  }

  ring_part part_of(std::vector<side> const& sides, bool is_closed) {
    auto const known = arc_of_[undirected(sides.front())];
    if (known != no_arc) return {known, true};
    traced_arc arc{.points = {},
                   .is_closed = is_closed,
                   .left = left_of(sides.front()),
                   .right = right_of(sides.front())};
    if (!is_closed) arc.points.push_back(point_of(sides.front().from));
    for (auto const& one : sides) {
      arc_of_[undirected(one)] = map_.arcs.size();
      auto const from = point_of(one.from);
      auto const to = point_of(one.to());
      arc.points.push_back({(from.x + to.x) / 2, (from.y + to.y) / 2});
    }
    if (!is_closed) arc.points.push_back(point_of(sides.back().to()));
    map_.arcs.push_back(std::move(arc));
    return {map_.arcs.size() - 1, false};
  }

  static plane_point point_of(corner at) { return {static_cast<double>(at.x), static_cast<double>(at.y)}; }

  label_grid const& grid_;
  std::vector<bool> walked_;
  std::vector<std::size_t> arc_of_;
  traced_map map_;
};

// Every point moves half way to the middle of its neighbours; the ends of open lines stay.
void smooth(traced_arc& arc) {
  auto const old = arc.points;
  auto const count = old.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!arc.is_closed && (i == 0 || i + 1 == count)) continue;
    auto const& before = old[(i + count - 1) % count];
    auto const& after = old[(i + 1) % count];
    arc.points[i] = {(before.x + 2 * old[i].x + after.x) / 4, (before.y + 2 * old[i].y + after.y) / 4};
  }
}

}  // namespace

traced_map trace(label_grid const& grid) {
  auto map = tracer{grid}.trace_all();
  for (auto& arc : map.arcs) {
    for (int round = 0; round < smoothing_rounds; ++round) smooth(arc);
  }
  return map;
}

}  // namespace causeway::sample
