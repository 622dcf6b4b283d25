//! The page of a submarine cable.
#include "app/pages.h"
#include "world/cable_view.h"

namespace causeway::app {

namespace {

block identity(world::world const& from, world::cable_view const& view) {
  block out{.key = "cable", .title = "Cable"};
  auto const fields = cable_fields();
  auto cells = cells_of(view.brief);
  for (auto i = std::size_t{0}; i < fields.size(); ++i) out.facts.push_back({fields[i], std::move(cells[i])});
  out.facts.push_back({{"drawn_lines", "Lines drawn", look::count}, view.drawn_lines});
  out.facts.push_back({{"drawn_km", "Length of the drawing, km", look::real}, cell_of(view.drawn_km)});
  out.note = "Lines are drawn, not surveyed: they may be longer or shorter than the cable.";
  add_source(out.sources, from.cables[view.cable].source);
  return out;
}

block landings(world::cable_view const& view) {
  return table_block("landings", "Landing points", view.landings,
                     {{"id", "Id"},
                      {"name", "Name"},
                      {"country", "Country"},
                      {"country_name", "Country's name"},
                      {"lat_deg", "Latitude, °", look::real},
                      {"lon_deg", "Longitude, °", look::real}},
                     [](world::cable_landing_line const& row) {
                       return std::vector<cell>{cell_of(row.id),           cell_of(row.name),
                                                cell_of(row.country.code), cell_of(row.country.name),
                                                lat_cell(row.point),       lon_cell(row.point)};
                     });
}

}  // namespace

sheet cable_sheet(world::world const& from, world::cable_idx cable) {
  auto const view = view_cable(from, cable);
  auto page = page_of(from, "cable", std::string{view.brief.name});
  page.blocks = {identity(from, view), landings(view)};
  add_date_warning(page, from);
  return page;
}

}  // namespace causeway::app
