//! Cells, and the choice between people and scripts.
#include "app/sheet.h"

#include <algorithm>
#include <cmath>

#include "app/console.h"

namespace causeway::app {

std::size_t shown_rows(block const& one, print_options const& options) {
  if (options.all || one.shows_all) return one.rows.size();
  return one.needs_all ? 0 : std::min(one.rows.size(), rows_without_all);
}

bool print_sheet(sheet const& page, world::world const& from, print_options const& options) {
  return print_out(options.json ? to_json(page, from, options) : to_text(page, from, options));
}

cell cell_of(std::string_view text) {
  if (text.empty()) return no_data{};
  return std::string{text};
}

cell cell_of(base::country_code code) {
  return cell_of(std::string_view{to_string(code)});
}

cell cell_of(base::date day) {
  if (!day.known()) return no_data{};
  return to_string(day);
}

cell cell_of(double number) {
  if (!std::isfinite(number)) return no_data{};
  return number;
}

cell cell_of(std::int32_t number) {
  if (number < 0) return no_data{};
  return static_cast<std::uint64_t>(number);
}

cell id_cell(std::uint32_t id) {
  return id == 0 ? cell{no_data{}} : cell_of(id);
}

cell lat_cell(base::geo_point point) {
  return point.known() ? cell{point.lat_deg()} : cell{no_data{}};
}

cell lon_cell(base::geo_point point) {
  return point.known() ? cell{point.lon_deg()} : cell{no_data{}};
}

cell cell_of(std::vector<base::country_code> const& codes) {
  if (codes.empty()) return no_data{};
  std::vector<std::string> texts;
  for (auto const code : codes) texts.push_back(to_string(code));
  return texts;
}

}  // namespace causeway::app
