//! Prices drawn around published values.
#include "sample/tariffs.h"

#include <algorithm>
#include <cstddef>

#include "sample/arithmetic.h"
#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr double reference_mbps = 10'000;
constexpr double least_size_factor = .45;
constexpr double most_size_factor = 2.5;
// Of a monopoly's prices, the part of the way from the likeliest to the highest at which its likeliest lies.
constexpr double monopoly_shift = .5;
constexpr double free_border_share = .35;
constexpr double plain_border_share = .4;
constexpr double entry_usd_per_mbps = .08;
constexpr double usd_per_mbps_1000km = .12;
constexpr double age_surcharge = .02;  // of a cable's price, for each year in service
constexpr double one_owner_surcharge = .2;
// A captive cable is paid back over 25 years at 8 % (9.37 % a year), and kept up for 4 % of its cost a year.
constexpr double captive_share_per_month = (.0937 + .04) / 12;
// Of an island's demand, about so much comes over its cable when caches have had theirs.
constexpr double captive_use = .5;

drawn_range raised(drawn_range range) {
  range.mid += (range.high - range.mid) * monopoly_shift;
  return range;
}

country_tariff draw_country(sample_options const& options, made_country const& country, std::size_t number) {
  dice from{options.seed, "prices of a country", number};
  auto const income = static_cast<std::size_t>(country.income);
  auto const shift = [&](drawn_range const& range) { return country.has_monopoly ? raised(range) : range; };
  country_tariff out;
  out.land_usd_per_km = draw(from, shift(ranges::land_usd_per_km[income]));
  out.landing_usd_per_mbps = draw(from, shift(ranges::landing_usd_per_mbps));
  out.satellite_usd_per_mbps = draw(from, ranges::satellite_usd_per_mbps);
  out.wave_level = draw(from, country.is_sids ? ranges::small_island_wave_level : ranges::wave_level[income]);
  out.margin = draw(from, country.has_monopoly ? ranges::monopoly_margin : ranges::margin);
  out.gear_usd_per_10g = draw(from, ranges::gear_usd_per_10g);
  return out;
}

border_tariff draw_border(sample_options const& options, std::size_t number) {
  dice from{options.seed, "prices of a border", number};
  border_tariff out;
  if (!from.chance(free_border_share)) out.fee_usd_per_mbps = draw(from, ranges::border_fee_usd_per_mbps);
  if (!from.chance(plain_border_share)) out.markup = draw(from, ranges::border_markup);
  return out;
}

country_id country_of(lands const& on, wires const& over, landing_id landing) {
  return on.of(over.of(landing).city).country;
}

cable_tariff draw_cable(sample_options const& options, lands const& on, wires const& over, std::size_t number,
                        std::vector<country_tariff> const& countries) {
  dice from{options.seed, "prices of a cable", number};
  auto const& cable = over.cables[number];
  auto levels = 0.0;
  for (auto const& segment : cable.segments) {
    levels += countries[country_of(on, over, segment.from).index()].wave_level;
    levels += countries[country_of(on, over, segment.to).index()].wave_level;
  }
  auto const ends = 2.0 * static_cast<double>(cable.segments.size());
  auto const age = std::clamp(sample_year - cable.rfs_year, 0, 25);
  auto const factor = (ends > 0 ? levels / ends : 1) * (1 + age_surcharge * age) *
                      (cable.owners.size() == 1 ? 1 + one_owner_surcharge : 1) *
                      std::clamp(from.log_normal(1, .15), .7, 1.4);
  return {entry_usd_per_mbps * factor, usd_per_mbps_1000km * factor};
}

bool is_in_service(made_cable const& cable) {
  return !cable.is_planned && cable.rfs_year <= sample_year;
}

/// Kilometres of the only cable of a country up to its next landings; 0 where it has none or several.
double captive_km(lands const& on, wires const& over, country_id country) {
  auto cables = 0;
  auto km = 0.0;
  for (auto const& cable : over.cables) {
    auto here = 0.0;
    for (auto const& one : cable.segments) {
      auto const ends = (country_of(on, over, one.from) == country ? 1 : 0) +
                        (country_of(on, over, one.to) == country ? 1 : 0);
      if (ends == 1) here += one.length_km;
    }
    if (here <= 0 || !is_in_service(cable)) continue;
    ++cables;
    km += here;
  }
  return cables == 1 ? km : 0;
}

double captive_price(sample_options const& options, lands const& on, wires const& over, demand const& asked,
                     country_id country) {
  if (on.of(country).setting != land_setting::island || !on.of(country).neighbours.empty()) return 0;
  auto const mbps = asked.countries[country.index()].mbps * captive_use;
  if (mbps <= 0) return 0;
  dice from{options.seed, "captive cable", country.index()};
  auto const usd = captive_km(on, over, country) * draw(from, ranges::captive_usd_per_km);
  return std::min(usd * captive_share_per_month / mbps, ranges::captive_most_usd_per_mbps);
}

void draw_places(sample_options const& options, lands const& on, wires const& over, tariffs& out) {
  for (auto i = std::size_t{0}; i < over.hubs.size(); ++i) {
    dice from{options.seed, "prices of a hub", over.hubs[i].index()};
    auto const is_rich = on.of(on.of(over.hubs[i]).country).income == income_group::high;
    out.hubs.push_back({over.hubs[i], draw(from, is_rich ? ranges::hub_transit_usd_per_mbps
                                                         : ranges::other_hub_transit_usd_per_mbps)});
  }
  for (auto i = std::size_t{0}; i < over.exchanges.size(); ++i) {
    dice from{options.seed, "port of an exchange", i};
    out.port_usd_per_10g.push_back(draw(from, ranges::port_usd_per_10g));
  }
  for (auto i = std::size_t{0}; i < on.cities.size(); ++i) {
    dice from{options.seed, "colocation in a city", i};
    out.colocation_usd_per_10g.push_back(draw(from, ranges::colocation_usd_per_10g));
  }
}

}  // namespace

double size_factor(double mbps, double exponent) {
  auto const factor = power(std::max(mbps, 1e-3) / reference_mbps, -exponent);
  return std::clamp(factor, least_size_factor, most_size_factor);
}

tariffs draw_tariffs(sample_options const& options, lands const& on, wires const& over, demand const& asked) {
  tariffs out;
  dice from{options.seed, "scale of prices"};
  out.lease_exponent = from.between(.3, .45);
  out.transit_exponent = from.between(.1, .2);
  for (auto i = std::size_t{0}; i < on.countries.size(); ++i) {
    out.countries.push_back(draw_country(options, on.countries[i], i));
    out.countries.back().captive_usd_per_mbps = captive_price(options, on, over, asked, country_at(i));
  }
  for (auto i = std::size_t{0}; i < on.borders.size(); ++i) out.borders.push_back(draw_border(options, i));
  for (auto i = std::size_t{0}; i < over.cables.size(); ++i) {
    out.cables.push_back(draw_cable(options, on, over, i, out.countries));
  }
  draw_places(options, on, over, out);
  return out;
}

}  // namespace causeway::sample
