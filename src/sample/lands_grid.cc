//! Drawing a landmass as a grid of cells and tidying it.
#include "sample/lands_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "sample/lands_noise.h"

namespace causeway::sample {

namespace {

constexpr double reach = 1.5;           // radii, up to which a blob is felt
constexpr double shore = 0.3086419753;  // a lone blob's field at its radius: (1 - 1/reach²)²
constexpr double coast_strength = 0.2;
constexpr double warp_strength = 0.19;  // grains
constexpr double inner_strength = 0.22;
constexpr int coast_layers = 6;
constexpr double persistence = 0.62;
constexpr std::size_t least_part = 7;  // cells
constexpr int most_rounds = 12;

constexpr std::array<std::pair<int, int>, 4> sides = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

double squared(plane_point a, plane_point b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

double field_of(land_blob const& blob, plane_point at) {
  auto const rest = 1 - squared(blob.at, at) / (reach * reach * blob.radius * blob.radius);
  if (rest <= 0) return 0;
  return blob.is_bay ? -rest * rest : rest * rest;
}

class painter {
 public:
  painter(landmass_plan const& plan, std::uint64_t seed, std::uint64_t number)
      : plan_{plan},
        warp_x_{dice{seed, "lands warp x", number}},
        warp_y_{dice{seed, "lands warp y", number}},
        coast_{dice{seed, "lands coast", number}} {}

  land_label label_at(plane_point at) const {
    auto const u = at.x / plan_.grain;
    auto const v = at.y / plan_.grain;
    auto const pull = warp_strength * plan_.grain;
    auto const bent = plane_point{at.x + pull * warp_x_.layered(u, v, 5, 0.55),
                                  at.y + pull * warp_y_.layered(u, v, 5, 0.55)};
    double field = coast_strength * coast_.layered(u, v, coast_layers, persistence);
    for (auto const& blob : plan_.blobs) field += field_of(blob, bent);
    if (field <= shore) return 0;
    for (auto const& inner : plan_.inner) {
      auto const wave = 1 + inner_strength * coast_.layered(2 * u + 71, 2 * v + 53, 4, 0.55);
      if (squared(inner.at, bent) * wave * wave < inner.radius * inner.radius) return inner.label;
    }
    return nearest(bent);
  }

 private:
  land_label nearest(plane_point at) const {
    auto best = std::numeric_limits<double>::max();
    land_label label = 0;
    for (auto const& blob : plan_.blobs) {
      if (blob.label == 0) continue;
      auto const distance = squared(blob.at, at);
      if (distance >= best) continue;
      best = distance;
      label = blob.label;
    }
    return label;
  }

  landmass_plan const& plan_;
  noise_field warp_x_;
  noise_field warp_y_;
  noise_field coast_;
};

label_grid empty_grid(landmass_plan const& plan) {
  auto low = plan.blobs.front().at;
  auto high = low;
  for (auto const& blob : plan.blobs) {
    low = {std::min(low.x, blob.at.x - reach * blob.radius),
           std::min(low.y, blob.at.y - reach * blob.radius)};
    high = {std::max(high.x, blob.at.x + reach * blob.radius),
            std::max(high.y, blob.at.y + reach * blob.radius)};
  }
  auto const width = static_cast<int>(std::ceil((high.x - low.x) / plan.cell)) + 2;
  auto const height = static_cast<int>(std::ceil((high.y - low.y) / plan.cell)) + 2;
  return {width, height, {low.x - plan.cell, low.y - plan.cell}, plan.cell};
}

// Cells of one label that hang together side by side.
struct part {
  land_label label = 0;
  std::vector<std::pair<int, int>> cells;
  land_label other_land = 0;  // a country that it touches
};

part flood(label_grid const& grid, int x, int y, std::vector<bool>& seen) {
  part found{.label = grid.at(x, y), .cells = {{x, y}}};
  seen[grid.index(x, y)] = true;
  for (std::size_t next = 0; next < found.cells.size(); ++next) {
    auto const [at_x, at_y] = found.cells[next];
    for (auto const& [dx, dy] : sides) {
      auto const to_x = at_x + dx;
      auto const to_y = at_y + dy;
      auto const label = grid.at(to_x, to_y);
      if (label != found.label && label != 0) found.other_land = label;
      if (label != found.label || !grid.holds(to_x, to_y) || seen[grid.index(to_x, to_y)]) continue;
      seen[grid.index(to_x, to_y)] = true;
      found.cells.emplace_back(to_x, to_y);
    }
  }
  return found;
}

std::vector<part> parts_of(label_grid const& grid) {
  std::vector<part> parts;
  std::vector<bool> seen(grid.cell_count(), false);
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(); ++x) {
      if (!seen[grid.index(x, y)]) parts.push_back(flood(grid, x, y, seen));
    }
  }
  return parts;
}

void paint(label_grid& grid, part const& cells, land_label label) {
  for (auto const& [x, y] : cells.cells) grid.set(x, y, label);
}

// The sea's first part holds the corner of the grid; its others are lakes.
bool keep_main_parts(label_grid& grid, std::size_t spare_parts) {
  auto parts = parts_of(grid);
  std::stable_sort(parts.begin(), parts.end(),
                   [](part const& a, part const& b) { return a.cells.size() > b.cells.size(); });
  std::array<std::size_t, 256> kept{};
  bool changed = false;
  for (auto const& one : parts) {
    auto& before = kept[one.label];
    auto const is_open_sea =
        one.label == 0 && grid.index(one.cells.front().first, one.cells.front().second) == 0;
    auto const is_spare =
        one.label != 0 && one.other_land == 0 && one.cells.size() >= least_part && before <= spare_parts;
    if (is_open_sea || (one.label != 0 && before == 0) || is_spare) {
      ++before;
      continue;
    }
    paint(grid, one, one.other_land);
    changed = true;
  }
  return changed;
}

// Where two cells of a label meet at a corner only, one of the cells between joins them.
bool part_corners(label_grid& grid) {
  bool changed = false;
  for (int y = 1; y < grid.height(); ++y) {
    for (int x = 1; x < grid.width(); ++x) {
      auto const low = grid.at(x - 1, y - 1);
      auto const right = grid.at(x, y - 1);
      auto const left = grid.at(x - 1, y);
      auto const high = grid.at(x, y);
      if (low == high && low != right && low != left) {
        low != 0 ? grid.set(x - 1, y, low) : grid.set(x, y, right);
        changed = true;
      } else if (left == right && left != low && left != high) {
        left != 0 ? grid.set(x, y, left) : grid.set(x - 1, y, low);
        changed = true;
      }
    }
  }
  return changed;
}

}  // namespace

label_grid::label_grid(int width, int height, plane_point low, double cell)
    : width_{width},
      height_{height},
      low_{low},
      cell_{cell},
      labels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

label_grid draw_grid(landmass_plan const& plan, std::uint64_t seed, std::uint64_t number) {
  auto grid = empty_grid(plan);
  painter const brush{plan, seed, number};
  for (int y = 1; y + 1 < grid.height(); ++y) {
    for (int x = 1; x + 1 < grid.width(); ++x) {
      auto const at = plane_point{grid.low().x + (x + 0.5) * plan.cell, grid.low().y + (y + 0.5) * plan.cell};
      grid.set(x, y, brush.label_at(at));
    }
  }
  return grid;
}

bool tidy_grid(label_grid& grid, std::size_t spare_parts) {
  for (int round = 0; round < most_rounds; ++round) {
    auto const parts_changed = keep_main_parts(grid, spare_parts);
    auto const corners_changed = part_corners(grid);
    if (!parts_changed && !corners_changed) return true;
  }
  return false;
}

}  // namespace causeway::sample
