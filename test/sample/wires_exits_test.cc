//! Independent exits: worked by hand, and beside trying every set of risks on random wires.
#include "sample/wires_exits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "sample/dice.h"
#include "sample/wires_small.h"

namespace causeway::sample {
namespace {

using test::small_lands;
using test::wire_text;

// From country 0; every city of the last country is a hub.
wire_exits exits_of(lands const& on, std::string_view text) {
  auto const graph = make_wire_graph(on, wire_text(on, text));
  return independent_exits(graph, country_id{0}, on.countries.back().cities).value();
}

using risks = std::vector<shared_risk>;

TEST(wire_exits, are_none_without_a_way) {
  auto const exits = exits_of(small_lands({1, 1}), "landing 0");
  EXPECT_EQ(exits.edges, 0);
  EXPECT_EQ(exits.nodes, 0);
  EXPECT_EQ(exits.shared_risks, 0);
}

TEST(wire_exits, count_one_cable_once_however_it_is_looked_at) {
  auto const exits = exits_of(small_lands({1, 1}), "landing 0; landing 1; cable 0-1");
  EXPECT_EQ(exits.edges, 1);
  EXPECT_EQ(exits.nodes, 1);
  EXPECT_EQ(exits.shared_risks, 1);
  EXPECT_EQ(exits.weakest, (risks{{risk_kind::cable, 0}}));
}

TEST(wire_exits, tell_cables_from_the_landing_they_share) {
  // Three cables, all from one landing.
  auto const exits = exits_of(small_lands({1, 3}),
                              "landing 0; landing 1; landing 2; landing 3; cable 0-1; cable 0-2; cable 0-3");
  EXPECT_EQ(exits.edges, 3);
  EXPECT_EQ(exits.nodes, 1);
  EXPECT_EQ(exits.shared_risks, 1);
  EXPECT_EQ(exits.weakest, (risks{{risk_kind::landing, 0}}));
}

TEST(wire_exits, tell_segments_from_the_cable_they_share) {
  // One cable lands twice in the country, and at two hubs: two segments, four landings, one cable.
  auto const exits =
      exits_of(small_lands({2, 2}), "landing 0; landing 1; landing 2; landing 3; cable 2-0-1-3");
  EXPECT_EQ(exits.edges, 2);
  EXPECT_EQ(exits.nodes, 2);
  EXPECT_EQ(exits.shared_risks, 1);
  EXPECT_EQ(exits.weakest, (risks{{risk_kind::cable, 0}}));
}

TEST(wire_exits, of_the_landlocked_lead_over_crossings_and_their_neighbours_cities) {
  // 0 has two crossings into city 1 of the neighbour, whose two cables from two landings lead to the hub.
  auto const exits = exits_of(small_lands({1, 1, 1}),
                              "landing 1; landing 1; landing 2; landing 2; span 0-1; span 0-1; "
                              "cable 0-2; cable 1-3");
  EXPECT_EQ(exits.edges, 2);
  EXPECT_EQ(exits.nodes, 1);  // the neighbour's city
  EXPECT_EQ(exits.shared_risks, 2);
}

TEST(wire_exits, count_spans_into_a_hubs_city_one_by_one) {
  auto const exits = exits_of(small_lands({2, 1}), "span 0-2; span 0-2; span 1-2; span 1-2");
  EXPECT_EQ(exits.edges, 4);
  EXPECT_EQ(exits.nodes, 4);
  EXPECT_EQ(exits.shared_risks, wire_exits::many);
  EXPECT_TRUE(exits.weakest.empty());
}

TEST(wire_exits, are_many_where_nothing_that_may_fail_is_shared) {
  // Inside one country there is no crossing, so the span into the neighbour is the only risk.
  auto const exits = exits_of(small_lands({1, 2}), "span 0-1; span 1-2");
  EXPECT_EQ(exits.edges, 1);
  EXPECT_EQ(exits.shared_risks, 1);
  EXPECT_EQ(exits.weakest, (risks{{risk_kind::crossing, 0}}));
}

TEST(wire_exits, of_a_hub_are_those_to_other_hubs) {
  auto const on = small_lands({1, 1});
  auto const graph = make_wire_graph(on, wire_text(on, "landing 0; landing 1; cable 0-1; cable 0-1"));
  auto const exits = independent_exits(graph, country_id{0}, {city_id{0}, city_id{1}});
  ASSERT_TRUE(exits);
  EXPECT_EQ(exits->edges, 2);
  EXPECT_FALSE(independent_exits(graph, country_id{0}, {city_id{0}}));
}

// ----- the same by trying everything -----

bool is_cut(wire_graph const& graph, country_id from, std::vector<city_id> const& hubs, risks const& failed) {
  std::vector<char> reached(graph.vertices.size());
  for (std::size_t i = 0; i < graph.city_count; ++i) reached[i] = graph.vertices[i].country == from ? 1 : 0;
  for (auto changed = true; changed;) {
    changed = false;
    for (auto const& edge : graph.edges) {
      auto const own = risks_of(graph, edge);
      auto const is_down = std::ranges::find_first_of(own, failed) != own.end();
      if (is_down || reached[edge.from.index()] == reached[edge.to.index()]) continue;
      reached[edge.from.index()] = reached[edge.to.index()] = 1;
      changed = true;
    }
  }
  return std::ranges::none_of(hubs, [&](city_id hub) { return reached[hub.index()] != 0; });
}

std::uint32_t smallest_by_trying(wire_graph const& graph, country_id from, std::vector<city_id> const& hubs) {
  risks all;
  for (auto const& edge : graph.edges) {
    for (auto const& risk : risks_of(graph, edge)) all.push_back(risk);
  }
  std::ranges::sort(all);
  all.erase(std::ranges::unique(all).begin(), all.end());
  if (is_cut(graph, from, hubs, {})) return 0;
  std::uint32_t least = wire_exits::many;
  for (auto const& a : all) {
    if (is_cut(graph, from, hubs, {a})) least = std::min(least, 1U);
    for (auto const& b : all) {
      if (a < b && is_cut(graph, from, hubs, {a, b})) least = std::min(least, 2U);
      for (auto const& c : all) {
        if (a < b && b < c && least > 3 && is_cut(graph, from, hubs, {a, b, c})) least = 3;
      }
    }
  }
  return least;
}

std::string random_wires(dice& dies) {
  std::string out;
  for (int i = 0; i < 5; ++i) out += fmt::format("landing {}; ", dies.below(6));
  for (int i = 0; i < 4; ++i) {
    auto const first = dies.below(5);
    out += fmt::format("cable {}-{}-{}; ", first, (first + 1) % 5, (first + 2 + dies.below(2)) % 5);
  }
  for (int i = 0; i < 6; ++i) {
    auto const from = dies.below(5);
    out += fmt::format("span {}-{}; ", from, from + 1);
  }
  return out.substr(0, out.size() - 2);
}

TEST(wire_exits, agree_with_trying_every_set_of_risks) {
  std::vector<int> seen(wire_exits::many + 1);
  auto const on = small_lands({2, 2, 2});
  auto const& hubs = on.countries.back().cities;
  for (std::uint64_t number = 0; number < 40; ++number) {
    auto dies = dice{1, "random wires", number};
    auto const text = random_wires(dies);
    auto const graph = make_wire_graph(on, wire_text(on, text));
    auto const exits = independent_exits(graph, country_id{0}, hubs).value();
    EXPECT_EQ(exits.shared_risks, smallest_by_trying(graph, country_id{0}, hubs)) << text;
    EXPECT_LE(exits.shared_risks, exits.edges) << text;
    if (!exits.weakest.empty()) {
      EXPECT_TRUE(is_cut(graph, country_id{0}, hubs, exits.weakest)) << text;
    }
    ++seen[exits.shared_risks];
  }
  EXPECT_GT(seen[1], 0);
  EXPECT_GT(seen[2], 0);
  EXPECT_GT(seen[3], 0);
}

}  // namespace
}  // namespace causeway::sample
