//! Country Transit Influence and the transit fraction by hand.
#include "routing/transit_influence.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "routing/path_view_support.h"

namespace causeway::routing {
namespace {

using test::score_of;
using test::seen_path;
using test::views_of;

// Network 10 and 11 are origins at home. Providers, above their customers:
//
//    1 ~ 2          ~ peers
//    |   | \.
//    3   4  5
//     \ / \ |
//     10   11
bool provides(base::asn provider, base::asn customer) {
  static std::set<std::pair<std::uint32_t, std::uint32_t>> const links{{1, 3},  {2, 4},  {2, 5}, {3, 10},
                                                                       {4, 10}, {4, 11}, {5, 11}};
  return links.contains({provider.value, customer.value});
}

TEST(transit_influence, of_one_monitor) {
  // From 1: 10 over 3 (6 blocks), 11 over the peer 2 and its customer 5 (2 blocks). All blocks: 10.
  auto const views = views_of({{base::asn{1}, 0}}, {{0, 10, {1, 3}, 6}, {0, 11, {1, 2, 5}, 2}});
  auto const scores = transit_influence(views, 10, provides);
  EXPECT_DOUBLE_EQ(score_of(scores, 3), 0.6) << "one hop away";
  EXPECT_DOUBLE_EQ(score_of(scores, 5), 0.2);
  EXPECT_DOUBLE_EQ(score_of(scores, 2), 0.2 / 2) << "two hops away";
  EXPECT_DOUBLE_EQ(score_of(scores, 1), 0) << "the monitor's own network, although it provides for 3";
  EXPECT_DOUBLE_EQ(score_of(scores, 10), 0) << "an origin";
  EXPECT_EQ(scores.front().network, base::asn{3});
}

TEST(transit_influence, a_path_counts_from_its_first_provider_on) {
  // 20 and 21 are no providers of anybody: what stands before the first provider does not count.
  auto const views = views_of({{base::asn{20}, 0}}, {{0, 10, {20, 21, 1, 3}, 4}, {0, 11, {20, 21}, 4}});
  auto const scores = transit_influence(views, 8, provides);
  EXPECT_EQ(scores.size(), 2U) << "nor does a path without any";
  EXPECT_DOUBLE_EQ(score_of(scores, 1), 0.5 / 2);
  EXPECT_DOUBLE_EQ(score_of(scores, 3), 0.5);
}

TEST(transit_influence, monitors_of_one_network_share_its_weight) {
  // 20 has two monitors, one of which goes over 3, the other over 4; 21 has one, over 4.
  auto const views = views_of({{base::asn{20}, 0}, {base::asn{20}, 1}, {base::asn{21}, 0}},
                              {{0, 10, {20, 3}, 1}, {1, 10, {20, 4}, 1}, {2, 10, {21, 4}, 1}});
  auto const scores = transit_influence(views, 1, provides);
  EXPECT_DOUBLE_EQ(score_of(scores, 3), 0.5 / 2);
  EXPECT_DOUBLE_EQ(score_of(scores, 4), (0.5 + 1) / 2);
}

TEST(transit_influence, the_tenth_at_both_ends_goes_out_by_network) {
  // Ten networks see 3 with 1 to 10 tenths, two more see only 4: the 1 and the 10 go, with their networks.
  std::vector<vantage> vantages;
  std::vector<seen_path> seen;
  for (auto i = 0U; i < 12; ++i) {
    vantages.push_back({base::asn{20 + i}, 0});
    auto const part = i < 10 ? (i + 1) / 10.0 : 0.0;
    if (part > 0) seen.push_back({i, 10, {20 + i, 3}, part});
    if (part < 1) seen.push_back({i, 10, {20 + i, 4}, 1 - part});
  }
  auto const scores = transit_influence(views_of(vantages, seen), 1, provides);
  EXPECT_DOUBLE_EQ(score_of(scores, 3), (0.2 + 0.3 + 0.4 + 0.5 + 0.6 + 0.7 + 0.8 + 0.9) / 10);
  EXPECT_NEAR(score_of(scores, 4), (0.9 + 0.8 + 0.7 + 0.6 + 0.5 + 0.4 + 0.3 + 0.2 + 1) / 10, 1e-12)
      << "eleven saw it, one went at each end: 0.1 and a 1";
}

TEST(transit_influence, of_nothing) {
  EXPECT_TRUE(transit_influence(views_of({}, {}), 10, provides).empty());
  EXPECT_TRUE(transit_influence(views_of({{base::asn{1}, 0}}, {{0, 10, {1, 3}, 1}}), 0, provides).empty());
}

home_side side_of(base::asn network) {
  if (network.value >= 10 && network.value < 20) return home_side::inside;
  return network.value == 30 ? home_side::unknown : home_side::outside;
}

TEST(transit_fraction, weighs_origins_by_their_addresses) {
  // 10 is entered over its provider 3 with three quarters, else from 9, which is none. 11 lies behind 10.
  // 12 is seen over a network of unknown home only, 13 not at all.
  auto const views =
      views_of({{base::asn{1}, 0}},
               {{0, 10, {1, 3}, 3}, {0, 10, {1, 9}, 1}, {0, 11, {1, 3, 10}, 5}, {0, 12, {1, 30}, 5}});
  std::array<origin_weight, 4> const origins{
      {{base::asn{10}, 40}, {base::asn{11}, 20}, {base::asn{12}, 30}, {base::asn{13}, 10}}};
  auto const found = transit_fraction_of(views, origins, side_of, provides);
  EXPECT_DOUBLE_EQ(found.transit_weighted, (40 * 0.75 + 20 * 1) / 60);
  EXPECT_DOUBLE_EQ(found.origin_share, 0.6);
  EXPECT_DOUBLE_EQ(found.scaled(), 0.5);
}

TEST(transit_fraction, the_last_entry_counts) {
  // Over 3 into 10, out to 9, which is no provider, and in again: 11.
  auto const views = views_of({{base::asn{1}, 0}}, {{0, 11, {1, 3, 10, 9}, 1}});
  std::array<origin_weight, 1> const origins{{{base::asn{11}, 20}}};
  EXPECT_DOUBLE_EQ(transit_fraction_of(views, origins, side_of, provides).transit_weighted, 0);
}

TEST(transit_fraction, paths_from_inside_enter_nowhere) {
  auto const views = views_of({{base::asn{12}, 0}}, {{0, 10, {12}, 1}});
  std::array<origin_weight, 1> const origins{{{base::asn{10}, 20}}};
  EXPECT_DOUBLE_EQ(transit_fraction_of(views, origins, side_of, provides).origin_share, 0);
}

}  // namespace
}  // namespace causeway::routing
