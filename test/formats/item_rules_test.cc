//! The closed list of facts that is built in.
#include "formats/item_rules.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "support/test_support.h"

namespace causeway::formats {
namespace {

TEST(item_rules, one_line_of_the_list_is_one_rule) {
  auto const text = test::read_file(test::source_file("data/items.csv"));
  auto const lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  EXPECT_EQ(item_rules().size(), lines - 1);
}

TEST(item_rules, rules_are_sound) {
  std::set<std::tuple<std::string, std::string, std::string>> seen;
  std::set<std::string> const files{"price_book", "defaults", "overlay"};
  for (auto const& rule : item_rules()) {
    EXPECT_TRUE(files.contains(rule.file)) << rule.file;
    EXPECT_LE(rule.min, rule.max) << rule.item;
    EXPECT_TRUE(seen.insert({rule.file, rule.item, rule.unit}).second) << rule.item << " stands twice";
  }
}

TEST(item_rules, one_item_may_have_several_units) {
  auto const* const rule = find_item_rule("price_book", "wave", "usd_per_month");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->needs, (std::vector<std::string>{"place", "size_mbps"}));
  EXPECT_EQ(find_item_rule("price_book", "wave", "km"), nullptr);
  EXPECT_EQ(find_item_rule("defaults", "wave", "usd_per_month"), nullptr);
  EXPECT_EQ(units_of_item("price_book", "wave"), "usd_per_month or usd_per_year or usd_per_mbps_month");
  EXPECT_EQ(units_of_item("price_book", "bread"), "");
}

}  // namespace
}  // namespace causeway::formats
