//! Files: nothing without commit, the old file after a kill, errors that name the file.
#include "base/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>

#include "support/test_support.h"

namespace causeway::base {
namespace {

namespace fs = std::filesystem;

std::size_t entries_of(std::string const& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

std::string text_of(mapped_file const& file) {
  auto const bytes = file.bytes();
  return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

TEST(atomic_file, appears_with_commit_and_not_before) {
  test::temporary_folder const folder;
  auto const path = folder.path() + "/out";
  auto file = atomic_file::create(path);
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->write("hello "));
  ASSERT_TRUE(file->write(std::as_bytes(std::span{"world", 5})));
  EXPECT_FALSE(fs::exists(path));
  ASSERT_TRUE(file->commit());
  EXPECT_EQ(test::read_file(path), "hello world");
  EXPECT_EQ(entries_of(folder.path()), 1U);
}

TEST(atomic_file, without_commit_nothing_is_left_and_the_old_file_stays) {
  test::temporary_folder const folder;
  auto const path = folder.write("out", "old");
  {
    auto file = atomic_file::create(path);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("new"));
    auto const moved = std::move(*file);
  }
  EXPECT_EQ(test::read_file(path), "old");
  EXPECT_EQ(entries_of(folder.path()), 1U);
}

TEST(atomic_file, commit_replaces_the_old_file) {
  test::temporary_folder const folder;
  auto const path = folder.write("out", "old and longer");
  auto file = atomic_file::create(path);
  ASSERT_TRUE(file && file->write("new") && file->commit());
  EXPECT_EQ(test::read_file(path), "new");
  EXPECT_EQ(entries_of(folder.path()), 1U);
}

// A child writes half of the file, says so and waits for its end.
TEST(atomic_file, a_kill_in_the_middle_leaves_the_old_file) {
  test::temporary_folder const folder;
  auto const path = folder.write("out", "old");
  auto pipe_ends = std::array<int, 2>{};
  ASSERT_EQ(::pipe(pipe_ends.data()), 0);
  auto const child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    auto file = atomic_file::create(path);
    if (file && file->write("half of the n") && ::write(pipe_ends[1], "x", 1) == 1) ::pause();
    ::_exit(1);
  }
  auto told = char{};
  ASSERT_EQ(::read(pipe_ends[0], &told, 1), 1);
  ASSERT_EQ(::kill(child, SIGKILL), 0);
  auto status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status));
  ::close(pipe_ends[0]);
  ::close(pipe_ends[1]);
  EXPECT_EQ(test::read_file(path), "old");
  EXPECT_EQ(entries_of(folder.path()), 2U);  // the temporary one, which says whose it was
  EXPECT_TRUE(fs::exists(path + ".tmp-" + std::to_string(child)));
}

TEST(atomic_file, errors_name_the_file) {
  auto const absent = atomic_file::create("/no/such/folder/out");
  ASSERT_FALSE(absent);
  EXPECT_EQ(absent.error().message, "cannot write /no/such/folder/out: No such file or directory");
  test::temporary_folder const folder;
  fs::create_directory(folder.path() + "/taken");
  auto file = atomic_file::create(folder.path() + "/taken");
  ASSERT_TRUE(file);
  auto const committed = file->commit();
  ASSERT_FALSE(committed);
  EXPECT_NE(committed.error().message.find("/taken: Is a directory"), std::string::npos);
  EXPECT_EQ(entries_of(folder.path()), 1U);
}

TEST(atomic_file, a_pipe_or_device_keeps_its_place) {
  test::temporary_folder const folder;
  auto const path = folder.path() + "/pipe";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  auto const file = atomic_file::create(path);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().message, "cannot write " + path + ": it is not a regular file; name one");
  EXPECT_TRUE(fs::is_fifo(path));
  EXPECT_FALSE(atomic_file::create("/dev/null"));
  EXPECT_EQ(entries_of(folder.path()), 1U);
}

// Not even root makes files in /proc.
TEST(atomic_file, an_unwritable_folder_is_an_error_that_names_the_file) {
  auto const file = atomic_file::create("/proc/out");
  ASSERT_FALSE(file);
  EXPECT_TRUE(file.error().message.starts_with("cannot write /proc/out: "));
}

TEST(atomic_file, large_texts_are_written_whole) {
  test::temporary_folder const folder;
  auto const text = std::string(std::size_t{9} << 20U, 'z');
  auto file = atomic_file::create(folder.path() + "/out");
  ASSERT_TRUE(file && file->write(text) && file->commit());
  EXPECT_EQ(fs::file_size(folder.path() + "/out"), text.size());
}

TEST(mapped_file, shows_the_bytes_and_moves) {
  test::temporary_folder const folder;
  auto file = mapped_file::open(folder.write("in", "hello"));
  ASSERT_TRUE(file);
  EXPECT_EQ(text_of(*file), "hello");
  auto moved = std::move(*file);
  EXPECT_EQ(text_of(moved), "hello");
  auto other = mapped_file::open(folder.write("other", "x"));
  ASSERT_TRUE(other);
  moved = std::move(*other);
  EXPECT_EQ(text_of(moved), "x");
}

TEST(mapped_file, an_empty_file_has_no_bytes) {
  test::temporary_folder const folder;
  auto const file = mapped_file::open(folder.write("in", ""));
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->bytes().empty());
}

TEST(mapped_file, errors_name_the_file) {
  test::temporary_folder const folder;
  auto const absent = mapped_file::open(folder.path() + "/absent");
  ASSERT_FALSE(absent);
  EXPECT_NE(absent.error().message.find("/absent: No such file or directory"), std::string::npos);
  auto const directory = mapped_file::open(folder.path());
  ASSERT_FALSE(directory);
  EXPECT_EQ(directory.error().message, "cannot map " + folder.path() + ": it is not a regular file");
}

TEST(files_below, every_regular_file_in_bytewise_order) {
  test::temporary_folder const folder;
  for (auto const* const name : {"b/x", "a", "B", "b.txt", "b/a/deep", "\xC3\xA9"}) folder.write(name, "");
  fs::create_symlink(folder.path() + "/b", folder.path() + "/link");
  auto const files = files_below(folder.path());
  ASSERT_TRUE(files);
  auto names = std::vector<std::string>{};
  for (auto const& path : *files) names.push_back(path.substr(folder.path().size() + 1));
  EXPECT_EQ(names, (std::vector<std::string>{"B", "a", "b.txt", "b/a/deep", "b/x", "\xC3\xA9"}));
}

TEST(files_below, a_file_or_nothing_is_no_folder) {
  test::temporary_folder const folder;
  auto const file = folder.write("file", "");
  ASSERT_FALSE(files_below(file));
  EXPECT_EQ(files_below(file).error().message, "cannot read " + file + ": it is not a directory");
  EXPECT_FALSE(files_below(folder.path() + "/absent"));
}

}  // namespace
}  // namespace causeway::base
