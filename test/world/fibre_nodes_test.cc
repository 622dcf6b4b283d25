//! Nodes of terrestrial fibre and their countries. Distances on the equator: one degree is 111.195 km.
#include "world/fibre_nodes.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::at;
using test::country;
using test::counts;

constexpr auto to_countries = "fibre nodes to countries";
constexpr auto by_network = "fibre nodes between countries to their network's";

fibre_node_draft node(std::string id, base::geo_point point, std::string network = "net") {
  fibre_node_draft out;
  out.source = source_idx{0};
  out.network_key = network;
  out.network = "Network " + network;
  out.id = std::move(id);
  out.name = "Node " + out.id;
  out.point = point;
  return out;
}

span_draft span(std::string id, fibre_end_draft start, fibre_end_draft end, std::string network = "net") {
  span_draft out;
  out.source = source_idx{1};
  out.network_key = network;
  out.network = "Network " + network;
  out.id = std::move(id);
  out.start = std::move(start);
  out.end = std::move(end);
  return out;
}

// Cities: XA at 0°, XB at 2° and 10° E, all on the equator.
struct joined {
  build_context context{{}};
  world w;
  fibre_node_map nodes;
  country_idx in(std::string const& id, std::string const& network = "net") const {
    return nodes.at({network, id}).in;
  }
};

joined join(places_draft const& draft) {
  joined out;
  test::add_mini_countries(out.context, out.w);
  std::vector<city_row> cities(3);
  cities[0].point = at(0, 0);
  cities[0].country = country_idx{0};
  cities[1].point = at(2, 0);
  cities[1].country = country_idx{1};
  cities[2].point = at(10, 0);
  cities[2].country = country_idx{1};
  out.nodes = join_fibre_nodes(draft, cities, out.context);
  return out;
}

constexpr country_idx alma{0};
constexpr country_idx borea{1};
constexpr country_idx none = country_idx::invalid();

TEST(fibre_nodes, a_node_s_own_code_is_believed) {
  places_draft draft;
  draft.nodes = {node("a", at(0, 0)), node("b", at(0, 0)), node("c", at(0, 0))};
  draft.nodes[0].country = country("XC");
  draft.nodes[1].country = country("QQ");  // no country: the nearest city decides
  auto const out = join(draft);
  EXPECT_EQ(out.in("a"), country_idx{2});
  EXPECT_EQ(out.in("b"), alma);
  EXPECT_EQ(out.in("c"), alma);
  EXPECT_EQ(counts(out.context, to_countries), "3/0/1");
}

// Other countries' cities must be twice as far and 5 km more: from x° E (2 - x)·111.195 ≥ 2x·111.195 + 5, so
// x ≤ 0.6516 and, from the other city's side, x ≥ 1.3484.
TEST(fibre_nodes, clearly_nearest_city_within_100_km) {
  places_draft draft;
  draft.nodes = {node("near", at(0.65, 0)),
                 node("between", at(0.66, 0)),
                 node("beyond", at(1.34, 0)),
                 node("far side", at(1.36, 0)),
                 node("in reach", at(10.89, 0)),
                 node("out of reach", at(10.91, 0)),
                 node("nowhere", {})};
  auto const out = join(draft);
  EXPECT_EQ(out.in("near"), alma);
  EXPECT_EQ(out.in("between"), none);
  EXPECT_EQ(out.in("beyond"), none);
  EXPECT_EQ(out.in("far side"), borea);
  EXPECT_EQ(out.in("in reach"), borea);  // 98.96 km
  EXPECT_EQ(out.in("out of reach"), none);
  EXPECT_EQ(counts(out.context, to_countries), "3/4/0");
  EXPECT_EQ(test::join_named(out.context, to_countries).example, "Network net: Node between");
}

places_draft network_of(int in_alma, int in_borea) {
  places_draft draft;
  for (auto i = 0; i < in_alma; ++i) draft.nodes.push_back(node("a" + std::to_string(i), at(0, 0)));
  for (auto i = 0; i < in_borea; ++i) draft.nodes.push_back(node("b" + std::to_string(i), at(10, 0)));
  draft.nodes.push_back(node("between", at(1, 0)));  // 111 km from both
  draft.nodes.push_back(node("between too", at(0.7, 0)));
  draft.nodes.push_back(node("other", at(0.7, 0), "other network"));
  return draft;
}

TEST(fibre_nodes, between_countries_the_network_s_own_if_within_reach) {
  auto const out = join(network_of(9, 1));
  EXPECT_EQ(out.in("between too"), alma);
  EXPECT_EQ(out.in("between"), none);
  EXPECT_EQ(out.in("other", "other network"), none);
  EXPECT_EQ(counts(out.context, to_countries), "10/3/0");
  EXPECT_EQ(counts(out.context, by_network), "1/2/0");
}

TEST(fibre_nodes, a_network_needs_five_nodes_and_nine_tenths_of_them) {
  EXPECT_EQ(join(network_of(5, 0)).in("between too"), alma);
  EXPECT_EQ(join(network_of(4, 0)).in("between too"), none);
  EXPECT_EQ(join(network_of(17, 2)).in("between too"), none);  // 89.5 %
}

TEST(fibre_nodes, ends_of_spans_are_nodes_of_the_same_network) {
  places_draft draft;
  draft.nodes = {node("a", at(0, 0)), node("b", at(0, 0), "other network")};
  draft.spans = {span("s", {"a", "A", at(5, 5)}, {"b", "B", at(0.1, 0)}),
                 span("t", {"b", "B again", at(3, 3)}, {})};
  auto const out = join(draft);
  ASSERT_EQ(out.nodes.size(), 3U);  // "b" of this network is only an end
  auto const& end = out.nodes.at({"net", "b"});
  EXPECT_EQ(end.name, "B");
  EXPECT_EQ(end.network, "Network net");
  EXPECT_EQ(end.point, at(0.1, 0));
  EXPECT_EQ(end.source, source_idx{1});
  EXPECT_EQ(end.in, alma);
  EXPECT_EQ(out.nodes.at({"net", "a"}).point, at(0, 0));  // its feature's
  EXPECT_EQ(counts(out.context, "ends of spans to nodes"), "1/3/0");
}

TEST(fibre_nodes, an_end_without_place_takes_the_place_of_a_later_one) {
  places_draft draft;
  draft.spans = {span("s", {"a", "", {}}, {}), span("t", {"a", "A", at(0, 0)}, {})};
  auto const out = join(draft);
  EXPECT_EQ(out.nodes.at({"net", "a"}).point, at(0, 0));
  EXPECT_EQ(out.nodes.at({"net", "a"}).name, "A");
}

}  // namespace
}  // namespace causeway::world
