//! Counts become scores: by hand.
#include "score/figures.h"

#include <gtest/gtest.h>

namespace causeway::score {
namespace {

TEST(figures, a_share_of_right_answers) {
  right_count count;
  count.add(true, [] { return "never"; });
  count.add(false, [] { return "first"; });
  count.add(false, [] { return "second"; });
  count.add(true, [] { return "never"; });
  auto wrong = right_count{count};
  auto const share = std::move(count).as_share("a.b");
  EXPECT_EQ(share.name, "a.b");
  EXPECT_EQ(share.unit, "share");
  EXPECT_EQ(share.state, score_state::scored);
  EXPECT_EQ(share.value, 0.5);
  EXPECT_EQ(share.better, direction::higher);
  EXPECT_EQ(share.count, 4U);
  EXPECT_EQ(share.example, "first");
  auto const number = std::move(wrong).as_wrong("a.c", "links");
  EXPECT_EQ(number.value, 2.0);
  EXPECT_EQ(number.unit, "links");
  EXPECT_EQ(number.better, direction::lower);
}

TEST(figures, nothing_to_score_has_no_value) {
  for (auto const& one : {right_count{}.as_share("a"), right_count{}.as_wrong("a", "links"),
                          mean_count{direction::lower}.as_mean("a", "ratio")}) {
    EXPECT_EQ(one.state, score_state::nothing_to_score);
    EXPECT_FALSE(one.value);
    EXPECT_EQ(one.count, 0U);
  }
}

// (1 · 0.25 + 3 · 0.75) / 4
TEST(figures, a_weighted_mean_of_errors) {
  mean_count mean{direction::lower};
  mean.add(0.25, 1, 0, [] { return "small"; });
  mean.add(0.75, 3, 0, [] { return "large"; });
  mean.add(0, 0.5, 0, [] { return "none"; });
  auto const out = std::move(mean).as_mean("e", "ratio");
  EXPECT_DOUBLE_EQ(out.value.value(), 2.5 / 4.5);
  EXPECT_EQ(out.example, "large");
  EXPECT_EQ(out.count, 3U);
  EXPECT_EQ(out.better, direction::lower);
}

TEST(figures, a_mean_of_shares_has_the_lowest_as_example) {
  mean_count mean{direction::higher};
  mean.add(1, 1, 1, [] { return "perfect"; });
  mean.add(0.5, 1, 1, [] { return "half"; });
  mean.add(0.75, 2, 1, [] { return "more"; });
  auto const out = std::move(mean).as_mean("s", "share");
  EXPECT_DOUBLE_EQ(out.value.value(), 0.75);
  EXPECT_EQ(out.example, "half");
  mean_count perfect{direction::higher};
  perfect.add(1, 1, 1, [] { return "never"; });
  EXPECT_EQ(std::move(perfect).as_mean("s", "share").example, "");
}

TEST(figures, words) {
  EXPECT_EQ(to_string(direction::higher), "higher");
  EXPECT_EQ(to_string(direction::lower), "lower");
  EXPECT_EQ(to_string(score_state::scored), "scored");
  EXPECT_EQ(to_string(score_state::nothing_to_score), "nothing to score");
  EXPECT_EQ(to_string(score_state::no_estimate), "no estimate yet");
}

}  // namespace
}  // namespace causeway::score
