//! The truth as the sample writes it, and folders that have none.
#include "score/truth.h"

#include <gtest/gtest.h>

#include "support/score_folder.h"

namespace causeway::score {
namespace {

using base::asn;

std::string refusal(std::string const& folder) {
  auto const read = read_truth(folder);
  return read ? "none" : read.error().message;
}

TEST(truth, all_tables) {
  test::score_folder const folder;
  auto const so = read_truth(folder.path());
  ASSERT_TRUE(so) << so.error().message;
  ASSERT_EQ(so->countries.size(), 3U);
  EXPECT_EQ(base::to_string(so->countries[0].code), "XA") << "in order of code";
  EXPECT_EQ(so->countries[2].users, 10'000);
  ASSERT_EQ(so->networks.size(), 6U);
  auto const* const cinta = find_network(*so, asn{1'000'004});
  ASSERT_NE(cinta, nullptr);
  EXPECT_EQ(cinta->name, "CINTA");
  EXPECT_EQ(cinta->organisation, "O3");
  EXPECT_EQ(cinta->addresses4, 5'120U);
  EXPECT_EQ(base::to_string(cinta->home), "XC");
  EXPECT_EQ(find_network(*so, asn{1'000'006}), nullptr);
  EXPECT_EQ(find_network(*so, asn{2'000'000}), nullptr);
  ASSERT_EQ(so->links.size(), 6U);
  EXPECT_TRUE(so->links[0].provides);
  EXPECT_TRUE(so->links[0].is_visible);
  EXPECT_FALSE(so->links[3].provides);
  EXPECT_FALSE(so->links[3].is_visible);
  EXPECT_EQ(so->links[3].over, "ALMA-IX");
  ASSERT_EQ(so->routes.size(), 7U);
  EXPECT_TRUE(so->routes[4].path.empty());
  EXPECT_EQ(so->routes[5].path, (std::vector{asn{1'000'005}, asn{1'000'003}})) << "without prepending";
  ASSERT_EQ(so->crossings.size(), 3U);
  EXPECT_EQ(so->crossings[0].mode, routing::entry_mode::transit);
  EXPECT_EQ(so->crossings[1].mode, routing::entry_mode::own);
  EXPECT_EQ(so->crossings[2].mode, routing::entry_mode::peering);
  EXPECT_EQ(so->crossings[1].mbps, 20);
}

TEST(truth, of_what_nobody_estimates_only_rows_are_counted) {
  test::score_folder const folder;
  auto const so = read_truth(folder.path());
  ASSERT_TRUE(so);
  ASSERT_EQ(so->open.size(), 4U);
  EXPECT_EQ(so->open[0].rows, 3U);
  EXPECT_EQ(so->open[1].rows, 2U);
  EXPECT_EQ(so->open[2].rows, 1U);
  EXPECT_EQ(so->open[3].rows, std::nullopt);
}

TEST(truth, a_folder_without_mark_is_no_sample) {
  test::score_folder const folder;
  folder.remove_mark();
  EXPECT_EQ(refusal(folder.path()),
            folder.path() +
                " holds no SAMPLE-WORLD.txt, so it is no sample; name the folder that "
                "causeway sample wrote");
  EXPECT_TRUE(refusal("nowhere/at/all").starts_with("nowhere/at/all holds no SAMPLE-WORLD.txt"));
}

TEST(truth, every_table_is_needed) {
  for (auto const* name :
       {"countries.csv", "networks.csv", "relationships.csv", "routes.csv", "crossings.csv"}) {
    test::score_folder const folder;
    folder.remove(name);
    EXPECT_TRUE(refusal(folder.path()).starts_with(folder.file(name) + " is missing; ")) << name;
    folder.write(name, "x\n1\n");
    EXPECT_TRUE(refusal(folder.path()).starts_with(folder.file(name) + " has no column ")) << name;
  }
  test::score_folder const folder;
  folder.write("ledger.csv", "a\n\"1\n");
  EXPECT_TRUE(refusal(folder.path()).starts_with(folder.file("ledger.csv") + " is damaged ("));
}

}  // namespace
}  // namespace causeway::score
