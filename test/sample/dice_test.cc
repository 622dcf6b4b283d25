//! Streams that repeat themselves, differ from each other, and are spread as they say.
#include "sample/dice.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace causeway::sample {
namespace {

constexpr int draws = 200'000;

template <typename Draw>
double mean_of(Draw draw) {
  double sum = 0;
  for (int i = 0; i < draws; ++i) sum += draw();
  return sum / draws;
}

TEST(dice, the_same_seed_purpose_and_number_give_the_same_stream) {
  dice one{7, "coast", 3};
  dice same{7, "coast", 3};
  for (int i = 0; i < 100; ++i) EXPECT_EQ(one.next(), same.next());
}

TEST(dice, another_seed_purpose_or_number_gives_another_stream) {
  auto const first = dice{7, "coast", 3}.next();
  EXPECT_NE(first, (dice{8, "coast", 3}.next()));
  EXPECT_NE(first, (dice{7, "coasts", 3}.next()));
  EXPECT_NE(first, (dice{7, "coast", 4}.next()));
  EXPECT_NE((dice{7, "ab", 0}.next()), (dice{7, "ba", 0}.next()));
}

TEST(dice, whole_numbers_are_spread_evenly) {
  dice one{1, "even"};
  std::array<int, 7> counts{};
  for (int i = 0; i < draws; ++i) ++counts[one.below(7)];
  for (auto const count : counts) EXPECT_NEAR(count, draws / 7.0, 5 * std::sqrt(draws / 7.0));
  EXPECT_EQ(one.below(1), 0U);
}

TEST(dice, units_lie_between_0_and_1) {
  dice one{1, "unit"};
  for (int i = 0; i < draws; ++i) {
    auto const x = one.unit();
    ASSERT_GE(x, 0);
    ASSERT_LT(x, 1);
  }
  EXPECT_NEAR(mean_of([&] { return one.unit(); }), 0.5, 0.005);
  EXPECT_NEAR(mean_of([&] { return one.between(-3, 5); }), 1, 0.03);
  EXPECT_NEAR(mean_of([&] { return one.chance(0.3) ? 1.0 : 0.0; }), 0.3, 0.006);
}

TEST(dice, triangular_has_the_mean_of_its_corners) {
  dice one{1, "triangle"};
  EXPECT_NEAR(mean_of([&] { return one.triangular(1, 2, 6); }), 3, 0.02);
  EXPECT_EQ(one.triangular(4, 4, 4), 4);
}

TEST(dice, normal_has_mean_0_and_deviation_1) {
  dice one{1, "normal"};
  EXPECT_NEAR(mean_of([&] { return one.normal(); }), 0, 0.012);
  EXPECT_NEAR(mean_of([&] {
                auto const x = one.normal();
                return x * x;
              }),
              1, 0.02);
}

TEST(dice, log_normal_and_pareto_have_the_medians_that_theory_gives) {
  dice one{1, "tails"};
  int below_median = 0;
  int below_pareto_median = 0;
  for (int i = 0; i < draws; ++i) {
    below_median += one.log_normal(10, 0.8) < 10 ? 1 : 0;
    auto const tail = one.pareto(2, 1.5);
    ASSERT_GE(tail, 2);
    below_pareto_median += tail < 2 * std::pow(2, 1 / 1.5) ? 1 : 0;
  }
  EXPECT_NEAR(below_median, draws / 2, 5 * std::sqrt(draws) / 2);
  EXPECT_NEAR(below_pareto_median, draws / 2, 5 * std::sqrt(draws) / 2);
}

TEST(dice, picks_by_weight_and_never_what_has_none) {
  dice one{1, "pick"};
  std::vector<double> const weights{0, 1, 3, 0};
  std::array<int, 4> counts{};
  for (int i = 0; i < draws; ++i) ++counts[one.pick(weights)];
  EXPECT_EQ(counts[0], 0);
  EXPECT_EQ(counts[3], 0);
  EXPECT_NEAR(counts[2], draws * 0.75, 5 * std::sqrt(draws * 0.75 * 0.25));
}

}  // namespace
}  // namespace causeway::sample
