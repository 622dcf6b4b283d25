//! Countries, cities, buildings and exchanges by rule, so that every number can be told from its row.
#include "networks_fixture.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace causeway::test {

namespace {

constexpr std::uint16_t country_count = 9;
constexpr std::uint32_t cities_of_each = 6;
constexpr std::array<double, country_count> millions{40, 6, 12, 80, 3, 25, 120, 9, 1};
constexpr std::array<double, country_count> incomes{40'000, 9'000, 3'000,  55'000, 20'000,
                                                    5'000,  2'000, 12'000, 900};

sample::country_id country_at(std::uint32_t row) {
  return sample::country_id{static_cast<std::uint16_t>(row)};
}

sample::made_country country_of(std::uint16_t row) {
  sample::made_country out;
  out.code = *base::parse_country_code(fmt::format("X{:c}", 'A' + row));
  out.name = fmt::format("Land {}", row);
  out.region = {fmt::format("Region {}", row / 3), static_cast<std::uint16_t>(951 + row / 3)};
  out.is_hub = row == 0 || row == 3;
  out.has_monopoly = row == 2;
  out.incumbent = fmt::format("Oldtel{} Telecom", row);
  out.population = millions[row] * 1e6;
  out.online_share = 0.3 + 0.07 * row;
  out.gni_usd_per_person_year = incomes[row];
  for (auto i = std::uint32_t{0}; i < cities_of_each; ++i) out.cities.emplace_back(row * cities_of_each + i);
  out.capital = out.cities.front();
  out.neighbours = {country_at((row + country_count - 1U) % country_count),
                    country_at((row + 1U) % country_count)};
  std::sort(out.neighbours.begin(), out.neighbours.end());
  return out;
}

}  // namespace

sample::lands networks_lands() {
  sample::lands out;
  for (auto row = std::uint16_t{0}; row < country_count; ++row) {
    out.countries.push_back(country_of(row));
    for (auto i = std::uint32_t{0}; i < cities_of_each; ++i) {
      out.cities.push_back(
          {fmt::format("City {} of {}", i, row), country_at(row), {}, millions[row] * 1e5 / (i + 1), false});
    }
  }
  return out;
}

sample::wires networks_wires(sample::lands const& on) {
  sample::wires out;
  out.carriers = {"Longreach Carrier", "Deepline Carrier"};
  out.cables.emplace_back().owners = {"Longreach Carrier", "Bigcloud Content"};
  out.hubs = {on.countries[0].capital, on.countries[3].capital};
  for (auto row = std::uint32_t{0}; row < on.cities.size(); ++row) {
    for (auto i = 0; i < 2; ++i) {
      out.buildings.push_back(
          {fmt::format("House {} in city {}", i, row), "Houses", sample::city_id{row}, {}});
    }
  }
  for (auto row = std::uint32_t{0}; row < on.countries.size(); ++row) {
    if (on.countries[row].has_monopoly) continue;
    for (auto i = std::uint32_t{0}; i < 2; ++i) {
      auto const city = on.countries[row].cities[i];
      auto const number = static_cast<std::uint32_t>(out.exchanges.size());
      auto& one = out.exchanges.emplace_back();
      one.name = fmt::format("Crossing {} of {}", i, row);
      one.organisation = fmt::format("Crossing{}x{} Society", row, i);
      one.city = city;
      one.buildings = {sample::building_id{2 * city.value}};
      one.lan4 = {base::ipv4(0xF000'0000U + number * 0x4000U), 18};
      one.lan6 = {{base::ip_family::v6, {0x3f, 0xff, 0, 0, 0, static_cast<std::uint8_t>(number)}}, 64};
      one.pull = (on.countries[row].is_hub ? 1.0 : 0.2) / (i + 1);
    }
  }
  return out;
}

networks_world make_networks_world(std::uint32_t networks, std::uint64_t seed) {
  networks_world out;
  out.on = networks_lands();
  out.over = networks_wires(out.on);
  out.made = sample::make_networks({.networks = networks, .seed = seed}, out.on, out.over);
  return out;
}

networks_world const& usual_networks_world() {
  static auto const world = make_networks_world(3000, 1);
  return world;
}

}  // namespace causeway::test
