//! Everything that a world knows about one submarine cable.
#include "world/cable_view.h"

namespace causeway::world {

namespace {

double line_km(std::span<base::geo_point const> points) {
  auto sum_km = 0.0;
  for (auto i = std::size_t{1}; i < points.size(); ++i) {
    if (points[i - 1].known() && points[i].known()) sum_km += base::great_circle_km(points[i - 1], points[i]);
  }
  return sum_km;
}

facts<cable_landing_line> landings_of(world const& from, cable_idx cable) {
  facts<cable_landing_line> found;
  add_source(found.sources, from.cables[cable].source);
  for (auto const landing : from.cable_landings[cable]) {
    auto const& row = from.landings[landing];
    found.rows.push_back(
        {text_of(from, row.id), text_of(from, row.name), brief_of(from, row.country), row.point});
    add_source(found.sources, row.source);
  }
  settle(found, from.landings);
  return found;
}

}  // namespace

cable_view view_cable(world const& from, cable_idx cable) {
  cable_view view;
  view.cable = cable;
  view.brief = brief_of(from, cable);
  view.landings = landings_of(from, cable);
  for (auto const line : from.cable_lines[cable]) {
    ++view.drawn_lines;
    view.drawn_km = view.drawn_km.value_or(0.0) + line_km(from.cable_line_points[line]);
  }
  return view;
}

}  // namespace causeway::world
