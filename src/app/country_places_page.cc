//! The page of a country: its exchanges, buildings, landing points, cables, fibre and cities.
#include "app/pages.h"

namespace causeway::app {

namespace {

block exchanges(world::country_view const& view) {
  auto out = table_block("exchanges", "Internet exchanges", view.exchanges,
                         {{"name", "Name"},
                          {"city", "City"},
                          {"peeringdb_id", "PeeringDB", look::number},
                          {"members", "Members", look::count},
                          {"members_at_home", "At home here", look::count},
                          {"ports", "Ports", look::count},
                          {"speed_mbps", "Mbit/s", look::count},
                          {"lans", "LANs", look::count},
                          {"buildings", "Buildings", look::count}},
                         [](world::country_exchange const& row) {
                           return std::vector<cell>{cell_of(row.name),
                                                    cell_of(row.city),
                                                    id_cell(row.peeringdb_id),
                                                    cell_of(row.members),
                                                    cell_of(row.members_at_home),
                                                    cell_of(row.ports),
                                                    cell_of(row.speed_mbps),
                                                    cell_of(row.lans),
                                                    cell_of(row.buildings)};
                         });
  out.note = "Speeds are as members declare them, which is often too high.";
  return out;
}

block buildings(world::country_view const& view) {
  return table_block("buildings", "Buildings", view.buildings,
                     {{"name", "Name"},
                      {"organisation", "Organisation"},
                      {"city", "City"},
                      {"peeringdb_id", "PeeringDB", look::number},
                      {"networks", "Networks", look::count},
                      {"exchanges", "Exchanges", look::count}},
                     [](world::country_building const& row) {
                       return std::vector<cell>{cell_of(row.name),     cell_of(row.organisation),
                                                cell_of(row.city),     id_cell(row.peeringdb_id),
                                                cell_of(row.networks), cell_of(row.exchanges)};
                     });
}

cell cable_names(world::country_landing const& row, bool planned) {
  std::vector<std::string> names;
  for (auto const& cable : row.cables) {
    if (cable.planned == planned) names.emplace_back(cable.name);
  }
  return names.empty() ? cell{no_data{}} : cell{std::move(names)};
}

block landings(world::country_view const& view) {
  return table_block("landings", "Landing points", view.landings,
                     {{"id", "Id"},
                      {"name", "Name"},
                      {"lat_deg", "Latitude, °", look::real},
                      {"lon_deg", "Longitude, °", look::real},
                      {"cable_count", "Cables", look::count},
                      {"planned_cables", "Planned", look::text, ""},
                      {"cables_in_service", "In service", look::text, ""}},
                     [](world::country_landing const& row) {
                       return std::vector<cell>{
                           cell_of(row.id),        cell_of(row.name),          lat_cell(row.point),
                           lon_cell(row.point),    cell_of(row.cables.size()), cable_names(row, true),
                           cable_names(row, false)};
                     });
}

block cables(world::country_view const& view) {
  auto columns = cable_fields();
  columns.push_back({"landings", "Landing points here"});
  auto out = table_block(
      "cables", "Submarine cables", view.cables, std::move(columns), [](world::country_cable const& row) {
        auto cells = cells_of(row.cable);
        cells.emplace_back(std::vector<std::string>(row.landings.begin(), row.landings.end()));
        return cells;
      });
  auto planned = std::uint64_t{0};
  for (auto const& row : view.cables.rows) planned += row.cable.planned ? 1U : 0U;
  out.facts = {{{"in_service", "In service", look::count}, view.cables.rows.size() - planned},
               {{"planned", "Planned", look::count}, planned}};
  return out;
}

block fibre(world::country_view const& view) {
  auto out = table_block("fibre", "Terrestrial fibre networks", view.fibre,
                         {{"network", "Network"},
                          {"nodes", "Nodes", look::count},
                          {"spans", "Spans", look::count},
                          {"crossing_spans", "Across borders", look::count},
                          {"length_km", "Published length, km", look::real},
                          {"spans_without_length", "Spans without length", look::count}},
                         [](world::country_fibre const& row) {
                           auto const any_length = row.spans > row.spans_without_length;
                           return std::vector<cell>{cell_of(row.network),
                                                    row.nodes,
                                                    row.spans,
                                                    row.crossing_spans,
                                                    any_length ? cell{row.length_km} : cell{no_data{}},
                                                    row.spans_without_length};
                         });
  out.note = "Spans that start or end here; as published, not a survey.";
  return out;
}

block cities(world::country_view const& view) {
  block out{.key = "cities", .title = "City points", .state = view.cities.state};
  out.sources = view.cities.sources;
  out.facts = {{{"cities", "Cities", look::count}, view.cities.count}};
  return out;
}

}  // namespace

void add_country_places(sheet& page, world::country_view const& view) {
  page.blocks.push_back(exchanges(view));
  page.blocks.push_back(buildings(view));
  page.blocks.push_back(landings(view));
  page.blocks.push_back(cables(view));
  page.blocks.push_back(fibre(view));
  page.blocks.push_back(cities(view));
}

}  // namespace causeway::app
