//! The sheets of `causeway world show` and `causeway world check`.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/sheet.h"
#include "world/check.h"
#include "world/country_view.h"
#include "world/summary_view.h"
#include "world/view.h"

namespace causeway::app {

sheet summary_sheet(world::world const& from);
sheet country_sheet(world::world const& from, world::country_idx country);
sheet network_sheet(world::world const& from, world::as_idx network);
sheet exchange_sheet(world::world const& from, world::exchange_idx exchange);
sheet cable_sheet(world::world const& from, world::cable_idx cable);
sheet check_sheet(world::world const& from, std::vector<world::fault> const& faults);

/// A page without blocks, for a world whose texts can be read.
sheet page_of(world::world const& from, std::string_view kind, std::string title);

/// Warns where the sources of a sheet lie over a year apart.
void add_date_warning(sheet& page, world::world const& from);

/// Adds the sources that homes of networks rest on: where addresses lie, and who registered a network.
void add_home_sources(std::vector<world::source_idx>& sources, world::world const& from);

/// A block with a table: `line` makes one row of cells from one fact.
template <typename Row, typename Line>
block table_block(std::string_view key, std::string_view title, world::facts<Row> const& found,
                  std::vector<field> columns, Line line) {
  block out;
  out.key = key;
  out.title = title;
  out.state = found.state;
  out.columns = std::move(columns);
  out.sources = found.sources;
  for (auto const& row : found.rows) out.rows.push_back(line(row));
  return out;
}

/// Blocks that a world's summary and its check share.
block tables_block(world::summary_view const& view);
block formats_block(world::summary_view const& view);

/// Blocks of a country's page that stand in files of their own.
void add_country_places(sheet& page, world::country_view const& view);
void add_country_figures(sheet& page, world::country_view const& view);

/// What lists say of a cable, and how.
std::vector<field> cable_fields();
std::vector<cell> cells_of(world::cable_brief const& cable);

}  // namespace causeway::app
