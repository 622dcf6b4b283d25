//! A sheet as scripts read it.
#include <gtest/gtest.h>

#include "app/sheet.h"
#include "support/tiny_world.h"

namespace causeway::app {
namespace {

namespace tiny = test::tiny;

sheet small_sheet() {
  block one{.key = "ports", .title = "Ports"};
  one.facts = {{{"speed_mbps", "Speed", look::count}, std::uint64_t{10'000}},
               {{"owner", "Owner"}, no_data{}}};
  one.columns = {{"name", "Name"}, {"up", "Up", look::flag}, {"in", "In"}};
  one.rows = {{std::string{"A\"B"}, true, std::vector<std::string>{"XA", "XB"}}};
  one.sources = {tiny::peeringdb};
  sheet page{.kind = "test", .title = "Title"};
  page.as_of = *base::parse_date("2024-01-01");
  page.blocks = {one};
  return page;
}

TEST(sheet_json, the_whole_object) {
  auto const* const expected =
      R"json({"kind":"test","title":"Title","sample":true,"mark":"SAMPLE WORLD (fictional)",)json"
      R"("as_of":"2024-01-01","warnings":[],)"
      R"("ports":{"state":"known","speed_mbps":10000,"owner":null,"count":1,)"
      R"("rows":[{"name":"A\"B","up":true,"in":["XA","XB"]}],"sources":[4]},)"
      R"("sources":[{"number":4,"path":"pdb-20221006.json","format":"peeringdb","date":"2022-10-06",)"
      R"("date_basis":"name","records":12,"issues":2,"xxh3_128":"04040404040404040404040404040404"}]})"
      "\n";
  EXPECT_EQ(to_json(small_sheet(), test::tiny_world(), {}), expected);
}

TEST(sheet_json, no_values_where_nothing_is_known) {
  auto page = small_sheet();
  page.blocks[0].state = world::knowledge::not_read;
  page.blocks[0].sources.clear();
  auto const text = to_json(page, test::tiny_world(), {});
  EXPECT_NE(text.find(R"("ports":{"state":"not read","sources":[]})"), std::string::npos) << text;
  page.blocks[0].state = world::knowledge::none_known;
  EXPECT_NE(to_json(page, test::tiny_world(), {}).find(R"("state":"none known")"), std::string::npos);
}

TEST(sheet_json, the_count_is_of_all_rows) {
  auto page = small_sheet();
  page.blocks[0].rows.assign(12, page.blocks[0].rows[0]);
  auto const rows = [](std::string const& text) {
    auto count = std::size_t{0};
    for (auto at = text.find("\"up\""); at != std::string::npos; at = text.find("\"up\"", at + 1)) ++count;
    return count;
  };
  auto const few = to_json(page, test::tiny_world(), {});
  EXPECT_NE(few.find("\"count\":12"), std::string::npos);
  EXPECT_EQ(rows(few), 10U);
  EXPECT_EQ(rows(to_json(page, test::tiny_world(), {.all = true})), 12U);
}

}  // namespace
}  // namespace causeway::app
