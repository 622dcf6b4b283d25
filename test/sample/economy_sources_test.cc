//! What is published of the economy: accepted by the readers without an issue, true where it must be.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "economy_fixture.h"
#include "formats/country_latency.h"
#include "formats/csv_reader.h"
#include "formats/price_book.h"
#include "formats/registry.h"
#include "formats/retail.h"
#include "formats/wdi.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

std::vector<published_file> all_files(test::small_world const& of, economy const& made) {
  auto out = publish_indicators(of.options, of.lands);
  out.push_back(publish_price_book(of.options, of.lands, of.wires, made.prices));
  for (auto& one : publish_latency(of.options, of.lands, made.prices)) out.push_back(std::move(one));
  for (auto& one : publish_retail(of.options, of.lands, made)) out.push_back(std::move(one));
  return out;
}

TEST(economy_sources, readers_find_no_issue) {
  for (auto seed = std::uint64_t{0}; seed < 10; ++seed) {
    auto const world = test::make_small_world(seed);
    auto const made = test::make_small_economy(world);
    for (auto const& file : all_files(world, made)) {
      auto in = test::input_of(file.bytes, file.path);
      auto const* const told = formats::told_format(in);
      ASSERT_NE(told, nullptr) << file.path;
      EXPECT_EQ(told->name, file.format) << file.path;
      base::tally counted{file.path};
      told->count(in, counted);
      EXPECT_EQ(counted.issue_count(), 0U) << file.path;
      EXPECT_GT(counted.records(), 0U) << file.path;
    }
  }
}

TEST(economy_sources, the_same_seed_gives_the_same_bytes) {
  auto const bytes_of = [](std::uint64_t seed) {
    auto const world = test::make_small_world(seed);
    auto const made = test::make_small_economy(world);
    std::string out;
    for (auto const& file : all_files(world, made)) out += file.bytes;
    for (auto const& file : truth_of_economy(world.lands, world.wires, world.networks, made))
      out += file.bytes;
    return out;
  };
  EXPECT_EQ(bytes_of(4), bytes_of(4));
  EXPECT_NE(bytes_of(4), bytes_of(5));
}

TEST(economy_sources, indicators_of_the_last_year_are_the_truth) {
  auto const world = test::make_small_world();
  std::map<std::string, double> people;
  for (auto const& file : publish_indicators(world.options, world.lands)) {
    if (file.path != "wdi/sp.pop.totl.csv" && file.path != "wdi/it.net.user.zs.csv") continue;
    auto in = test::input_of(file.bytes, file.path);
    base::tally counted{file.path};
    formats::read_wdi(in, counted, [&](formats::wdi_record const& one) {
      if (one.year == 2024) people[one.indicator + one.country] = one.value;
      if (one.year == 2019) {
        EXPECT_GT(one.value, 0);
      }
    });
  }
  EXPECT_EQ(people["SP.POP.TOTLXBB"], 30e6);
  EXPECT_EQ(people["IT.NET.USER.ZSXBB"], 45);
}

TEST(economy_sources, hubs_are_named_as_facts) {
  auto const world = test::make_small_world();
  auto const made = test::make_small_economy(world);
  auto const file = publish_price_book(world.options, world.lands, world.wires, made.prices);
  std::vector<std::string> hubs;
  auto in = test::input_of(file.bytes, file.path);
  base::tally counted{file.path};
  formats::read_price_book(in, counted, [&](formats::price_record const& one) {
    EXPECT_EQ(one.source, "sample");
    EXPECT_LE(one.year, 2025);
    EXPECT_TRUE(one.is_usable);
    if (one.item == "hub_transit") hubs.push_back(one.place.name);
  });
  EXPECT_EQ(hubs, (std::vector<std::string>{"Aport", "Fport"}));
}

TEST(economy_sources, no_round_trip_is_faster_than_light_in_fibre) {
  for (auto seed = std::uint64_t{0}; seed < 10; ++seed) {
    auto const world = test::make_small_world(seed);
    auto const made = test::make_small_economy(world);
    // By hand, kilometres over the shortest wires from Aport to the other capitals; none to Ehaven.
    std::map<std::string, double> const km{{"XBB", 6'000}, {"XCC", 6'750}, {"XDD", 2'500}, {"XFF", 3'000}};
    auto const files = publish_latency(world.options, world.lands, made.prices);
    auto in = test::input_of(files[0].bytes, files[0].path);
    base::tally counted{"latency"};
    formats::read_country_latency(in, counted, [&](formats::country_latency_record const& one) {
      ASSERT_TRUE(one.min_rtt_ms.has_value());
      if (one.from != "XAA" || !km.contains(one.to)) return;
      EXPECT_GE(*one.min_rtt_ms, km.at(one.to) * .01);
      EXPECT_LE(*one.min_rtt_ms, km.at(one.to) * .01 * 3 + 3);
    });
  }
}

// Each truth table has its rows in the shape of its header.
TEST(economy_truth, tables_are_whole) {
  auto const world = test::make_small_world();
  auto const made = test::make_small_economy(world);
  std::map<std::string, std::size_t> rows;
  for (auto const& file : truth_of_economy(world.lands, world.wires, world.networks, made)) {
    auto in = test::input_of(file.bytes, file.path);
    base::tally counted{file.path};
    formats::csv_reader reader{in, counted};
    std::vector<std::string_view> fields;
    ASSERT_TRUE(reader.next(fields));
    auto const width = fields.size();
    while (reader.next(fields)) {
      EXPECT_EQ(fields.size(), width) << file.path;
      ++rows[file.path];
    }
    EXPECT_EQ(counted.issue_count(), 0U);
  }
  EXPECT_EQ(rows["truth/countries.csv"], 6U);
  EXPECT_EQ(rows["truth/exits.csv"], 6U);
  EXPECT_EQ(rows["truth/crossings.csv"], made.crossings.size());
  EXPECT_EQ(rows["truth/ledger.csv"], made.paid.rows.size());
  EXPECT_GT(rows["truth/flows.csv"], 10U);
  EXPECT_GT(rows["truth/contracts.csv"], 3U);
  EXPECT_GT(rows["truth/physical_routes.csv"], 5U);
}

}  // namespace
}  // namespace causeway::sample
