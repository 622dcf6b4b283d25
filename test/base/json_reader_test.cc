//! JSON values by type, and what is no JSON (RFC 8259).
#include "base/json_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace causeway::base {
namespace {

class json_reader : public testing::Test {
 protected:
  json_value parsed(std::string_view text) {
    auto const value = document_.parse(text);
    EXPECT_TRUE(value) << text;
    return *value;
  }

  json_document document_;
};

TEST_F(json_reader, every_getter_answers_for_its_own_type_only) {
  auto const value = parsed(R"({"t":"x","i":7,"r":1.5,"b":true,"n":null,"o":{},"a":[]})");
  EXPECT_EQ(value.text("t"), "x");
  EXPECT_EQ(value.integer("i"), 7);
  EXPECT_EQ(value.real("r"), 1.5);
  EXPECT_EQ(value.boolean("b"), true);
  EXPECT_TRUE(value.get("n")->is_null());
  EXPECT_TRUE(value.get("o")->is_object());
  EXPECT_TRUE(value.get("a")->is_array());
  for (auto const* const name : {"i", "r", "b", "n", "o", "a", "absent"})
    EXPECT_FALSE(value.text(name)) << name;
  for (auto const* const name : {"t", "r", "b", "n", "o", "a", "absent"})
    EXPECT_FALSE(value.integer(name)) << name;
  for (auto const* const name : {"t", "b", "n", "o", "a", "absent"}) EXPECT_FALSE(value.real(name)) << name;
  for (auto const* const name : {"t", "i", "r", "n", "o", "a", "absent"})
    EXPECT_FALSE(value.boolean(name)) << name;
}

TEST_F(json_reader, integers_also_from_digits_and_whole_reals) {
  auto const value =
      parsed(R"({"a":"65001","b":42.0,"c":-3,"d":1e3,"e":"12x","f":0.5,"g":1e300,"h":"","i":" 1"})");
  EXPECT_EQ(value.integer("a"), 65001);
  EXPECT_EQ(value.integer("b"), 42);
  EXPECT_EQ(value.integer("c"), -3);
  EXPECT_EQ(value.integer("d"), 1000);
  for (auto const* const name : {"e", "f", "g", "h", "i"}) EXPECT_FALSE(value.integer(name)) << name;
}

TEST_F(json_reader, integers_at_the_ends_of_their_range) {
  EXPECT_EQ(parsed("9223372036854775807").integer(), INT64_MAX);
  EXPECT_EQ(parsed("-9223372036854775808").integer(), INT64_MIN);
  EXPECT_FALSE(parsed("9223372036854775808").integer());
  EXPECT_FALSE(parsed("18446744073709551615").integer());
  EXPECT_EQ(parsed("9007199254740992.0").integer(), 9007199254740992);
  EXPECT_FALSE(parsed("9007199254740994.0").integer());
}

TEST_F(json_reader, reals_also_from_integers_and_booleans_from_0_and_1) {
  EXPECT_EQ(parsed("7").real(), 7.0);
  EXPECT_EQ(parsed("18446744073709551615").real(), 18446744073709551615.0);
  EXPECT_EQ(parsed("1").boolean(), true);
  EXPECT_EQ(parsed("0").boolean(), false);
  EXPECT_FALSE(parsed("2").boolean());
}

TEST_F(json_reader, walks_arrays_and_objects_in_order) {
  auto const value = parsed(R"({"z":[3,1,2],"a":{"k":"v"}})");
  std::string names;
  value.for_each_member([&](std::string_view name, json_value) { names += name; });
  EXPECT_EQ(names, "za");
  std::vector<std::int64_t> numbers;
  value.get("z")->for_each_element([&](json_value one) { numbers.push_back(*one.integer()); });
  EXPECT_EQ(numbers, (std::vector<std::int64_t>{3, 1, 2}));
  EXPECT_EQ(value.get("z")->array_size(), 3U);
  EXPECT_EQ(value.array_size(), 0U);
  value.for_each_element([](json_value) { FAIL() << "an object has no elements"; });
  value.get("z")->for_each_member([](std::string_view, json_value) { FAIL() << "an array has no members"; });
}

TEST_F(json_reader, escapes_are_resolved) {
  EXPECT_EQ(parsed(R"("\u00e9\n\"\\\/\ud83d\ude00")").text(), "\u00e9\n\"\\/\U0001F600");
  EXPECT_EQ(parsed(R"({"caf\u00e9":1})").integer("caf\u00e9"), 1);
}

TEST_F(json_reader, what_is_no_json) {
  for (auto const* const text : {"", " ", "{", "[1,]", "{\"a\":}", "nul", "'a'", "01", "1 2", "[1][2]",
                                 "\"\xFF\"", "\"\\x\"", "\"a", "{\"a\" 1}", "\"\t\"", "NaN", "\"\\ud800\""}) {
    auto const value = document_.parse(text);
    ASSERT_FALSE(value) << text;
    EXPECT_FALSE(value.error().message.empty());
  }
}

TEST_F(json_reader, depth_is_bounded) {
  auto const nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(document_.parse(nested(200)));
  EXPECT_FALSE(document_.parse(nested(257)));
  EXPECT_FALSE(document_.parse(nested(1'000'000)));
}

// More elements than simdjson's own counter holds.
TEST_F(json_reader, counts_large_arrays_fully) {
  constexpr auto count = std::size_t{0xFFFFFF} + 10;
  std::string text = "[0";
  for (auto i = std::size_t{1}; i < count; ++i) text += ",0";
  EXPECT_EQ(parsed(text + "]").array_size(), count);
}

TEST_F(json_reader, one_document_reads_texts_of_any_size_in_turn) {
  for (auto const size : {1U, 100'000U, 10U, 5000U, 300'000U, 0U}) {
    auto const text = std::string(size, 'x');
    EXPECT_EQ(parsed('"' + text + '"').text(), text);
  }
  EXPECT_FALSE(document_.parse(""));
  EXPECT_EQ(parsed("1").integer(), 1);
}

TEST_F(json_reader, can_be_moved_with_its_values) {
  auto const value = parsed(R"({"a":1})");
  auto const moved = std::move(document_);
  EXPECT_EQ(value.integer("a"), 1);
}

}  // namespace
}  // namespace causeway::base
