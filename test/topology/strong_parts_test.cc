//! Strongly connected parts: by hand, against plain reachability, and on chains of any length.
#include "topology/strong_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace causeway::topology {
namespace {

std::vector<group_link> links_of(std::vector<std::pair<std::uint32_t, std::uint32_t>> const& pairs) {
  std::vector<group_link> links;
  for (auto const& [provider, customer] : pairs) links.push_back({provider, customer, 0});
  return links;
}

bool together(strong_parts const& parts, std::uint32_t a, std::uint32_t b) {
  return parts.part[a] == parts.part[b];
}

//   0 -> 1 -> 2 -> 0      3 -> 4 <-> 5      6 alone
//        1 -> 3                5 -> 7
TEST(strong_parts, by_hand) {
  auto const parts =
      find_strong_parts(8, links_of({{0, 1}, {1, 2}, {2, 0}, {1, 3}, {3, 4}, {4, 5}, {5, 4}, {5, 7}}));
  EXPECT_TRUE(together(parts, 0, 1) && together(parts, 1, 2));
  EXPECT_TRUE(together(parts, 4, 5));
  for (auto const alone : {3U, 6U, 7U}) EXPECT_EQ(parts.size[parts.part[alone]], 1U);
  EXPECT_EQ(parts.size[parts.part[0]], 3U);
  EXPECT_EQ(parts.size[parts.part[4]], 2U);
  EXPECT_EQ(parts.size.size(), 5U);
}

TEST(strong_parts, of_nothing) {
  auto const parts = find_strong_parts(0, {});
  EXPECT_TRUE(parts.part.empty());
  EXPECT_TRUE(parts.size.empty());
}

// Whom each group reaches, by closing the relation step by step.
std::vector<std::vector<bool>> reached(std::uint32_t groups, std::vector<group_link> const& links) {
  std::vector<std::vector<bool>> out(groups, std::vector<bool>(groups, false));
  for (auto i = std::uint32_t{0}; i < groups; ++i) out[i][i] = true;
  for (auto const& link : links) out[link.provider][link.customer] = true;
  for (auto by = std::uint32_t{0}; by < groups; ++by) {
    for (auto from = std::uint32_t{0}; from < groups; ++from) {
      for (auto to = std::uint32_t{0}; out[from][by] && to < groups; ++to) {
        if (out[by][to]) out[from][to] = true;
      }
    }
  }
  return out;
}

TEST(strong_parts, are_those_who_reach_each_other) {
  for (auto seed = std::uint32_t{1}; seed <= 60; ++seed) {
    std::mt19937 draw{seed};
    auto const groups = static_cast<std::uint32_t>(2 + draw() % 24);
    std::vector<group_link> links(draw() % (2 * groups));
    for (auto& link : links) {
      link = {static_cast<std::uint32_t>(draw() % groups), static_cast<std::uint32_t>(draw() % groups), 0};
    }
    auto const parts = find_strong_parts(groups, links);
    auto const reach = reached(groups, links);
    for (auto a = std::uint32_t{0}; a < groups; ++a) {
      for (auto b = std::uint32_t{0}; b < groups; ++b) {
        ASSERT_EQ(together(parts, a, b), reach[a][b] && reach[b][a]) << "seed " << seed;
      }
      auto const members = std::count(parts.part.begin(), parts.part.end(), parts.part[a]);
      ASSERT_EQ(parts.size[parts.part[a]], members);
    }
  }
}

TEST(strong_parts, of_a_long_chain_that_closes) {
  constexpr auto groups = std::uint32_t{300'000};
  std::vector<group_link> links;
  for (auto i = std::uint32_t{0}; i + 1 < groups; ++i) links.push_back({i, i + 1, 0});
  EXPECT_EQ(find_strong_parts(groups, links).size.size(), groups);
  links.push_back({groups - 1, 0, 0});
  auto const closed = find_strong_parts(groups, links);
  ASSERT_EQ(closed.size.size(), 1U);
  EXPECT_EQ(closed.size.front(), groups);
}

TEST(customer_rows, leave_out_what_they_are_told) {
  auto const links = links_of({{1, 0}, {0, 2}, {1, 2}, {1, 1}});
  auto const rows = customer_rows{3, links, {1, 3}};
  EXPECT_TRUE(rows.of(0).empty());
  EXPECT_EQ(std::vector<std::uint32_t>(rows.of(1).begin(), rows.of(1).end()), (std::vector{0U, 2U}));
  EXPECT_TRUE(rows.of(2).empty());
}

}  // namespace
}  // namespace causeway::topology
