//! A sample's folder: what is in it, and what stays away when something goes wrong.
#include "sample/sample_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "base/files.h"
#include "registries_fixture.h"
#include "support/test_support.h"
#include "world/survey.h"

namespace causeway::sample {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> content_of(std::string const& folder) {
  std::map<std::string, std::string> out;
  auto const paths = base::files_below(folder);
  EXPECT_TRUE(paths) << folder;
  for (auto const& path : paths.value_or(std::vector<std::string>{}))
    out[path.substr(folder.size() + 1)] = test::read_file(path);
  return out;
}

std::vector<std::string> names_in(std::string const& folder) {
  std::vector<std::string> out;
  for (auto const& entry : fs::directory_iterator{folder}) out.push_back(entry.path().filename().string());
  return out;
}

std::vector<published_file> some_files() {
  return {{"a.txt", "", "plain\n", packing::none},
          {"deep/er/b.csv", "users", std::string(100'000, 'b'), packing::gzip},
          {"deep/c", "", "", packing::gzip}};
}

TEST(sample_folder, files_packed_and_marked) {
  test::temporary_folder const above;
  auto const folder = above.path() + "/new";
  ASSERT_TRUE(write_sample_folder(folder + "//", some_files(), "all of it is made up\n", 2));
  auto const content = content_of(folder);
  ASSERT_EQ(content.size(), 4U);
  EXPECT_EQ(content.at("SAMPLE-WORLD.txt"), "all of it is made up\n");
  EXPECT_EQ(content.at("a.txt"), "plain\n");
  EXPECT_LT(content.at("deep/er/b.csv.gz").size(), 1'000U);
  EXPECT_EQ(names_in(above.path()), std::vector<std::string>{"new"}) << "nothing else is left";
}

TEST(sample_folder, same_bytes_with_any_number_of_threads_and_in_an_empty_folder) {
  test::temporary_folder const above;
  auto const files = test::all_files(test::make_sample(60));
  fs::create_directory(above.path() + "/two");
  ASSERT_TRUE(write_sample_folder(above.path() + "/one", files, "x", 1));
  ASSERT_TRUE(write_sample_folder(above.path() + "/two", files, "x", 2));
  EXPECT_EQ(content_of(above.path() + "/one"), content_of(above.path() + "/two"));
}

TEST(sample_folder, a_survey_tells_every_file_and_uses_it) {
  test::temporary_folder const above;
  auto const files = test::all_files(test::make_sample(60));
  ASSERT_TRUE(write_sample_folder(above.path() + "/sample", files, "x", 2));
  auto const found = world::survey_folder(above.path() + "/sample", std::nullopt);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->size(), files.size());
  for (auto const& one : *found) {
    EXPECT_TRUE(one.used()) << one.shown << ": " << one.unused_reason;
    EXPECT_EQ(to_string(one.day), "2026-01-01") << one.shown;
  }
}

TEST(sample_folder, refuses_a_folder_that_holds_something_and_leaves_it_alone) {
  test::temporary_folder const above;
  above.write("mine.txt", "mine");
  auto const refused = write_sample_folder(above.path(), some_files(), "x", 1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "cannot write the sample to " + above.path() +
                                         ": the folder is not empty; name another one or remove it");
  EXPECT_EQ(names_in(above.path()), std::vector<std::string>{"mine.txt"});
}

TEST(sample_folder, refuses_a_file_and_a_folder_without_one_above) {
  test::temporary_folder const above;
  auto const file = above.write("file", "x");
  EXPECT_EQ(check_sample_folder(file).error().message,
            "cannot write the sample to " + file + ": it is no folder; name another one");
  auto const orphan = above.path() + "/no/where";
  EXPECT_EQ(check_sample_folder(orphan).error().message,
            "cannot write the sample to " + orphan + ": make the folder " + above.path() + "/no first");
}

TEST(sample_folder, what_cannot_be_written_leaves_nothing) {
  test::temporary_folder const above;
  auto files = some_files();
  files.push_back({"a.txt/inside", "", "x", packing::none});  // a.txt is a file
  auto const refused = write_sample_folder(above.path() + "/new", files, "x", 2);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("a.txt"), std::string::npos) << refused.error().message;
  EXPECT_TRUE(names_in(above.path()).empty());
}

}  // namespace
}  // namespace causeway::sample
