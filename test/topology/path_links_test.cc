//! Links, their neighbours on paths, and transit degrees, counted by hand.
#include "topology/path_links.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "support/simulated_paths.h"
#include "topology/id_table.h"

namespace causeway::topology {
namespace {

std::string name(clean_paths const& paths, std::uint32_t network) {
  return std::to_string(paths.numbers[network].value);
}

TEST(path_links, counted_by_hand) {
  auto const paths = cleaned(test::listed_paths("1 2 3\n1 2 4\n5 2 3\n3 2\n1 2 3 6\n"));
  auto const seen = links_of(paths);
  std::map<std::string, seen_link> links;
  for (auto const& link : seen.links) links[name(paths, link.low) + '-' + name(paths, link.high)] = link;
  ASSERT_EQ(links.size(), 5U);
  EXPECT_EQ(links["2-3"].paths, 4U);
  EXPECT_EQ(links["2-3"].observers, 3U);
  EXPECT_TRUE(links["2-3"].upward);
  EXPECT_TRUE(links["2-3"].downward);
  EXPECT_EQ(links["1-2"].paths, 3U);
  EXPECT_EQ(links["1-2"].observers, 1U);
  EXPECT_FALSE(links["1-2"].downward);
  EXPECT_FALSE(links["2-5"].upward);
  EXPECT_TRUE(links["2-5"].downward) << "a path runs from AS5 to AS2";
  std::map<std::string, std::uint32_t> pairs;
  for (auto const& pair : seen.pairs) {
    EXPECT_EQ(seen.to(pair.first), seen.from(pair.second));
    pairs[name(paths, seen.from(pair.first)) + ' ' + name(paths, seen.to(pair.first)) + ' ' +
          name(paths, seen.to(pair.second))] = pair.paths;
  }
  EXPECT_EQ(pairs,
            (std::map<std::string, std::uint32_t>{{"1 2 3", 2}, {"1 2 4", 1}, {"2 3 6", 1}, {"5 2 3", 1}}));
  // AS2 carries between 1, 5 and 3, 4; AS3 between 2 and 6
  EXPECT_EQ(seen.transit_degree, (std::vector<std::uint32_t>{0, 4, 2, 0, 0, 0}));
  EXPECT_EQ(seen.seen, (std::vector<std::uint32_t>{3, 4, 2, 0, 1, 0}));
}

TEST(path_links, steps_lead_along_the_path) {
  auto const paths = cleaned(test::listed_paths("7 3 9\n"));
  auto const seen = links_of(paths);
  EXPECT_EQ(name(paths, seen.from(seen.steps[0])), "7");
  EXPECT_EQ(name(paths, seen.to(seen.steps[0])), "3");
  EXPECT_EQ(name(paths, seen.to(seen.steps[1])), "9");
  EXPECT_EQ(seen.steps[2], path_links::no_step);
  EXPECT_EQ(seen.from(seen.steps[0] ^ 1U), seen.to(seen.steps[0])) << "the same link walked back";
}

TEST(id_table, numbers_keys_as_they_come) {
  id_table<std::uint64_t> table;
  for (auto round = 0; round < 2; ++round) {
    for (auto key = std::uint64_t{0}; key < 5000; ++key) ASSERT_EQ(table.id_of(key * 1'000'003), key);
  }
  EXPECT_EQ(table.size(), 5000U);
  EXPECT_EQ(table.keys()[4999], std::uint64_t{4999} * 1'000'003U);
}

}  // namespace
}  // namespace causeway::topology
