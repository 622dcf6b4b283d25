//! Lines: ends, numbers, the longest one, and what damage cuts off.
#include "formats/lines.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "support/packing.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct outcome {
  std::vector<std::string> lines;
  std::vector<std::uint64_t> numbers;
  base::tally counted{"test"};
};

outcome lines_of(std::string_view bytes) {
  outcome result;
  auto in = test::input_of(bytes);
  line_reader reader{in, result.counted};
  std::string_view line;
  while (reader.next(line)) {
    result.lines.emplace_back(line);
    result.numbers.push_back(reader.line_number());
  }
  EXPECT_FALSE(reader.next(line)) << "the end stays the end";
  return result;
}

using texts = std::vector<std::string>;

TEST(lines, end_in_lf_or_crlf_and_the_last_perhaps_in_nothing) {
  EXPECT_EQ(lines_of("a\nb\r\n\nc").lines, (texts{"a", "b", "", "c"}));
  EXPECT_EQ(lines_of("a\n").lines, (texts{"a"}));
  EXPECT_EQ(lines_of("\n\n").lines, (texts{"", ""}));
  EXPECT_EQ(lines_of("").lines, texts{});
  EXPECT_EQ(lines_of("a\rb\r\r\n").lines, (texts{"a\rb\r"}));
}

TEST(lines, a_byte_order_mark_is_dropped_at_the_start_only) {
  EXPECT_EQ(lines_of("\xEF\xBB\xBF"
                     "a\n\xEF\xBB\xBF"
                     "b")
                .lines,
            (texts{"a",
                   "\xEF\xBB\xBF"
                   "b"}));
  EXPECT_EQ(lines_of("\xEF\xBB").lines, (texts{"\xEF\xBB"}));
}

TEST(lines, tell_whether_they_ended_in_crlf) {
  auto in = test::input_of("a\r\nb\n");
  base::tally counted{"test"};
  line_reader reader{in, counted};
  std::string_view line;
  ASSERT_TRUE(reader.next(line));
  EXPECT_TRUE(reader.had_return());
  ASSERT_TRUE(reader.next(line));
  EXPECT_FALSE(reader.had_return());
}

TEST(lines, binary_bytes_are_bytes) {
  EXPECT_EQ(lines_of(std::string_view{"a\0b\n\xFF\xFE", 6}).lines,
            (texts{std::string{"a\0b", 3}, "\xFF\xFE"}));
}

// Wherever the long line begins, its length alone decides.
TEST(lines, over_one_mebibyte_are_counted_and_skipped) {
  for (auto const before : {0U, 1U, 65'535U, 500'000U, 1'048'570U}) {
    auto const head = std::string(before, 'h') + "\n";
    auto const longest = std::string(line_reader::max_line_bytes, 'x');
    auto const result = lines_of(head + longest + "\n" + longest + "y\n" + "tail");
    ASSERT_EQ(result.lines.size(), 3U);
    EXPECT_TRUE(result.lines[1] == longest);
    EXPECT_EQ(result.lines[2], "tail");
    EXPECT_EQ(result.numbers, (std::vector<std::uint64_t>{1, 2, 4}));
    EXPECT_EQ(result.counted.count_of("line too long"), 1U);
    EXPECT_EQ(result.counted.groups().at("line too long").examples[0].where.at, 3U);
  }
}

TEST(lines, an_endless_line_is_one_issue) {
  auto const result = lines_of(std::string(std::size_t{5} << 20U, 'x'));
  EXPECT_TRUE(result.lines.empty());
  EXPECT_EQ(result.counted.issue_count(), 1U);
}

// Half of "192.0.2.0/24" is "192.0.2.0/2".
TEST(lines, what_damage_cut_off_is_no_line) {
  auto packed = test::gzip_of("first line\n192.0.2.0/24\n");
  packed.resize(packed.size() - 9);  // the trailer and a byte of the data
  auto const result = lines_of(packed);
  EXPECT_EQ(result.counted.count_of("truncated gzip data"), 1U);
  for (auto const& line : result.lines) EXPECT_TRUE(line == "first line" || line == "192.0.2.0/24") << line;
}

TEST(lines, a_truncated_plain_file_keeps_its_last_line) {
  auto const result = lines_of("one\ntw");
  EXPECT_EQ(result.lines, (texts{"one", "tw"}));
  EXPECT_EQ(result.counted.issue_count(), 0U);
}

RC_GTEST_PROP(lines, any_lines_read_back, (std::vector<std::string> lines)) {
  std::string text;
  for (auto& line : lines) {
    std::erase(line, '\n');
    std::erase(line, '\r');
    text += line + (line.size() % 2 == 0 ? "\n" : "\r\n");
  }
  auto const told = test::input_of(text).packing() == compression::none;
  RC_PRE(told && !text.starts_with("\xEF\xBB\xBF"));
  RC_ASSERT(lines_of(text).lines == lines);
}

}  // namespace
}  // namespace causeway::formats
