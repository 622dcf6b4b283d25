//! Exchanges of PeeringDB and IX-F: which are the same, and whose ports count. Expected results by hand.
#include "world/exchange_join.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::country;
using test::counts;

constexpr auto to_known = "IX-F exchanges to known exchanges";
constexpr auto members = "IX-F members to known ports";

said by(std::uint16_t source, std::string_view day) {
  return {source_idx{source}, base::parse_date(day).value_or(base::date{})};
}

ix_draft ix(std::uint32_t id, std::string name, std::string_view code) {
  ix_draft out;
  static_cast<said&>(out) = by(0, "2024-01-01");
  out.id = id;
  out.name = std::move(name);
  out.country = country(code);
  return out;
}

port_draft port(std::uint32_t network, std::uint64_t speed_mbps) {
  return {base::asn{network}, speed_mbps, port_operational};
}

pdb_port_draft pdb_port(std::uint32_t ix_id, port_draft const& one) {
  pdb_port_draft out;
  static_cast<said&>(out) = by(0, "2024-01-01");
  out.ix_id = ix_id;
  out.port = one;
  return out;
}

ixf_exchange_draft ixf(std::string name, std::string_view code, std::vector<port_draft> ports = {},
                       std::string_view day = "2024-01-01", std::uint16_t source = 1) {
  ixf_exchange_draft out;
  static_cast<said&>(out) = by(source, day);
  out.id = "1";
  out.name = std::move(name);
  if (!code.empty()) out.country = country(code);
  out.ports = std::move(ports);
  return out;
}

ixf_exchange_draft with_id(ixf_exchange_draft out, std::uint32_t peeringdb_id) {
  out.peeringdb_id = peeringdb_id;
  return out;
}

struct joined {
  build_context context{{}};
  std::vector<joined_exchange> rows;
};

joined join(peering_draft const& draft) {
  joined out;
  out.rows = join_exchanges(draft, out.context);
  return out;
}

// "1000000:10000@0 …": network, speed, source.
std::string ports_of(joined_exchange const& exchange) {
  std::string out;
  for (auto const& one : exchange.ports) {
    out += (out.empty() ? "" : " ") + std::to_string(one.port.network.value) + ":" +
           std::to_string(one.port.speed_mbps) + "@" + std::to_string(one.source.value);
  }
  return out;
}

// Which exchange is which

TEST(exchange_join, by_peeringdb_id_whatever_the_name) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Alma IX", "XA")};
  draft.ixf_exchanges = {with_id(ixf("Other name", "XA"), 5)};
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 1U);
  EXPECT_EQ(out.rows[0].name, "Alma IX");
  EXPECT_EQ(counts(out.context, to_known), "1/0/0");
}

TEST(exchange_join, by_country_and_folded_name_alias_or_short_name) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Bórea-IX", "XB"), ix(6, "Six", "XB")};
  draft.exchanges[1].aka = "Northern Exchange";
  draft.ixf_exchanges = {ixf("BOREA IX", "XB"), ixf("Northern exchange", "XB"), ixf("Something", "XB")};
  draft.ixf_exchanges[2].shortname = "borea ix";
  draft.ixf_exchanges[0].ixf_id = 70;
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 2U);
  EXPECT_EQ(out.rows[0].ixf_id, 70U);
  EXPECT_EQ(counts(out.context, to_known), "3/0/0");
}

TEST(exchange_join, a_name_in_another_country_or_without_country_does_not_join) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Alma IX", "XA")};
  draft.ixf_exchanges = {ixf("Alma IX", "XB"), ixf("Alma IX", "")};
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 3U);
  EXPECT_EQ(counts(out.context, to_known), "0/2/0");
}

TEST(exchange_join, a_name_that_two_exchanges_have_does_not_join) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Alma IX", "XA"), ix(6, "ALMA-IX", "XA")};
  draft.ixf_exchanges = {ixf("Alma IX", "XA")};
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 3U);
  EXPECT_EQ(counts(out.context, to_known), "0/1/0");
}

