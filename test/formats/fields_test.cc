//! Fields as values: what is nothing, what is bad, one issue a row.
#include "formats/fields.h"

#include <gtest/gtest.h>

#include "read_records.h"

namespace causeway::formats {
namespace {

struct field_reader_test : testing::Test {
  field_reader_test() { row.begin_row(base::place::line(7)); }

  base::tally counted{"test"};
  field_reader row{counted};
};

TEST_F(field_reader_test, first_bad_field_is_the_rows_only_issue) {
  row.network("x");
  row.country("123");
  EXPECT_FALSE(row.good());
  EXPECT_EQ(counted.issue_count(), 1U);
  EXPECT_EQ(line_of(counted, "bad AS number"), "line 7");
  row.begin_row(base::place::line(8));
  EXPECT_TRUE(row.good());
}

TEST_F(field_reader_test, nothing_is_nothing_and_no_issue) {
  for (auto const* const none : {"", " ", "-", "ZZ", "zz"}) EXPECT_FALSE(row.country(none).given()) << none;
  EXPECT_EQ(row.country3(""), "");
  EXPECT_FALSE(row.date("").known());
  EXPECT_FALSE(row.date("00000000").known());
  EXPECT_FALSE(row.point(" ", "").known());
  EXPECT_FALSE(row.point("0.0", "0").known());
  EXPECT_TRUE(row.point("0", "0.5").known());
  EXPECT_FALSE(row.real("", "kind"));
  EXPECT_FALSE(row.yes_or_no(""));
  EXPECT_FALSE(row.number<int>("", "kind"));
  EXPECT_TRUE(row.good());
}

TEST_F(field_reader_test, values_are_trimmed) {
  EXPECT_EQ(to_string(row.country(" xa ")), "XA");
  EXPECT_EQ(row.country3(" xaa"), "XAA");
  EXPECT_EQ(row.network(" AS1000001 "), base::asn{1000001});
  EXPECT_EQ(row.text("  Alma  "), "Alma");
  EXPECT_EQ(row.real(" 2.5 ", "kind"), 2.5);
  EXPECT_EQ(row.number<int>(" -3 ", "kind"), -3);
  EXPECT_EQ(row.yes_or_no(" Yes"), true);
  EXPECT_EQ(row.yes_or_no("FALSE"), false);
  EXPECT_TRUE(row.good());
}

TEST_F(field_reader_test, namibia_is_a_country) {
  EXPECT_EQ(to_string(row.country("NA")), "NA");
  EXPECT_FALSE(means_nothing("NA"));
}

TEST_F(field_reader_test, text_that_is_not_utf_8_leaves_the_row_good) {
  EXPECT_EQ(row.text("Caf\xE9"), "Café");
  EXPECT_TRUE(row.good());
  EXPECT_EQ(counted.count_of("text not UTF-8, read as Latin-1"), 1U);
}

TEST_F(field_reader_test, needed_values_reject_their_absence) {
  row.needed_country("ZZ");
  EXPECT_EQ(counted.count_of("bad country code"), 1U);
  row.begin_row(base::place::line(8));
  row.needed_text(" ", "city without name");
  EXPECT_EQ(line_of(counted, "city without name"), "line 8");
}

TEST(file_stem, drops_folders_packing_and_extension) {
  EXPECT_EQ(file_stem("a/b.c/SP.POP.TOTL.csv.gz"), "sp.pop.totl");
  EXPECT_EQ(file_stem("sp.pop.totl"), "sp.pop.totl");
  EXPECT_EQ(file_stem("-"), "-");
}

TEST(date_of_name, looks_at_the_last_part_only) {
  EXPECT_EQ(to_string(date_of_name("2019-01-01/x-20240102.csv")), "2024-01-02");
  EXPECT_FALSE(date_of_name("2019-01-01/x.csv").known());
}

}  // namespace
}  // namespace causeway::formats
