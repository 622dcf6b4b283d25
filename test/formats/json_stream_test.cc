//! JSON in pieces: items and their paths, and the same elements as reading the whole.
#include "formats/json_stream.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "base/json_writer.h"
#include "support/packing.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct item {
  std::string path;
  std::uint64_t offset;
  bool operator==(item const&) const = default;
};

struct outcome {
  std::vector<item> items;
  std::vector<std::int64_t> numbers;  // of the items that are numbers
  base::tally counted{"test"};
};

outcome items_of(std::string_view text) {
  outcome result;
  auto in = test::input_of(text);
  for_each_json_item(in, result.counted, [&](json_item const& one) {
    result.items.push_back({std::string{one.path}, one.where.at});
    if (auto const number = one.value.integer()) result.numbers.push_back(*number);
  });
  return result;
}

struct whole {
  std::size_t visits = 0;
  base::tally counted{"test"};
};

whole read_whole(std::string_view text) {
  whole result;
  auto in = test::input_of(text);
  read_whole_json(in, result.counted, [&](base::json_value) { ++result.visits; });
  return result;
}

using items = std::vector<item>;

TEST(json_stream, elements_of_an_array_at_the_root) {
  auto const result = items_of(" [1, {\"a\":[2]} ,\n\"x]\" , [3,4]]\n");
  EXPECT_EQ(result.items, (items{{"", 2}, {"", 5}, {"", 17}, {"", 24}}));
  EXPECT_EQ(result.numbers, (std::vector<std::int64_t>{1}));
  EXPECT_EQ(result.counted.issue_count(), 0U);
}

TEST(json_stream, elements_of_arrays_in_members_at_most_two_deep) {
  auto const result =
      items_of(R"({"roas":[1,2],"net":{"data":[3],"n":4,"deep":{"x":[5,6]}},"none":[],"empty":{}})");
  EXPECT_EQ(result.items,
            (items{{"roas", 9}, {"roas", 11}, {"net.data", 29}, {"net.n", 36}, {"net.deep", 45}}));
  EXPECT_EQ(result.numbers, (std::vector<std::int64_t>{1, 2, 3, 4}));
  EXPECT_EQ(result.counted.issue_count(), 0U);
}

TEST(json_stream, a_single_value_is_an_item_of_its_own) {
  EXPECT_EQ(items_of("7").numbers, (std::vector<std::int64_t>{7}));
  EXPECT_EQ(items_of(" \"x\" ").items, (items{{"", 1}}));
  EXPECT_EQ(items_of("null").counted.issue_count(), 0U);
}

TEST(json_stream, names_are_read_with_their_escapes) {
  EXPECT_EQ(items_of(R"({"ro\u0061s":[1],"a\"]":2})").items, (items{{"roas", 14}, {"a\"]", 24}}));
}

TEST(json_stream, brackets_and_quotes_inside_strings_do_not_count) {
  auto const result = items_of(R"([{"a":"}]\"[{\\"},1,"\\",2])");
  EXPECT_EQ(result.items.size(), 4U);
  EXPECT_EQ(result.counted.issue_count(), 0U);
}

TEST(json_stream, a_byte_order_mark_is_skipped) {
  EXPECT_EQ(items_of("\xEF\xBB\xBF[1]").numbers, (std::vector<std::int64_t>{1}));
  EXPECT_EQ(items_of("\xEF\xBB[1]").counted.count_of("bad JSON"), 1U);
  EXPECT_EQ(read_whole("\xEF\xBB\xBF[1]").visits, 1U);
}

TEST(json_stream, a_bad_item_is_counted_and_skipped) {
  auto const result = items_of(R"([1,{"a":nul},2,[3},"\x",4])");
  EXPECT_EQ(result.numbers, (std::vector<std::int64_t>{1, 2, 4}));
  EXPECT_EQ(result.counted.count_of("bad JSON item"), 3U);
  EXPECT_EQ(result.counted.groups().at("bad JSON item").examples[0].where.at, 3U);
}

TEST(json_stream, text_that_does_not_close_ends_with_an_issue) {
  for (auto const* const text :
       {"[1,2", "[1,2,", "[1,{\"a\":2", "{\"a\":[1,2]", "{\"a\"", "{\"a\":", "[\"x", "{", "["}) {
    auto const result = items_of(text);
    EXPECT_EQ(result.counted.count_of("truncated JSON"), 1U) << text;
    EXPECT_EQ(result.counted.issue_count(), 1U) << text;
  }
  EXPECT_EQ(items_of("[1,2").numbers, (std::vector<std::int64_t>{1}));  // it may have been 25
}

