//! `causeway world build` from outside: where the image goes.
#include <gtest/gtest.h>

#include <string>

#include "support/run_program.h"
#include "support/test_support.h"

namespace causeway {
namespace {

std::string const links = "1|2|-1\n";

TEST(world_build_command, an_image_that_would_take_an_inputs_place_is_refused) {
  test::temporary_folder const data;
  auto const file = data.write("20240101.as-rel.txt", links);
  test::run_options options;
  options.directory = data.path();
  auto const refused = [&](std::vector<std::string> const& more, std::string_view said) {
    std::vector<std::string> arguments{"world", "build", "--quiet", "--data", data.path()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    auto const run = test::run_causeway(arguments, options);
    EXPECT_EQ(run.status, 2) << said;
    EXPECT_NE(run.error.find(said), std::string::npos) << run.error;
  };
  refused({"-o", "-"}, "causeway: --out - is no file");
  refused({"-o", file}, "causeway: --out " + file + " is one of the files that are read; name another\n");
  refused({"-o", "x.mrt", "--rib", "./x.mrt"}, "causeway: --out x.mrt is one of the files that are read");
  EXPECT_EQ(test::read_file(data.path() + "/-"), "");
  EXPECT_EQ(test::read_file(file), links);
}

TEST(world_build_command, an_old_image_in_the_folder_is_replaced) {
  test::temporary_folder const data;
  data.write("20240101.as-rel.txt", links);
  auto const image = data.path() + "/x.world";
  std::vector<std::string> const arguments{"world", "build", "--quiet", "--data", data.path(), "-o", image};
  ASSERT_EQ(test::run_causeway(arguments).status, 0);
  auto const made = test::read_file(image);
  auto const again = test::run_causeway(arguments);
  EXPECT_EQ(again.status, 0) << again.error;
  EXPECT_FALSE(test::read_file(image).empty());
}

}  // namespace
}  // namespace causeway
