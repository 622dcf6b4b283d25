//! Address blocks: disjoint, aligned, within what a sample may use.
#include <gtest/gtest.h>

#include <bit>
#include <set>

#include "networks_fixture.h"
#include "sample/networks_prefixes.h"

namespace causeway::sample {
namespace {

// Networks of one kind without links or users.
std::vector<made_network> bare(std::size_t number, network_role role) {
  std::vector<made_network> out(number);
  for (auto& one : out) {
    one.role = role;
    one.home = country_id{0};
  }
  return out;
}

address_blocks blocks_of(std::vector<made_network> const& all) {
  return allocate_blocks(std::vector<std::vector<network_id>>(all.size()), all, 1);
}

TEST(networks_blocks, lie_one_behind_the_other) {
  auto const blocks = blocks_of(bare(5000, network_role::content));
  auto next = std::uint32_t{0xF0'08'00};
  std::set<network_id> holders;
  for (auto const& one : blocks.v4) {
    EXPECT_GE(one.first, next);
    EXPECT_EQ(one.first % std::bit_floor(one.units), 0U);
    next = one.first + one.units;
    holders.insert(one.holder);
  }
  EXPECT_EQ(holders.size(), 5000U);
  EXPECT_LE(next, 0xFF'00'00U);
}

TEST(networks_blocks, shrink_until_all_fit) {
  // 60 000 backbones would like 48 units and more each; there are 980 992
  auto const blocks = blocks_of(bare(60'000, network_role::backbone));
  EXPECT_LE(blocks.v4.back().first + blocks.v4.back().units, 0xFF'00'00U);
  EXPECT_GE(blocks.v4.size(), 60'000U);
}

TEST(networks_blocks, of_ipv6_are_aligned_and_disjoint) {
  auto const blocks = blocks_of(bare(3000, network_role::access));
  auto next = std::uint32_t{0x10U << 16U};
  for (auto const& one : blocks.v6) {
    auto const size = 1U << (48U - one.length);
    EXPECT_GE(one.first, next);
    EXPECT_EQ(one.first % size, 0U);
    next = one.first + size;
  }
  EXPECT_LE(next, 0x1000U << 16U);
  EXPECT_NEAR(static_cast<double>(blocks.v6.size()) / 3000, 0.45, 0.05);
}

TEST(networks_blocks, consist_of_prefixes) {
  // 11 units: 8, 2 and 1
  auto const prefixes = prefixes_of({network_id{0}, 0xF1'00'08, 11});
  ASSERT_EQ(prefixes.size(), 3U);
  EXPECT_EQ(base::to_string(prefixes[0]), "241.0.8.0/21");
  EXPECT_EQ(base::to_string(prefixes[1]), "241.0.16.0/23");
  EXPECT_EQ(base::to_string(prefixes[2]), "241.0.18.0/24");
}

TEST(networks_blocks, of_ipv6_are_prefixes) {
  EXPECT_EQ(base::to_string(prefix_of({network_id{0}, 0x0010'0000, 32})), "3fff:10::/32");
  EXPECT_EQ(base::to_string(prefix_of({network_id{0}, 0x0FFF'A001, 48})), "3fff:fff:a001::/48");
}

TEST(networks_blocks, are_lent_by_large_providers) {
  auto all = bare(2000, network_role::enterprise);
  all[0].role = network_role::carrier;
  all[1].role = network_role::access;
  std::vector<std::vector<network_id>> providers(2000);
  for (auto i = std::size_t{2}; i < 2000; ++i) providers[i] = {network_id{i % 2 == 0 ? 0U : 1U}};
  auto const blocks = allocate_blocks(providers, all, 1);
  ASSERT_EQ(blocks.lent.size(), 3U);  // each lends three at most, and access networks nothing
  for (auto const& one : blocks.lent) {
    EXPECT_EQ(one.holder, network_id{0});
    for (auto const& block : blocks.v4) EXPECT_NE(block.holder, one.user);
  }
}

}  // namespace
}  // namespace causeway::sample