TEST(json_stream, what_is_no_json_ends_with_an_issue) {
  for (auto const* const text :
       {"[1 2]", "[1,]", "[,1]", "{1:2}", "{\"a\" 1}", "{\"a\":1,}", "]", "{\"\\x\":1}", "[1}"}) {
    EXPECT_GE(items_of(text).counted.issue_count(), 1U) << text;
  }
  EXPECT_EQ(items_of("[1]]").counted.count_of("text behind the end of the JSON"), 1U);
  EXPECT_EQ(items_of("[1] [2]").numbers, (std::vector<std::int64_t>{1}));
  EXPECT_EQ(items_of("").counted.count_of("truncated JSON"), 1U);
}

TEST(json_stream, an_item_over_16_mib_is_counted_and_skipped) {
  auto const long_text = std::string(max_json_item_bytes - 2, 'x');
  auto const result = items_of("[1,\"" + long_text + "\",\"" + long_text + "y\",2]");
  EXPECT_EQ(result.items.size(), 3U);
  EXPECT_EQ(result.counted.count_of("item over 16 MiB"), 1U);
  EXPECT_EQ(result.counted.groups().at("item over 16 MiB").examples[0].where.at, max_json_item_bytes + 4);
  EXPECT_EQ(result.numbers, (std::vector<std::int64_t>{1, 2}));
}

TEST(json_stream, hostile_depth_is_one_bad_item) {
  auto const deep = std::string(3'000'000, '[') + std::string(3'000'000, ']');
  auto const result = items_of("[" + deep + ",1]");
  EXPECT_EQ(result.counted.count_of("bad JSON item"), 1U);
  EXPECT_EQ(result.numbers, (std::vector<std::int64_t>{1}));
}

TEST(json_stream, damage_of_the_input_is_the_only_issue_of_a_cut_text) {
  std::string text = "[0";
  for (auto i = 1; i < 10'000; ++i) text += "," + std::to_string(i);
  text += "]";
  auto packed = test::gzip_of(text);
  packed.resize(packed.size() / 2);
  auto const result = items_of(packed);
  EXPECT_EQ(result.counted.count_of("truncated gzip data"), 1U);
  EXPECT_EQ(result.counted.issue_count(), 1U);
  ASSERT_FALSE(result.numbers.empty());
  for (auto i = std::size_t{0}; i < result.numbers.size(); ++i) {
    ASSERT_EQ(result.numbers[i], static_cast<std::int64_t>(i)) << "the last one is whole, too";
  }
  EXPECT_EQ(read_whole(packed).counted.issue_count(), 1U);
}

TEST(whole_json, is_visited_once_or_counted) {
  EXPECT_EQ(read_whole(R"({"a":[1,2]})").visits, 1U);
  EXPECT_EQ(read_whole("[1,2").counted.count_of("bad JSON"), 1U);
  EXPECT_EQ(read_whole("").counted.count_of("bad JSON"), 1U);
}

TEST(whole_json, over_16_mib_is_counted) {
  auto const fits = "[\"" + std::string(max_json_item_bytes - 4, 'x') + "\"]";
  EXPECT_EQ(read_whole(fits).visits, 1U);
  auto const result = read_whole(fits + " ");
  EXPECT_EQ(result.visits, 0U);
  EXPECT_EQ(result.counted.count_of("item over 16 MiB"), 1U);
}

TEST(whole_json, complete_text_in_a_damaged_file_is_visited_and_the_damage_counted) {
  auto const result = read_whole(test::gzip_of("[1]") + "trailing");
  EXPECT_EQ(result.visits, 1U);
  EXPECT_EQ(result.counted.issue_count(), 1U);
}

RC_GTEST_PROP(json_stream, gives_what_reading_the_whole_gives,
              (std::vector<std::vector<std::string>> const& rows)) {
  std::string text;
  base::json_writer json{text};
  json.begin_array();
  for (auto const& row : rows) {
    json.begin_object();
    for (auto const& name : row) json.key(name).begin_array().value(name).value(1.5).end_array();
    json.end_object();
  }
  json.end_array();
  auto const result = items_of(text);
  RC_ASSERT(result.items.size() == rows.size());
  RC_ASSERT(result.counted.issue_count() == 0U);
}

}  // namespace
}  // namespace causeway::formats
