//! Countries of the tiny world, every number by hand.
#include "world/country_view.h"

#include <gtest/gtest.h>

#include "support/tiny_world.h"

namespace causeway::world {
namespace {

namespace tiny = test::tiny;
using sources = std::vector<source_idx>;

TEST(country_view, groups_with_their_days) {
  auto const w = test::tiny_world();
  auto const found = groups_of(w, tiny::xb);
  ASSERT_EQ(found.rows.size(), 3U);
  // In order of first day; a table without days comes first.
  EXPECT_EQ(found.rows[0].which, group::income_low);
  EXPECT_FALSE(found.rows[0].from.known());
  EXPECT_TRUE(found.rows[0].now);
  EXPECT_EQ(found.rows[1].which, group::ldc);
  EXPECT_EQ(to_string(found.rows[1].to), "2020-12-04");
  EXPECT_FALSE(found.rows[1].now);
  EXPECT_EQ(found.rows[2].which, group::lldc);
  EXPECT_EQ(to_string(found.rows[2].from), "2003-08-01");
  EXPECT_TRUE(found.rows[2].now);
  EXPECT_EQ(found.sources, sources{tiny::countries});
}

TEST(country_view, a_group_that_begins_later_is_not_yet_one) {
  auto parts = test::tiny_parts();
  parts.country_groups[tiny::xc.index()][0].from = *base::parse_date("2024-01-02");
  EXPECT_FALSE(groups_of(parts.made(), tiny::xc).rows.at(0).now);
}

TEST(country_view, neighbours_over_land) {
  auto const w = test::tiny_world();
  auto const alma = neighbours_of(w, tiny::xa);
  ASSERT_EQ(alma.rows.size(), 1U);
  EXPECT_EQ(alma.rows[0].country.name, "Bórea");
  EXPECT_EQ(alma.rows[0].crossing_spans, 1U);
  EXPECT_EQ(neighbours_of(w, tiny::xc).state, knowledge::none_known);
}

TEST(country_view, crossings_are_no_data_without_fibre) {
  auto parts = test::tiny_parts();
  parts.spans.clear();
  parts.span_points.clear();
  EXPECT_FALSE(neighbours_of(parts.made(), tiny::xa).rows.at(0).crossing_spans);
}

TEST(country_view, networks_by_what_ties_them) {
  auto const w = test::tiny_world();
  auto const alma = networks_of(w, tiny::xa);
  EXPECT_EQ(alma.at_home, 2U);
  EXPECT_EQ(alma.at_home_by_addresses, 2U);
  EXPECT_EQ(alma.registered, 3U);
  EXPECT_EQ(alma.present, 3U);
  EXPECT_EQ(alma.registered_at_home_elsewhere, 1U);
  EXPECT_EQ(alma.at_home_registered_elsewhere, 0U);
  EXPECT_EQ(alma.sources, (sources{tiny::as2org, tiny::delegated}));
  auto const cinta = networks_of(w, tiny::xc);
  EXPECT_EQ(cinta.at_home, 2U);
  EXPECT_EQ(cinta.registered, 1U);
  EXPECT_EQ(cinta.at_home_registered_elsewhere, 1U);
  EXPECT_EQ(networks_of(w, tiny::xb).at_home_by_addresses, 0U);
}

TEST(country_view, addresses_located_here) {
  auto const w = test::tiny_world();
  auto const four = prefixes_of(w, tiny::xa, base::ip_family::v4);
  EXPECT_EQ(four.prefixes, 3U);
  EXPECT_EQ(four.size, 61'440U + 4'096U + 512U);
  EXPECT_EQ(four.by_table, 2U);
  EXPECT_EQ(four.by_delegation, 1U);
  ASSERT_TRUE(four.share_of_world);
  EXPECT_DOUBLE_EQ(*four.share_of_world, 66'048.0 / 89'856.0);
  EXPECT_EQ(four.sources, (sources{tiny::prefixes, tiny::delegated}));
  auto const six = prefixes_of(w, tiny::xa, base::ip_family::v6);
  EXPECT_EQ(six.prefixes, 2U);
  EXPECT_EQ(six.size, 4'294'967'296U);
  EXPECT_EQ(prefixes_of(w, tiny::xc, base::ip_family::v4).several_origins, 1U);
}

TEST(country_view, no_addresses_is_not_zero_sources) {
  auto const w = test::tiny_world();
  auto const none = prefixes_of(w, tiny::xc, base::ip_family::v6);
  EXPECT_EQ(none.state, knowledge::none_known);
  EXPECT_EQ(none.sources, sources{tiny::prefixes});
}

TEST(country_view, largest_networks_first) {
  auto const w = test::tiny_world();
  auto const found = largest_networks(w, tiny::xa, 66'048);
  ASSERT_EQ(found.rows.size(), 3U);
  EXPECT_EQ(found.rows[0].network.number, base::asn{1'000'001});
  EXPECT_EQ(found.rows[0].network.organisation, "Alma Telecom");
  EXPECT_DOUBLE_EQ(found.rows[0].share4.value_or(0), 61'440.0 / 66'048.0);
  EXPECT_FALSE(found.rows[0].users);
  EXPECT_EQ(found.rows[1].users, 50'000U);
  EXPECT_EQ(found.rows[2].network.number, base::asn{1'000'005});
  EXPECT_EQ(found.rows[2].addresses4, 512U);
  EXPECT_EQ(to_string(found.rows[2].network.home), "XC");
  EXPECT_EQ(to_string(found.rows[2].registered), "XA");
}

TEST(country_view, organisations_put_siblings_together) {
  auto const w = test::tiny_world();
  auto const found = organisations_of(w, tiny::xa, 66'048);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.rows[0].id, "ALMA-1");
  EXPECT_EQ(found.rows[0].networks, 2U);
  EXPECT_EQ(found.rows[0].addresses4, 65'536U);
  EXPECT_EQ(found.rows[0].slash64s6, 4'294'967'296U);
  EXPECT_EQ(found.rows[1].name, "Globe Carrier Ltd");
  EXPECT_EQ(registered_organisations_of(w, tiny::xa).count, 2U);
}

TEST(country_view, networks_without_organisation_stand_together) {
  auto parts = test::tiny_parts();
  parts.networks[tiny::access.index()].organisation = {};
  auto const w = parts.made();
  auto const found = organisations_of(w, tiny::xa, 66'048);
  ASSERT_EQ(found.rows.size(), 3U);
  EXPECT_EQ(found.rows[1].id, "");
  EXPECT_EQ(found.rows[1].addresses4, 4'096U);
}

TEST(country_view, route_authorisations_of_networks_at_home) {
  auto const w = test::tiny_world();
  auto const alma = rpki_of(w, tiny::xa);
  EXPECT_EQ(alma.vrps.count, 2U);
  EXPECT_EQ(alma.networks_with_vrps, 1U);
  EXPECT_EQ(alma.aspas.state, knowledge::none_known);
  EXPECT_EQ(rpki_of(w, tiny::xb).aspas.count, 1U);
}

TEST(country_view, users) {
  auto const w = test::tiny_world();
  auto const found = users_of(w, tiny::xa);
  EXPECT_EQ(found.users, 51'000U);
  EXPECT_EQ(found.networks, 2U);
}

TEST(country_view, exchanges_count_members_once) {
  auto const w = test::tiny_world();
  auto const alma = exchanges_of(w, tiny::xa);
  ASSERT_EQ(alma.rows.size(), 1U);
  EXPECT_EQ(alma.rows[0].name, "ALMA-IX");
  EXPECT_EQ(alma.rows[0].members, 3U);
  EXPECT_EQ(alma.rows[0].members_at_home, 2U);
  EXPECT_EQ(alma.rows[0].ports, 4U);
  EXPECT_EQ(alma.rows[0].speed_mbps, 21'100U);
  EXPECT_EQ(alma.rows[0].lans, 2U);
  EXPECT_EQ(alma.rows[0].buildings, 1U);
  EXPECT_EQ(exchanges_of(w, tiny::xc).rows.at(0).members, 0U);
  EXPECT_EQ(exchanges_of(w, tiny::xb).state, knowledge::none_known);
}

TEST(country_view, buildings_with_most_networks_first) {
  auto const w = test::tiny_world();
  auto const found = buildings_of(w, tiny::xa);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.rows[0].name, "Alma House");
  EXPECT_EQ(found.rows[0].networks, 2U);
  EXPECT_EQ(found.rows[0].exchanges, 1U);
  EXPECT_EQ(found.rows[1].networks, 0U);
}

TEST(country_view, landings_with_their_cables) {
  auto const w = test::tiny_world();
  auto const found = landings_of(w, tiny::xa);
  ASSERT_EQ(found.rows.size(), 1U);
  ASSERT_EQ(found.rows[0].cables.size(), 2U);
  EXPECT_EQ(found.rows[0].cables[0].name, "Cable One");
  EXPECT_FALSE(found.rows[0].cables[0].planned);
  EXPECT_EQ(found.rows[0].cables[0].length_km, 1'200);
  EXPECT_TRUE(found.rows[0].cables[1].planned);
  EXPECT_FALSE(found.rows[0].cables[1].length_km);
}

TEST(country_view, cables_in_service_first) {
  auto const w = test::tiny_world();
  auto const found = cables_of(w, tiny::xc);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.rows[0].cable.id, "one");
  EXPECT_EQ(found.rows[0].landings, std::vector<std::string_view>{"Cinta Town, Cinta"});
  ASSERT_EQ(found.rows[1].cable.countries.size(), 2U);
  EXPECT_EQ(to_string(found.rows[1].cable.countries[0]), "XA");
}

TEST(country_view, a_cable_ready_after_the_worlds_day_is_planned) {
  auto parts = test::tiny_parts();
  parts.cables[0].rfs_year = 2025;
  EXPECT_TRUE(cables_of(parts.made(), tiny::xa).rows.at(0).cable.planned);
  parts.cables[0].rfs_year = 2024;
  EXPECT_FALSE(cables_of(parts.made(), tiny::xa).rows.at(0).cable.planned);
}

TEST(country_view, fibre_with_and_without_length) {
  auto const w = test::tiny_world();
  auto const alma = fibre_of(w, tiny::xa);
  ASSERT_EQ(alma.rows.size(), 1U);
  EXPECT_EQ(alma.rows[0].nodes, 2U);
  EXPECT_EQ(alma.rows[0].spans, 2U);
  EXPECT_EQ(alma.rows[0].crossing_spans, 1U);
  EXPECT_DOUBLE_EQ(alma.rows[0].length_km, 100.0);
  EXPECT_EQ(alma.rows[0].spans_without_length, 1U);
  EXPECT_EQ(fibre_of(w, tiny::xb).rows.at(0).spans, 1U);
  EXPECT_EQ(cities_of(w, tiny::xa).count, 2U);
}

TEST(country_view, prices_of_places_and_routes) {
  auto const w = test::tiny_world();
  auto const found = prices_of(w, tiny::xb);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(found.rows[0].item, "leased_line");
  EXPECT_TRUE(found.rows[0].is_private);
  EXPECT_EQ(found.rows[0].value, (base::interval{2, 3, 5}));
  EXPECT_EQ(found.rows[0].size_mbps, 1'000U);
  EXPECT_FALSE(found.rows[1].size_mbps);
  EXPECT_TRUE(found.rows[1].usable);
  EXPECT_EQ(prices_of(w, tiny::xc).state, knowledge::none_known);
}

TEST(country_view, nearest_countries_first) {
  auto const w = test::tiny_world();
  auto const found = latencies_of(w, tiny::xa);
  ASSERT_EQ(found.rows.size(), 2U);
  // No median to XC: its shortest, 15 ms, stands in.
  EXPECT_EQ(to_string(found.rows[0].other.code), "XC");
  EXPECT_EQ(found.rows[0].way, direction::to);
  EXPECT_FALSE(found.rows[0].median_ms);
  EXPECT_EQ(found.rows[1].median_ms, 25.5);
  EXPECT_EQ(found.rows[1].samples, 70U);
}

TEST(country_view, round_trips_seen_from_the_other_side) {
  auto const w = test::tiny_world();
  auto const found = latencies_of(w, tiny::xb);
  ASSERT_EQ(found.rows.size(), 2U);
  EXPECT_EQ(to_string(found.rows[0].other.code), "XA");
  EXPECT_EQ(found.rows[0].way, direction::from);
  EXPECT_EQ(found.rows[0].mean_ms, 26.0);
}

TEST(country_view, without_a_family_its_counts_are_no_data) {
  auto parts = test::tiny_parts();
  parts.prefix6_address.clear();
  parts.prefix_places.resize(8);
  parts.prefix_exclusive.resize(8);
  parts.prefix_origins.resize(8);
  auto const w = parts.made();
  auto const found = largest_networks(w, tiny::xa, 66'048);
  EXPECT_EQ(found.rows.at(0).addresses4, 61'440U);
  EXPECT_FALSE(found.rows.at(0).slash64s6);
  EXPECT_FALSE(organisations_of(w, tiny::xa, 66'048).rows.at(0).slash64s6);
  EXPECT_EQ(prefixes_of(w, tiny::xa, base::ip_family::v6).state, knowledge::not_read);
}

TEST(country_view, without_lists_of_an_exchange_its_counts_are_no_data) {
  auto parts = test::tiny_parts();
  parts.exchange_ports.clear();
  parts.exchange_lans.clear();
  parts.exchange_buildings.clear();
  parts.network_sites.clear();
  auto const w = parts.made();
  auto const line = exchanges_of(w, tiny::xa).rows.at(0);
  EXPECT_FALSE(line.members);
  EXPECT_FALSE(line.speed_mbps);
  EXPECT_FALSE(line.lans);
  EXPECT_FALSE(line.buildings);
  EXPECT_FALSE(buildings_of(w, tiny::xa).rows.at(0).networks);
  EXPECT_FALSE(buildings_of(w, tiny::xa).rows.at(0).exchanges);
}

TEST(country_view, latest_value_of_an_indicator) {
  auto const w = test::tiny_world();
  auto const found = indicators_of(w, tiny::xa);
  ASSERT_EQ(found.rows.size(), 1U);
  EXPECT_EQ(found.rows[0].year, 2021);
  EXPECT_EQ(found.rows[0].value, 61.5);
  EXPECT_EQ(found.rows[0].unit, "% of population");
}

TEST(country_view, of_one_year_the_newer_source_counts) {
  auto parts = test::tiny_parts();
  parts.observations[0].year = 2021;
  parts.observations[0].source = tiny::delegated;  // 2023-12-31 against 2023-06-30
  EXPECT_EQ(indicators_of(parts.made(), tiny::xa).rows.at(0).value, 50.0);
}

TEST(country_view, nothing_read_is_told_from_nothing_known) {
  auto const w = test::bare_world();
  auto const view = view_country(w, tiny::xa);
  EXPECT_EQ(view.groups.state, knowledge::not_read);
  EXPECT_EQ(view.neighbours.state, knowledge::not_read);
  EXPECT_EQ(view.networks.state, knowledge::not_read);
  EXPECT_EQ(view.prefixes4.state, knowledge::not_read);
  EXPECT_FALSE(view.prefixes4.share_of_world);
  EXPECT_EQ(view.largest.state, knowledge::not_read);
  EXPECT_EQ(view.organisations.state, knowledge::not_read);
  EXPECT_EQ(view.rpki.vrps.state, knowledge::not_read);
  EXPECT_EQ(view.users.state, knowledge::not_read);
  EXPECT_EQ(view.exchanges.state, knowledge::not_read);
  EXPECT_EQ(view.buildings.state, knowledge::not_read);
  EXPECT_EQ(view.landings.state, knowledge::not_read);
  EXPECT_EQ(view.cables.state, knowledge::not_read);
  EXPECT_EQ(view.fibre.state, knowledge::not_read);
  EXPECT_EQ(view.cities.state, knowledge::not_read);
  EXPECT_EQ(view.prices.state, knowledge::not_read);
  EXPECT_EQ(view.latencies.state, knowledge::not_read);
  EXPECT_EQ(view.indicators.state, knowledge::not_read);
}

}  // namespace
}  // namespace causeway::world
