//! The page of a whole world: its day, its sources, its tables.
#include "app/pages.h"
#include "world/summary_view.h"

namespace causeway::app {

namespace {

block overview(world::world const& from, world::summary_view const& view) {
  block out{.key = "world", .title = "World"};
  auto const day = [&](world::source_idx source) {
    return source.valid() ? cell_of(from.sources[source].day) : cell{no_data{}};
  };
  out.facts = {{{"as_of", "Stands for"}, cell_of(view.as_of)},
               {{"source_files", "Files used", look::count}, cell_of(from.sources.size())},
               {{"unused_files", "Files not used", look::count}, cell_of(from.unused.size())},
               {{"oldest_source", "Oldest file"}, day(view.dates.oldest)},
               {{"newest_source", "Newest file"}, day(view.dates.newest)},
               {{"undated_sources", "Files without a date", look::count}, cell_of(view.dates.undated)}};
  return out;
}

}  // namespace

block formats_block(world::summary_view const& view) {
  block out{.key = "formats", .title = "Sources by format"};
  out.columns = {{"format", "Format"},
                 {"files", "Files", look::count},
                 {"records", "Records", look::count},
                 {"issues", "Issues", look::count},
                 {"oldest", "Oldest"},
                 {"newest", "Newest"}};
  out.shows_all = true;
  for (auto const& line : view.formats) {
    out.rows.push_back({cell_of(line.format), cell_of(line.files), cell_of(line.records),
                        cell_of(line.issues), cell_of(line.oldest), cell_of(line.newest)});
  }
  return out;
}

namespace {

block files(world::world const& from) {
  block out{.key = "files", .title = "Files used"};
  out.needs_all = true;
  out.columns = {{"number", "No.", look::number},
                 {"path", "Path"},
                 {"format", "Format"},
                 {"date", "Date"},
                 {"date_basis", "Dated by its"},
                 {"records", "Records", look::count},
                 {"issues", "Issues", look::count}};
  auto number = std::uint64_t{0};
  for (auto const& row : from.sources) {
    out.rows.push_back({number++, cell_of(text_of(from, row.path)), cell_of(text_of(from, row.format)),
                        cell_of(row.day), cell_of(basis_name(static_cast<world::date_basis>(row.day_basis))),
                        cell_of(row.records), cell_of(row.issues)});
  }
  return out;
}

}  // namespace

block tables_block(world::summary_view const& view) {
  block out{.key = "tables", .title = "Tables"};
  out.columns = {{"table", "Table"}, {"rows", "Rows", look::count}};
  out.shows_all = true;
  for (auto const& line : view.tables) out.rows.push_back({line.name, cell_of(line.rows)});
  return out;
}

sheet summary_sheet(world::world const& from) {
  auto const view = view_summary(from);
  auto page = page_of(from, "world", "Summary");
  for (auto const& warning : warnings_of(from)) page.warnings.push_back(warning.text);
  page.blocks = {overview(from, view), formats_block(view), tables_block(view), files(from)};
  return page;
}

}  // namespace causeway::app
