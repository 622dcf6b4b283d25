//! Buildings and exchanges: where they stand, whose they are, and the exchanges' networks.
#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>
#include <tuple>
#include <utility>

#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/wires_parts.h"

namespace causeway::sample {

namespace {

// Invented; no company has these names.
constexpr auto hosts = std::array{"Ashlarhall", "Cubewell Colocation", "Kestrelstone Halls", "Plinthworks"};
constexpr double large_city = 600'000;  // people
constexpr double city_radius_km = 9;
constexpr std::uint32_t exchanges_from = 0xF000'0000;   // 240.0.0.0
constexpr std::uint32_t exchanges_until = 0xF008'0000;  // 240.8.0.0: what networks get begins here
constexpr int shortest_lan = 17;
constexpr int longest_lan = 22;
constexpr double ports_per_network = 0.16;  // at the largest exchange

class site_maker {
 public:
  site_maker(wires_ground const& ground, wires& to) : ground_{ground}, to_{to} {}

  void make_all() {
    for (std::uint32_t i = 0; i < ground_.on.cities.size(); ++i) add_buildings(city_id{i});
    std::ranges::sort(to_.buildings, {},
                      [](made_building const& one) { return std::tie(one.city, one.name); });
    for (auto const& country : ground_.on.countries) add_exchanges(country);
    std::ranges::sort(to_.exchanges, {},
                      [](made_exchange const& one) { return std::tie(one.city, one.name); });
    scale_pulls();
    number_networks();
  }

 private:
  bool is_capital(city_id city) const { return ground_.on.of(ground_.on.of(city).country).capital == city; }

  std::uint32_t building_count(city_id city, dice& dies) const {
    auto const& country = ground_.on.of(ground_.on.of(city).country);
    auto const is_rich = country.income >= income_group::upper_middle;
    if (is_capital(city) && country.is_hub) return 4 + dies.below(3);
    if (is_capital(city) && country.has_good_exchange) return 2 + dies.below(2);
    if (is_capital(city)) return is_rich ? 2 : 1;
    if (ground_.on.of(city).population < large_city) return 0;
    return dies.chance(is_rich ? 0.6 : 0.2) ? 1 : 0;
  }

  void add_buildings(city_id city) {
    auto dies = dice{ground_.options.seed, "buildings", city.index()};
    auto const& at = ground_.on.of(city);
    auto const& country = ground_.on.of(at.country);
    auto const count = building_count(city, dies);
    auto const first_host = dies.below(hosts.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      auto const own = i == 0 && !country.is_hub;
      made_building out;
      out.owner = own ? country.incumbent : hosts[(first_host + i) % hosts.size()];
      out.name = out.owner + ' ' + at.name + (i < hosts.size() ? " 1" : " 2");
      out.city = city;
      out.point = place_near(at, dies);
      to_.buildings.push_back(std::move(out));
    }
  }

  // On the country's land if ten tries find it.
  base::geo_point place_near(made_city const& city, dice& dies) const {
    for (int attempt = 0; attempt < 10; ++attempt) {
      auto const km = city_radius_km * square_root(dies.unit());
      auto const angle = dies.between(0, 2 * std::numbers::pi);
      auto const lat = city.point.lat_deg() + km / 111.2 * sine(angle);
      auto const narrow = std::max(0.1, cosine(city.point.lat_deg() * radians_per_degree));
      auto const at = base::make_point(city.point.lon_deg() + km / 111.2 / narrow * cosine(angle), lat);
      if (at && ground_.land.at(*at) == city.country) return to_point(to_vector(*at));
    }
    return city.point;
  }

  std::vector<building_id> buildings_in(city_id city) const {
    std::vector<building_id> out;
    for (std::uint32_t i = 0; i < to_.buildings.size(); ++i) {
      if (to_.buildings[i].city == city) out.emplace_back(i);
    }
    return out;
  }

  void add_exchanges(made_country const& country) {
    if (!country.capital.valid()) return;
    auto dies = dice{ground_.options.seed, "exchanges", country.m49};
    auto const& city = ground_.on.of(country.capital).name;
    if (country.is_hub) {
      add(country.capital, city + "-IX", city + " Exchange Association", dies.between(0.75, 1), dies);
      if (dies.chance(0.7))
        add(country.capital, "Open Exchange " + city, hosts[0], dies.between(0.3, 0.5), dies);
      if (dies.chance(0.4)) {
        add(country.capital, city + " Metro Peering", hosts[2], dies.between(0.1, 0.3), dies);
      }
    } else if (country.has_good_exchange) {
      add(country.capital, city + "-IX", city + " Exchange Association", dies.between(0.5, 0.65), dies);
    } else if (dies.chance(chance_of_one(country))) {
      add(country.capital, country.name + " Exchange", country.name + " Internet Association",
          dies.between(0.02, 0.12), dies);
    }
  }

  static double chance_of_one(made_country const& country) {
    if (country.is_ldc) return 0.4;
    if (country.population > 100e6) return 1;
    if (country.has_monopoly) return 0.3;
    return country.income == income_group::high ? 0.9 : 0.8;
  }

  void add(city_id city, std::string name, std::string organisation, double pull, dice& dies) {
    auto all = buildings_in(city);
    assert(!all.empty());
    auto const first = dies.below(static_cast<std::uint32_t>(all.size()));
    std::ranges::rotate(all, all.begin() + first);
    all.resize(std::min<std::size_t>(all.size(), pull > 0.25 ? 3 : 1));
    std::ranges::sort(all);
    made_exchange out;
    out.name = std::move(name);
    out.organisation = std::move(organisation);
    out.city = city;
    out.buildings = std::move(all);
    out.pull = pull;
    to_.exchanges.push_back(std::move(out));
  }

  void scale_pulls() {
    double most = 0;
    for (auto const& one : to_.exchanges) most = std::max(most, one.pull);
    for (auto& one : to_.exchanges) one.pull = one.pull == most ? 1 : in_steps(one.pull / most, 0.001);
  }

  // The shortest prefix comes first, so that each begins at a multiple of its size.
  void number_networks() {
    std::vector<std::size_t> order(to_.exchanges.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {},
                      [&](std::size_t at) { return std::pair{lan_length(to_.exchanges[at].pull), at}; });
    auto next4 = exchanges_from;
    for (std::size_t i = 0; i < order.size(); ++i) {
      auto& one = to_.exchanges[order[i]];
      auto const length = lan_length(one.pull);
      one.lan4 = {base::ipv4(next4), static_cast<std::uint8_t>(length)};
      next4 += 1U << (32U - static_cast<unsigned>(length));
      one.lan6 = lan6(i + 1);
    }
    assert(next4 <= exchanges_until);
  }

  int lan_length(double pull) const {
    auto const ports = ports_per_network * ground_.options.networks * pull * 1.3 + 8;
    auto length = longest_lan;
    while (length > shortest_lan &&
           ports > static_cast<double>(1U << (32U - static_cast<unsigned>(length)))) {
      --length;
    }
    return length;
  }

  // 3fff:0:0:n::/64
  static base::ip_prefix lan6(std::size_t number) {
    base::ip_prefix out{{base::ip_family::v6, {0x3f, 0xff}}, 64};
    out.address.bytes[6] = static_cast<std::uint8_t>(number >> 8U);
    out.address.bytes[7] = static_cast<std::uint8_t>(number & 0xffU);
    return out;
  }

  wires_ground const& ground_;
  wires& to_;
};

}  // namespace

void add_sites(wires_ground const& ground, wires& to) {
  site_maker{ground, to}.make_all();
}

}  // namespace causeway::sample
