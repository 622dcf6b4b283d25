//! Counting issues: kinds, first examples, text.
#include "base/tally.h"

#include <gtest/gtest.h>

namespace causeway::base {
namespace {

TEST(tally, places_read_as_people_say_them) {
  EXPECT_EQ(to_string(place::line(12)), "line 12");
  EXPECT_EQ(to_string(place::offset(340)), "offset 340");
  EXPECT_EQ(to_string(place::nowhere()), "");
}

TEST(tally, counts_all_and_keeps_the_first_three) {
  tally counted{"x.txt"};
  for (auto i = 1U; i <= 5; ++i) counted.add("bad prefix", place::line(i), "detail");
  EXPECT_EQ(counted.issue_count(), 5U);
  EXPECT_EQ(counted.count_of("bad prefix"), 5U);
  EXPECT_EQ(counted.count_of("bad origin"), 0U);
  auto const& group = counted.groups().at("bad prefix");
  ASSERT_EQ(group.examples.size(), tally::max_examples);
  EXPECT_EQ(group.examples[0].where.at, 1U);
  EXPECT_EQ(group.examples[2].where.at, 3U);
}

TEST(tally, text_for_each_number_of_records_and_issues) {
  tally counted{"x.txt"};
  EXPECT_EQ(to_text(counted), "x.txt: 0 records, 0 issues\n");
  counted.count_record();
  counted.add("bad prefix", place::line(7), "10.0.0.0/99");
  EXPECT_EQ(to_text(counted), "x.txt: 1 record, 1 issue\n  bad prefix: 1 (line 7: 10.0.0.0/99)\n");
}

TEST(tally, text_says_that_there_are_more_examples) {
  tally counted{"x"};
  counted.count_record(2);
  for (auto i = 1U; i <= 4; ++i) counted.add("short", place::offset(i));
  EXPECT_EQ(to_text(counted), "x: 2 records, 4 issues\n  short: 4 (offset 1; offset 2; offset 3; …)\n");
}

TEST(tally, text_without_places_and_kinds_in_their_order) {
  tally counted{"x"};
  counted.add("truncated input", place::nowhere());
  counted.add("bad origin", place::nowhere(), "AS?");
  EXPECT_EQ(to_text(counted), "x: 0 records, 2 issues\n  bad origin: 1 (AS?)\n  truncated input: 1\n");
}

TEST(tally, details_cannot_command_a_terminal) {
  tally counted{"x"};
  counted.add("bad name", place::nowhere(), "\x1b[2Jevil\n\xc2\x9bz");
  EXPECT_EQ(counted.groups().at("bad name").examples[0].detail, "\\x1b[2Jevil\\x0a\\xc2\\x9bz");
}

TEST(tally, merge_adds_counts_and_keeps_the_first_examples) {
  tally first{"a"};
  tally second{"b"};
  first.count_record(3);
  first.add("bad prefix", place::line(1));
  first.add("bad prefix", place::line(2));
  second.count_record(4);
  for (auto i = 10U; i < 14; ++i) second.add("bad prefix", place::line(i));
  second.add("short", place::line(20));
  first.merge(second);
  EXPECT_EQ(first.records(), 7U);
  EXPECT_EQ(first.issue_count(), 7U);
  auto const& group = first.groups().at("bad prefix");
  EXPECT_EQ(group.count, 6U);
  ASSERT_EQ(group.examples.size(), 3U);
  EXPECT_EQ(group.examples[2].where.at, 10U);
  EXPECT_EQ(first.file(), "a");
}

}  // namespace
}  // namespace causeway::base
