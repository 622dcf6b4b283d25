//! A sheet as people read it.
#include <gtest/gtest.h>

#include "app/sheet.h"
#include "support/tiny_world.h"

namespace causeway::app {
namespace {

namespace tiny = test::tiny;

sheet small_sheet() {
  block one{.key = "ports", .title = "Ports"};
  one.facts = {{{"speed_mbps", "Speed, Mbit/s", look::count}, std::uint64_t{10'000}},
               {{"share", "Share", look::share}, 0.125},
               {{"owner", "Owner"}, no_data{}}};
  one.columns = {{"name", "Name"}, {"year", "Year", look::number}, {"until", "Until", look::text, "still"}};
  one.rows = {{std::string{"Alma"}, std::uint64_t{2010}, no_data{}},
              {std::string{"a\x1B[31mb"}, no_data{}, std::string{"2020"}}};
  one.note = "As declared.";
  one.sources = {tiny::peeringdb};
  sheet page{.kind = "test", .title = "Title"};
  page.as_of = *base::parse_date("2024-01-01");
  page.warnings = {"old"};
  page.blocks = {one};
  return page;
}

TEST(sheet_text, facts_rows_note_and_source) {
  EXPECT_EQ(to_text(small_sheet(), test::tiny_world(), {}),
            "SAMPLE WORLD (fictional)\n"
            "Title, world of 2024-01-01\n"
            "Warning: old\n"
            "\n"
            "Ports\n"
            "  Speed, Mbit/s  10,000\n"
            "  Share          12.50 %\n"
            "  Owner          no data\n"
            "  Name           Year  Until\n"
            "  Alma           2010  still\n"
            "  a\\x1b[31mb  no data  2020\n"
            "  As declared.\n"
            "  Source: pdb-20221006.json [peeringdb], 2022-10-06 (by its name)\n");
}

TEST(sheet_text, what_was_not_read_and_what_is_not_known) {
  auto page = small_sheet();
  auto const w = test::tiny_world();
  page.blocks[0].state = world::knowledge::not_read;
  page.blocks[0].sources.clear();
  EXPECT_NE(to_text(page, w, {}).find("Ports\n  No data: no source of this kind was read.\n"),
            std::string::npos);
  page.blocks[0].state = world::knowledge::none_known;
  page.blocks[0].sources = {tiny::latency};
  EXPECT_NE(to_text(page, w, {})
                .find("Ports\n  None known in the sources read.\n"
                      "  Source: latency.csv [latency], of unknown date\n"),
            std::string::npos);
}

TEST(sheet_text, rows_left_out_are_counted) {
  auto page = small_sheet();
  page.blocks[0].rows.assign(13, page.blocks[0].rows[0]);
  EXPECT_NE(to_text(page, test::tiny_world(), {}).find("  … 3 more with --all\n"), std::string::npos);
  EXPECT_EQ(to_text(page, test::tiny_world(), {.all = true}).find("--all"), std::string::npos);
  page.blocks[0].needs_all = true;
  EXPECT_NE(to_text(page, test::tiny_world(), {}).find("  … 13 rows with --all\n"), std::string::npos);
}

TEST(sheet_text, many_files_of_one_format_stand_together) {
  auto parts = test::tiny_parts();
  for (auto const source : {0U, 1U, 3U, 4U}) parts.sources[source].format = parts.sources[0].format;
  auto page = small_sheet();
  page.blocks[0].sources = {tiny::as_rel, tiny::cables, tiny::as2org, tiny::peeringdb, tiny::rpki};
  auto const text = to_text(page, parts.made(), {});
  EXPECT_NE(text.find("  Source: 4 files [as-rel], 2022-10-06 to 2024-01-01\n"
                      "  Source: rpki.json [vrps], 2024-01-01\n"),
            std::string::npos)
      << text;
}

TEST(sheet_text, a_real_world_bears_no_mark) {
  auto parts = test::tiny_parts();
  parts.summary.is_sample = 0;
  EXPECT_EQ(to_text(small_sheet(), parts.made(), {}).find("SAMPLE"), std::string::npos);
}

}  // namespace
}  // namespace causeway::app
