//! Networks of the tiny world, every number by hand.
#include "world/network_view.h"

#include <gtest/gtest.h>

#include "support/tiny_world.h"

namespace causeway::world {
namespace {

namespace tiny = test::tiny;

std::vector<std::uint32_t> numbers(facts<network_neighbour> const& list) {
  std::vector<std::uint32_t> out;
  for (auto const& one : list.rows) out.push_back(one.network.number.value);
  return out;
}

TEST(network_view, siblings_leave_itself_out) {
  auto const w = test::tiny_world();
  auto const view = view_network(w, tiny::backbone);
  ASSERT_EQ(view.siblings.rows.size(), 1U);
  EXPECT_EQ(view.siblings.rows[0].name, "ALMA-ACCESS");
  EXPECT_EQ(view_network(w, tiny::borea).siblings.state, knowledge::none_known);
}

TEST(network_view, presence_by_country) {
  auto const w = test::tiny_world();
  auto const view = view_network(w, tiny::globe);
  ASSERT_EQ(view.presence.rows.size(), 2U);
  EXPECT_EQ(view.presence.rows[0].country.name, "Cinta");
  EXPECT_EQ(view.presence.rows[0].addresses4, 2'560U);
  EXPECT_DOUBLE_EQ(view.presence.rows[0].share4.value_or(0), 2'560.0 / 3'072.0);
  EXPECT_EQ(view.presence.sources, std::vector<source_idx>{tiny::prefixes});
  EXPECT_FALSE(view_network(w, tiny::nameless).presence.rows.at(0).country.code.given());
}

TEST(network_view, prefixes_in_order) {
  auto const w = test::tiny_world();
  auto const view = view_network(w, tiny::globe);
  ASSERT_EQ(view.prefixes.rows.size(), 3U);
  EXPECT_EQ(to_string(view.prefixes.rows[0].prefix), "240.2.16.0/22");
  EXPECT_EQ(view.prefixes.rows[0].origins, 2U);
  EXPECT_EQ(view.prefixes.rows[1].exclusive, 2'048U);
  EXPECT_EQ(to_string(view.prefixes.rows[2].country), "XA");
  auto const six = view_network(w, tiny::borea);
  EXPECT_EQ(to_string(six.prefixes.rows.at(1).prefix), "3fff:200::/40");
  EXPECT_EQ(view_network(w, tiny::access).prefixes.rows.at(0).basis, location_basis::delegation);
  EXPECT_EQ(view_network(w, tiny::access).prefixes.sources,
            (std::vector<source_idx>{tiny::prefixes, tiny::delegated}));
}

TEST(network_view, neighbours_by_relationship) {
  auto const w = test::tiny_world();
  auto const backbone = view_network(w, tiny::backbone);
  EXPECT_EQ(numbers(backbone.customers), (std::vector<std::uint32_t>{1'000'002, 1'000'003, 1'000'004}));
  EXPECT_EQ(numbers(backbone.peers), std::vector<std::uint32_t>{1'000'005});
  EXPECT_EQ(backbone.providers.state, knowledge::none_known);
  EXPECT_EQ(backbone.providers.sources, std::vector<source_idx>{tiny::as_rel});
  auto const borea = view_network(w, tiny::borea);
  EXPECT_EQ(numbers(borea.providers), (std::vector<std::uint32_t>{1'000'001, 1'000'005}));
  EXPECT_TRUE(borea.customers.rows.empty());
  EXPECT_EQ(numbers(view_network(w, tiny::cinta).peers), std::vector<std::uint32_t>{1'000'002});
}

TEST(network_view, ports_and_sites) {
  auto const w = test::tiny_world();
  auto const backbone = view_network(w, tiny::backbone);
  ASSERT_EQ(backbone.ports.rows.size(), 2U);
  EXPECT_EQ(backbone.ports.rows[0].exchange, "ALMA-IX");
  EXPECT_TRUE(backbone.ports.rows[0].route_server);
  EXPECT_TRUE(backbone.ports.rows[0].ipv6);
  EXPECT_FALSE(backbone.ports.rows[1].route_server);
  EXPECT_EQ(backbone.ports.rows[1].speed_mbps, 10'000U);
  EXPECT_FALSE(view_network(w, tiny::borea).ports.rows.at(0).operational);
  EXPECT_EQ(backbone.sites.rows.at(0).building, "Alma House");
  auto const cinta = view_network(w, tiny::cinta);
  EXPECT_EQ(cinta.sites.rows.at(0).building, "");
  EXPECT_EQ(cinta.sites.rows.at(0).city, "Cinta Town");
  EXPECT_EQ(cinta.ports.state, knowledge::none_known);
}

TEST(network_view, route_authorisations) {
  auto const w = test::tiny_world();
  auto const backbone = view_network(w, tiny::backbone);
  ASSERT_EQ(backbone.vrps.rows.size(), 2U);
  EXPECT_EQ(to_string(backbone.vrps.rows[0].prefix), "240.0.0.0/16");
  EXPECT_EQ(backbone.vrps.rows[0].max_length, 20U);
  EXPECT_EQ(to_string(backbone.vrps.rows[1].prefix), "3fff:100::/32");
  EXPECT_EQ(backbone.aspa_providers.state, knowledge::none_known);
  auto const borea = view_network(w, tiny::borea);
  ASSERT_EQ(borea.aspa_providers.rows.size(), 2U);
  EXPECT_EQ(borea.aspa_providers.rows[0].name, "ALMA-BACKBONE");
  EXPECT_EQ(borea.aspa_providers.rows[1].number, base::asn{1'999'999});
  EXPECT_EQ(borea.aspa_providers.rows[1].name, "");
}

TEST(network_view, users_by_country) {
  auto const w = test::tiny_world();
  auto const view = view_network(w, tiny::globe);
  ASSERT_EQ(view.users.rows.size(), 1U);
  EXPECT_EQ(view.users.rows[0].users, 1'000U);
  EXPECT_EQ(to_string(view.users.rows[0].country.code), "XA");
}

TEST(network_view, nothing_read_is_told_from_nothing_known) {
  test::world_parts parts;
  parts.networks.resize(1);
  auto const w = parts.made();
  auto const view = view_network(w, as_idx{0});
  EXPECT_EQ(view.siblings.state, knowledge::not_read);
  EXPECT_EQ(view.presence.state, knowledge::not_read);
  EXPECT_EQ(view.prefixes.state, knowledge::not_read);
  EXPECT_EQ(view.providers.state, knowledge::not_read);
  EXPECT_EQ(view.ports.state, knowledge::not_read);
  EXPECT_EQ(view.sites.state, knowledge::not_read);
  EXPECT_EQ(view.vrps.state, knowledge::not_read);
  EXPECT_EQ(view.aspa_providers.state, knowledge::not_read);
  EXPECT_EQ(view.users.state, knowledge::not_read);
}

}  // namespace
}  // namespace causeway::world
