//! Square countries: outlines with a point at each degree, so that neighbours share the points of a border.
#include "sample/wires_fixture.h"

#include <array>
#include <string>

namespace causeway::sample::test {

namespace {

struct square {
  char letter = 'A';
  double west = 0;
  double south = 0;
  double width = 6;
  double height = 6;
  std::uint16_t cables = 0;
  income_group income = income_group::high;
  land_setting setting = land_setting::coast;
  std::string coasts;  // which sides are sea: "nesw"
};

constexpr auto names = std::array{"Arvel", "Borra", "Cendel", "Dorvo", "Esmar", "Farvo", "Gantor", "Holvo"};

base::geo_point point(double lon_deg, double lat_deg) {
  return *base::make_point(lon_deg, lat_deg);
}

// Counter-clockwise: land to the left.
outline_ring ring_of(square const& s) {
  outline_ring out;
  for (double x = 0; x < s.width; ++x) out.push_back(point(s.west + x, s.south));
  for (double y = 0; y < s.height; ++y) out.push_back(point(s.west + s.width, s.south + y));
  for (double x = s.width; x > 0; --x) out.push_back(point(s.west + x, s.south + s.height));
  for (double y = s.height; y > 0; --y) out.push_back(point(s.west, s.south + y));
  return out;
}

void add_city(lands& to, country_id id, square const& s, std::string const& part, double x, double y,
              double population) {
  made_city city;
  city.name = part + names[id.index()];
  city.country = id;
  city.point = point(s.west + x * s.width, s.south + y * s.height);
  city.population = population;
  auto const has = [&](char side) { return s.coasts.find(side) != std::string::npos; };
  city.is_coastal =
      (x < 0.25 && has('w')) || (x > 0.75 && has('e')) || (y < 0.25 && has('s')) || (y > 0.75 && has('n'));
  to.countries[id.index()].cities.push_back(city_id{static_cast<std::uint32_t>(to.cities.size())});
  to.cities.push_back(std::move(city));
}

void add_country(lands& to, square const& s) {
  auto const id = country_id{static_cast<std::uint16_t>(to.countries.size())};
  made_country out;
  out.code = *base::parse_country_code(std::string{'X', s.letter});
  out.iso3 = std::string{'X', s.letter, s.letter};
  out.m49 = static_cast<std::uint16_t>(901 + id.value);
  out.name = names[id.index()];
  out.setting = s.setting;
  out.income = s.income;
  out.cable_count = s.cables;
  out.incumbent = out.name + " Telecom";
  out.outline = {ring_of(s)};
  out.capital = city_id{static_cast<std::uint32_t>(to.cities.size())};
  out.population = 20e6;
  to.countries.push_back(std::move(out));
  add_city(to, id, s, "Porto ", 0.5, 0.2, 3e6);
  add_city(to, id, s, "West ", 0.1, 0.15, 1e6);
  add_city(to, id, s, "East ", 0.9, 0.18, 8e5);
  add_city(to, id, s, "Upper ", 0.12, 0.85, 5e5);
  add_city(to, id, s, "Far ", 0.88, 0.82, 1e5);
}

void add_border(lands& to, std::uint16_t first, std::uint16_t second, base::geo_point from,
                base::geo_point until) {
  std::vector<base::geo_point> line;
  auto const x = until.lon_deg() - from.lon_deg();
  auto const y = until.lat_deg() - from.lat_deg();
  for (double i = 0; i <= 6; ++i)
    line.push_back(point(from.lon_deg() + x * i / 6, from.lat_deg() + y * i / 6));
  to.borders.push_back({country_id{first}, country_id{second}, {line}});
  to.countries[first].neighbours.push_back(country_id{second});
  to.countries[second].neighbours.push_back(country_id{first});
}

}  // namespace

lands square_lands() {
  lands out;
  using enum income_group;
  using enum land_setting;
  add_country(out, {'A', 0, 0, 6, 12, 5, high, coast, "nw"});
  add_country(out, {'B', 6, 0, 6, 6, 3, upper_middle, coast, "es"});
  add_country(out, {'C', 6, 6, 6, 6, 0, low, landlocked, ""});
  add_country(out, {'D', 20, 2, 2, 2, 1, upper_middle, island, "nesw"});
  add_country(out, {'E', 177, -4, 6, 6, 5, high, coast, "nesw"});
  add_country(out, {'F', 30, -10, 2, 2, 0, low, island, "nesw"});
  add_country(out, {'G', 0, -6, 6, 6, 3, lower_middle, coast, "esw"});
  add_country(out, {'H', -30, 10, 2, 2, 2, high, island, "nesw"});
  for (auto const hub : {0U, 4U}) out.countries[hub].is_hub = true;
  out.countries[1].has_good_exchange = true;
  out.countries[2].is_ldc = out.countries[2].is_lldc = true;
  out.countries[6].has_monopoly = true;
  add_border(out, 0, 1, point(6, 0), point(6, 6));
  add_border(out, 0, 2, point(6, 6), point(6, 12));
  add_border(out, 0, 6, point(0, 0), point(6, 0));
  add_border(out, 1, 2, point(6, 6), point(12, 6));
  return out;
}

}  // namespace causeway::sample::test
