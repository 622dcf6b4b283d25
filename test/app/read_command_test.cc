//! `causeway read` from outside: what it says about each kind of file, and its exit status.
#include <gtest/gtest.h>

#include <string>

#include "base/json_reader.h"
#include "support/packing.h"
#include "support/run_program.h"
#include "support/test_support.h"

namespace causeway {
namespace {

constexpr int failed = 2;

// Two relationships in CAIDA's serial-1 form, the second bad.
constexpr std::string_view relationships = "# input clique: 1 2\n1|2|0\n1|x|-1\n";

TEST(read_command, tells_a_format_and_prints_its_tally) {
  test::temporary_folder const folder;
  auto const path = folder.write("20240101.as-rel.txt", relationships);
  auto const run = test::run_causeway({"read", path});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(run.out.starts_with("[as-rel] " + path + ": 1 record, 1 issue\n")) << run.out;
  EXPECT_NE(run.out.find("line 3"), std::string::npos) << run.out;
}

TEST(read_command, reads_standard_input_packed_or_not) {
  auto const packed = test::gzip_of(relationships);
  for (auto const input : {relationships, std::string_view{packed}}) {
    test::run_options options;
    options.input = input;
    auto const run = test::run_causeway({"read", "-"}, options);
    EXPECT_EQ(run.status, 0);
    EXPECT_TRUE(run.out.starts_with("[as-rel] standard input: 1 record, 1 issue\n")) << run.out;
  }
}

TEST(read_command, json_is_one_valid_object_a_line_for_each_file) {
  test::temporary_folder const folder;
  auto const known = folder.write("a \"quoted\" name.txt", relationships);
  auto const unknown = folder.write("unknown", "hello\n");
  auto const run = test::run_causeway({"read", "--json", known, unknown});
  EXPECT_EQ(run.status, failed);
  auto const end = run.out.find('\n');
  ASSERT_NE(end, std::string::npos);
  base::json_document document;
  auto const first = document.parse(std::string_view{run.out}.substr(0, end));
  ASSERT_TRUE(first) << run.out;
  EXPECT_EQ(first->text("format"), "as-rel");
  EXPECT_EQ(first->text("file"), known);
  EXPECT_EQ(first->integer("records"), 1);
  auto issues = 0;
  first->get("issues")->for_each_member([&](std::string_view, base::json_value group) {
    ++issues;
    EXPECT_EQ(group.integer("count"), 1);
    EXPECT_EQ(group.get("examples")->array_size(), 1U);
  });
  EXPECT_EQ(issues, 1);
  auto const second = document.parse(std::string_view{run.out}.substr(end + 1));
  ASSERT_TRUE(second) << run.out;
  EXPECT_EQ(second->text("format"), "unknown");
}

TEST(read_command, what_is_not_read_says_why) {
  test::temporary_folder const folder;
  auto const unknown = folder.write("unknown.txt", "hello\n");
  auto const empty = folder.write("empty.txt", "");
  auto const cut = folder.write("cut.gz", test::gzip_of("hello").substr(0, 7));
  auto const run = test::run_causeway({"read", unknown, empty, cut});
  EXPECT_EQ(run.status, failed);
  EXPECT_EQ(run.out, unknown + ": not read, a file of unknown kind\n" + empty +
                         ": not read, an empty file\n" + cut + ": not read, truncated gzip data\n");
  EXPECT_EQ(run.error, "");
}

TEST(read_command, a_missing_file_or_a_directory_does_not_stop_the_others) {
  test::temporary_folder const folder;
  auto const path = folder.write("x.as-rel.txt", relationships);
  auto const missing = folder.path() + "/missing";
  auto const run = test::run_causeway({"read", missing, folder.path(), path});
  EXPECT_EQ(run.status, failed);
  EXPECT_EQ(run.error, "causeway: cannot open " + missing +
                           ": No such file or directory\ncauseway: cannot read " + folder.path() +
                           ": it is a directory; name the files in it\n");
  EXPECT_TRUE(run.out.starts_with("[as-rel] " + path + ": 1 record")) << run.out;
}

TEST(read_command, a_format_can_be_given_and_must_exist) {
  test::run_options options;
  options.input = relationships;
  auto const wrong = test::run_causeway({"read", "--format", "no-such", "-"}, options);
  EXPECT_EQ(wrong.status, failed);
  EXPECT_EQ(wrong.error, "causeway: there is no format no-such; causeway read --help lists them\n");
  auto const other = test::run_causeway({"read", "--format", "wdi", "-"}, options);
  EXPECT_EQ(other.status, failed) << "no record of that format";
  EXPECT_TRUE(other.out.starts_with("[wdi] standard input: 0 records")) << other.out;
  EXPECT_EQ(test::run_causeway({"read", "--format", "as-rel", "-"}, options).status, 0);
}

TEST(read_command, needs_a_file) {
  auto const run = test::run_causeway({"read"});
  EXPECT_EQ(run.status, failed);
  EXPECT_NE(run.error.find("files"), std::string::npos) << run.error;
}

TEST(read_command, a_truncated_file_ends_with_its_tally) {
  std::string text;
  for (auto i = 1; i < 5000; ++i) text += std::to_string(i) + "|" + std::to_string(i + 70'000) + "|-1\n";
  auto const packed = test::gzip_of(text);
  test::temporary_folder const folder;
  auto const path = folder.write("cut.as-rel.txt.gz", packed.substr(0, packed.size() / 2));
  auto const run = test::run_causeway({"read", path});
  EXPECT_EQ(run.status, 0);
  EXPECT_NE(run.out.find(" records, 1 issue\n  truncated gzip data: 1 (offset "), std::string::npos)
      << run.out;
}

}  // namespace
}  // namespace causeway
