//! Truth without estimates is listed with its rows.
#include "score/open_score.h"

#include <gtest/gtest.h>

namespace causeway::score {
namespace {

TEST(open_score, has_rows_and_no_value) {
  std::vector<open_table> const open{{"cost", "ledger.csv", 12}, {"exits", "exits.csv", std::nullopt}};
  auto const all = open_scores(open);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].name, "cost");
  EXPECT_EQ(all[0].state, score_state::no_estimate);
  EXPECT_FALSE(all[0].value);
  EXPECT_EQ(all[0].count, 12U);
  EXPECT_EQ(all[0].example, "");
  EXPECT_EQ(all[1].count, 0U);
  EXPECT_EQ(all[1].example, "the sample has no truth/exits.csv");
}

}  // namespace
}  // namespace causeway::score