TEST(exchange_join, an_unjoined_one_stands_first_with_what_it_says) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Alma IX", "XA")};
  auto own = ixf("", "XC", {port(1000001, 100)});
  own.shortname = "CIX";
  own.city = "Puerto";
  own.ixf_id = 9;
  own.lans = {*base::parse_prefix("240.1.0.9/24"), *base::parse_prefix("240.1.0.0/24")};
  draft.ixf_exchanges = {own};
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 2U);
  auto const& row = out.rows[0];
  EXPECT_EQ(row.name, "CIX");
  EXPECT_EQ(row.city, "Puerto");
  EXPECT_EQ(row.peeringdb_id, 0U);
  EXPECT_EQ(row.ixf_id, 9U);
  EXPECT_EQ(row.source, source_idx{1});
  ASSERT_EQ(row.lans.size(), 1U);
  EXPECT_EQ(base::to_string(row.lans[0]), "240.1.0.0/24");
  EXPECT_EQ(ports_of(row), "1000001:100@1");
  EXPECT_EQ(test::join_named(out.context, to_known).example, " (1)");
}

TEST(exchange_join, two_files_of_one_unknown_exchange_are_one) {
  peering_draft draft;
  draft.ixf_exchanges = {ixf("CIX", "XC", {port(1000001, 100)}, "2024-02-01", 2),
                         ixf("cix", "XC", {port(1000001, 10), port(1000002, 10)}, "2024-01-01", 1)};
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 1U);
  EXPECT_EQ(ports_of(out.rows[0]), "1000001:100@2 1000002:10@1");
  EXPECT_EQ(counts(out.context, to_known), "1/1/0");
}

TEST(exchange_join, another_id_or_country_is_a_conflict) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Alma IX", "XA"), ix(6, "Bórea IX", "XB")};
  draft.ixf_exchanges = {with_id(ixf("Alma IX", "XA"), 77),   // no such id: joined by name
                         with_id(ixf("Bórea IX", "XC"), 6)};  // another country
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 2U);
  EXPECT_EQ(out.rows[0].peeringdb_id, 5U);
  EXPECT_EQ(out.rows[1].country, country("XB"));
  EXPECT_EQ(counts(out.context, to_known), "2/0/2");
}

TEST(exchange_join, an_id_that_peeringdb_does_not_know_is_kept) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Alma IX", "XA")};
  draft.ixf_exchanges = {with_id(ixf("New IX", "XA"), 77)};
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 2U);
  EXPECT_EQ(out.rows[1].peeringdb_id, 77U);
}

// Ports

peering_draft one_port(std::uint64_t pdb_mbps, std::vector<port_draft> said_by_exchange,
                       std::string_view day) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Alma IX", "XA")};
  draft.ports = {pdb_port(5, port(1000001, pdb_mbps))};
  draft.ixf_exchanges = {with_id(ixf("Alma IX", "XA", std::move(said_by_exchange), day), 5)};
  return draft;
}

TEST(exchange_join, ports_that_peeringdb_lacks_are_added) {
  auto const out = join(one_port(100, {port(1000001, 100), port(1000002, 10)}, "2024-01-01"));
  EXPECT_EQ(ports_of(out.rows[0]), "1000001:100@0 1000002:10@1");
  EXPECT_EQ(counts(out.context, members), "1/1/0");
  EXPECT_EQ(test::join_named(out.context, members).example, "AS1000002 at Alma IX");
}

TEST(exchange_join, the_exchange_knows_speeds_better) {
  auto const out = join(one_port(400, {port(1000001, 10), port(1000001, 20)}, "2023-06-01"));
  EXPECT_EQ(ports_of(out.rows[0]), "1000001:10@1 1000001:20@1");
  EXPECT_EQ(counts(out.context, members), "1/0/1");
}

