//! Path verification, by the sections of draft-ietf-sidrops-aspa-verification-24.
#include "routing/aspa.h"

#include <gtest/gtest.h>

#include "small_internet.h"

namespace causeway::routing {
namespace {

using test::numbers_of;
using enum path_validity;

attestation_table table_of(std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>>> const& rows) {
  std::vector<provider_attestation> all;
  for (auto const& [customer, providers] : rows) {
    all.push_back({base::asn{customer}, numbers_of(providers)});
  }
  return attestation_table{all};
}

// The path is written as received, nearest first; the nearest is the neighbour.
path_validity up(attestation_table const& table, std::vector<std::uint32_t> const& path) {
  return verify_path(table, numbers_of(path), base::asn{path.front()}, path_direction::upstream);
}
path_validity down(attestation_table const& table, std::vector<std::uint32_t> const& path) {
  return verify_path(table, numbers_of(path), base::asn{path.front()}, path_direction::downstream);
}

TEST(aspa, section_5_2_tells_providers_others_and_silence_apart) {
  auto const table = table_of({{1, {10, 11}}, {2, {0}}, {1, {12}}});
  EXPECT_EQ(table.authorized(base::asn{1}, base::asn{10}), authorization::provider);
  EXPECT_EQ(table.authorized(base::asn{1}, base::asn{12}), authorization::provider);  // the union
  EXPECT_EQ(table.authorized(base::asn{1}, base::asn{2}), authorization::not_provider);
  EXPECT_EQ(table.authorized(base::asn{2}, base::asn{10}), authorization::not_provider);
  EXPECT_EQ(table.authorized(base::asn{10}, base::asn{1}), authorization::no_attestation);
  EXPECT_EQ(attestation_table{}.authorized(base::asn{1}, base::asn{10}), authorization::no_attestation);
}

// 1 is below 2, 2 below 3.
TEST(aspa, section_5_4_wants_every_hop_up_to_be_authorized) {
  auto const table = table_of({{1, {2}}, {2, {3}}});
  EXPECT_EQ(up(table, {1}), valid);
  EXPECT_EQ(up(table, {2, 1}), valid);
  EXPECT_EQ(up(table, {3, 2, 1}), valid);
  EXPECT_EQ(up(table, {4, 3, 2, 1}), unknown);  // 3 says nothing of 4
  EXPECT_EQ(up(table, {4, 1}), invalid);        // 1 does not name 4
  EXPECT_EQ(up(table, {4, 9, 1}), invalid);     // nor 9
  EXPECT_EQ(up(table, {1, 2}), invalid);        // 2 names 3 and not 1: a leak by 1
  EXPECT_EQ(up(table, {1, 8}), unknown);        // 8 says nothing
}

TEST(aspa, section_5_4_finds_the_one_bad_hop_among_unknown_ones) {
  auto const table = table_of({{4, {5}}});
  EXPECT_EQ(up(table, {7, 6, 5, 4, 3}), unknown);
  EXPECT_EQ(up(table, {7, 6, 4, 3}), invalid);
}

// 1 below 2 below 3; 5 below 4 below 3: up to 3 and down again.
TEST(aspa, section_5_5_allows_one_summit) {
  auto const table = table_of({{1, {2}}, {2, {3}}, {3, {0}}, {4, {3}}, {5, {4}}});
  EXPECT_EQ(down(table, {5, 4, 3, 2, 1}), valid);
  EXPECT_EQ(down(table, {3, 2, 1}), valid);
  EXPECT_EQ(down(table, {5, 4, 3}), valid);
  EXPECT_EQ(down(table, {1}), valid);
}

// 3 and 4 are peers on top: the ramps' summits are one hop apart, which is as much as may be.
TEST(aspa, section_5_5_allows_one_hop_between_the_summits) {
  auto const table = table_of({{1, {2}}, {2, {3}}, {3, {0}}, {4, {0}}, {5, {4}}});
  EXPECT_EQ(down(table, {5, 4, 3, 2, 1}), valid);
  EXPECT_EQ(up(table, {4, 3, 2, 1}), invalid);
}

// A valley: up from 1 to 2, down to 3, up to 4, down to 5.
TEST(aspa, section_5_5_finds_a_valley) {
  auto const table = table_of({{1, {2}}, {2, {0}}, {3, {2, 4}}, {4, {0}}, {5, {4}}});
  EXPECT_EQ(down(table, {5, 4, 3, 2, 1}), invalid);
  EXPECT_EQ(down(table, {3, 2, 1}), valid);
}

TEST(aspa, section_5_5_leaves_open_what_nobody_attests) {
  auto const table = table_of({{1, {2}}, {5, {4}}});
  EXPECT_EQ(down(table, {5, 4, 2, 1}), valid);       // one hop between 2 and 4
  EXPECT_EQ(down(table, {5, 4, 3, 2, 1}), unknown);  // two
}

// Most of the ramps overlap only where somebody says nothing: 5 names nobody on the path below it, 1 nobody
// above it, and there are two hops between.
TEST(aspa, section_5_5_counts_the_longest_ramps_against_the_length) {
  auto const table = table_of({{1, {9}}, {5, {9}}});
  EXPECT_EQ(down(table, {5, 1}), valid);
  EXPECT_EQ(down(table, {5, 3, 1}), invalid);
}

TEST(aspa, section_5_1_counts_prepended_numbers_once) {
  auto const table = table_of({{1, {2}}, {2, {3}}});
  EXPECT_EQ(up(table, {3, 3, 2, 2, 2, 1, 1}), valid);
  EXPECT_EQ(up(table, {1, 2, 1}), invalid);
}

TEST(aspa, sections_5_4_and_5_5_refuse_a_path_that_is_empty_or_not_the_neighbours) {
  auto const table = table_of({{1, {2}}});
  for (auto const direction : {path_direction::upstream, path_direction::downstream}) {
    EXPECT_EQ(verify_path(table, numbers_of({2, 1}), base::asn{2}, direction), valid);
    EXPECT_EQ(verify_path(table, numbers_of({2, 1}), base::asn{3}, direction), invalid);
    EXPECT_EQ(verify_path(table, {}, base::asn{3}, direction), invalid);
  }
}

TEST(aspa, section_4_registers_all_providers_or_that_there_are_none) {
  auto const net = test::small_internet{"10>1 11>1 1>2 1-3 1=4"};
  auto const one = full_attestation(net.graph, net.at(1));
  EXPECT_EQ(one.customer, base::asn{1});
  EXPECT_EQ(one.providers, numbers_of({10, 11, 4}));
  EXPECT_EQ(full_attestation(net.graph, net.at(10)).providers, numbers_of({0}));
}

}  // namespace
}  // namespace causeway::routing
