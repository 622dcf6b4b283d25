//! Hegemony of real tables beside an independent program (hegemony_reference.py), every scope and network.
#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <sstream>

#include "routing/hegemony.h"
#include "routing/observed_views.h"
#include "support/test_support.h"
#include "world/observed_table.h"

namespace causeway::routing {
namespace {

constexpr double tolerance = 1e-9;

using score_table = std::map<std::pair<std::int64_t, std::uint32_t>, double>;

struct answer {
  std::size_t sessions = 0;
  std::size_t networks = 0;
  score_table scores;
};

std::string output_of(std::string const& command) {
  std::string out;
  auto* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  std::vector<char> block(65'536);
  while (auto const got = std::fread(block.data(), 1, block.size(), pipe)) out.append(block.data(), got);
  return ::pclose(pipe) == 0 ? out : std::string{};
}

answer reference(std::string const& file, std::uint64_t threshold) {
  std::istringstream text{output_of("python3 -B '" + test::source_file("test/routing/hegemony_reference.py") +
                                    "' '" + file + "' " + std::to_string(threshold))};
  answer out;
  std::string mark;
  text >> mark >> out.sessions >> out.networks;
  std::int64_t scope = 0;
  std::uint32_t network = 0;
  for (std::string value; text >> scope >> network >> value;) out.scores[{scope, network}] = std::stod(value);
  return out;
}

answer ours(std::string const& file, std::uint64_t threshold) {
  answer out;
  auto in = formats::input::open(file);
  if (!in) return out;
  base::tally counted{file};
  world::observed_reader reader;
  reader.read(*in, counted);
  auto const table = reader.finish();
  auto const sessions = full_feed_sessions(table, base::ip_family::v4, {threshold, 1});
  auto const views = hegemony_views(table, sessions, base::ip_family::v4);
  out.sessions = sessions.size();
  out.networks = vantage_networks(views).size();
  for (auto const& one : global_hegemony(views)) out.scores[{-1, one.network.value}] = one.value;
  visit_hegemony(views, [&](scope_scores const& found) {
    for (auto const& one : found.scores) out.scores[{found.scope.value, one.network.value}] = one.value;
  });
  return out;
}

void expect_same(answer const& a, answer const& b) {
  ASSERT_EQ(a.scores.size(), b.scores.size());
  for (auto const& [key, value] : b.scores) {
    auto const at = a.scores.find(key);
    ASSERT_NE(at, a.scores.end()) << "scope " << key.first << ", network " << key.second;
    ASSERT_NEAR(at->second, value, tolerance) << "scope " << key.first << ", network " << key.second;
  }
}

TEST(hegemony_real, a_table_of_2010_with_two_full_peers) {
  CAUSEWAY_NEED_REAL(file, "mrt/rib2010/rrc06.bview.20100701.0759.reencoded.mrt.gz");
  auto const found = ours(file, 300'000);
  EXPECT_EQ(found.sessions, 2U);
  EXPECT_EQ(found.scores.size(), 242'867U);
  expect_same(found, reference(file, 300'000));
}

TEST(hegemony_real, part_of_a_table_of_2014_with_31_sessions) {
  CAUSEWAY_NEED_REAL(file, "mrt/pyasn/rib.20140523.0600_firstMB.bz2");
  auto const found = ours(file, 5'000);
  EXPECT_EQ(found.sessions, 31U);
  EXPECT_EQ(found.networks, 29U);
  expect_same(found, reference(file, 5'000));
}

}  // namespace
}  // namespace causeway::routing
