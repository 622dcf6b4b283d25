//! Whose word counts where several files say the same thing.
#include "world/drafts.h"

#include <gtest/gtest.h>

#include "support/test_support.h"

namespace causeway::world {
namespace {

struct row : said {
  int key = 0;
  char text = ' ';
};

row by(std::uint16_t source, std::int32_t day, int key, char text) {
  return {{source_idx{source}, base::date{day}}, key, text};
}

std::string texts(std::vector<row> const& rows) {
  std::string out;
  for (auto const& one : rows) out += one.text;
  return out;
}

TEST(drafts, the_newest_file_is_kept_for_each_key) {
  std::vector<row> rows{by(0, 10, 2, 'a'), by(0, 10, 1, 'b'), by(1, 20, 2, 'c'), by(2, 15, 2, 'd')};
  EXPECT_EQ(keep_newest(rows, [](row const& one) { return one.key; }), 2U);
  EXPECT_EQ(texts(rows), "bc");
}

TEST(drafts, of_equal_days_the_first_in_order_of_path_and_of_a_file_the_first) {
  std::vector<row> rows{by(1, 10, 1, 'a'), by(0, 10, 1, 'b'), by(0, 10, 1, 'c')};
  EXPECT_EQ(keep_newest(rows, [](row const& one) { return one.key; }), 2U);
  EXPECT_EQ(texts(rows), "b");
}

TEST(drafts, an_undated_file_is_the_oldest) {
  std::vector<row> rows{by(0, base::date::unknown_day, 1, 'a'), by(1, -5000, 1, 'b')};
  keep_newest(rows, [](row const& one) { return one.key; });
  EXPECT_EQ(texts(rows), "b");
}

}  // namespace
}  // namespace causeway::world
