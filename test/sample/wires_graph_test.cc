//! Ways over wires, worked out by hand: an island chain, a coast and an inland country.
#include "sample/wires_graph.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "sample/wires_small.h"

namespace causeway::sample {
namespace {

using test::small_lands;
using test::wire_text;

std::vector<std::uint32_t> values(std::vector<wire_edge_id> const& edges) {
  std::vector<std::uint32_t> out;
  for (auto const edge : edges) out.push_back(edge.value);
  return out;
}

using list = std::vector<std::uint32_t>;

TEST(wire_graph, has_cities_first_and_landings_behind) {
  auto const on = small_lands({2, 1});
  auto const graph =
      make_wire_graph(on, wire_text(on, "landing 0; landing 2; cable 0-1; span 0-1; span 1-2"));
  ASSERT_EQ(graph.vertices.size(), 5);
  EXPECT_EQ(graph.of(graph.vertex_of(city_id{2})).country, country_id{1});
  EXPECT_EQ(graph.of(graph.vertex_of(landing_id{1})).city, city_id{2});
  ASSERT_EQ(graph.edges.size(), 5);
  auto const kinds =
      std::array{wire_kind::cable, wire_kind::span, wire_kind::crossing, wire_kind::tail, wire_kind::tail};
  for (std::size_t i = 0; i < kinds.size(); ++i) EXPECT_EQ(graph.edges[i].kind, kinds[i]) << i;
  EXPECT_FALSE(graph.edges[0].country.valid());
  EXPECT_EQ(graph.edges[1].country, country_id{0});
  EXPECT_FALSE(graph.edges[1].other.valid());
  EXPECT_EQ(graph.edges[2].country, country_id{0});
  EXPECT_EQ(graph.edges[2].other, country_id{1});
  EXPECT_EQ(graph.edges[4].country, country_id{1});
}

TEST(wire_graph, knows_where_a_crossing_meets_the_border) {
  auto on = small_lands({1, 1});
  auto all = wire_text(on, "span 0-1");
  auto const at = [](double lon_deg) { return *base::make_point(lon_deg, 0); };
  all.spans[0].line = {at(0), at(1), at(4)};
  on.borders[0].lines = {{at(1)}};
  EXPECT_NEAR(make_wire_graph(on, all).edges[0].first_km, 25, 0.001);  // of 100 km
  on.borders[0].lines = {{at(2)}};
  EXPECT_EQ(make_wire_graph(on, all).edges[0].first_km, 50);
}

TEST(wire_graph, leaves_out_what_is_not_in_service) {
  auto const on = small_lands({2});
  auto all = wire_text(on, "landing 0; landing 1; cable 0-1; span 0-1");
  all.cables[0].is_planned = true;
  all.spans[0].is_proposed = true;
  EXPECT_EQ(make_wire_graph(on, all).edges.size(), 2);  // the tails
}

TEST(wire_graph, finds_the_shortest_and_the_cheapest_way) {
  // 0 -100- 1 -100- 2, and 0 -250- 2.
  auto const on = small_lands({3});
  auto const graph = make_wire_graph(on, wire_text(on, "span 0-1 100; span 1-2 100; span 0-2 250"));
  auto const root = graph.vertex_of(city_id{0});
  auto const goal = graph.vertex_of(city_id{2});
  auto const shortest = way_to(graph, ways_from(graph, root, length_cost), goal);
  ASSERT_TRUE(shortest);
  EXPECT_EQ(values(shortest->edges), (list{0, 1}));
  EXPECT_EQ(shortest->km, 200);
  EXPECT_DOUBLE_EQ(delay_ms(shortest->km), 1);
  auto const each = way_to(graph, ways_from(graph, root, [](wire_edge const&) { return 7.0; }), goal);
  EXPECT_EQ(values(each->edges), (list{2}));
  EXPECT_EQ(each->cost, 7);
  EXPECT_EQ(each->km, 250);
}

TEST(wire_graph, gives_edges_from_the_root_and_an_empty_way_to_itself) {
  auto const on = small_lands({3});
  auto const graph = make_wire_graph(on, wire_text(on, "span 0-1; span 1-2"));
  auto const tree = ways_from(graph, graph.vertex_of(city_id{2}), length_cost);
  EXPECT_EQ(values(way_to(graph, tree, graph.vertex_of(city_id{0}))->edges), (list{1, 0}));
  EXPECT_TRUE(way_to(graph, tree, graph.vertex_of(city_id{2}))->edges.empty());
}

TEST(wire_graph, goes_through_landings_and_pays_their_tails) {
  auto const on = small_lands({1, 1});
  auto const graph = make_wire_graph(on, wire_text(on, "landing 0; landing 1; cable 0-1 500"));
  auto const way =
      way_to(graph, ways_from(graph, graph.vertex_of(city_id{0}), length_cost), graph.vertex_of(city_id{1}));
  ASSERT_TRUE(way);
  EXPECT_EQ(values(way->edges), (list{1, 0, 2}));
  EXPECT_EQ(way->km, 502);  // a tail of no length counts as 1 km
}

TEST(wire_graph, has_no_way_over_what_cannot_be_used) {
  auto const on = small_lands({3});
  auto const graph = make_wire_graph(on, wire_text(on, "span 0-1"));
  auto const root = graph.vertex_of(city_id{0});
  EXPECT_FALSE(way_to(graph, ways_from(graph, root, length_cost), graph.vertex_of(city_id{2})));
  auto const never = [](wire_edge const&) { return std::numeric_limits<double>::infinity(); };
  EXPECT_FALSE(way_to(graph, ways_from(graph, root, never), graph.vertex_of(city_id{1})));
}

TEST(wire_graph, keeps_the_way_found_first_among_equals) {
  auto const on = small_lands({4});
  auto const graph = make_wire_graph(on, wire_text(on, "span 0-2; span 2-3; span 0-1; span 1-3"));
  auto const tree = ways_from(graph, graph.vertex_of(city_id{0}), length_cost);
  // Both middle cities cost the same; the lower one is settled first.
  EXPECT_EQ(values(way_to(graph, tree, graph.vertex_of(city_id{3}))->edges), (list{2, 3}));
}

}  // namespace
}  // namespace causeway::sample
