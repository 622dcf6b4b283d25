//! From a landmass's plan to outlines, coasts and borders in degrees.
#include "sample/lands_draw.h"

#include <algorithm>
#include <array>
#include <map>
#include <numbers>
#include <utility>

#include "sample/arithmetic.h"
#include "sample/lands_trace.h"

namespace causeway::sample {

namespace {

constexpr std::size_t most_points = 200;

// From cells to degrees.
class projector {
 public:
  projector(landmass_plan const& plan, label_grid const& grid)
      : lon_{plan.middle_lon_deg},
        lat_{plan.middle_lat_deg},
        narrowing_{cosine(plan.middle_lat_deg * (std::numbers::pi / 180))},
        low_{grid.low()},
        cell_{grid.cell()} {}

  base::geo_point operator()(plane_point at) const {
    return rounded_point(lon_ + (low_.x + at.x * cell_) / narrowing_, lat_ + low_.y + at.y * cell_);
  }

 private:
  double lon_;
  double lat_;
  double narrowing_;  // degrees of a great circle in one of longitude
  plane_point low_;
  double cell_;
};

std::vector<map_line> lines_of(traced_map const& map, projector const& project) {
  std::vector<map_line> lines;
  for (auto const& arc : map.arcs) {
    auto& line = lines.emplace_back();
    for (auto const& at : arc.points) line.push_back(project(at));
    if (arc.is_closed) line.push_back(line.front());
  }
  return lines;
}

map_line ring_of(traced_ring const& ring, std::vector<map_line> const& lines) {
  map_line points;
  for (auto const& part : ring.parts) {
    auto line = lines[part.arc];
    if (part.is_reversed) std::ranges::reverse(line);
    points.insert(points.end(), line.begin(), line.end() - 1);  // the next part starts with the last
  }
  return points;
}

// The cell of a label that lies farthest from other labels, counted in steps.
std::map<land_label, plane_point> deepest_cells(label_grid const& grid) {
  std::vector<std::pair<int, int>> queue;
  std::vector<bool> seen(grid.cell_count(), false);
  constexpr std::array<std::pair<int, int>, 8> around = {
      {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(); ++x) {
      auto const is_edge = std::ranges::any_of(around, [&](auto const& step) {
        return grid.at(x + step.first, y + step.second) != grid.at(x, y);
      });
      if (!is_edge) continue;
      seen[grid.index(x, y)] = true;
      queue.emplace_back(x, y);
    }
  }
  std::map<land_label, plane_point> deepest;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    auto const [x, y] = queue[next];
    deepest[grid.at(x, y)] = {x + 0.5, y + 0.5};  // later ones lie deeper
    for (auto const& [dx, dy] : around) {
      if (!grid.holds(x + dx, y + dy) || seen[grid.index(x + dx, y + dy)]) continue;
      seen[grid.index(x + dx, y + dy)] = true;
      queue.emplace_back(x + dx, y + dy);
    }
  }
  return deepest;
}

void order_rings(std::vector<map_line>& rings) {
  std::ranges::stable_sort(rings, [](map_line const& a, map_line const& b) {
    auto const first = twice_area_deg2(a);
    auto const second = twice_area_deg2(b);
    return (first > 0) != (second > 0) ? first > 0 : first > second;
  });
}

bool has_land(drawn_landmass const& mass, land_label label) {
  return std::ranges::any_of(mass.countries, [&](drawn_country const& one) { return one.label == label; });
}

std::vector<land_label> neighbours_of(drawn_landmass const& mass, land_label label) {
  std::vector<land_label> found;
  for (auto const& border : mass.borders) {
    if (border.first == label) found.push_back(border.second);
    if (border.second == label) found.push_back(border.first);
  }
  std::ranges::sort(found);
  return found;
}

// All countries of a continent can be reached over land from each other.
bool hangs_together(drawn_landmass const& mass) {
  std::vector<land_label> reached = {mass.countries.front().label};
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (auto const label : neighbours_of(mass, reached[next])) {
      if (std::ranges::find(reached, label) == reached.end()) reached.push_back(label);
    }
  }
  return reached.size() == mass.countries.size();
}

bool is_as_planned(landmass_plan const& plan, drawn_landmass const& mass) {
  for (auto const& blob : plan.blobs) {
    if (blob.label != 0 && !has_land(mass, blob.label)) return false;
  }
  if (!hangs_together(mass)) return false;
  for (auto const& inner : plan.inner) {
    if (!has_land(mass, inner.label) || neighbours_of(mass, inner.label) != inner.neighbours) return false;
  }
  return std::ranges::all_of(mass.countries, [&](drawn_country const& one) {
    auto const is_inner =
        std::ranges::any_of(plan.inner, [&](inner_land const& in) { return in.label == one.label; });
    return one.coasts.empty() == is_inner;
  });
}

drawn_landmass assembled(traced_map const& map, std::vector<map_line> const& lines) {
  std::map<land_label, drawn_country> countries;
  std::map<std::pair<land_label, land_label>, drawn_border> borders;
  for (auto const& ring : map.rings) {
    auto& country = countries[ring.label];
    country.label = ring.label;
    country.rings.push_back(ring_of(ring, lines));
  }
  for (std::size_t i = 0; i < map.arcs.size(); ++i) {
    auto const& arc = map.arcs[i];
    if (arc.right == 0) {
      countries[arc.left].coasts.push_back(lines[i]);
      continue;
    }
    auto const [first, second] = std::minmax(arc.left, arc.right);
    auto& border = borders[{first, second}];
    border.first = first;
    border.second = second;
    border.lines.push_back(lines[i]);
  }
  drawn_landmass mass;
  for (auto& [label, country] : countries) {
    order_rings(country.rings);
    mass.countries.push_back(std::move(country));
  }
  for (auto& [labels, border] : borders) mass.borders.push_back(std::move(border));
  return mass;
}

}  // namespace

std::optional<drawn_landmass> draw_landmass(landmass_plan const& plan, std::uint64_t seed,
                                            std::uint64_t number) {
  auto grid = draw_grid(plan, seed, number);
  if (!tidy_grid(grid, plan.spare_parts)) return std::nullopt;
  auto map = trace(grid);
  simplify(map, most_points);
  auto const project = projector{plan, grid};
  auto const lines = lines_of(map, project);
  if (lines.empty() || !are_apart(lines)) return std::nullopt;
  auto mass = assembled(map, lines);
  if (!is_as_planned(plan, mass)) return std::nullopt;
  auto const deepest = deepest_cells(grid);
  for (auto& country : mass.countries) {
    country.anchor = project(deepest.at(country.label));
    if (!is_within(country.rings, country.anchor)) return std::nullopt;
  }
  return mass;
}

}  // namespace causeway::sample
