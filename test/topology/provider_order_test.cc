//! Which provider links stay: by hand, against the plain rule, and in large cyclic parts.
#include "topology/provider_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace causeway::topology {
namespace {

using positions = std::vector<std::uint32_t>;

provider_order ordered(std::uint32_t groups, std::vector<group_link> const& links) {
  return order_providers(std::vector<std::uint32_t>(groups, 1), links);
}

//   0 -> 1 -> 3
//   0 -> 2 -> 1, and 4 alone
TEST(provider_order, levels_count_the_longest_way_down) {
  auto const order = ordered(5, {{0, 1, 0}, {1, 3, 0}, {0, 2, 0}, {2, 1, 0}});
  EXPECT_EQ(order.level, (positions{0, 2, 1, 3, 0}));
  EXPECT_TRUE(order.cut.empty());
}

TEST(provider_order, cuts_the_least_attested_link_of_a_cycle) {
  auto const order = ordered(3, {{0, 1, 5}, {1, 2, 2}, {2, 0, 9}});
  EXPECT_EQ(order.cut, positions{1});
  EXPECT_EQ(order.cut_networks, positions{3});
  EXPECT_EQ(order.level, (positions{1, 2, 0}));
}

TEST(provider_order, cuts_the_last_of_equally_attested_links) {
  EXPECT_EQ(ordered(3, {{2, 0, 1}, {0, 1, 1}, {1, 2, 1}}).cut, positions{2});
}

//   0 <-> 1 -> 2 <-> 3: two cycles, and the link between them stays though it is the weakest of all.
TEST(provider_order, cuts_in_each_cycle_and_nowhere_else) {
  auto const order = ordered(4, {{0, 1, 4}, {1, 0, 3}, {1, 2, 1}, {2, 3, 6}, {3, 2, 7}});
  EXPECT_EQ(order.cut, (positions{1, 3}));
  EXPECT_EQ(order.cut_networks, (positions{2, 2}));
}

// Two cycles share 0 -> 1, the weakest of both.
TEST(provider_order, one_cut_may_break_two_cycles) {
  auto const order = ordered(4, {{0, 1, 1}, {1, 2, 5}, {2, 0, 5}, {1, 3, 2}, {3, 0, 2}});
  EXPECT_EQ(order.cut, positions{0});
}

TEST(provider_order, a_group_is_not_its_own_provider) {
  auto const order = ordered(2, {{0, 0, 9}, {0, 1, 1}});
  EXPECT_EQ(order.cut, positions{0});
  EXPECT_EQ(order.cut_networks, positions{1});
  EXPECT_EQ(order.level, (positions{0, 1}));
}

TEST(provider_order, counts_networks_and_not_groups) {
  auto const order = order_providers(positions{2, 3, 0}, std::vector<group_link>{{0, 1, 2}, {1, 0, 1}});
  EXPECT_EQ(order.cut, positions{1});
  EXPECT_EQ(order.cut_networks, positions{5});
}

// The rule as it reads: by falling evidence, leaving out what its provider is already below.
class plain_rule {
 public:
  explicit plain_rule(std::uint32_t groups) : customers_(groups) {}
  positions cut_of(std::vector<group_link> const& links) {
    positions order(links.size());
    for (auto i = std::uint32_t{0}; i < links.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return links[a].evidence > links[b].evidence; });
    positions cut;
    for (auto const at : order) {
      if (reaches(links[at].customer, links[at].provider)) {
        cut.push_back(at);
      } else {
        customers_[links[at].provider].push_back(links[at].customer);
      }
    }
    std::sort(cut.begin(), cut.end());
    return cut;
  }

 private:
  bool reaches(std::uint32_t from, std::uint32_t to) const {
    std::vector<bool> seen(customers_.size(), false);
    positions open{from};
    while (!open.empty()) {
      auto const at = open.back();
      open.pop_back();
      if (at == to) return true;
      if (seen[at]) continue;
      seen[at] = true;
      open.insert(open.end(), customers_[at].begin(), customers_[at].end());
    }
    return false;
  }
  std::vector<positions> customers_;
};

std::vector<group_link> random_group_links(std::uint32_t seed, std::uint32_t groups, std::size_t count,
                                           std::uint32_t evidence) {
  std::mt19937 draw{seed};
  std::vector<group_link> links(count);
  for (auto& link : links) {
    link.provider = static_cast<std::uint32_t>(draw() % groups);
    link.customer = static_cast<std::uint32_t>(draw() % groups);
    link.evidence = static_cast<std::uint32_t>(draw() % evidence);
  }
  return links;
}

// True if every link that stayed leads down.
bool leads_down(provider_order const& order, std::vector<group_link> const& links) {
  for (auto i = std::uint32_t{0}; i < links.size(); ++i) {
    if (std::binary_search(order.cut.begin(), order.cut.end(), i)) continue;
    if (order.level[links[i].provider] >= order.level[links[i].customer]) return false;
  }
  return true;
}

TEST(provider_order, equals_the_plain_rule) {
  for (auto seed = std::uint32_t{1}; seed <= 300; ++seed) {
    auto const groups = 2 + seed % 40;
    auto const links = random_group_links(seed, groups, groups * (1 + seed % 4), 1 + seed % 7);
    auto const order = ordered(groups, links);
    ASSERT_EQ(order.cut, plain_rule{groups}.cut_of(links)) << "seed " << seed;
    ASSERT_TRUE(leads_down(order, links)) << "seed " << seed;
  }
}

// One part of thousands, each above and below all others: every insertion may have to move many.
TEST(provider_order, large_cyclic_parts) {
  constexpr auto groups = std::uint32_t{4'000};
  auto links = random_group_links(7, groups, 20'000, 3);
  for (auto i = std::uint32_t{0}; i < groups; ++i) links.push_back({i, (i + 1) % groups, 1});
  auto const order = ordered(groups, links);
  EXPECT_TRUE(leads_down(order, links));
  EXPECT_EQ(order.cut_networks.front(), groups);
}

}  // namespace
}  // namespace causeway::topology
