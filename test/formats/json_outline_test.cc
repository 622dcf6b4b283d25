//! Outlines of JSON texts, whole, cut off and broken.
#include "formats/json_outline.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway::formats {
namespace {

TEST(json_outline, names_every_path) {
  auto const outline = json_outline{R"({"a": 1, "b": {"c": [{"d": "x"}, {"e": null}]}, "f": [[2]]})"};
  for (auto const* const path : {"a", "b", "b.c", "b.c[]", "b.c[].d", "b.c[].e", "f", "f[]", "f[][]"}) {
    EXPECT_TRUE(outline.has(path)) << path;
  }
  EXPECT_FALSE(outline.has("c"));
  EXPECT_FALSE(outline.has("b.c.d"));
}

TEST(json_outline, an_array_at_the_root_has_no_name) {
  auto const outline = json_outline{R"([{"id": "one", "name": "First"}, {"id": "two"}])"};
  EXPECT_TRUE(outline.has("[].id"));
  EXPECT_EQ(outline.text("[].id"), "one");
  EXPECT_EQ(outline.text("[].name"), "First");
}

TEST(json_outline, text_is_the_first_that_is_not_empty) {
  auto const outline = json_outline{R"([{"id": "", "n": 7}, {"id": "b"}, {"id": "c"}])"};
  EXPECT_EQ(outline.text("[].id"), "b");
  EXPECT_EQ(outline.text("[].n"), "");
  EXPECT_EQ(outline.text("absent"), "");
}

TEST(json_outline, brackets_and_quotes_inside_strings_count_for_nothing) {
  auto const outline = json_outline{R"({"a": "}{][\"x\": 1", "b": 2})"};
  EXPECT_TRUE(outline.has("b"));
  EXPECT_FALSE(outline.has("x"));
}

TEST(json_outline, a_text_may_be_cut_off_at_every_byte) {
  auto const whole = std::string{R"({"net": {"data": [{"id": 3, "name": "\u00e9\\"}]}})"};
  auto last = false;
  for (auto length = std::size_t{0}; length <= whole.size(); ++length) {
    auto const has_name = json_outline{whole.substr(0, length)}.has("net.data[].name");
    EXPECT_GE(has_name, last) << length;  // once seen, always seen
    last = has_name;
  }
  EXPECT_TRUE(last);
}

TEST(json_outline, broken_and_hostile_text_ends_the_scan) {
  EXPECT_FALSE(json_outline{"}}]]"}.has("a"));
  EXPECT_TRUE((json_outline{R"({"a": 1}, {"b": 2})"}.has("a")));
  EXPECT_FALSE((json_outline{R"({"a": 1}, {"b": 2})"}.has("b")));
  EXPECT_TRUE(json_outline{std::string(100000, '[')}.has("[][]"));
  auto const long_name = "{\"" + std::string(5000, 'x') + "\": {\"y\": 1}}";
  EXPECT_FALSE(json_outline{long_name}.has(std::string(5000, 'x') + ".y"));
}

TEST(json_outline, only_members_needs_some_and_no_other) {
  auto const outline = json_outline{R"([{"id": "a", "name": "A"}, {"id": "b"}])"};
  EXPECT_TRUE(outline.only_members("[]", {"id", "name"}));
  EXPECT_FALSE(outline.only_members("[]", {"id"}));
  EXPECT_FALSE(json_outline{"[]"}.only_members("[]", {"id"}));
  EXPECT_FALSE((json_outline{R"([{"id": {"x": 1}}])"}.only_members("[]", {"id"})));
}

}  // namespace
}  // namespace causeway::formats
