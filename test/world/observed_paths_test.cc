//! Distinct paths out of texts and tables.
#include "world/observed_paths.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>
#include <vector>

#include "support/test_support.h"

namespace causeway::world {
namespace {

std::vector<std::uint32_t> hops_of(observed_paths const& paths, std::size_t path) {
  std::vector<std::uint32_t> out;
  for (auto const hop : paths[path]) out.push_back(hop.value);
  return out;
}

using hops = std::vector<std::uint32_t>;

TEST(observed_paths, equal_paths_are_one_with_their_routes_counted) {
  path_collector collector;
  base::tally counted{"test"};
  auto first = test::input_of("1 2 3\n1 2 2 3\n1 2 3\n");
  auto second = test::input_of("4 3\n1 2 3\n");
  collector.read_text(first, counted);
  collector.read_text(second, counted);
  auto const paths = collector.paths();
  ASSERT_EQ(paths.size(), 3U);
  EXPECT_EQ(hops_of(paths, 0), (hops{1, 2, 3}));
  EXPECT_EQ(hops_of(paths, 1), (hops{1, 2, 2, 3})) << "prepending stays";
  EXPECT_EQ(hops_of(paths, 2), (hops{4, 3}));
  EXPECT_EQ(paths.routes, (std::vector<std::uint32_t>{3, 1, 1}));
}

TEST(observed_paths, a_path_ends_at_a_set_of_several_and_keeps_a_lone_member) {
  path_collector collector;
  base::tally counted{"test"};
  auto in = test::input_of("1 2 {3,4} 5\n1 {2} 3\n");
  collector.read_text(in, counted);
  auto const paths = collector.paths();
  ASSERT_EQ(paths.size(), 2U);
  EXPECT_EQ(hops_of(paths, 0), (hops{1, 2}));
  EXPECT_EQ(hops_of(paths, 1), (hops{1, 2, 3}));
  EXPECT_EQ(paths.ends_at_a_set, (std::vector<std::uint8_t>{1, 0}));
}

TEST(observed_paths, memory_has_a_limit_and_what_finds_no_room_is_counted) {
  path_collector collector{1U << 20U};
  base::tally counted{"test"};
  std::string text;
  for (auto i = 1; i < 60'000; ++i) text += "1 2 3 4 5 6 7 8 9 10 " + std::to_string(i) + '\n';
  auto in = test::input_of(text);
  collector.read_text(in, counted);
  auto const lost = counted.count_of("path beyond the memory limit");
  EXPECT_GT(lost, 0U);
  EXPECT_EQ(collector.paths().size() + lost, 59'999U);
}

// The text of this table has 641 957 lines, one of them with an empty path, and 102 513 other paths.
TEST(observed_paths, of_a_table) {
  CAUSEWAY_NEED_REAL(path, "mrt/rib2010/rrc06.bview.20100701.0759.reencoded.mrt.gz");
  auto in = formats::input::open(path);
  ASSERT_TRUE(in);
  path_collector collector;
  base::tally counted{"rib"};
  collector.read_mrt(*in, counted);
  auto const paths = collector.paths();
  EXPECT_EQ(paths.size(), 102'513U);
  EXPECT_EQ(counted.count_of("path beyond the memory limit"), 0U);
  auto const routes = std::accumulate(paths.routes.begin(), paths.routes.end(), std::uint64_t{0});
  EXPECT_EQ(routes, 641'956U);
}

}  // namespace
}  // namespace causeway::world
