//! A sheet for people.
#include <algorithm>
#include <map>

#include "app/sheet.h"
#include "app/text_layout.h"
#include "base/text.h"
#include "world/summary_view.h"

namespace causeway::app {

namespace {

constexpr std::size_t max_cell_bytes = 60;
constexpr std::size_t max_line_bytes = 1000;
constexpr std::size_t max_named_sources = 3;

std::string number_text(std::uint64_t number, look how) {
  return how == look::count ? grouped(number) : std::to_string(number);
}

std::string joined(std::vector<std::string> const& texts) {
  std::string out;
  for (auto const& text : texts) out += (out.empty() ? "" : ", ") + text;
  return out;
}

struct cell_text {
  field const& what;
  std::size_t max_bytes;

  std::string operator()(no_data) const { return std::string{what.none}; }
  std::string operator()(std::string const& text) const { return base::printable(text, max_bytes); }
  std::string operator()(std::uint64_t number) const { return number_text(number, what.how); }
  std::string operator()(double number) const {
    return what.how == look::share ? percent(number) : short_real(number);
  }
  std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
  std::string operator()(std::vector<std::string> const& texts) const {
    return base::printable(joined(texts), max_bytes);
  }
};

std::string facts_text(std::vector<fact> const& facts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& one : facts)
    rows.push_back({std::string{one.what.label}, std::visit(cell_text{one.what, max_line_bytes}, one.value)});
  return aligned(rows, {false, false}, 2);
}

std::string table_text(block const& one, std::size_t count) {
  std::vector<bool> right;
  std::vector<std::vector<std::string>> rows(1);
  for (auto const& column : one.columns) {
    rows.front().emplace_back(column.label);
    right.push_back(column.how != look::text && column.how != look::flag);
  }
  // Only the last column may be long without moving others.
  auto const limit = [&](std::size_t j) {
    return j + 1 == one.columns.size() ? max_line_bytes : max_cell_bytes;
  };
  for (auto i = std::size_t{0}; i < count; ++i) {
    auto& row = rows.emplace_back();
    for (auto j = std::size_t{0}; j < one.columns.size(); ++j)
      row.push_back(std::visit(cell_text{one.columns[j], limit(j)}, one.rows[i][j]));
  }
  return aligned(rows, right, 2);
}

std::string dated(base::date day, world::date_basis basis, bool built_in) {
  if (!day.known()) return built_in ? "as of this version of Causeway" : "of unknown date";
  auto const says_so = basis == world::date_basis::content || basis == world::date_basis::unknown;
  return to_string(day) + (says_so ? "" : " (by its " + std::string{basis_name(basis)} + ")");
}

std::string source_text(world::world const& from, world::source_idx source) {
  auto const& row = from.sources[source];
  auto const path = text_of(from, row.path);
  auto const day =
      dated(row.day, static_cast<world::date_basis>(row.day_basis), path.starts_with(world::built_in_mark));
  return "  Source: " + base::printable(path, max_line_bytes) + " [" +
         base::printable(text_of(from, row.format)) + "], " + day + "\n";
}

std::string format_text(world::world const& from, std::string_view format,
                        std::vector<world::source_idx> const& sources) {
  auto const dates = dates_of(from, sources);
  std::string text = "  Source: " + grouped(sources.size()) + " files [" + base::printable(format) + "]";
  if (!dates.oldest.valid()) return text + ", of unknown date\n";
  auto const oldest = from.sources[dates.oldest].day;
  auto const newest = from.sources[dates.newest].day;
  text += ", " + to_string(oldest);
  if (newest != oldest) text += " to " + to_string(newest);
  return text + "\n";
}

// A few sources by name, many by format.
std::string sources_text(world::world const& from, block const& one) {
  std::map<std::string_view, std::vector<world::source_idx>> formats;
  for (auto const source : one.sources) formats[text_of(from, from.sources[source].format)].push_back(source);
  std::string out;
  for (auto const& [format, sources] : formats) {
    if (sources.size() > max_named_sources) {
      out += format_text(from, format, sources);
      continue;
    }
    for (auto const source : sources) out += source_text(from, source);
  }
  return out;
}

std::string_view state_text(world::knowledge state) {
  return state == world::knowledge::not_read ? "  No data: no source of this kind was read.\n"
                                             : "  None known in the sources read.\n";
}

std::string block_text(block const& one, world::world const& from, print_options const& options) {
  auto out = "\n" + std::string{one.title} + "\n";
  if (one.state != world::knowledge::known) {
    out += state_text(one.state);
    return out + sources_text(from, one);
  }
  out += facts_text(one.facts);
  auto const count = shown_rows(one, options);
  if (count != 0) out += table_text(one, count);
  if (one.rows.size() > count)
    out += "  … " + grouped(one.rows.size() - count) + (count == 0 ? " rows" : " more") + " with --all\n";
  if (!one.note.empty()) out += "  " + std::string{one.note} + "\n";
  return out + sources_text(from, one);
}

}  // namespace

std::string to_text(sheet const& page, world::world const& from, print_options const& options) {
  std::string out;
  if (is_sample(from)) out += "SAMPLE WORLD (fictional)\n";
  out += base::printable(page.title, max_line_bytes) + ", world of " + to_string(page.as_of) + "\n";
  for (auto const& warning : page.warnings)
    out += "Warning: " + base::printable(warning, max_line_bytes) + "\n";
  for (auto const& one : page.blocks) out += block_text(one, from, options);
  return out;
}

}  // namespace causeway::app
