//! Where an exchange stands: at its buildings, else in its city.
#include "world/exchange_place.h"

#include <string>
#include <string_view>
#include <vector>

#include "world/city_reader.h"
#include "world/one_place.h"

namespace causeway::world {

namespace {

std::vector<base::geo_point> building_points(world const& w, exchange_idx exchange) {
  std::vector<base::geo_point> out;
  for (auto const building : w.exchange_buildings[exchange]) {
    auto const point = w.buildings[building].point;
    if (point.known()) out.push_back(point);
  }
  return out;
}

void set_point(exchange_row& row, base::geo_point point, point_basis basis) {
  row.point = point;
  row.point_basis = static_cast<std::uint32_t>(basis);
}

struct place_counts {
  join_count* buildings;
  join_count* cities;
};

void locate(exchange_row& row, std::vector<base::geo_point> const& buildings, city_reader const& cities,
            text_pool const& texts, place_counts count) {
  auto const name = std::string{texts.text_of(row.name)};
  if (!buildings.empty() && is_one_place(buildings)) {
    count.buildings->add_joined();
    return set_point(row, middle_of(buildings), point_basis::building);
  }
  count.buildings->add_unjoined(name);
  if (!buildings.empty()) ++count.buildings->conflicts;
  auto const city = texts.text_of(row.city);
  auto const read = cities.read(city, row.country);
  if (read.outcome == city_outcome::found) {
    count.cities->add_joined();
    return set_point(row, read.point, point_basis::city_name);
  }
  count.cities->add_unjoined(name + " in \"" + std::string{city} + "\"");
  if (read.outcome == city_outcome::ambiguous) ++count.cities->conflicts;
}

}  // namespace

void locate_exchanges(build_context& context, world& w) {
  place_counts const count{
      &context.join("exchanges to the place of their buildings",
                    "The mean of its buildings' points where all lie within 50 km of each other; conflict: "
                    "they do not."),
      &context.join("other exchanges to the place of their city",
                    "By country and folded name of the city, or of its first part before a comma, slash or "
                    "bracket; conflict: several places have that name, or another part names another city.")};
  city_reader const cities{w, context};
  std::vector<exchange_row> rows(w.exchanges.begin(), w.exchanges.end());
  for (auto i = std::uint32_t{0}; i < rows.size(); ++i)
    locate(rows[i], building_points(w, exchange_idx{i}), cities, context.texts, count);
  w.exchanges = base::column<exchange_idx, exchange_row>{std::move(rows)};
}

}  // namespace causeway::world
