//! The economy of made worlds, small ones too.
#include "sample/economy.h"

#include <gtest/gtest.h>

#include <utility>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

struct made_world {
  sample_options options;
  sample::lands lands;
  sample::wires wires;
  sample::networks networks;
  economy made;
};

made_world make_world(std::uint32_t networks, std::uint64_t seed, unsigned threads) {
  made_world out;
  out.options.networks = networks;
  out.options.seed = seed;
  out.options.threads = threads;
  out.lands = make_lands(out.options);
  out.wires = make_wires(out.options, out.lands);
  out.networks = make_networks(out.options, out.lands, out.wires);
  auto const graph = graph_of(out.networks);
  auto const groups = group_announcements(out.networks);
  auto asked = make_demand(out.options, out.lands, out.networks, groups);
  auto const wanted = wanted_groups(asked);
  traffic_visitor visitor{out.lands, out.wires, out.networks, asked};
  route_visitor* const visitors[] = {&visitor};
  visit_true_routes(out.networks, graph, groups, wanted, seed, threads, visitors);
  auto carried = visitor.take();
  out.made =
      make_economy(out.options, out.lands, out.wires, out.networks, std::move(asked), std::move(carried));
  return out;
}

void expect_sound(made_world const& world) {
  auto const& made = world.made;
  EXPECT_GE(made.elsewhere.share(), .25);
  auto imported = nano_mbps{0};
  for (auto const& one : made.carried.destinations) {
    EXPECT_EQ(one.asked, one.cached + one.unreached + one.local + one.entering + one.returning);
    imported += one.entering + one.returning;
  }
  EXPECT_EQ(made.elsewhere.international, imported);
  auto paid = micro_usd{0};
  for (auto const& row : made.paid.rows) paid += row.amount;
  auto total = micro_usd{0};
  for (auto const& account : made.paid.countries) total += account.total;
  EXPECT_EQ(paid, total);
}

// By satellite only where wires lead nowhere: cable_count is 0 and nobody is a neighbour.
void expect_wires_are_used(made_world const& world) {
  for (auto const& row : world.made.paid.rows) {
    if (row.leg != ledger_leg::satellite) continue;
    auto const& country = world.lands.of(world.made.crossings[row.crossing].country);
    EXPECT_TRUE(country.cable_count == 0 && country.neighbours.empty()) << country.name;
  }
}

void expect_readable(made_world const& world) {
  auto files = publish_indicators(world.options, world.lands);
  files.push_back(publish_price_book(world.options, world.lands, world.wires, world.made.prices));
  for (auto& one : publish_latency(world.options, world.lands, world.made.prices)) {
    files.push_back(std::move(one));
  }
  for (auto& one : publish_retail(world.options, world.lands, world.made)) files.push_back(std::move(one));
  for (auto const& file : files) {
    auto in = test::input_of(file.bytes, file.path);
    auto const* const told = formats::told_format(in);
    ASSERT_NE(told, nullptr) << file.path;
    EXPECT_EQ(told->name, file.format);
    base::tally counted{file.path};
    told->count(in, counted);
    EXPECT_EQ(counted.issue_count(), 0U) << file.path;
  }
}

TEST(economy, is_sound_in_a_smallest_world) {
  auto const world = make_world(100, 2, 1);
  expect_sound(world);
  expect_wires_are_used(world);
  expect_readable(world);
}

TEST(economy, does_not_depend_on_threads) {
  auto const one = make_world(200, 6, 1);
  auto const two = make_world(200, 6, 2);
  auto const first = truth_of_economy(one.lands, one.wires, one.networks, one.made);
  auto const second = truth_of_economy(two.lands, two.wires, two.networks, two.made);
  ASSERT_EQ(first.size(), second.size());
  for (auto i = std::size_t{0}; i < first.size(); ++i) {
    EXPECT_EQ(first[i].path, second[i].path);
    EXPECT_TRUE(first[i].bytes == second[i].bytes) << first[i].path;
  }
}

// What must hold of the cast: islands pay most, the hubs least.
TEST(economy, is_sound_and_believable) {
  auto const made = make_world(400, 1, 2);
  expect_sound(made);
  expect_wires_are_used(made);
  expect_readable(made);
  auto const cost = [&](std::size_t i) {
    auto const& account = made.made.paid.countries[i];
    return static_cast<double>(account.total) * 1e3 / static_cast<double>(account.imported);
  };
  auto hubs = 0.0;
  auto landlocked = 0.0;
  auto hub_count = 0;
  auto landlocked_count = 0;
  for (auto i = std::size_t{0}; i < made.lands.countries.size(); ++i) {
    auto const& country = made.lands.countries[i];
    if (made.made.paid.countries[i].imported == 0) continue;
    EXPECT_GT(cost(i), .1) << country.name;
    EXPECT_LT(cost(i), 300) << country.name;
    if (country.is_hub) {
      hubs += cost(i);
      ++hub_count;
    }
    if (country.setting == land_setting::landlocked) {
      landlocked += cost(i);
      ++landlocked_count;
    }
  }
  ASSERT_GT(hub_count, 0);
  ASSERT_GT(landlocked_count, 0);
  EXPECT_GT(landlocked / landlocked_count, 1.5 * hubs / hub_count);
}

}  // namespace
}  // namespace causeway::sample
