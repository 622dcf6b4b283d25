//! `causeway mrt` as people call it: modes, several files, filters, damage, exit status.
#include <gtest/gtest.h>

#include <algorithm>

#include <string>
#include <vector>

#include "app/commands.h"
#include "support/mrt_bytes.h"
#include "support/test_support.h"

namespace causeway::app {
namespace {

struct outcome {
  int status = 0;
  std::string out;
  std::string err;
};

outcome run_mrt_command(std::vector<std::string> words) {
  words.insert(words.begin(), {"causeway", "mrt"});
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  outcome result;
  result.status = run(static_cast<int>(pointers.size()), pointers.data());
  result.out = testing::internal::GetCapturedStdout();
  result.err = testing::internal::GetCapturedStderr();
  return result;
}

class mrt_command : public testing::Test {
 protected:
  std::string table() const {
    return folder_.write("table.mrt",
                         test::peer_table() + test::rib(2, test::nlri_v4(),
                                                        {test::rib_entry(0, test::plain_attributes()),
                                                         test::rib_entry(1, test::plain_attributes())}));
  }
  std::string updates() const {
    return folder_.write("updates.mrt", test::session(test::update(test::nlri_v4(), test::plain_attributes(),
                                                                   test::nlri_v4())));
  }
  test::temporary_folder folder_;
};

TEST_F(mrt_command, test_blocks_are_the_default) {
  auto const got = run_mrt_command({updates()});
  EXPECT_EQ(got.status, exit_done);
  EXPECT_TRUE(got.out.starts_with("TIME: 09/09/01 01:46:40\nTYPE: BGP4MP/MESSAGE/Update\n")) << got.out;
  EXPECT_NE(got.err.find("1 record, 0 issues"), std::string::npos) << got.err;
  EXPECT_EQ(run_mrt_command({"-H", updates()}).out, got.out);
}

TEST_F(mrt_command, test_several_files_one_after_the_other) {
  auto const got = run_mrt_command({"-m", updates(), table()});
  EXPECT_EQ(got.status, exit_done);
  EXPECT_EQ(
      got.out,
      "BGP4MP|1000000000|W|10.0.0.1|65001|198.51.100.0/24\n"
      "BGP4MP|1000000000|A|10.0.0.1|65001|198.51.100.0/24|64496 64497|IGP|192.0.2.9|0|0||NAG||\n"
      "TABLE_DUMP2|1000000000|B|192.0.2.1|65001|198.51.100.0/24|64496 64497|IGP|192.0.2.9|0|0||NAG||\n"
      "TABLE_DUMP2|1000000000|B|2001:db8::1|65002|198.51.100.0/24|64496 64497|IGP|192.0.2.9|0|0||NAG||\n");
}

TEST_F(mrt_command, test_options_of_lines) {
  EXPECT_EQ(
      run_mrt_command({"-m", "-p", "-l", "-u", "-t", "change", "--peer", "65001", table()}).out,
      "TABLE_DUMP2|0|999999000|B|192.0.2.1|65001|198.51.100.0/24|64496 64497|IGP|192.0.2.9|0|0|||NAG|||\n");
  EXPECT_EQ(run_mrt_command({"-M", "--peer", "2001:db8::1", table()}).out,
            "TABLE_DUMP2|09/09/01 01:46:40|B|2001:db8::1|65002|198.51.100.0/24|64496 64497|IGP\n");
}

TEST_F(mrt_command, test_json_lines) {
  auto const got = run_mrt_command({"--json", "--prefix", "198.51.100.0/24", updates()});
  EXPECT_EQ(std::count(got.out.begin(), got.out.end(), '\n'), 2);
  EXPECT_TRUE(got.out.starts_with(R"({"event":"withdrawal",)")) << got.out;
}

TEST_F(mrt_command, test_count_is_one_object_for_all_files) {
  auto const got = run_mrt_command({"--count", table(), updates()});
  EXPECT_EQ(got.status, exit_done);
  EXPECT_EQ(std::count(got.out.begin(), got.out.end(), '\n'), 1);
  EXPECT_NE(got.out.find(R"("entries":2,"announcements":1,"withdrawals":1,"treated_as_withdraw":0,)"),
            std::string::npos)
      << got.out;
  EXPECT_NE(got.out.find(R"("records":3,"issues":{})"), std::string::npos) << got.out;
}

TEST_F(mrt_command, test_filters_by_time) {
  EXPECT_EQ(run_mrt_command({"-m", "--from", "2001-09-09T01:46:41", updates()}).out, "");
  EXPECT_NE(run_mrt_command({"-m", "--from", "2001-09-09T01:46:40", "--to", "1000000000", updates()}).out,
            "");
  EXPECT_EQ(run_mrt_command({"-m", "--to", "2001-09-09", updates()}).out, "");
}

TEST_F(mrt_command, test_filters_accept_several_values) {
  auto const got =
      run_mrt_command({"-m", "--origin", "1", "--origin", "AS64497", "--via", "64496", updates()});
  EXPECT_EQ(std::count(got.out.begin(), got.out.end(), '\n'), 1);
}

TEST_F(mrt_command, test_a_truncated_file_ends_with_its_tally) {
  auto const whole = test::read_file(updates());
  auto const cut = folder_.write("cut.mrt", whole + whole.substr(0, 20));
  for (auto const* const mode : {"-m", "-H", "--json"}) {
    auto const got = run_mrt_command({mode, cut});
    EXPECT_EQ(got.status, exit_done);
    EXPECT_NE(got.err.find("truncated record: 1"), std::string::npos) << got.err;
  }
  EXPECT_NE(run_mrt_command({"--count", cut}).out.find(R"("truncated record":{"count":1)"),
            std::string::npos);
}

TEST_F(mrt_command, test_nothing_readable_is_a_failure) {
  auto const garbage = folder_.write("garbage.mrt", "not a record");
  EXPECT_EQ(run_mrt_command({"-m", garbage}).status, exit_failed);
  EXPECT_EQ(run_mrt_command({"-m", folder_.write("empty.mrt", "")}).status, exit_failed);
  EXPECT_EQ(run_mrt_command({"--count", garbage, updates()}).status, exit_failed);
  auto const got = run_mrt_command({"-m", folder_.path() + "/absent.mrt", updates()});
  EXPECT_EQ(got.status, exit_failed);
  EXPECT_NE(got.err.find("absent.mrt"), std::string::npos);
  EXPECT_NE(got.out, "") << "the other file is shown all the same";
}

TEST_F(mrt_command, test_words_that_cannot_be_read_say_how_to_write_them) {
  struct wrong {
    std::vector<std::string> words;
    std::string example;
  };
  for (auto const& one :
       {wrong{{"--prefix", "198.51.100.0"}, "192.0.2.0/24"}, wrong{{"--origin", "x"}, "17501"},
        wrong{{"--peer", "300.1.1.1"}, "3333"}, wrong{{"--from", "yesterday"}, "2024-01-31T08:00:00"},
        wrong{{"--to", "2024-01-31T8"}, "2024-01-31T08:00:00"}}) {
    auto words = one.words;
    words.push_back(updates());
    auto const got = run_mrt_command(words);
    EXPECT_EQ(got.status, exit_failed) << one.words[0];
    EXPECT_NE(got.err.find(one.example), std::string::npos) << got.err;
  }
}

TEST_F(mrt_command, test_one_mode_at_a_time) {
  EXPECT_EQ(run_mrt_command({"-m", "--json", updates()}).status, exit_failed);
  EXPECT_EQ(run_mrt_command({"-t", "never", updates()}).status, exit_failed);
  EXPECT_EQ(run_mrt_command({}).status, exit_failed);
}

TEST_F(mrt_command, test_help_has_examples) {
  auto const got = run_mrt_command({"--help"});
  EXPECT_EQ(got.status, exit_done);
  EXPECT_NE(got.out.find("causeway mrt -m"), std::string::npos);
}

}  // namespace
}  // namespace causeway::app
