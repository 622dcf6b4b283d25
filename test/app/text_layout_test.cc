//! Numbers and columns as people read them.
#include "app/text_layout.h"

#include <gtest/gtest.h>

namespace causeway::app {
namespace {

TEST(text_layout, thousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1'000), "1,000");
  EXPECT_EQ(grouped(123'456), "123,456");
  EXPECT_EQ(grouped(18'446'744'073'709'551'615U), "18,446,744,073,709,551,615");
}

TEST(text_layout, real_numbers_keep_what_matters) {
  EXPECT_EQ(short_real(0), "0");
  EXPECT_EQ(short_real(0.000123456), "0.0001235");
  EXPECT_EQ(short_real(1.005), "1");
  EXPECT_EQ(short_real(25.5), "25.5");
  EXPECT_EQ(short_real(-999.99), "-999.99");
  EXPECT_EQ(short_real(1'234'567.8), "1,234,568");
  EXPECT_EQ(short_real(-1'234.4), "-1,234");
  EXPECT_EQ(short_real(1.5e20), "1.5e+20");
}

TEST(text_layout, a_small_share_is_not_zero) {
  EXPECT_EQ(percent(0), "0.00 %");
  EXPECT_EQ(percent(0.00001), "< 0.01 %");
  EXPECT_EQ(percent(0.1234), "12.34 %");
  EXPECT_EQ(percent(1), "100.00 %");
}

TEST(text_layout, width_in_terminal_cells) {
  EXPECT_EQ(display_width("Alma"), 4U);
  EXPECT_EQ(display_width("Bórea"), 5U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);  // e and a combining accent
  EXPECT_EQ(display_width("東京"), 4U);
  EXPECT_EQ(display_width("Кабель"), 6U);
}

TEST(text_layout, columns_stand_under_each_other) {
  EXPECT_EQ(aligned({{"Name", "Ports"}, {"Bórea", "1"}, {"X", "10,000"}}, {false, true}, 2),
            "  Name    Ports\n"
            "  Bórea       1\n"
            "  X      10,000\n");
}

TEST(text_layout, no_spaces_at_the_end_of_a_line) {
  EXPECT_EQ(aligned({{"a", "bb"}, {"aa", ""}}, {false, false}, 0), "a   bb\naa\n");
}

}  // namespace
}  // namespace causeway::app
