//! True prices of the sample: what everything on a way into a country costs, before a contract is made.
#pragma once

#include <vector>

#include "sample/demand.h"
#include "sample/wires.h"

namespace causeway::sample {

/// All prices are in US dollars a month. Leases, transit and ports hold for a buyer of 10 Gbps: others pay
/// size_factor() times as much. Landing access, fees and what a captive cable costs are the same for all.
struct country_tariff {
  double land_usd_per_km = 0;       ///< 10 Gbps over land
  double landing_usd_per_mbps = 0;  ///< access to a landing station
  double satellite_usd_per_mbps = 0;
  double wave_level = 0;            ///< of cables that land here, 1 = common
  double margin = 0;                ///< price of a carrier that delivers here over what it pays itself
  double captive_usd_per_mbps = 0;  ///< above the common price, on the only cable of an island; else 0
  double gear_usd_per_10g = 0;      ///< of a network with its home here
};

struct border_tariff {
  double fee_usd_per_mbps = 0;  ///< 0 at some
  double markup = 1;            ///< on the span that crosses it
};

struct cable_tariff {
  double entry_usd_per_mbps = 0;  ///< of each segment
  double usd_per_mbps_1000km = 0;
};

struct hub_tariff {
  city_id city;
  double transit_usd_per_mbps = 0;
};

struct tariffs {
  std::vector<country_tariff> countries;       // country_id
  std::vector<border_tariff> borders;          // border_id
  std::vector<cable_tariff> cables;            // cable_id
  std::vector<hub_tariff> hubs;                // as in wires
  std::vector<double> port_usd_per_10g;        // exchange_id
  std::vector<double> colocation_usd_per_10g;  // city_id
  double lease_exponent = 0;                   ///< how fast leases get cheaper with size
  double transit_exponent = 0;                 ///< the same for transit
};

/// Of a price per Mbps, for a buyer of so many Mbps: (mbps / 10 000)^-exponent, within 0.45 and 2.5.
double size_factor(double mbps, double exponent);

tariffs draw_tariffs(sample_options const& options, lands const& on, wires const& over, demand const& asked);

/// The ranges that prices are drawn from: in docs/method/sample.md, with where they come from.
namespace ranges {
inline constexpr drawn_range land_usd_per_km[4] = {{8, 25, 60}, {3, 8, 20}, {2, 5, 12}, {1.5, 3, 6}};
inline constexpr drawn_range wave_level[4] = {{1.5, 2.8, 5.5}, {1, 1.7, 4}, {.6, 1.3, 3}, {.5, .8, 1.2}};
inline constexpr drawn_range small_island_wave_level{2, 4, 8};
inline constexpr drawn_range landing_usd_per_mbps{.03, .15, .8};
inline constexpr drawn_range satellite_usd_per_mbps{12, 60, 260};
inline constexpr drawn_range margin{1.1, 1.5, 3};
inline constexpr drawn_range monopoly_margin{1.4, 2, 3};
inline constexpr drawn_range border_fee_usd_per_mbps{.05, .3, 2};
inline constexpr drawn_range border_markup{1, 1.5, 3};
inline constexpr drawn_range hub_transit_usd_per_mbps{.06, .18, .5};  ///< in a country of high income
inline constexpr drawn_range other_hub_transit_usd_per_mbps{.2, .5, 1.5};
inline constexpr drawn_range port_usd_per_10g{300, 900, 2000};
inline constexpr drawn_range colocation_usd_per_10g{500, 900, 2000};
inline constexpr drawn_range gear_usd_per_10g{500, 1000, 2000};
inline constexpr drawn_range captive_usd_per_km{30'000, 38'000, 70'000};
inline constexpr double captive_most_usd_per_mbps = 80;
}  // namespace ranges

}  // namespace causeway::sample
