//! Hegemony, worked out by hand.
#include "routing/hegemony.h"

#include <gtest/gtest.h>

#include <array>

#include "routing/path_view_support.h"

namespace causeway::routing {
namespace {

using test::score_of;
using test::seen_path;
using test::views_of;

std::vector<scope_scores> all_scopes(path_views const& views) {
  std::vector<scope_scores> out;
  visit_hegemony(views, [&](scope_scores const& one) { out.push_back(one); });
  return out;
}

// 24 networks: 1 to 20 look at 24, over 21, 22 and 23. Network 24 has three quarters of its addresses in one
// prefix (A) and a quarter in another (B).
//
//    vantage     path of A      path of B         21      22      23       5
//    1           1 21           1 21             1
//    2           2 1 21         2 1 21           1
//    3, 4        . 5 21         . 5 21           1                         1
//    5           5 21           5 21             1                         1
//    6 to 10     . 21           . 22             0.75    0.25
//    11 to 13    . 23 22        . 23 22                  1       1
//    14          14 22          14 22                    1
//    15 to 18    . 22           . 21             0.25    0.75
//    19          19 23          19 23                            1
//    20          20             20
//    sum                                         9.75    8.25    4         3
//    two largest dropped                         7.75    6.25    2         1
//    two smallest dropped (all 0), over 16       0.484375 0.390625 0.125   0.0625
//
// Every vantage sees itself with 1, and 1 is also seen by 2: never more than two values, which are dropped.
path_views network_of_24() {
  std::vector<seen_path> seen;
  auto const add = [&](std::uint32_t from, std::vector<std::uint32_t> a, std::vector<std::uint32_t> b) {
    a.insert(a.begin(), from);
    b.insert(b.begin(), from);
    seen.push_back({from - 1, 24, a, 768});
    seen.push_back({from - 1, 24, b, 256});
  };
  add(1, {21}, {21});
  add(2, {1, 21}, {1, 21});
  add(3, {5, 21}, {5, 21});
  add(4, {5, 21}, {5, 21});
  add(5, {21}, {21});
  for (auto from = 6U; from <= 10; ++from) add(from, {21}, {22});
  for (auto from = 11U; from <= 13; ++from) add(from, {23, 22}, {23, 22});
  add(14, {22}, {22});
  for (auto from = 15U; from <= 18; ++from) add(from, {22}, {21});
  add(19, {23}, {23});
  add(20, {}, {});
  std::vector<vantage> vantages;
  for (auto from = 1U; from <= 20; ++from) vantages.push_back({base::asn{from}, 0});
  return views_of(vantages, seen);
}

TEST(hegemony, of_a_network_of_24_of_which_20_look) {
  auto const scopes = all_scopes(network_of_24());
  ASSERT_EQ(scopes.size(), 1U);
  EXPECT_EQ(scopes[0].scope, base::asn{24});
  EXPECT_EQ(scopes[0].seen_by, 20U);
  ASSERT_EQ(scopes[0].scores.size(), 5U) << "what is dropped to 0 is left out";
  EXPECT_DOUBLE_EQ(score_of(scopes[0].scores, 21), 7.75 / 16);
  EXPECT_DOUBLE_EQ(score_of(scopes[0].scores, 22), 6.25 / 16);
  EXPECT_DOUBLE_EQ(score_of(scopes[0].scores, 23), 2.0 / 16);
  EXPECT_DOUBLE_EQ(score_of(scopes[0].scores, 5), 1.0 / 16);
  EXPECT_DOUBLE_EQ(score_of(scopes[0].scores, 24), 1) << "the scope itself";
}

TEST(hegemony, vantages_without_a_path_count_as_zero) {
  auto const views = views_of({{base::asn{1}, 0}, {base::asn{2}, 0}}, {{0, 9, {1, 5}, 4}, {1, 8, {2}, 1}});
  auto const scopes = all_scopes(views);
  ASSERT_EQ(scopes.size(), 2U);
  EXPECT_EQ(scopes[0].scope, base::asn{8});
  EXPECT_EQ(scopes[1].seen_by, 1U);
  EXPECT_DOUBLE_EQ(score_of(scopes[1].scores, 5), 0.5);
  EXPECT_DOUBLE_EQ(score_of(scopes[1].scores, 9), 0.5) << "even the scope";
}

TEST(hegemony, a_network_is_averaged_over_the_sessions_that_saw_it) {
  // Network 1 has three sessions with two collectors. 5 is seen with 0.5 and 1 at the first collector, not at
  // all at the second; 6 with 0.5 at the first, with 1 at the second.
  auto const views = views_of({{base::asn{1}, 0}, {base::asn{1}, 0}, {base::asn{1}, 1}},
                              {{0, 9, {1, 5}, 1}, {0, 9, {1, 6}, 1}, {1, 9, {1, 5}, 2}, {2, 9, {1, 6}, 7}});
  auto const scopes = all_scopes(views);
  ASSERT_EQ(scopes.size(), 1U);
  EXPECT_EQ(scopes[0].seen_by, 1U);
  EXPECT_DOUBLE_EQ(score_of(scopes[0].scores, 5), 0.75);
  EXPECT_DOUBLE_EQ(score_of(scopes[0].scores, 6), 0.75) << "collectors count alike, not sessions";
}

TEST(hegemony, seen_with_no_weight_is_seen) {
  // The second session sees 5 only on the way to a prefix that more specific ones cover wholly.
  auto const views = views_of({{base::asn{1}, 0}, {base::asn{1}, 0}},
                              {{0, 9, {1, 5}, 1}, {1, 9, {1, 5}, 0}, {1, 9, {1, 6}, 1}});
  EXPECT_DOUBLE_EQ(score_of(all_scopes(views)[0].scores, 5), 0.5);
  auto const nothing = views_of({{base::asn{1}, 0}}, {{0, 9, {1, 5}, 0}});
  EXPECT_TRUE(all_scopes(nothing)[0].scores.empty()) << "a scope without weight";
}

TEST(hegemony, members_of_a_set_share) {
  path_views views;
  views.vantages = {{base::asn{1}, 0}};
  auto const path =
      views.add_path(std::array<path_step, 3>{{{base::asn{1}, 0}, {base::asn{5}, 2}, {base::asn{6}, 2}}});
  views.rows = {{base::asn{9}, 0, path, 4}};
  auto const scores = all_scopes(views)[0].scores;
  EXPECT_DOUBLE_EQ(score_of(scores, 5), 0.5);
  EXPECT_DOUBLE_EQ(score_of(scores, 1), 1);
}

TEST(hegemony, an_origin_that_its_own_path_repeats_counts_twice) {
  // "5 9 {9}": as the public code has it, 9 weighs twice and all else half of it.
  auto const scores = all_scopes(views_of({{base::asn{5}, 0}}, {{0, 9, {5, 9}, 4}}))[0].scores;
  EXPECT_DOUBLE_EQ(score_of(scores, 9), 1);
  EXPECT_DOUBLE_EQ(score_of(scores, 5), 0.5);
}

TEST(hegemony, of_everything) {
  auto const views = views_of({{base::asn{1}, 0}, {base::asn{2}, 0}},
                              {{0, 8, {1}, 1}, {0, 9, {1, 8}, 3}, {1, 8, {2, 1}, 2}, {1, 9, {2}, 2}});
  auto const scores = global_hegemony(views);
  EXPECT_DOUBLE_EQ(score_of(scores, 1), (1 + 0.5) / 2);
  EXPECT_DOUBLE_EQ(score_of(scores, 8), (1 + 0.5) / 2) << "on the way and as an origin";
  EXPECT_DOUBLE_EQ(score_of(scores, 9), (0.75 + 0.5) / 2);
}

TEST(hegemony, of_a_country) {
  // Origins 8 and 9 hang on 5, 8 also on 6. Network 7 of the country is nowhere seen.
  auto const views = views_of({{base::asn{1}, 0}}, {{0, 8, {1, 5}, 1}, {0, 8, {1, 6}, 1}, {0, 9, {1, 5}, 1}});
  std::array<origin_weight, 3> const origins{{{base::asn{7}, 100}, {base::asn{8}, 30}, {base::asn{9}, 10}}};
  auto const found = depend_on(views, origins);
  EXPECT_EQ(found.origins_found, 2U);
  EXPECT_DOUBLE_EQ(found.weight_found, 40);
  EXPECT_DOUBLE_EQ(found.weight_given, 140);
  EXPECT_DOUBLE_EQ(score_of(found.scores, 5), (30 * 0.5 + 10) / 40);
  EXPECT_DOUBLE_EQ(score_of(found.scores, 6), 30 * 0.5 / 40);
  EXPECT_DOUBLE_EQ(score_of(found.scores, 8), 0.75);
  EXPECT_EQ(found.scores.front().network, base::asn{1}) << "the largest first";
  EXPECT_DOUBLE_EQ(found.scores.front().value, 1);
}

TEST(hegemony, an_origin_without_weight_in_any_session_does_not_count_as_seen) {
  // All of 8's prefixes are covered by more specific ones of 9, as both sessions see them.
  auto const views = views_of({{base::asn{1}, 0}, {base::asn{2}, 0}},
                              {{0, 8, {1, 5}, 0}, {0, 9, {1, 5}, 4}, {1, 8, {2}, 0}, {1, 9, {2}, 4}});
  std::array<origin_weight, 2> const origins{{{base::asn{8}, 30}, {base::asn{9}, 10}}};
  auto const found = depend_on(views, origins);
  EXPECT_EQ(found.origins_found, 1U);
  EXPECT_DOUBLE_EQ(found.weight_found, 10);
  EXPECT_DOUBLE_EQ(score_of(found.scores, 5), 0.5);
  EXPECT_DOUBLE_EQ(score_of(found.scores, 8), 0);
}

TEST(hegemony, of_a_country_that_nobody_sees) {
  std::array<origin_weight, 1> const origins{{{base::asn{7}, 100}}};
  auto const found = depend_on(views_of({{base::asn{1}, 0}}, {{0, 8, {1}, 1}}), origins);
  EXPECT_EQ(found.origins_found, 0U);
  EXPECT_TRUE(found.scores.empty());
}

TEST(hegemony, trimmed_means) {
  std::array<double, 9> nine{9, 1, 8, 2, 7, 3, 6, 4, 5};
  EXPECT_DOUBLE_EQ(trimmed_mean(nine, 9), 5) << "nothing is dropped of nine";
  EXPECT_DOUBLE_EQ(trimmed_mean(nine, 10), 36.0 / 8) << "a 0 and the 9";
  std::array<double, 2> two{4, 2};
  EXPECT_DOUBLE_EQ(trimmed_mean(two, 20), 0) << "both are dropped";
  EXPECT_DOUBLE_EQ(trimmed_mean(two, 19), 2.0 / 17) << "one of 19";
  EXPECT_DOUBLE_EQ(trimmed_mean({}, 3), 0);
}

}  // namespace
}  // namespace causeway::routing
