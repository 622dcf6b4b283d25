//! A whole sample: every file is read, with just the faults that the truth lists, and threads change nothing.
#include "sample/sample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/files.h"
#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

constexpr std::uint32_t small = 150;

using issue_counts = std::map<std::pair<std::string, std::string>, std::uint64_t>;

class whole_sample : public testing::TestWithParam<fault_level> {
 protected:
  sample_summary made(std::string const& name, unsigned threads = 2) {
    auto const done =
        write_sample({.networks = small, .seed = 3, .faults = GetParam(), .threads = threads}, at(name));
    EXPECT_TRUE(done) << done.error().message;
    return done.value_or(sample_summary{});
  }
  std::string at(std::string const& name) const { return folder_.path() + "/" + name; }
  // Paths below the sample's folder.
  std::vector<std::string> files(std::string const& name) const {
    auto out = base::files_below(at(name)).value();
    for (auto& path : out) path.erase(0, at(name).size() + 1);
    return out;
  }

  test::temporary_folder folder_;
};

bool is_picture_or_text(std::string const& path) {
  return path == "SAMPLE-WORLD.txt" || path == "map.svg" || path == "outlines.geojson";
}

TEST_P(whole_sample, is_read_with_just_the_faults_that_it_lists) {
  auto const summary = made("w");
  issue_counts listed;
  for (auto const& fault : summary.faults) {
    if (!fault.issue.empty()) listed[{fault.file, fault.issue}] += fault.count;
  }
  issue_counts counted;
  auto read = std::size_t{0};
  for (auto const& path : files("w")) {
    if (path.starts_with("truth/") || is_picture_or_text(path)) continue;
    auto in = formats::input::open(at("w") + "/" + path);
    ASSERT_TRUE(in) << path;
    auto const* const format = formats::told_format(*in);
    ASSERT_NE(format, nullptr) << path;
    base::tally tally{path};
    format->count(*in, tally);
    EXPECT_GT(tally.records(), 0U) << path;
    for (auto const& [issue, group] : tally.groups()) counted[{path, issue}] = group.count;
    ++read;
  }
  EXPECT_EQ(counted, listed);
  EXPECT_GT(read, 50U);
  EXPECT_EQ(listed.empty(), GetParam() == fault_level::none);
}

TEST_P(whole_sample, is_the_same_with_any_number_of_threads) {
  made("one", 1);
  made("two", 2);
  auto const names = files("one");
  ASSERT_EQ(names, files("two"));
  for (auto const& name : names) {
    EXPECT_TRUE(test::read_file(at("one") + "/" + name) == test::read_file(at("two") + "/" + name)) << name;
  }
}

TEST_P(whole_sample, puts_a_quarter_of_international_traffic_where_the_total_is_not_the_lowest) {
  auto const summary = made("w");
  EXPECT_GT(summary.international_mbps, 0);
  EXPECT_GE(summary.elsewhere_share, 0.25);
  EXPECT_LT(summary.elsewhere_share, 1);
}

TEST_P(whole_sample, has_every_kind_of_truth) {
  made("w");
  for (auto const* const name :
       {"countries", "networks", "relationships", "routes", "flows", "crossings", "physical_routes", "exits",
        "contracts", "ledger", "faults", "distributions", "events"}) {
    auto const text = test::read_file(at("w") + "/truth/" + name + ".csv");
    auto const lines = std::ranges::count(text, '\n');
    EXPECT_TRUE(lines > 1 || (std::string_view{name} == "faults" && GetParam() == fault_level::none)) << name;
    EXPECT_EQ(text.find('\r'), std::string::npos) << name;
  }
}

std::string level_name(testing::TestParamInfo<fault_level> const& info) {
  return std::string{name_of(info.param)};
}

INSTANTIATE_TEST_SUITE_P(levels, whole_sample,
                         testing::Values(fault_level::none, fault_level::usual, fault_level::many),
                         level_name);

TEST(sample, a_folder_that_holds_something_is_refused_and_left_alone) {
  test::temporary_folder const folder;
  folder.write("mine.txt", "mine");
  auto const made = write_sample({.networks = small}, folder.path());
  ASSERT_FALSE(made);
  EXPECT_NE(made.error().message.find(folder.path()), std::string::npos);
  EXPECT_EQ(base::files_below(folder.path())->size(), 1U);
}

}  // namespace
}  // namespace causeway::sample
