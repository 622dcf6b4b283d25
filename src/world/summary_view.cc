//! What a world holds: its tables, and the sources that it was made from.
#include "world/summary_view.h"

#include <algorithm>
#include <array>
#include <map>

#include "world/tables.h"

namespace causeway::world {

namespace {

class row_counter {
 public:
  template <typename Key, typename Value>
  void operator()(std::string_view name, base::column<Key, Value> const& table) {
    counts.push_back({std::string{name}, table.size()});
  }
  template <typename Key, typename Value>
  void operator()(std::string_view name, base::csr<Key, Value> const& table) {
    counts.push_back({std::string{name}, table.values().size()});
  }
  std::vector<table_rows> counts;
};

void widen(format_sources& line, base::date day) {
  if (!day.known()) return;
  line.oldest = line.oldest.known() ? std::min(line.oldest, day) : day;
  line.newest = std::max(line.newest, day);
}

std::vector<format_sources> formats_of(world const& from) {
  std::map<std::string_view, format_sources> formats;
  for (auto const& source : from.sources) {
    auto& line = formats[text_of(from, source.format)];
    ++line.files;
    line.records += source.records;
    line.issues += source.issues;
    widen(line, source.day);
  }
  std::vector<format_sources> out;
  for (auto& [name, line] : formats) {
    line.format = name;
    out.push_back(line);
  }
  return out;
}

void enter(world const& from, date_span& span, source_idx source) {
  auto const day = from.sources[source].day;
  if (!day.known()) {
    ++span.undated;
    return;
  }
  if (!span.oldest.valid() || day < from.sources[span.oldest].day) span.oldest = source;
  if (!span.newest.valid() || day > from.sources[span.newest].day) span.newest = source;
  span.days_apart = from.sources[span.newest].day.days - from.sources[span.oldest].day.days;
}

}  // namespace

date_span dates_of(world const& from) {
  date_span span;
  for_each_row(from.sources, [&](source_idx source, source_row const&) { enter(from, span, source); });
  return span;
}

date_span dates_of(world const& from, std::vector<source_idx> const& sources) {
  date_span span;
  for (auto const source : sources) enter(from, span, source);
  return span;
}

summary_view view_summary(world const& from) {
  row_counter counter;
  for_each_table(from, counter);
  return {day_of(from), is_sample(from), std::move(counter.counts), formats_of(from), dates_of(from)};
}

std::string_view basis_name(date_basis basis) {
  static constexpr std::array<std::string_view, 4> names{"unknown", "content", "name", "folder"};
  return names.at(static_cast<std::size_t>(basis));
}

std::string_view basis_name(location_basis basis) {
  static constexpr std::array<std::string_view, 3> names{"none", "table", "delegation"};
  return names.at(static_cast<std::size_t>(basis));
}

std::string_view basis_name(home_basis basis) {
  static constexpr std::array<std::string_view, 3> names{"unknown", "addresses", "registration"};
  return names.at(static_cast<std::size_t>(basis));
}

}  // namespace causeway::world
