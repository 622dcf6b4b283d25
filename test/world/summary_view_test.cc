//! The tiny world's summary and dates, by hand.
#include "world/summary_view.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/tiny_world.h"

namespace causeway::world {
namespace {

std::uint64_t rows_of(summary_view const& view, std::string_view name) {
  auto const found = std::find_if(view.tables.begin(), view.tables.end(),
                                  [&](table_rows const& one) { return one.name == name; });
  return found == view.tables.end() ? 999 : found->rows;
}

TEST(summary_view, tables_with_rows) {
  auto const w = test::tiny_world();
  auto const view = view_summary(w);
  EXPECT_TRUE(view.sample);
  EXPECT_EQ(to_string(view.as_of), "2024-01-01");
  EXPECT_EQ(rows_of(view, "networks"), 6U);
  EXPECT_EQ(rows_of(view, "prefix_origins"), 12U);
  EXPECT_EQ(rows_of(view, "exchange_ports"), 4U);
}

TEST(summary_view, sources_by_format) {
  auto const w = test::tiny_world();
  auto const view = view_summary(w);
  ASSERT_EQ(view.formats.size(), 10U);
  EXPECT_EQ(view.formats[0].format, "as-rel");
  auto const& peeringdb = view.formats[6];
  EXPECT_EQ(peeringdb.format, "peeringdb");
  EXPECT_EQ(peeringdb.records, 12U);
  EXPECT_EQ(peeringdb.issues, 2U);
  EXPECT_EQ(to_string(peeringdb.oldest), "2022-10-06");
  auto const& latency = view.formats[5];
  EXPECT_EQ(latency.format, "latency");
  EXPECT_FALSE(latency.newest.known());
}

TEST(summary_view, several_files_of_one_format_span_their_dates) {
  auto parts = test::tiny_parts();
  parts.sources[test::tiny::delegated.index()].format = parts.sources[0].format;
  auto const w = parts.made();
  auto const view = view_summary(w);
  EXPECT_EQ(view.formats[0].files, 2U);
  EXPECT_EQ(view.formats[0].records, 11U);
  EXPECT_EQ(to_string(view.formats[0].oldest), "2023-12-31");
  EXPECT_EQ(to_string(view.formats[0].newest), "2024-01-01");
}

TEST(summary_view, dates_over_a_year_apart) {
  auto const w = test::tiny_world();
  auto const span = dates_of(w);
  EXPECT_EQ(span.oldest, test::tiny::peeringdb);
  EXPECT_EQ(span.newest, test::tiny::as_rel);
  EXPECT_EQ(span.days_apart, 452);  // 86 of 2022, 365 of 2023, 1
  EXPECT_TRUE(span.over_a_year());
  EXPECT_EQ(span.undated, 1U);
  auto const close = dates_of(w, {test::tiny::as_rel, test::tiny::delegated});
  EXPECT_EQ(close.days_apart, 1);
  EXPECT_FALSE(close.over_a_year());
}

TEST(summary_view, without_a_day_of_its_own_the_newest_source_counts) {
  auto parts = test::tiny_parts();
  parts.summary.as_of = {};
  EXPECT_EQ(to_string(view_summary(parts.made()).as_of), "2024-01-01");
  EXPECT_FALSE(view_summary(test::world_parts{}.made()).as_of.known());
}

}  // namespace
}  // namespace causeway::world
