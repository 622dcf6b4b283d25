//! `causeway world check` on the tiny world, whole and broken.
#include <gtest/gtest.h>

#include "base/json_reader.h"
#include "support/run_program.h"
#include "support/test_support.h"
#include "support/tiny_world.h"
#include "world/image.h"

namespace causeway::app {
namespace {

test::run_result check(world::world const& made, std::vector<std::string> const& more = {}) {
  test::temporary_folder const folder;
  auto const path = folder.path() + "/tiny.world";
  EXPECT_TRUE(world::save_image(made, path));
  std::vector<std::string> arguments{"world", "check", path};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return test::run_causeway(std::move(arguments));
}

bool has(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(world_check, a_world_that_agrees_with_itself) {
  auto const run = check(test::tiny_world());
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.out.starts_with("SAMPLE WORLD (fictional)\nCheck, world of 2024-01-01\n"));
  EXPECT_TRUE(has(run.out, "  Answer        yes\n  Rules broken  0\n"));
  EXPECT_TRUE(has(run.out, "  Days apart            452\n"));
  EXPECT_TRUE(
      has(run.out, "  networks to countries          5         1         16.67 %          2  AS1000006"));
  EXPECT_TRUE(has(run.out, "  pdb-20221006.json  bad address      2  line 3: 240.15.0.x\n"));
  EXPECT_TRUE(has(run.out, "  old/20230101.as-rel.txt  older than asrel/20240101.as-rel.txt\n"));
}

TEST(world_check, a_contradiction_is_a_no) {
  auto parts = test::tiny_parts();
  parts.prefix_exclusive[0] += 1;
  auto const run = check(parts.made());
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(has(run.out, "  Answer        no\n  Rules broken  1\n"));
  EXPECT_TRUE(has(run.out, "  prefix_exclusive  no address counted twice      1  row 0\n")) << run.out;
}

TEST(world_check, of_an_unsafe_world_only_the_rules_are_told) {
  auto parts = test::tiny_parts();
  parts.sources[0].path.bytes = 1'000'000;
  parts.summary.as_of.days = 2'000'000'000;
  auto const run = check(parts.made());
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(has(run.out, "Check, world of unknown\n")) << run.out;
  EXPECT_FALSE(has(run.out, "Joins"));
}

TEST(world_check, for_scripts) {
  auto const run = check(test::tiny_world(), {"--json"});
  base::json_document document;
  auto const page = document.parse(run.out);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->text("kind"), "check");
  EXPECT_EQ(page->get("verdict")->boolean("consistent"), true);
  EXPECT_EQ(page->get("warnings_by_kind")->integer("count"), 5);
  EXPECT_EQ(page->get("joins")->integer("count"), 2);
  EXPECT_EQ(page->get("unused")->integer("count"), 1);
}

TEST(world_check, no_image_no_answer) {
  EXPECT_EQ(test::run_causeway({"world", "check", "/nowhere/at.all"}).status, 2);
}

}  // namespace
}  // namespace causeway::app
