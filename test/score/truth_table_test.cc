//! Tables of the truth: by name of column, packed or not, and what ends a run.
#include "score/truth_table.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/packing.h"
#include "support/test_support.h"

namespace causeway::score {
namespace {

constexpr std::string_view repair = "; make the sample again with causeway sample";

struct truth_table : testing::Test {
  test::temporary_folder folder;

  std::string path(std::string_view name = "t.csv") const {
    return folder.path() + "/truth/" + std::string{name};
  }
  void write(std::string_view text, std::string_view name = "t.csv") const {
    folder.write("truth/" + std::string{name}, text);
  }
  // The message of reading column "a" of t.csv with `take`.
  template <typename Take>
  std::string refusal(Take take) const {
    auto const rows = read_truth_table(folder.path(), "t.csv", {"a"}, take);
    return rows ? "none" : rows.error().message;
  }
};

TEST_F(truth_table, columns_by_name_in_the_wanted_order) {
  write("b,unused,a,path\nyes,x,1.5,\nno,y,0,\"1 2  30\"\n");
  std::vector<std::string> seen;
  auto const rows = read_truth_table(folder.path(), "t.csv", {"a", "b", "path"}, [&](truth_row& row) {
    seen.push_back(std::to_string(row.amount(0)) + (row.yes(1) ? " yes" : " no"));
    for (auto const number : row.networks(2)) seen.back() += " " + std::to_string(number.value);
  });
  ASSERT_TRUE(rows) << rows.error().message;
  EXPECT_EQ(*rows, 2U);
  EXPECT_EQ(seen, (std::vector<std::string>{"1.500000 yes", "0.000000 no 1 2 30"}));
}

TEST_F(truth_table, a_packed_file_has_its_name_with_a_suffix) {
  write(test::gzip_of("a\n7\n8\n"), "t.csv.gz");
  std::uint64_t sum = 0;
  auto const rows =
      read_truth_table(folder.path(), "t.csv", {"a"}, [&](truth_row& row) { sum += row.count(0); });
  ASSERT_TRUE(rows) << rows.error().message;
  EXPECT_EQ(sum, 15U);
}

TEST_F(truth_table, what_is_missing_is_named) {
  auto const nothing = [](truth_row&) {};
  EXPECT_EQ(refusal(nothing), path() + " is missing" + std::string{repair});
  write("b\n1\n");
  EXPECT_EQ(refusal(nothing), path() + " has no column \"a\"" + std::string{repair});
  write("");
  EXPECT_EQ(refusal(nothing), path() + " has no column \"a\"" + std::string{repair});
}

TEST_F(truth_table, a_bad_field_is_named_with_its_line) {
  write("a\n1\nx\n");
  auto const expected = path() + ", line 3: a cannot be \"x\"" + std::string{repair};
  EXPECT_EQ(refusal([](truth_row& row) { row.network(0); }), expected);
  EXPECT_EQ(refusal([](truth_row& row) { row.count(0); }), expected);
  EXPECT_EQ(refusal([](truth_row& row) { row.amount(0); }), expected);
  EXPECT_EQ(refusal([](truth_row& row) { row.networks(0); }), expected);
  write("a\nyes\nx\n");
  EXPECT_EQ(refusal([](truth_row& row) { row.yes(0); }), expected);
  EXPECT_EQ(refusal([](truth_row& row) { row.one_of(0, {"yes", "maybe"}); }), expected);
  write("a\nXA\nx\n");
  EXPECT_EQ(refusal([](truth_row& row) { row.country(0); }), expected);
  EXPECT_EQ(refusal([](truth_row& row) { row.text(0); }), "none");
  write("a\n-1\n");
  EXPECT_EQ(refusal([](truth_row& row) { row.amount(0); }),
            path() + ", line 2: a cannot be \"-1\"" + std::string{repair});
}

TEST_F(truth_table, a_damaged_file_is_no_truth) {
  write("a\n1\n\"2\n");
  EXPECT_TRUE(refusal([](truth_row&) {}).starts_with(path() + " is damaged (unclosed quote, line 3)"));
  std::filesystem::remove(path());
  auto const packed = test::gzip_of("a\n1\n2\n3\n");
  write(packed.substr(0, packed.size() - 4), "t.csv.gz");
  EXPECT_TRUE(refusal([](truth_row&) {}).starts_with(path("t.csv.gz") + " is damaged ("))
      << refusal([](truth_row&) {});
}

TEST_F(truth_table, rows_are_counted) {
  EXPECT_EQ(count_truth_rows(folder.path(), "t.csv").value(), std::nullopt);
  write("x,y\n1,2\n3,4\n");
  EXPECT_EQ(count_truth_rows(folder.path(), "t.csv").value(), 2U);
}

}  // namespace
}  // namespace causeway::score
