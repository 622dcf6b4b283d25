//! CSV writing: quoting as RFC 4180 has it. That every table reads back is in formats/csv_reader_test.cc.
#include "base/csv_writer.h"

#include <gtest/gtest.h>

#include <vector>

namespace causeway::base {
namespace {

std::string row(std::vector<std::string> const& fields) {
  std::string out;
  csv_writer writer{out};
  for (auto const& one : fields) writer.field(one);
  writer.end_row();
  return out;
}

// RFC 4180 §2, rules 5 to 7, with LF for CRLF.
TEST(csv_writer, rfc4180_quotes_only_what_needs_them) {
  EXPECT_EQ(row({"a", "b c", ""}), "a,b c,\n");
  EXPECT_EQ(row({"a,b"}), "\"a,b\"\n");
  EXPECT_EQ(row({"say \"x\""}), "\"say \"\"x\"\"\"\n");
  EXPECT_EQ(row({"two\nlines", "cr\r"}), "\"two\nlines\",\"cr\r\"\n");
}

TEST(csv_writer, quotes_other_separators_so_that_none_is_guessed) {
  EXPECT_EQ(row({"a;b"}), "\"a;b\"\n");
  EXPECT_EQ(row({"a\tb"}), "\"a\tb\"\n");
}

TEST(csv_writer, a_row_of_one_blank_field_is_no_empty_line) {
  EXPECT_EQ(row({""}), "\"\"\n");
  EXPECT_EQ(row({"  "}), "\"  \"\n");
  EXPECT_EQ(row({"", ""}), ",\n");
}

TEST(csv_writer, a_byte_order_mark_in_a_field_is_kept_apart) {
  EXPECT_EQ(row({"\xEF\xBB\xBFx"}), "\"\xEF\xBB\xBFx\"\n");
}

TEST(csv_writer, rows_follow_each_other) {
  std::string out = "# head\n";
  csv_writer writer{out};
  writer.field("a").field("b").end_row().field("").end_row().field("c").end_row();
  EXPECT_EQ(out, "# head\na,b\n\"\"\nc\n");
}

}  // namespace
}  // namespace causeway::base
