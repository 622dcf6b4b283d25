//! The page of `causeway world check`.
#include "app/pages.h"

namespace causeway::app {

namespace {

block verdict(std::vector<world::fault> const& faults) {
  block out{.key = "verdict", .title = "Does the world's content agree with itself?"};
  out.facts = {{{"consistent", "Answer", look::flag}, faults.empty()},
               {{"faults", "Rules broken", look::count}, cell_of(faults.size())}};
  return out;
}

block broken_rules(std::vector<world::fault> const& faults) {
  block out{.key = "faults", .title = "Rules broken"};
  out.shows_all = true;
  out.columns = {
      {"table", "Table"}, {"rule", "Should be"}, {"count", "Times", look::count}, {"example", "First"}};
  for (auto const& one : faults)
    out.rows.push_back({one.table, one.rule, one.count, cell_of(std::string_view{one.example})});
  return out;
}

block warnings(world::world const& from) {
  block out{.key = "warnings_by_kind", .title = "Warnings"};
  out.shows_all = true;
  out.columns = {{"kind", "Kind"}, {"text", "What"}};
  for (auto& one : warnings_of(from)) out.rows.push_back({std::move(one.kind), std::move(one.text)});
  return out;
}

block dates(world::world const& from, world::date_span const& span) {
  auto const path = [&](world::source_idx source) {
    return source.valid() ? cell_of(text_of(from, from.sources[source].path)) : cell{no_data{}};
  };
  auto const day = [&](world::source_idx source) {
    return source.valid() ? cell_of(from.sources[source].day) : cell{no_data{}};
  };
  block out{.key = "dates", .title = "Dates of the sources"};
  out.facts = {{{"oldest", "Oldest"}, day(span.oldest)},
               {{"oldest_path", "  which"}, path(span.oldest)},
               {{"newest", "Newest"}, day(span.newest)},
               {{"newest_path", "  which"}, path(span.newest)},
               {{"days_apart", "Days apart", look::count}, cell_of(span.days_apart)},
               {{"undated", "Files without a date", look::count}, span.undated}};
  return out;
}

block joins(world::world const& from) {
  block out{.key = "joins", .title = "Joins"};
  out.shows_all = true;
  out.columns = {{"name", "What"},
                 {"joined", "Joined", look::count},
                 {"unjoined", "Unjoined", look::count},
                 {"unjoined_share", "Unjoined share", look::share},
                 {"conflicts", "Conflicts", look::count},
                 {"example", "Unjoined, for example", look::text, ""},
                 {"method", "How"}};
  for (auto const& row : from.joins) {
    out.rows.push_back({cell_of(text_of(from, row.name)), row.joined, row.unjoined,
                        cell_of(world::share_of(row.unjoined, row.joined + row.unjoined)), row.conflicts,
                        cell_of(text_of(from, row.example)), cell_of(text_of(from, row.method))});
  }
  return out;
}

block issues(world::world const& from) {
  block out{.key = "issues", .title = "Issues in the files"};
  out.columns = {{"path", "File"}, {"kind", "Kind"}, {"count", "Times", look::count}, {"example", "First"}};
  world::for_each_row(from.sources, [&](world::source_idx source, world::source_row const& row) {
    for (auto const& issue : from.source_issues[source]) {
      out.rows.push_back({cell_of(text_of(from, row.path)), cell_of(text_of(from, issue.kind)), issue.count,
                          cell_of(text_of(from, issue.example))});
    }
  });
  return out;
}

block unused(world::world const& from) {
  block out{.key = "unused", .title = "Files found and not used"};
  out.columns = {{"path", "File"}, {"reason", "Why"}};
  for (auto const& row : from.unused)
    out.rows.push_back({cell_of(text_of(from, row.path)), cell_of(text_of(from, row.reason))});
  return out;
}

}  // namespace

sheet check_sheet(world::world const& from, std::vector<world::fault> const& faults) {
  auto const is_readable = reference_faults(from).empty();
  sheet page{.kind = "check", .title = "Check", .as_of = {}, .warnings = {}, .blocks = {}};
  page.blocks = {verdict(faults), broken_rules(faults)};
  if (!is_readable) return page;
  page.as_of = day_of(from);
  auto const view = view_summary(from);
  for (auto& one : {warnings(from), dates(from, view.dates), joins(from), issues(from), unused(from),
                    formats_block(view), tables_block(view)}) {
    page.blocks.push_back(one);
  }
  return page;
}

}  // namespace causeway::app
