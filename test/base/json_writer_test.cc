//! JSON writing: text by hand, and round trips through json_reader.
#include "base/json_writer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <locale>
#include <map>
#include <string>
#include <vector>

#include "base/json_reader.h"
#include "base/text.h"

namespace causeway::base {
namespace {

std::string number_text(double number) {
  std::string out;
  append_json_number(out, number);
  return out;
}

TEST(json_writer, commas_stand_between_and_nowhere_else) {
  std::string out;
  json_writer json{out};
  json.begin_object()
      .member("a", 1)
      .key("b")
      .begin_array()
      .value("x")
      .value(true)
      .null()
      .begin_object()
      .end_object();
  json.begin_array().end_array().end_array().member("c", 2.5).end_object();
  EXPECT_EQ(out, R"({"a":1,"b":["x",true,null,{},[]],"c":2.5})");
}

TEST(json_writer, numbers_of_every_width) {
  std::string out;
  json_writer json{out};
  json.begin_array()
      .value(std::uint64_t{18446744073709551615U})
      .value(std::numeric_limits<std::int64_t>::min());
  json.value(std::uint32_t{4294967295U}).value(std::int32_t{-1}).value(-0.0).end_array();
  EXPECT_EQ(out, "[18446744073709551615,-9223372036854775808,4294967295,-1,-0]");
}

TEST(json_writer, strings_are_escaped_and_always_utf8) {
  std::string out;
  append_json_string(out, std::string_view{"a\"\\\n\r\t\x01\0z", 9});
  EXPECT_EQ(out, R"("a\"\\\n\r\t\u0001\u0000z")");
  out.clear();
  append_json_string(out, "C\xF4te");  // Latin-1
  EXPECT_EQ(out, "\"C\u00f4te\"");
}

TEST(json_writer, reals_are_the_shortest_that_read_back) {
  EXPECT_EQ(number_text(0.1), "0.1");
  EXPECT_EQ(number_text(1e21), "1e+21");
  EXPECT_EQ(number_text(5e-324), "5e-324");
  EXPECT_EQ(number_text(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(number_text(std::nan("")), "null");
}

struct decimal_comma final : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(json_writer, decimal_points_in_every_locale) {
  auto const before = std::locale::global(std::locale{std::locale::classic(), new decimal_comma});
  EXPECT_EQ(number_text(1234567.5), "1234567.5");
  EXPECT_EQ(parse_real("1.5"), 1.5);
  std::locale::global(before);
}

RC_GTEST_PROP(json_writer, any_string_reads_back, (std::string const& text)) {
  std::string out;
  json_writer{out}.begin_array().value(text).end_array();
  json_document document;
  auto const value = document.parse(out);
  RC_ASSERT(value.has_value());
  auto read = std::string{};
  value->for_each_element([&](json_value one) { read = std::string{one.text().value_or("?")}; });
  RC_ASSERT(read == to_utf8(text));
}

RC_GTEST_PROP(json_writer, any_number_reads_back, (double number, std::int64_t whole)) {
  std::string out;
  json_writer{out}.begin_object().member("r", number).member("i", whole).end_object();
  json_document document;
  auto const value = document.parse(out);
  RC_ASSERT(value.has_value());
  RC_ASSERT(value->integer("i") == whole);
  RC_ASSERT(value->real("r") == (std::isfinite(number) ? std::optional{number} : std::nullopt));
}

RC_GTEST_PROP(json_writer, any_nesting_reads_back,
              (std::map<std::uint16_t, std::vector<bool>> const& table)) {
  std::string out;
  json_writer json{out};
  json.begin_object();
  for (auto const& [name, flags] : table) {
    json.key(std::to_string(name)).begin_array();
    for (auto const flag : flags) json.value(bool{flag});
    json.end_array();
  }
  json.end_object();
  json_document document;
  auto const value = document.parse(out);
  RC_ASSERT(value.has_value());
  auto read = std::map<std::uint16_t, std::vector<bool>>{};
  value->for_each_member([&](std::string_view name, json_value flags) {
    auto& row = read[*parse_number<std::uint16_t>(name)];
    flags.for_each_element([&](json_value flag) { row.push_back(*flag.boolean()); });
  });
  RC_ASSERT(read == table);
}

}  // namespace
}  // namespace causeway::base
