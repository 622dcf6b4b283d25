//! `causeway sample`, and the world that is built from what it writes.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/json_reader.h"
#include "support/run_program.h"
#include "support/test_support.h"

namespace causeway {
namespace {

TEST(sample_command, writes_a_world_that_can_be_built_and_checked) {
  test::temporary_folder const folder;
  auto const inputs = folder.path() + "/sample";
  auto const image = folder.path() + "/sample.world";
  auto const made =
      test::run_causeway({"sample", "-o", inputs, "--networks", "120", "--faults", "none", "--json"});
  ASSERT_EQ(made.status, 0) << made.error;
  base::json_document document;
  auto const summary = document.parse(made.out);
  ASSERT_TRUE(summary) << made.out;
  EXPECT_EQ(summary->integer("networks"), 120);
  EXPECT_EQ(summary->integer("countries"), 16);
  EXPECT_EQ(summary->integer("faults"), 0);
  EXPECT_EQ(summary->text("mark"), "SAMPLE WORLD (fictional)");

  auto const built = test::run_causeway({"world", "build", "--data", inputs, "-o", image});
  ASSERT_EQ(built.status, 0) << built.error;
  auto const checked = test::run_causeway({"world", "check", image});
  EXPECT_EQ(checked.status, 0) << checked.out;
  EXPECT_NE(checked.out.find("SAMPLE WORLD (fictional)"), std::string::npos);
}

TEST(sample_command, says_what_it_made) {
  test::temporary_folder const folder;
  auto const made = test::run_causeway({"sample", "-o", folder.path() + "/s", "--networks", "100"});
  ASSERT_EQ(made.status, 0) << made.error;
  EXPECT_TRUE(made.out.starts_with("SAMPLE WORLD (fictional)\n16 countries, ")) << made.out;
  EXPECT_NE(made.out.find("100 networks of "), std::string::npos) << made.out;
}

TEST(sample_command, refuses_what_it_cannot_make) {
  test::temporary_folder const folder;
  auto const to = folder.path() + "/s";
  for (auto const& wrong : std::vector<std::vector<std::string>>{
           {"--networks", "99"}, {"--networks", "800001"}, {"--faults", "some"}, {"--seed", "-1"}}) {
    std::vector<std::string> arguments{"sample", "-o", to};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    EXPECT_EQ(test::run_causeway(arguments).status, 2) << wrong[0] << wrong[1];
    EXPECT_FALSE(std::filesystem::exists(to)) << wrong[0];
  }
  EXPECT_EQ(test::run_causeway({"sample", "--networks", "100"}).status, 2) << "nowhere to write";
}

}  // namespace
}  // namespace causeway
