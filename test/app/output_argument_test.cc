//! Which names an output may have.
#include "app/output_argument.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/test_support.h"

namespace causeway::app {
namespace {

namespace fs = std::filesystem;

TEST(output_argument, the_same_file_under_other_names) {
  test::temporary_folder const folder;
  auto const file = folder.write("a", "x");
  auto const other = folder.write("b", "x");
  fs::create_symlink(file, folder.path() + "/link");
  fs::create_directory_symlink(folder.path(), folder.path() + "/here");
  EXPECT_TRUE(is_same_file(file, file));
  EXPECT_TRUE(is_same_file(file, folder.path() + "/./a"));
  EXPECT_TRUE(is_same_file(file, folder.path() + "/link"));
  EXPECT_TRUE(is_same_file(folder.path() + "/here/a", file));
  EXPECT_TRUE(is_same_file(folder.path() + "/here/new", folder.path() + "/new")) << "not there yet";
  EXPECT_FALSE(is_same_file(file, other));
  EXPECT_FALSE(is_same_file(file, folder.path() + "/new"));
  EXPECT_FALSE(is_same_file("-", folder.path() + "/new"));
}

TEST(output_argument, names_that_are_refused) {
  test::temporary_folder const folder;
  auto const file = folder.write("a", "x");
  auto const said = [&](std::string const& path) {
    auto const fit = check_output("--output", path, {"-", file});
    return fit ? std::string{} : fit.error().message;
  };
  EXPECT_EQ(said(""), "--output has an empty name; name a file");
  EXPECT_EQ(said("-"),
            "--output - is no file: it does not go to standard output; name a file (./- for one called -)");
  EXPECT_EQ(said(folder.path() + "/../" + fs::path{folder.path()}.filename().string() + "/a"),
            "--output " + folder.path() + "/../" + fs::path{folder.path()}.filename().string() +
                "/a is one of the files that are read; name another");
  EXPECT_EQ(said(folder.path() + "/new"), "");
}

}  // namespace
}  // namespace causeway::app
