//! Members as values: what is data, what is none, and what is counted.
#include "formats/json_fields.h"

#include <gtest/gtest.h>

#include "support/test_support.h"

namespace causeway::formats {
namespace {

// One object, its fields and what they counted.
class json_fields_of {
 public:
  explicit json_fields_of(std::string_view text)
      : fields_{*document_.parse(text), base::place::offset(7), counted_} {}
  json_fields const* operator->() const { return &fields_; }
  base::tally const& counted() const { return counted_; }

 private:
  base::json_document document_;
  base::tally counted_{"test"};
  json_fields fields_;
};

TEST(json_fields, missing_null_and_empty_are_no_data) {
  auto const object = json_fields_of{R"({"a": null, "b": "", "c": " "})"};
  for (auto const* const name : {"a", "b", "c", "absent"}) {
    EXPECT_FALSE(object->number(name, "bad count")) << name;
    EXPECT_FALSE(object->real(name, 0, 1, "bad length")) << name;
    EXPECT_FALSE(object->asn(name)) << name;
    EXPECT_FALSE(object->address(name, base::ip_family::v4)) << name;
    EXPECT_FALSE(object->country(name).given()) << name;
    EXPECT_FALSE(object->day(name).known()) << name;
  }
  EXPECT_EQ(object.counted().issue_count(), 0U);
  EXPECT_FALSE(object->has("a"));
  EXPECT_TRUE(object->has("b"));
}

TEST(json_fields, values_of_each_type) {
  auto const object = json_fields_of{
      R"({"id": 12, "text": "x", "n": "34", "r": "1.5", "as": "AS64496", "ip": " 192.0.2.1 ", "cc": "np",
          "day": "2020-08-26T05:23:08Z", "on": 1, "list": ["a", "", 3, "b"], "in": {"x": 1}})"};
  EXPECT_EQ(object->label("id"), "12");
  EXPECT_EQ(object->label("text"), "x");
  EXPECT_EQ(object->text("id"), "");
  EXPECT_EQ(object->number("n", "bad count"), 34U);
  EXPECT_EQ(object->real("r", 1, 2, "bad length"), 1.5);
  EXPECT_EQ(object->asn("as")->value, 64496U);
  EXPECT_EQ(object->required_number("id", "no id"), 12U);
  EXPECT_EQ(base::to_string(*object->address("ip", base::ip_family::v4)), "192.0.2.1");
  EXPECT_EQ(base::to_string(object->country("cc")), "NP");
  EXPECT_EQ(base::to_string(object->day("day")), "2020-08-26");
  EXPECT_TRUE(object->flag("on", false));
  EXPECT_TRUE(object->flag("absent", true));
  EXPECT_EQ(object->texts("list"), (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(object->object("in"));
  EXPECT_FALSE(object->object("id"));
  EXPECT_EQ(object.counted().issue_count(), 0U);
}

TEST(json_fields, nonsense_is_counted_under_its_kind) {
  auto const object = json_fields_of{
      R"({"n": -1, "big": 4294967296, "r": 9, "as": "ASX", "zero": 0, "ip": "2001:db8::1", "cc": "Nepal",
          "day": "soon"})"};
  EXPECT_FALSE(object->number("n", "bad count"));
  EXPECT_FALSE(object->number("big", "bad count"));
  EXPECT_FALSE(object->real("r", 0, 1, "bad length"));
  EXPECT_FALSE(object->asn("as"));
  EXPECT_FALSE(object->address("ip", base::ip_family::v4));
  EXPECT_FALSE(object->country("cc").given());
  EXPECT_FALSE(object->day("day").known());
  EXPECT_FALSE(object->required_number("zero", "no id"));
  EXPECT_FALSE(object->required_number("absent", "no id"));
  EXPECT_FALSE(object->required_asn("zero"));
  EXPECT_FALSE(object->required_asn("absent"));
  auto const& counted = object.counted();
  EXPECT_EQ(counted.count_of("bad count"), 2U);
  EXPECT_EQ(counted.count_of("bad length"), 1U);
  EXPECT_EQ(counted.count_of("bad ASN"), 3U);
  EXPECT_EQ(counted.count_of("bad address"), 1U);
  EXPECT_EQ(counted.count_of("bad country"), 1U);
  EXPECT_EQ(counted.count_of("bad date"), 1U);
  EXPECT_EQ(counted.count_of("no id"), 2U);
  auto const& example = counted.groups().find("no id")->second.examples;
  EXPECT_EQ(example.at(0).detail, "zero: 0");
  EXPECT_EQ(example.at(1).detail, "absent: missing");
  EXPECT_EQ(example.at(0).where.at, 7U);
}

TEST(json_fields, network_numbers_and_unix_days_have_ends) {
  base::json_document document;
  EXPECT_EQ(asn_of(*document.parse("4294967295"))->value, 4294967295U);
  EXPECT_FALSE(asn_of(*document.parse("4294967296")));
  EXPECT_FALSE(asn_of(*document.parse("-1")));
  EXPECT_FALSE(asn_of(*document.parse("true")));
  EXPECT_EQ(base::to_string(*day_of_unix_time(1704067200)), "2024-01-01");
  EXPECT_FALSE(day_of_unix_time(-1));
  EXPECT_FALSE(day_of_unix_time(std::numeric_limits<std::int64_t>::max()));
}

std::vector<std::string> ids_in(std::string_view text, base::tally& counted) {
  std::vector<std::string> ids;
  auto in = test::input_of(text);
  for_each_object(in, counted, "list", [&](json_fields const& one) { ids.push_back(one.label("id")); });
  return ids;
}

TEST(json_fields, objects_come_from_any_of_three_shapes) {
  base::tally counted{"test"};
  EXPECT_EQ(ids_in(R"({"x": [{"id": 9}], "list": [{"id": 1}, {"id": 2}]})", counted),
            (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(ids_in(R"([{"id": 3}, {"id": 4}])", counted), (std::vector<std::string>{"3", "4"}));
  EXPECT_EQ(ids_in(R"({"id": 5, "x": [1]})", counted), (std::vector<std::string>{"5"}));
  EXPECT_EQ(counted.issue_count(), 0U);
  EXPECT_EQ(ids_in(R"([7, {"id": 6}])", counted), (std::vector<std::string>{"6"}));
  EXPECT_TRUE(ids_in(R"("text")", counted).empty());
  EXPECT_EQ(counted.count_of("not an object"), 2U);
}

}  // namespace
}  // namespace causeway::formats