TEST(exchange_join, unless_it_is_over_a_year_older_or_undated) {
  for (auto const* const day : {"2022-12-31", ""}) {
    auto const out = join(one_port(400, {port(1000001, 10)}, day));
    EXPECT_EQ(ports_of(out.rows[0]), "1000001:400@0") << day;
    EXPECT_EQ(counts(out.context, members), "1/0/1") << day;
  }
  auto const in_time = join(one_port(400, {port(1000001, 10)}, "2023-01-01"));  // 365 days
  EXPECT_EQ(ports_of(in_time.rows[0]), "1000001:10@1");
}

TEST(exchange_join, a_speed_that_only_one_side_gives_is_no_conflict) {
  auto const filled = join(one_port(0, {port(1000001, 10)}, ""));
  EXPECT_EQ(ports_of(filled.rows[0]), "1000001:10@1");
  EXPECT_EQ(counts(filled.context, members), "1/0/0");
  auto const kept = join(one_port(400, {port(1000001, 0)}, "2024-01-01"));
  EXPECT_EQ(ports_of(kept.rows[0]), "1000001:400@0");
  EXPECT_EQ(counts(kept.context, members), "1/0/0");
}

TEST(exchange_join, the_sum_over_ports_is_compared) {
  auto draft = one_port(100, {port(1000001, 200)}, "2024-01-01");
  draft.ports.push_back(pdb_port(5, port(1000001, 100)));
  auto const out = join(draft);
  EXPECT_EQ(ports_of(out.rows[0]), "1000001:100@0 1000001:100@0");
  EXPECT_EQ(counts(out.context, members), "1/0/0");
}

TEST(exchange_join, an_older_export_does_not_overrule_a_newer_one) {
  auto draft = one_port(400, {port(1000001, 100)}, "2024-01-01");
  draft.ixf_exchanges.push_back(with_id(ixf("Alma IX", "XA", {port(1000001, 10)}, "2023-12-01", 2), 5));
  auto const out = join(draft);
  EXPECT_EQ(ports_of(out.rows[0]), "1000001:100@1");
}

// PeeringDB's references

TEST(exchange_join, references_to_missing_objects_are_counted) {
  peering_draft draft;
  draft.exchanges = {ix(5, "Alma IX", "XA")};
  draft.ports = {pdb_port(5, port(1000001, 1)), pdb_port(9, port(1000002, 1))};
  draft.lans.resize(2);
  draft.lans[0].id = 50;
  draft.lans[0].ix_id = 5;
  draft.lans[1].id = 90;
  draft.lans[1].ix_id = 9;
  draft.lan_prefixes.resize(3);
  draft.lan_prefixes[0].lan_id = 50;  // 5's
  draft.lan_prefixes[1].lan_id = 90;  // of an exchange that is not there
  draft.lan_prefixes[2].lan_id = 99;  // of no LAN
  for (auto& one : draft.lan_prefixes) one.prefix = *base::parse_prefix("3fff:1::/64");
  draft.ix_facs.resize(2);
  draft.ix_facs[0].ix_id = 5;
  draft.ix_facs[0].fac_id = 500;
  draft.ix_facs[1].ix_id = 9;
  auto const out = join(draft);
  ASSERT_EQ(out.rows.size(), 1U);
  EXPECT_EQ(out.rows[0].lans.size(), 1U);
  EXPECT_EQ(out.rows[0].fac_ids, (std::vector<std::uint32_t>{500}));
  EXPECT_EQ(counts(out.context, "PeeringDB ports to exchanges"), "1/1/0");
  EXPECT_EQ(counts(out.context, "PeeringDB peering LANs to exchanges"), "1/2/0");
  EXPECT_EQ(counts(out.context, "PeeringDB exchange buildings to exchanges"), "1/1/0");
}

TEST(exchange_join, members_at_an_exchange_that_the_file_lacks_are_counted) {
  peering_draft draft;
  draft.stray_ports = {{base::asn{1000001}, "7"}};
  auto const out = join(draft);
  EXPECT_EQ(counts(out.context, "IX-F connections to exchanges"), "0/1/0");
}

}  // namespace
}  // namespace causeway::world
