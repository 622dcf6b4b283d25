//! Progress: its text, and silence in the first second.
#include "base/progress.h"

#include <gtest/gtest.h>

#include <thread>

namespace causeway::base {
namespace {

using namespace std::chrono_literals;

TEST(progress, text_with_and_without_a_total) {
  EXPECT_EQ(progress::text("Read rib.gz", "MB", 12, 40, 3.4s), "Read rib.gz: 12 of 40 MB, 3 s");
  EXPECT_EQ(progress::text("Read", "records", 12, 0, 61.6s), "Read: 12 records, 62 s");
  EXPECT_EQ(progress::text("Read", "MB", 0, 1, 0s), "Read: 0 of 1 MB, 0 s");
}

TEST(progress, says_nothing_in_the_first_second) {
  testing::internal::CaptureStderr();
  {
    progress shown{"Read", "MB", 100};
    for (auto i = 0U; i < 100; ++i) shown.advance_to(i);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

// Captured standard error is no terminal: a line after the first second, then none for some time.
TEST(progress, one_line_after_a_second_where_there_is_no_terminal) {
  testing::internal::CaptureStderr();
  {
    progress shown{"Read", "MB", 100};
    shown.advance_to(1);
    std::this_thread::sleep_for(1050ms);
    shown.advance_to(50);
    shown.advance_to(51);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "Read: 50 of 100 MB, 1 s\n");
}

}  // namespace
}  // namespace causeway::base
