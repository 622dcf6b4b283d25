//! Cells of typed values, and how many rows are shown.
#include "app/sheet.h"

#include <gtest/gtest.h>

#include <limits>

namespace causeway::app {
namespace {

bool is_no_data(cell const& value) {
  return std::holds_alternative<no_data>(value);
}

TEST(sheet, what_is_not_known_is_no_data) {
  EXPECT_TRUE(is_no_data(cell_of(std::string_view{})));
  EXPECT_TRUE(is_no_data(cell_of(base::country_code{})));
  EXPECT_TRUE(is_no_data(cell_of(base::date{})));
  EXPECT_TRUE(is_no_data(cell_of(std::numeric_limits<double>::quiet_NaN())));
  EXPECT_TRUE(is_no_data(cell_of(std::int32_t{-1})));
  EXPECT_TRUE(is_no_data(cell_of(std::optional<std::uint64_t>{})));
  EXPECT_TRUE(is_no_data(cell_of(std::vector<base::country_code>{})));
  EXPECT_TRUE(is_no_data(id_cell(0)));
  EXPECT_TRUE(is_no_data(lat_cell({})));
  EXPECT_TRUE(is_no_data(lon_cell({})));
}

TEST(sheet, zero_is_a_value) {
  EXPECT_EQ(std::get<std::uint64_t>(cell_of(std::uint64_t{0})), 0U);
  EXPECT_EQ(std::get<double>(cell_of(0.0)), 0.0);
}

TEST(sheet, whole_numbers_stay_whole) {
  EXPECT_EQ(std::get<std::uint64_t>(cell_of(std::optional<std::int32_t>{2010})), 2010U);
  EXPECT_EQ(std::get<std::uint64_t>(cell_of(std::uint8_t{24})), 24U);
}

TEST(sheet, ten_rows_without_all) {
  block one;
  one.rows.resize(12);
  EXPECT_EQ(shown_rows(one, {}), 10U);
  EXPECT_EQ(shown_rows(one, {.all = true}), 12U);
  one.shows_all = true;
  EXPECT_EQ(shown_rows(one, {}), 12U);
  one = block{};
  one.rows.resize(3);
  EXPECT_EQ(shown_rows(one, {}), 3U);
  one.needs_all = true;
  EXPECT_EQ(shown_rows(one, {}), 0U);
}

}  // namespace
}  // namespace causeway::app
