//! CSV rows: RFC 4180, what people do beyond it, and what damage does.
#include "formats/csv_reader.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "base/csv_writer.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

using row = std::vector<std::string>;
using table = std::vector<row>;

struct outcome {
  table rows;
  std::vector<std::uint64_t> lines;
  base::tally counted{"test"};
};

outcome rows_of(std::string_view text) {
  outcome result;
  auto in = test::input_of(text);
  csv_reader reader{in, result.counted};
  std::vector<std::string_view> fields;
  while (reader.next(fields)) {
    result.rows.emplace_back(fields.begin(), fields.end());
    result.lines.push_back(reader.place().at);
  }
  return result;
}

// RFC 4180 §2, rules 1 to 7.
TEST(csv_reader, rfc4180_rules) {
  EXPECT_EQ(rows_of("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n").rows,
            (table{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}}));
  EXPECT_EQ(rows_of("aaa,bbb\r\nzzz,yyy").rows, (table{{"aaa", "bbb"}, {"zzz", "yyy"}}));
  EXPECT_EQ(rows_of("\"aaa\",\"bbb\"\r\n").rows, (table{{"aaa", "bbb"}}));
  EXPECT_EQ(rows_of("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nz,y,x").rows,
            (table{{"aaa", "b\r\nbb", "ccc"}, {"z", "y", "x"}}));
  EXPECT_EQ(rows_of("\"aaa\",\"b\"\"bb\",\"c,c\"").rows, (table{{"aaa", "b\"bb", "c,c"}}));
  EXPECT_EQ(rows_of(" a , b").rows, (table{{" a ", " b"}}));
}

TEST(csv_reader, empty_fields_and_short_rows_stay) {
  EXPECT_EQ(rows_of("a,b,c\n,,\nx\n\"\",\"\"\n").rows,
            (table{{"a", "b", "c"}, {"", "", ""}, {"x"}, {"", ""}}));
}

