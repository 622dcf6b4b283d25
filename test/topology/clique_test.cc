//! The clique of small sets of paths.
#include "topology/clique.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/simulated_paths.h"

namespace causeway::topology {
namespace {

using numbers = std::vector<std::uint32_t>;

numbers clique_of(std::string const& text, numbers const& refused = {}) {
  auto const paths = cleaned(test::listed_paths(text));
  auto const seen = links_of(paths);
  numbers refused_networks;
  for (auto i = std::uint32_t{0}; i < paths.numbers.size(); ++i) {
    if (std::ranges::find(refused, paths.numbers[i].value) != refused.end()) refused_networks.push_back(i);
  }
  auto const found = find_clique(seen, refused_networks);
  EXPECT_TRUE(found.searched_all);
  numbers out;
  for (auto const member : found.members) out.push_back(paths.numbers[member].value);
  return out;
}

//   1 - 2 - 3 - 1, each with a customer: 4, 5, 6
std::string const ring = "4 1 2 5\n5 2 3 6\n6 3 1 4\n";

TEST(clique, is_the_largest_set_with_a_link_between_every_two) {
  EXPECT_EQ(clique_of(ring), (numbers{1, 2, 3}));
}

TEST(clique, has_no_three_in_a_row_on_a_path) {
  EXPECT_EQ(clique_of(ring + "4 1 2 3\n").size(), 2U)
      << "AS2 carries between 1 and 3: it is their provider or customer";
}

TEST(clique, forgives_a_rare_path_through_three) {
  std::string text = ring + "4 1 2 3\n";
  for (auto i = 1000; i < 1150; ++i) text += "4 1 2 " + std::to_string(i) + '\n';
  EXPECT_EQ(clique_of(text).size(), 2U) << "one in 152";
  for (auto i = 1150; i < 1250; ++i) text += "4 1 2 " + std::to_string(i) + '\n';
  EXPECT_EQ(clique_of(text), (numbers{1, 2, 3})) << "one in 252 is below half a per cent";
}

TEST(clique, of_equal_ones_is_that_which_carries_for_more) {
  // a second ring of 11, 12, 13, of which AS11 carries for one more
  EXPECT_EQ(clique_of(ring + "14 11 12 15\n15 12 13 16\n16 13 11 14\n17 11 12\n"), (numbers{11, 12, 13}));
  EXPECT_EQ(clique_of(ring + "14 11 12 15\n15 12 13 16\n16 13 11 14\n7 1 2\n"), (numbers{1, 2, 3}));
}

TEST(clique, leaves_out_who_is_refused) {
  EXPECT_EQ(clique_of(ring + "14 11 12 15\n15 12 13 16\n16 13 11 14\n7 1 2\n", {2}), (numbers{11, 12, 13}));
}

TEST(clique, of_no_paths_is_empty) {
  EXPECT_EQ(clique_of(""), numbers{});
}

}  // namespace
}  // namespace causeway::topology
