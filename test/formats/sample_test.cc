//! The start of a file, as those who tell formats apart see it.
#include "formats/sample.h"

#include <gtest/gtest.h>

#include <string>

#include "support/packing.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

std::string first_line_of(std::string_view text) {
  auto in = test::input_of(text);
  return std::string{first_data_line(sample_of(in))};
}

bool json(std::string_view text) {
  auto in = test::input_of(text);
  return looks_like_json(sample_of(in));
}

TEST(sample, name_is_without_folders_and_in_lower_case) {
  EXPECT_EQ(
      [] {
        auto in = test::input_of("x", "/Data/AsRel/20240101.AS-Rel.TXT");
        return sample_of(in).name;
      }(),
      "20240101.as-rel.txt");
  EXPECT_EQ(
      [] {
        auto in = test::input_of("x", "plain");
        return sample_of(in).name;
      }(),
      "plain");
}

TEST(sample, is_the_unpacked_start_and_knows_whether_it_is_all) {
  auto const packed = test::gzip_of(std::string(input::max_peek - 1, 'x'));
  auto small = test::input_of(packed);
  EXPECT_EQ(sample_of(small).text.size(), input::max_peek - 1);
  EXPECT_TRUE(sample_of(small).whole);
  auto const text = std::string(input::max_peek, 'x');
  auto large = test::input_of(text);
  EXPECT_EQ(sample_of(large).text.size(), input::max_peek);
  EXPECT_FALSE(sample_of(large).whole);
  auto empty = test::input_of("");
  EXPECT_TRUE(sample_of(empty).whole && sample_of(empty).text.empty());
}

TEST(sample, comes_without_a_byte_order_mark_and_leaves_the_input_unread) {
  auto in = test::input_of("\xEF\xBB\xBFhello");
  EXPECT_EQ(sample_of(in).text, "hello");
  EXPECT_EQ(sample_of(in).text, "hello");
  EXPECT_EQ(in.peek(100).size(), 8U);
}

TEST(first_data_line, is_neither_blank_nor_a_comment) {
  EXPECT_EQ(first_line_of("# a\n\n  \r\n#b\r\n  data here \r\nmore\n"), "data here");
  EXPECT_EQ(first_line_of("data"), "data");
  EXPECT_EQ(first_line_of("# only\n#comments"), "");
  EXPECT_EQ(first_line_of(""), "");
  EXPECT_EQ(first_line_of("\n\n"), "");
}

TEST(looks_like_json, by_its_first_bracket) {
  EXPECT_TRUE(json(" \n{\"a\":1}"));
  EXPECT_TRUE(json("[1]"));
  EXPECT_FALSE(json("\"text\""));
  EXPECT_FALSE(json("a{"));
  EXPECT_FALSE(json(""));
}

}  // namespace
}  // namespace causeway::formats
