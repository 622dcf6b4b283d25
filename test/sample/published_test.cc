//! What is published of a whole sample, whose names nobody made up for the test: readers find no fault in it,
//! and those that are put in, exactly.
#include "sample/published.h"

#include <gtest/gtest.h>

#include <map>

#include "registries_fixture.h"
#include "sample/faults.h"
#include "sample/lands_files.h"
#include "sample/sample_folder.h"
#include "sample/wires_published.h"

namespace causeway::sample {
namespace {

std::vector<published_file> files_of(std::uint32_t count, std::uint64_t seed) {
  test::made_sample made;
  made.options.networks = count;
  made.options.seed = seed;
  made.lands = make_lands(made.options);
  made.wires = make_wires(made.options, made.lands);
  made.networks = make_networks(made.options, made.lands, made.wires);
  auto out = test::all_files(made);
  for (auto const& more : {land_files(made.lands), publish_cables(made.lands, made.wires),
                           publish_fibre(made.lands, made.wires)}) {
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

class whole_samples : public testing::TestWithParam<std::tuple<std::uint32_t, std::uint64_t>> {};

TEST_P(whole_samples, readers_count_what_is_wrong_and_nothing_else) {
  auto const [count, seed] = GetParam();
  auto const sound = files_of(count, seed);
  for (auto const level : {fault_level::none, fault_level::usual, fault_level::many}) {
    auto files = sound;
    std::map<std::string, std::map<std::string, std::uint64_t>> listed;
    for (auto const& one : put_faults_in(files, level, seed)) {
      if (!one.issue.empty()) listed[one.file][one.issue] += one.count;
    }
    for (auto const& file : files) {
      auto const counted = test::tally_of(file);
      std::map<std::string, std::uint64_t> found;
      for (auto const& [issue, group] : counted.groups()) found[issue] = group.count;
      EXPECT_EQ(found, listed[packed_path(file)]) << to_text(counted);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(published, whole_samples,
                         testing::Values(std::tuple{100U, 1U}, std::tuple{1'000U, 2U}));

}  // namespace
}  // namespace causeway::sample
