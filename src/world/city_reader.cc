//! Reads the names of cities as people type them.
#include "world/city_reader.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/text.h"
#include "world/country_names.h"
#include "world/one_place.h"

namespace causeway::world {

namespace {

constexpr std::size_t longest_state_code = 2;  // "SP", "MO": never taken for a city's name

std::vector<std::string> folded_parts(std::string_view text) {
  std::string plain{text};
  for (std::string_view const word : {" - ", " – ", " and ", " & "}) {
    for (auto at = plain.find(word); at != std::string::npos; at = plain.find(word))
      plain.replace(at, word.size(), 1, '/');
  }
  auto const separates = [](char c) { return std::string_view{",;|()"}.contains(c); };
  std::replace_if(plain.begin(), plain.end(), separates, '/');
  std::vector<std::string> parts;
  for (auto const part : base::split(plain, '/')) {
    auto folded = folded_name(part);
    if (!folded.empty()) parts.push_back(std::move(folded));
  }
  return parts;
}

bool contains(std::vector<std::string> const& parts, std::string const& wanted) {
  return std::find(parts.begin(), parts.end(), wanted) != parts.end();
}

}  // namespace

city_reader::city_reader(world const& w, build_context const& context) : context_{&context} {
  for (auto const& city : w.cities) {
    if (!city.point.known()) continue;
    by_name_[folded_name(context.texts.text_of(city.name))].push_back(
        {city.country, city.point, folded_name(context.texts.text_of(city.state))});
  }
  add_capitals(w);
  add_building_cities(w);
}

void city_reader::add_capitals(world const& w) {
  auto country = country_idx{0};
  for (auto const& row : w.countries) {
    auto const name = folded_name(context_->texts.text_of(row.capital));
    if (row.capital_point.known() && !name.empty() && in_country(name, country).empty())
      by_name_[name].push_back({country, row.capital_point, {}});
    ++country;
  }
}

// Where all buildings of a city's name in a country stand in one place.
void city_reader::add_building_cities(world const& w) {
  std::map<std::pair<country_idx, std::string>, std::vector<base::geo_point>> found;
  for (auto const& building : w.buildings) {
    auto name = folded_name(context_->texts.text_of(building.city));
    if (building.country.valid() && building.point.known() && !name.empty())
      found[{building.country, std::move(name)}].push_back(building.point);
  }
  for (auto const& [key, points] : found) {
    auto const& [country, name] = key;
    if (!in_country(name, country).empty() || !is_one_place(points)) continue;
    by_name_[name].push_back({country, middle_of(points), {}});
  }
}

std::vector<city_reader::known_city> city_reader::in_country(std::string const& folded,
                                                             country_idx country) const {
  auto const found = by_name_.find(folded);
  if (found == by_name_.end()) return {};
  auto out = found->second;
  std::erase_if(out, [&](known_city const& city) { return city.country != country; });
  return out;
}

bool city_reader::names_another_city(std::string const& part, known_city const& city) const {
  if (part.size() <= longest_state_code || part == city.state) return false;
  if (context_->country_named(part).valid()) return false;
  auto const others = by_name_.find(part);
  return others != by_name_.end() &&
         std::all_of(others->second.begin(), others->second.end(), [&](known_city const& other) {
           return base::great_circle_km(other.point, city.point) > one_place_km;
         });
}

city_reading city_reader::choose(std::vector<known_city> candidates, parts const& others) const {
  if (candidates.empty()) return {};
  auto const is_in_named_state = [&](known_city const& city) {
    return !city.state.empty() && contains(others, city.state);
  };
  if (std::any_of(candidates.begin(), candidates.end(), is_in_named_state))
    std::erase_if(candidates, [&](known_city const& city) { return !is_in_named_state(city); });
  std::vector<base::geo_point> points;
  std::transform(candidates.begin(), candidates.end(), std::back_inserter(points),
                 [](known_city const& city) { return city.point; });
  if (!is_one_place(points)) return {city_outcome::ambiguous, {}};
  auto const& city = candidates.front();
  for (auto const& part : others) {
    if (names_another_city(part, city)) return {city_outcome::ambiguous, {}};
  }
  return {city_outcome::found, city.point};
}

city_reading city_reader::read(std::string_view text, country_idx country) const {
  if (!country.valid()) return {};
  auto const whole = in_country(folded_name(text), country);
  if (!whole.empty()) return choose(whole, {});
  auto others = folded_parts(text);
  if (others.empty()) return {};
  auto const first = in_country(others.front(), country);
  others.erase(others.begin());
  return choose(first, others);
}

}  // namespace causeway::world
