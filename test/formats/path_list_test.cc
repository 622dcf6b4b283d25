//! Paths as text: every notation, and what is wrong with a line.
#include "formats/path_list.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct outcome {
  std::vector<std::vector<std::uint32_t>> paths;  // sets flattened
  std::vector<std::size_t> segments;
  base::tally counted{"test"};
};

outcome read(std::string_view text) {
  outcome out;
  auto in = test::input_of(text);
  read_path_list(in, out.counted, [&](as_path const& path) {
    std::vector<base::asn> networks;
    path.append_networks(networks);
    out.paths.emplace_back();
    for (auto const network : networks) out.paths.back().push_back(network.value);
    auto segments = path.segments();
    path_segment one;
    out.segments.push_back(0);
    while (segments.next(one)) ++out.segments.back();
    EXPECT_FALSE(segments.malformed());
  });
  return out;
}

using paths = std::vector<std::vector<std::uint32_t>>;

TEST(path_list, one_path_a_line_in_any_notation) {
  auto const out = read("64500 AS64501 1.10\r\n\n# a note\n  7\t8  \n");
  EXPECT_EQ(out.paths, (paths{{64500, 64501, 65546}, {7, 8}}));
  EXPECT_EQ(out.counted.records(), 2U);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(path_list, sets_stand_in_braces) {
  auto const out = read("1 {2,3} 4\n5 {6}\n");
  EXPECT_EQ(out.paths, (paths{{1, 2, 3, 4}, {5, 6}}));
  EXPECT_EQ(out.segments, (std::vector<std::size_t>{3, 2}));
}

TEST(path_list, a_bad_line_is_counted_with_its_number_and_skipped) {
  auto const out = read("1 2\n1 x 2\n3 4294967296\n5 {}\n5 {6\n5 {6,-1}\n7 8\n");
  EXPECT_EQ(out.paths, (paths{{1, 2}, {7, 8}}));
  EXPECT_EQ(out.counted.count_of("bad AS number"), 2U);
  EXPECT_EQ(out.counted.count_of("bad AS set"), 3U);
  auto const& first = out.counted.groups().at("bad AS number").examples.front();
  EXPECT_EQ(to_string(first.where), "line 2");
  EXPECT_EQ(first.detail, "x");
}

TEST(path_list, long_paths_have_several_segments_and_a_limit) {
  std::string line;
  for (auto i = 0; i < 600; ++i) line += std::to_string(i + 1) + ' ';
  auto const out = read(line + '\n');
  ASSERT_EQ(out.paths.size(), 1U);
  EXPECT_EQ(out.paths[0].size(), 600U);
  EXPECT_EQ(out.paths[0].back(), 600U);
  EXPECT_EQ(out.segments[0], 3U);
  std::string endless;
  for (auto i = std::size_t{0}; i <= max_listed_hops; ++i) endless += "1 ";
  EXPECT_EQ(read(endless).counted.count_of("path too long"), 1U);
}

}  // namespace
}  // namespace causeway::formats
