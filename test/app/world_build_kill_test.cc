//! `causeway world build` killed at any time leaves the old image, or the whole new one, and never a torn
//! one.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/run_program.h"
#include "support/test_support.h"

namespace causeway {
namespace {

namespace fs = std::filesystem;

constexpr int killed = 128 + 9;

std::string many_links() {
  std::string text;
  for (auto i = 1U; i < 20'000; ++i) {
    text += std::to_string(1'000'000 + i / 2) + "|" + std::to_string(1'000'000 + i) + "|-1\n";
  }
  return text;
}

// Every file in the folder but `kept` is a temporary one of its own making.
void expect_no_other_file(std::string const& folder, std::string const& kept) {
  for (auto const& entry : fs::directory_iterator{folder}) {
    auto const name = entry.path().filename().string();
    EXPECT_TRUE(name == kept || name.starts_with(kept + ".tmp-")) << name;
  }
}

TEST(world_build_kill, leaves_the_old_image_or_the_new_one) {
  test::temporary_folder const data;
  test::temporary_folder const made;
  data.write("20240101.as-rel.txt", many_links());
  auto const image = made.path() + "/x.world";
  auto const arguments =
      std::vector<std::string>{"world", "build", "--quiet", "--data", data.path(), "-o", image};
  ASSERT_EQ(test::run_causeway(arguments).status, 0);
  auto const whole = test::read_file(image);
  ASSERT_FALSE(whole.empty());
  auto ended = 0;
  for (auto delay_ms = 0U; ended < 3 && delay_ms < 20'000; delay_ms = delay_ms * 5 / 4 + 5) {
    made.write("x.world", "old");
    test::run_options options;
    options.kill_after_ms = delay_ms;
    auto const run = test::run_causeway(arguments, options);
    if (run.status != killed) ++ended;
    auto const left = test::read_file(image);
    EXPECT_TRUE(left == "old" || left == whole) << "after " << delay_ms << " ms";
    EXPECT_TRUE(run.status == killed || left == whole) << "after " << delay_ms << " ms";
    expect_no_other_file(made.path(), "x.world");
  }
  EXPECT_EQ(ended, 3) << "it never came to its end";
}

TEST(world_build_kill, leaves_no_image_where_there_was_none) {
  test::temporary_folder const data;
  test::temporary_folder const made;
  data.write("20240101.as-rel.txt", many_links());
  auto const image = made.path() + "/x.world";
  test::run_options options;
  options.kill_after_ms = 1;
  auto const run =
      test::run_causeway({"world", "build", "--quiet", "--data", data.path(), "-o", image}, options);
  EXPECT_EQ(run.status, killed);
  EXPECT_FALSE(fs::exists(image));
}

}  // namespace
}  // namespace causeway
