//! What enters the countries of the tiny world beside the hand-made truth.
#include "score/dependency_score.h"

#include <gtest/gtest.h>

#include "score/score_support.h"
#include "support/score_folder.h"
#include "support/tiny_world.h"
#include "topology/graph_links.h"

namespace causeway::score {
namespace {

using base::asn;
using test::named;
using test::value_of;

base::country_code code(std::string_view text) {
  return *base::parse_country_code(text);
}

struct dependency_score : testing::Test {
  test::score_folder const folder;
  truth const so = read_truth(folder.path()).value();
  world::world const from = test::tiny_world();
  topology::as_graph const graph = topology::make_graph(topology::links_of(from));
};

TEST_F(dependency_score, truth_by_country) {
  auto const all = true_supplies(so);
  ASSERT_EQ(all.size(), 2U);
  auto const& borea = all[0];
  EXPECT_EQ(borea.country, code("XB"));
  EXPECT_EQ(borea.mbps, 80);
  ASSERT_EQ(borea.gateways.size(), 2U);
  EXPECT_DOUBLE_EQ(borea.gateways[0].share, 0.75);
  EXPECT_EQ(borea.gateways[1].network, asn{1'000'005});
  EXPECT_DOUBLE_EQ(borea.transit_share, 0.75);
  EXPECT_DOUBLE_EQ(borea.own_share, 0.25);
  EXPECT_EQ(borea.peering_share, 0);
  EXPECT_DOUBLE_EQ(borea.concentration, 75 * 75 + 25 * 25);
  EXPECT_DOUBLE_EQ(all[1].concentration, 10'000);
}

TEST_F(dependency_score, gateways_of_one_true_organisation_are_one) {
  auto joined = so;
  for (auto& one : joined.networks) one.organisation = "O1";
  EXPECT_DOUBLE_EQ(true_supplies(joined)[0].concentration, 10'000);
  joined.networks.clear();
  EXPECT_DOUBLE_EQ(true_supplies(joined)[0].concentration, 6'250) << "who is not listed stands alone";
}

// At home in XC are 1000004 (4608 addresses) and 1000005 (3072), abroad 1000001 (61440), 1000002 (4096),
// 1000003 (16384), reached by none 1000006. To 1000004 the first and third go over 1000001, its provider, the
// second over its own peering; to 1000005 the first two over 1000001, a peer, the third itself, a customer.
// So of all weight 0.6 · 0.95 enters by transit, 0.6 · 0.05 + 0.4 · 0.8 by peering, 0.4 · 0.2 otherwise.
TEST_F(dependency_score, estimate_of_one_country) {
  auto const cinta = estimated_supply(from, graph, code("XC"));
  ASSERT_EQ(cinta.gateways.size(), 3U);
  EXPECT_NEAR(cinta.gateways[0].share, 0.89, 1e-12);
  EXPECT_NEAR(cinta.gateways[1].share, 0.03, 1e-12);
  EXPECT_NEAR(cinta.gateways[2].share, 0.08, 1e-12);
  EXPECT_NEAR(cinta.transit_share, 0.57, 1e-12);
  EXPECT_NEAR(cinta.peering_share, 0.35, 1e-12);
  EXPECT_NEAR(cinta.own_share, 0.08, 1e-12);
  EXPECT_NEAR(cinta.concentration, 92 * 92 + 8 * 8, 1e-6) << "1000001 and 1000002 are one organisation";
}

// XB, with 80 of 100 Mbps: in the world 3072 of 73216 addresses enter over 1000005, all by transit.
TEST_F(dependency_score, of_the_tiny_world) {
  auto const supplies = true_supplies(so);
  std::vector<country_supply> found;
  for (auto const& one : supplies) found.push_back(estimated_supply(from, graph, one.country));
  auto const all = dependency_scores(supplies, found);
  constexpr auto share = 3'072.0 / 73'216;
  EXPECT_NEAR(value_of(all, "dependency.gateways"), 0.8 * (0.25 - share) + 0.2 * 0.11, 1e-12);
  EXPECT_EQ(value_of(all, "dependency.top_gateway"), 1);
  EXPECT_NEAR(value_of(all, "dependency.transit_share"), 0.8 * 0.25 + 0.2 * 0.57, 1e-12);
  EXPECT_NEAR(value_of(all, "dependency.peering_share"), 0.2 * 0.65, 1e-12);
  EXPECT_NEAR(value_of(all, "dependency.own_share"), 0.8 * 0.25 + 0.2 * 0.08, 1e-12);
  constexpr auto percent = 100 * share;
  constexpr auto hhi = percent * percent + (100 - percent) * (100 - percent);
  EXPECT_NEAR(value_of(all, "dependency.hhi"), 0.8 * (hhi - 6'250) + 0.2 * (10'000 - 8'528), 1e-6);
  EXPECT_EQ(named(all, "dependency.transit_share").example, "XC: 0.570, in truth 0.000");
  EXPECT_EQ(named(all, "dependency.hhi").count, 2U);
}

TEST_F(dependency_score, another_top_gateway_is_wrong) {
  std::vector<country_supply> const is{{code("XB"), 30, {{asn{1}, 0.6}, {asn{2}, 0.4}}, 1, 0, 0, 5'200},
                                       {code("XC"), 10, {{asn{1}, 0.5}, {asn{2}, 0.5}}, 1, 0, 0, 5'000}};
  std::vector<country_supply> const said{{code("XB"), 0, {{asn{1}, 0.4}, {asn{3}, 0.6}}, 1, 0, 0, 5'200},
                                         {code("XC"), 0, {{asn{1}, 1.0}}, 1, 0, 0, 10'000}};
  auto const all = dependency_scores(is, said);
  EXPECT_DOUBLE_EQ(value_of(all, "dependency.top_gateway"), 0.25);
  EXPECT_EQ(named(all, "dependency.top_gateway").example,
            "XB: largest AS3 with 0.600, in truth AS1 with 0.600");
  // XB: 0.2 too few, 0.6 too many, 0.4 too few; XC: 0.5 too many, 0.5 too few
  EXPECT_DOUBLE_EQ(value_of(all, "dependency.gateways"), (30 * 0.6 + 10 * 0.5) / 40);
}

TEST_F(dependency_score, no_estimate_is_as_wrong_as_can_be) {
  auto const supplies = true_supplies(so);
  std::vector<country_supply> found;
  for (auto const& one : supplies) found.push_back(estimated_supply(test::bare_world(), {}, one.country));
  auto const all = dependency_scores(supplies, found);
  EXPECT_EQ(value_of(all, "dependency.gateways"), 1);
  EXPECT_EQ(value_of(all, "dependency.top_gateway"), 0);
  EXPECT_TRUE(named(all, "dependency.gateways").example.starts_with("XB: largest none"));
  auto const nowhere = estimated_supply(from, graph, code("XQ"));
  EXPECT_TRUE(nowhere.gateways.empty());
}

}  // namespace
}  // namespace causeway::score
