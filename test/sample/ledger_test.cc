//! Places of exchange and the ledger.
#include "sample/ledger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "economy_fixture.h"
#include "sample/economy.h"

namespace causeway::sample {
namespace {

double usd_per_mbps(country_account const& of) {
  return static_cast<double>(of.total) / 1e6 / (static_cast<double>(of.imported) / nano_per_mbps);
}

TEST(places, a_quarter_is_not_where_it_would_cost_least_for_any_seed) {
  for (auto seed = std::uint64_t{0}; seed < 40; ++seed) {
    auto const made = test::make_small_economy(test::make_small_world(seed));
    auto international = nano_mbps{0};
    auto elsewhere = nano_mbps{0};
    for (auto const& one : made.crossings) {
      international += one.mbps;
      if (one.place != one.lowest_total) elsewhere += one.mbps;
    }
    EXPECT_EQ(made.elsewhere.international, international);
    EXPECT_EQ(made.elsewhere.elsewhere, elsewhere);
    EXPECT_GE(made.elsewhere.share(), .25) << seed;
    EXPECT_LT(made.elsewhere.share(), 1) << seed;
  }
}

TEST(places, are_candidates_and_the_lowest_is_lowest) {
  auto const world = test::make_small_world(2);
  auto const made = test::make_small_economy(world);
  for (auto const& one : made.crossings) {
    auto const offers = place_candidates(world.lands, world.wires, world.networks, made.prices, one);
    EXPECT_GE(offers.size(), 2U);
    auto const at = [&](city_id city) {
      return std::find_if(offers.begin(), offers.end(),
                          [&](auto const& offer) { return offer.city == city; });
    };
    ASSERT_NE(at(one.place), offers.end());
    ASSERT_NE(at(one.lowest_total), offers.end());
    for (auto const& offer : offers) {
      EXPECT_GE(offer.total_usd_per_mbps, at(one.lowest_total)->total_usd_per_mbps);
    }
  }
}

TEST(places, a_link_over_an_exchange_is_where_the_exchange_is) {
  auto const world = test::make_small_world(2);
  auto const made = test::make_small_economy(world);
  auto seen = 0;
  for (auto const& one : made.crossings) {
    if (one.habit != place_habit::exchange) continue;
    ++seen;
    EXPECT_EQ(one.place, world.wires.of(world.networks.of(one.link).over).city);
  }
  EXPECT_GT(seen, 0);
}

TEST(places, a_network_meets_itself_abroad) {
  for (auto seed = std::uint64_t{0}; seed < 10; ++seed) {
    auto const world = test::make_small_world(seed);
    auto const made = test::make_small_economy(world);
    for (auto const& one : made.crossings) {
      if (one.mode != crossing_mode::own) continue;
      EXPECT_NE(world.lands.of(one.place).country, one.country);
    }
  }
}

TEST(ledger, amounts_by_hand) {
  EXPECT_EQ(amount_of(nano_mbps{2'500'000'000}, 4'000'000), 10'000'000);  // 2.5 Mbps at 4 dollars
  EXPECT_EQ(amount_of(nano_mbps{1}, 499'999'999), 0);
  EXPECT_EQ(amount_of(nano_mbps{1}, 500'000'000), 1);
  // 300 million Mbps at 60 dollars: 18 billion dollars.
  EXPECT_EQ(amount_of(nano_mbps{300'000'000'000'000'000}, 60'000'000), 18'000'000'000'000'000);
}

TEST(ledger, adds_up_to_the_last_micro_dollar) {
  auto const made = test::make_small_economy(test::make_small_world());
  std::vector<micro_usd> totals(6);
  for (auto const& row : made.paid.rows) {
    auto const& one = made.crossings[row.crossing];
    totals[one.country.index()] += row.amount;
    EXPECT_EQ(row.amount, amount_of(one.mbps, row.per_mbps));
    EXPECT_GE(row.amount, 0);
  }
  for (auto i = std::size_t{0}; i < 6; ++i) {
    auto const& account = made.paid.countries[i];
    EXPECT_EQ(account.total, totals[i]);
    EXPECT_EQ(std::accumulate(account.by_leg.begin(), account.by_leg.end(), micro_usd{0}), totals[i]);
    EXPECT_EQ(std::accumulate(account.by_mode.begin(), account.by_mode.end(), micro_usd{0}), totals[i]);
  }
}

bool is_way_leg(ledger_leg leg) {
  return leg <= ledger_leg::satellite;
}

TEST(ledger, each_leg_is_paid_once_and_legs_join) {
  for (auto seed = std::uint64_t{0}; seed < 10; ++seed) {
    auto const world = test::make_small_world(seed);
    auto const made = test::make_small_economy(world);
    auto row = made.paid.rows.begin();
    for (auto i = std::uint32_t{0}; i < made.crossings.size(); ++i) {
      auto const& one = made.crossings[i];
      wire_vertex_id end;
      auto has_way = false;
      std::map<ledger_leg, int> count;
      for (; row != made.paid.rows.end() && row->crossing == i; ++row) {
        ++count[row->leg];
        if (!is_way_leg(row->leg)) continue;
        if (has_way) {
          EXPECT_EQ(row->from, end);
        }
        has_way = true;
        end = row->to;
        EXPECT_NE(row->from, row->to);
      }
      // The last leg ends at the inside network; without legs the place is there.
      EXPECT_EQ(has_way ? end : made.prices.wires.vertex_of(one.place),
                made.prices.wires.vertex_of(one.inside_city));
      EXPECT_EQ(count[ledger_leg::transit],
                one.mode == crossing_mode::transit || one.outside == one.inside ? 1 : 0);
      EXPECT_EQ(count[ledger_leg::gear], one.mode == crossing_mode::peering ? 1 : 0);
      auto const is_bundle = count[ledger_leg::transit] == 1 && hub_price(made.prices.prices, one.place) == 0;
      EXPECT_EQ(count[ledger_leg::margin], is_bundle ? 1 : 0);
    }
    EXPECT_EQ(row, made.paid.rows.end());
  }
}

TEST(ledger, legs_lie_where_they_say) {
  auto const world = test::make_small_world();
  auto const made = test::make_small_economy(world);
  for (auto const& row : made.paid.rows) {
    auto const& one = made.crossings[row.crossing];
    if (row.leg == ledger_leg::domestic_backhaul) {
      EXPECT_EQ(row.leg_country, one.country);
    }
    if (row.leg == ledger_leg::foreign_backhaul) {
      EXPECT_NE(row.leg_country, one.country);
    }
    EXPECT_EQ(row.leg_country.valid(), row.leg != ledger_leg::long_haul && row.leg != ledger_leg::satellite);
    if (row.leg == ledger_leg::satellite) {
      EXPECT_EQ(one.country.value, 4) << "only Farisle has no wire";
    }
  }
}

// Ranges of docs/method/sample.md, with the bounds of contract and size: a Mbps pays at most
// 2.5 · 1.35 times a list price.
TEST(ledger, prices_lie_in_stated_ranges) {
  constexpr auto most = 2.5 * 1.35;
  for (auto seed = std::uint64_t{0}; seed < 20; ++seed) {
    auto const made = test::make_small_economy(test::make_small_world(seed));
    for (auto const& row : made.paid.rows) {
      auto const usd = static_cast<double>(row.per_mbps) / 1e6;
      switch (row.leg) {
        case ledger_leg::landing:
          EXPECT_GE(usd, .0299);
          EXPECT_LE(usd, .8001);
          break;
        case ledger_leg::transit:
          EXPECT_GE(usd, .06 * .45 * .75);
          EXPECT_LE(usd, .5 * most);
          break;
        case ledger_leg::satellite:
          EXPECT_GE(usd, 12);
          EXPECT_LE(usd, 260);
          break;
        case ledger_leg::port: EXPECT_LE(usd, 2'000 / usable_mbps_per_10g * most); break;
        case ledger_leg::long_haul:
          // 6 000 km at level 8, the age of 25 years, one owner; or a captive cable.
          EXPECT_LE(usd, std::max((.08 + .12 * 6) * 8 * 1.5 * 1.2 * 1.4 * most, 80 + 40.0));
          break;
        default: EXPECT_LE(usd, 200); break;
      }
    }
  }
}

TEST(ledger, landlocked_pays_more_than_its_neighbour_on_average) {
  auto coast = 0.0;
  auto landlocked = 0.0;
  auto island = 0.0;
  auto sky = 0.0;
  constexpr auto seeds = 24;
  for (auto seed = std::uint64_t{0}; seed < seeds; ++seed) {
    auto const made = test::make_small_economy(test::make_small_world(seed));
    coast += usd_per_mbps(made.paid.countries[1]) / seeds;
    landlocked += usd_per_mbps(made.paid.countries[2]) / seeds;
    island += usd_per_mbps(made.paid.countries[3]) / seeds;
    sky += usd_per_mbps(made.paid.countries[4]) / seeds;
  }
  EXPECT_GT(landlocked, 1.3 * coast);
  EXPECT_GT(sky, landlocked);
  // Magnitudes of published prices: a few dollars on a coast, up to some thirty behind it, tens on an island.
  EXPECT_GT(coast, .8);
  EXPECT_LT(coast, 8);
  EXPECT_GT(landlocked, 2);
  EXPECT_LT(landlocked, 30);
  EXPECT_GT(island, 5);
  EXPECT_LT(island, 110);
  EXPECT_LT(sky, 260);
  RecordProperty("coast", std::to_string(coast));
  RecordProperty("landlocked", std::to_string(landlocked));
  RecordProperty("island", std::to_string(island));
  RecordProperty("sky", std::to_string(sky));
}

TEST(ledger, transit_contracts_carry_their_whole_price) {
  auto const made = test::make_small_economy(test::make_small_world());
  std::vector<micro_usd> sums(made.crossings.size());
  for (auto const& row : made.paid.rows) {
    auto const is_at_end = row.leg == ledger_leg::transit || row.leg == ledger_leg::margin;
    if (is_at_end) sums[row.crossing] += row.per_mbps;
  }
  for (auto i = std::size_t{0}; i < sums.size(); ++i) {
    auto const is_hub = hub_price(made.prices.prices, made.crossings[i].place) > 0;
    EXPECT_GE(made.paid.price_at_place[i], sums[i]);
    if (is_hub) {
      EXPECT_EQ(made.paid.price_at_place[i], sums[i]);
    }
  }
}

}  // namespace
}  // namespace causeway::sample