TEST(csv_reader, blank_lines_are_no_rows) {
  auto const result = rows_of("\n  \na,b\n\r\n\t\nc,d\n");
  EXPECT_EQ(result.rows, (table{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(result.lines, (std::vector<std::uint64_t>{3, 6}));
}

TEST(csv_reader, rows_know_the_line_on_which_they_begin) {
  auto const result = rows_of("a,b\n\"1\n2\n3\",x\nc,d\n");
  EXPECT_EQ(result.rows, (table{{"a", "b"}, {"1\n2\n3", "x"}, {"c", "d"}}));
  EXPECT_EQ(result.lines, (std::vector<std::uint64_t>{1, 2, 5}));
}

TEST(csv_reader, the_first_row_tells_the_separator) {
  EXPECT_EQ(rows_of("a;b\n1,5;2\n").rows, (table{{"a", "b"}, {"1,5", "2"}}));
  EXPECT_EQ(rows_of("a\tb\n1;2\t3\n").rows, (table{{"a", "b"}, {"1;2", "3"}}));
  EXPECT_EQ(rows_of("a,b;c\n").rows, (table{{"a", "b;c"}}));
  EXPECT_EQ(rows_of("\"a,b\";c\nd;e\n").rows, (table{{"a,b", "c"}, {"d", "e"}}));
  EXPECT_EQ(rows_of("alone\n1,2\n").rows, (table{{"alone"}, {"1", "2"}}));
}

TEST(csv_reader, spaces_around_quotes_do_not_count) {
  EXPECT_EQ(rows_of("a, \"b,c\" ,d\n").rows, (table{{"a", "b,c", "d"}}));
  EXPECT_EQ(rows_of("a, \"b,c\" ,d\n").counted.issue_count(), 0U);
}

// A measure in inches, an apostrophe's big brother: a quote that does not open the field is a character.
TEST(csv_reader, quotes_inside_a_field_are_characters) {
  auto const result = rows_of("size,note\n5\" pipe,x\nthe \"old\" line,y\n");
  EXPECT_EQ(result.rows, (table{{"size", "note"}, {"5\" pipe", "x"}, {"the \"old\" line", "y"}}));
  EXPECT_EQ(result.counted.issue_count(), 0U);
}

TEST(csv_reader, text_behind_a_closing_quote_is_dropped_and_counted) {
  auto const result = rows_of("a,b\n\"x\"y,z\n");
  EXPECT_EQ(result.rows, (table{{"a", "b"}, {"x", "z"}}));
  ASSERT_EQ(result.counted.count_of("text behind a closing quote"), 1U);
  auto const& example = result.counted.groups().at("text behind a closing quote").examples[0];
  EXPECT_EQ(example.where.at, 2U);
  EXPECT_EQ(example.detail, "y");
}

TEST(csv_reader, an_unclosed_quote_costs_its_line_only) {
  auto const result = rows_of("a,b\n1,\"open\n2,x\n\n3,y\r\n");
  EXPECT_EQ(result.rows, (table{{"a", "b"}, {"2", "x"}, {"3", "y"}}));
  EXPECT_EQ(result.lines, (std::vector<std::uint64_t>{1, 3, 5}));
  EXPECT_EQ(result.counted.count_of("unclosed quote"), 1U);
  EXPECT_EQ(result.counted.groups().at("unclosed quote").examples[0].where.at, 2U);
  EXPECT_TRUE(rows_of("\"").rows.empty());
  EXPECT_EQ(rows_of("\"").counted.count_of("unclosed quote"), 1U);
}

TEST(csv_reader, an_unclosed_quote_is_given_up_after_a_mebibyte) {
  std::string text = "a,b\n\"open,1\n";
  auto const rows = std::size_t{200'000};
  for (auto i = std::size_t{0}; i < rows; ++i) text += "1234567,8\n";
  auto const result = rows_of(text);
  EXPECT_EQ(result.rows.size(), rows + 1);
  EXPECT_EQ(result.lines.back(), rows + 2);
  EXPECT_EQ(result.counted.issue_count(), 1U);
}

// A quote on every line: nothing is read more than twice.
TEST(csv_reader, many_unclosed_quotes_end_in_linear_time) {
  std::string text = "a,b\n";
  for (auto i = 0; i < 300'000; ++i) text += "\"\"\"\",\"x\"\"\n";
  auto const result = rows_of(text);
  EXPECT_GT(result.counted.issue_count(), 0U);
  EXPECT_LE(result.rows.size(), 300'001U);
}

RC_GTEST_PROP(csv_reader, any_table_that_csv_writer_writes_reads_back, (table const& rows)) {
  auto const has_fields = [](row const& one) { return !one.empty(); };
  table kept{{"head", "er"}};
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept), has_fields);
  std::string text;
  base::csv_writer writer{text};
  for (auto const& one : kept) {
    for (auto const& field : one) writer.field(field);
    writer.end_row();
  }
  auto const result = rows_of(text);
  RC_ASSERT(result.rows == kept);
  RC_ASSERT(result.counted.issue_count() == 0U);
}

RC_GTEST_PROP(csv_reader, tables_of_awkward_fields_read_back, ()) {
  auto const field =
      rc::gen::container<std::string>(rc::gen::element('"', ',', '\n', '\r', ' ', ';', '\t', 'a'));
  auto const one_row = rc::gen::nonEmpty(rc::gen::container<row>(field));
  auto const rows = *rc::gen::container<table>(one_row);
  std::string text = "head,er\n";
  base::csv_writer writer{text};
  for (auto const& one : rows) {
    for (auto const& each : one) writer.field(each);
    writer.end_row();
  }
  auto result = rows_of(text);
  RC_ASSERT(result.rows.size() == rows.size() + 1);
  result.rows.erase(result.rows.begin());
  RC_ASSERT(result.rows == rows);
  RC_ASSERT(result.counted.issue_count() == 0U);
}

TEST(csv_header, finds_columns_by_any_of_their_names) {
  csv_header const header{{" Country Code", "end-IP", "mobile_share"}};
  EXPECT_EQ(header.size(), 3U);
  EXPECT_EQ(header.find({"country_code"}), 0U);
  EXPECT_EQ(header.find({"COUNTRY-CODE"}), 0U);
  EXPECT_EQ(header.find({"last", "end_ip"}), 1U);
  EXPECT_EQ(header.find({"mobile share", "end_ip"}), 2U);
  EXPECT_FALSE(header.find({"country"}));
  EXPECT_TRUE(header.has("Mobile Share"));
  EXPECT_FALSE(csv_header{}.has(""));
}

TEST(csv_header, of_a_sample_is_its_first_row) {
  EXPECT_TRUE(header_of("\xEF\xBB\xBF\"Country\";Code\nNepal;NPL\n").has("code"));
  EXPECT_EQ(header_of("").size(), 0U);
  EXPECT_EQ(header_of("a,b").size(), 2U);
}

TEST(field_at, is_trimmed_and_empty_where_there_is_none) {
  std::vector<std::string_view> const fields{" a ", "b"};
  EXPECT_EQ(field_at(fields, 0), "a");
  EXPECT_EQ(field_at(fields, 2), "");
  EXPECT_EQ(field_at(fields, std::nullopt), "");
}

}  // namespace
}  // namespace causeway::formats
