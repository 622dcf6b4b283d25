//! What several pages share.
#include "app/pages.h"

#include <set>

#include "world/summary_view.h"

namespace causeway::app {

sheet page_of(world::world const& from, std::string_view kind, std::string title) {
  return {.kind = kind, .title = std::move(title), .as_of = day_of(from), .warnings = {}, .blocks = {}};
}

void add_date_warning(sheet& page, world::world const& from) {
  std::set<world::source_idx> used;
  for (auto const& one : page.blocks) used.insert(one.sources.begin(), one.sources.end());
  auto const span = dates_of(from, {used.begin(), used.end()});
  if (!span.over_a_year()) return;
  page.warnings.push_back("rests on sources of " + to_string(from.sources[span.oldest].day) + " to " +
                          to_string(from.sources[span.newest].day) + ", over a year apart");
}

void add_home_sources(std::vector<world::source_idx>& sources, world::world const& from) {
  add_location_sources(from, world::location_basis::table, sources);
  add_location_sources(from, world::location_basis::delegation, sources);
  for (auto const& row : from.networks) add_source(sources, row.registered_source);
}

std::vector<field> cable_fields() {
  return {{"id", "Id"},
          {"name", "Name"},
          {"planned", "Planned", look::flag},
          {"rfs_year", "Ready", look::number},
          {"length_km", "Length, km", look::count},
          {"countries", "Lands in"},
          {"owners", "Owners"}};
}

std::vector<cell> cells_of(world::cable_brief const& cable) {
  return {cell_of(cable.id),        cell_of(cable.name),      cable.planned,        cell_of(cable.rfs_year),
          cell_of(cable.length_km), cell_of(cable.countries), cell_of(cable.owners)};
}

}  // namespace causeway::app
