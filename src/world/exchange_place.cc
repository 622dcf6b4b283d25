//! Where an exchange stands: at its buildings, else in its city.
#include "world/exchange_place.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "world/city_index.h"
#include "world/country_names.h"

namespace causeway::world {

namespace {

constexpr double one_place_km = 50.0;
constexpr std::size_t longest_state_code = 2;

using points = std::vector<base::geo_point>;

bool is_one_place(points const& all) {
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    for (auto j = i + 1; j < all.size(); ++j) {
      if (base::great_circle_km(all[i], all[j]) > one_place_km) return false;
    }
  }
  return true;
}

// Of points near each other; longitudes are taken from the first, so that the 180° meridian does not matter.
base::geo_point middle(points const& all) {
  auto lon_deg = 0.0;
  auto lat_deg = 0.0;
  for (auto const& one : all) {
    auto away_deg = one.lon_deg() - all.front().lon_deg();
    if (away_deg > 180) away_deg -= 360;
    if (away_deg < -180) away_deg += 360;
    lon_deg += away_deg;
    lat_deg += one.lat_deg();
  }
  auto const count = static_cast<double>(all.size());
  return base::make_point(all.front().lon_deg() + lon_deg / count, lat_deg / count)
      .value_or(base::geo_point{});
}

// The parts of "Sydney, NSW", "São Paulo/SP", "Malmo / Copenhagen", "Kapolei (Oahu)", "Berlin and Bonn".
std::vector<std::string> folded_parts(std::string_view text) {
  std::string plain{text};
  for (std::string_view const word : {" - ", " – ", " and ", " & "}) {
    for (auto at = plain.find(word); at != std::string::npos; at = plain.find(word))
      plain.replace(at, word.size(), "/");
  }
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return std::string_view{",;|()"}.contains(c); }, '/');
  std::vector<std::string> parts;
  for (auto const part : base::split(plain, '/')) {
    auto folded = folded_name(part);
    if (!folded.empty()) parts.push_back(std::move(folded));
  }
  return parts;
}

enum class reading : std::uint8_t { found, unknown, ambiguous };

struct city_reading {
  reading outcome = reading::unknown;
  base::geo_point point;
};

// Reads city names as people type them.
class city_reader {
 public:
  city_reader(std::span<city_row const> cities, build_context const& context)
      : names_{cities, context.texts}, context_{&context} {}
  city_reading read(std::string_view text, country_idx country) const;

 private:
  city_reading choose(std::vector<city_row const*> candidates, std::vector<std::string> const& others) const;
  void keep_state(std::vector<city_row const*>& candidates, std::vector<std::string> const& others) const;
  bool is_another_city(std::string const& part, city_row const& city) const;

  city_names names_;
  build_context const* context_;
};

// Where one of the other parts names the state of a candidate, only those of that state stay.
void city_reader::keep_state(std::vector<city_row const*>& candidates,
                             std::vector<std::string> const& others) const {
  std::vector<city_row const*> named;
  for (auto const* const city : candidates) {
    auto const state = names_.state_of(*city);
    if (!state.empty() && std::find(others.begin(), others.end(), state) != others.end())
      named.push_back(city);
  }
  if (!named.empty()) candidates = std::move(named);
}

// A part that is neither the city's state nor its country, and names a city elsewhere.
bool city_reader::is_another_city(std::string const& part, city_row const& city) const {
  if (part.size() <= longest_state_code || part == names_.state_of(city)) return false;
  if (context_->country_named(part).valid()) return false;
  auto const others = names_.find(part);
  return !others.empty() && std::all_of(others.begin(), others.end(), [&](city_row const* other) {
    return base::great_circle_km(other->point, city.point) > one_place_km;
  });
}

city_reading city_reader::choose(std::vector<city_row const*> candidates,
                                 std::vector<std::string> const& others) const {
  if (candidates.empty()) return {};
  keep_state(candidates, others);
  points places;
  for (auto const* const city : candidates) places.push_back(city->point);
  if (!is_one_place(places)) return {reading::ambiguous, {}};
  auto const& city = *candidates.front();
  for (auto const& part : others) {
    if (is_another_city(part, city)) return {reading::ambiguous, {}};
  }
  return {reading::found, city.point};
}

city_reading city_reader::read(std::string_view text, country_idx country) const {
  if (!country.valid()) return {};
  auto const whole = names_.find(folded_name(text), country);
  if (!whole.empty()) return choose(whole, {});
  auto parts = folded_parts(text);
  if (parts.empty()) return {};
  auto const first = names_.find(parts.front(), country);
  parts.erase(parts.begin());
  return choose(first, parts);
}

points building_points(world const& w, exchange_idx exchange) {
  points out;
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

void locate(exchange_row& row, points const& buildings, city_reader const& cities, text_pool const& texts,
            place_counts count) {
  auto const name = std::string{texts.text_of(row.name)};
  if (!buildings.empty() && is_one_place(buildings)) {
    count.buildings->add_joined();
    return set_point(row, middle(buildings), point_basis::building);
  }
  count.buildings->add_unjoined(name);
  if (!buildings.empty()) ++count.buildings->conflicts;
  auto const city = texts.text_of(row.city);
  auto const read = cities.read(city, row.country);
  if (read.outcome == reading::found) {
    count.cities->add_joined();
    return set_point(row, read.point, point_basis::city_name);
  }
  count.cities->add_unjoined(name + " in \"" + std::string{city} + "\"");
  if (read.outcome == reading::ambiguous) ++count.cities->conflicts;
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
  city_reader const cities{w.cities.values(), context};
  std::vector<exchange_row> rows(w.exchanges.begin(), w.exchanges.end());
  for (auto i = std::uint32_t{0}; i < rows.size(); ++i)
    locate(rows[i], building_points(w, exchange_idx{i}), cities, context.texts, count);
  w.exchanges = base::column<exchange_idx, exchange_row>{std::move(rows)};
}

}  // namespace causeway::world
