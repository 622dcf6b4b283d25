//! Counting addresses once: drawings counted by hand, and a plain map of every address beside it.
#include "world/address_accounts.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>

namespace causeway::world {
namespace {

constexpr std::uint32_t base_address = 0xF000'0000;  // 240.0.0.0

draft_prefix at(std::string_view text) {
  draft_prefix draft;
  draft.prefix = base::parse_prefix(text).value();
  draft.first = first_unit(draft.prefix.address);
  draft.last = last_unit(draft.prefix);
  return draft;
}

// "....BBBB" is a /30 at 240.0.0.4: a line draws one prefix, one character an address.
draft_prefix drawn(std::string_view line) {
  auto const first = line.find_first_not_of('.');
  auto const size = line.find_last_not_of('.') - first + 1;
  auto length = std::uint8_t{32};
  for (auto one = std::size_t{1}; one < size; one *= 2) --length;
  draft_prefix draft;
  draft.prefix = {base::ipv4(base_address + static_cast<std::uint32_t>(first)), length};
  EXPECT_TRUE(is_canonical(draft.prefix)) << line;
  draft.first = first_unit(draft.prefix.address);
  draft.last = last_unit(draft.prefix);
  return draft;
}

std::string exclusive_picture(std::vector<std::string_view> const& lines) {
  std::vector<draft_prefix> prefixes;
  for (auto const line : lines) prefixes.push_back(drawn(line));
  std::string out(lines[0].size(), '.');
  visit_exclusive(prefixes, [&](std::size_t i, std::uint64_t first, std::uint64_t last) {
    EXPECT_LE(first, last);
    for (auto unit = first; unit <= last; ++unit) {
      auto& here = out.at(unit - base_address);
      EXPECT_EQ(here, '.') << "visited twice";
      here = lines[i][lines[i].find_first_not_of('.')];
    }
  });
  return out;
}

TEST(address_accounts, nested_prefixes_keep_what_no_more_specific_covers) {
  EXPECT_EQ(exclusive_picture({"AAAAAAAAAAAAAAAA",  //
                               "BBBB............",  //
                               "..CC............",  //
                               "........DDDDDDDD",  //
                               "..............EE",  //
                               "...............F"}),
            "BBCCAAAADDDDDDEF");
}

TEST(address_accounts, a_prefix_that_others_cover_wholly_keeps_nothing) {
  EXPECT_EQ(exclusive_picture({"AAAA....",  //
                               "BB......",  //
                               "..CC....",  //
                               ".....D.."}),
            "BBCC.D..");
}

TEST(address_accounts, units_of_prefixes) {
  EXPECT_EQ(last_unit(*base::parse_prefix("0.0.0.0/0")), 0xFFFF'FFFFU);
  EXPECT_EQ(last_unit(*base::parse_prefix("240.0.0.7/32")), 0xF000'0007U);
  EXPECT_EQ(first_unit(*base::parse_address("3fff:0:0:5::1")), 0x3FFF'0000'0000'0005U);
  EXPECT_EQ(last_unit(*base::parse_prefix("3fff::/48")), 0x3FFF'0000'0000'FFFFU);
  EXPECT_EQ(last_unit(*base::parse_prefix("3fff::/64")), 0x3FFF'0000'0000'0000U);
  EXPECT_EQ(last_unit(*base::parse_prefix("3fff::1/128")), 0x3FFF'0000'0000'0000U) << "its whole /64";
  EXPECT_EQ(last_unit(*base::parse_prefix("::/0")), ~std::uint64_t{0});
}

TEST(address_accounts, the_highest_unit_is_visited_once) {
  auto units = std::uint64_t{0};
  visit_exclusive({at("ff00::/8"), at("ffff::/16"), at("ffff:ffff:ffff:ffff::/64")},
                  [&](std::size_t, std::uint64_t first, std::uint64_t last) { units += last - first + 1; });
  EXPECT_EQ(units, std::uint64_t{1} << 56U) << "the /64s of one /8";
}

TEST(address_accounts, prefixes_longer_than_64_share_their_64) {
  auto units = std::uint64_t{0};
  visit_exclusive({at("3fff::/65"), at("3fff::/80"), at("3fff:0:0:0:8000::/65"), at("3fff:0:0:1::/64")},
                  [&](std::size_t, std::uint64_t first, std::uint64_t last) { units += last - first + 1; });
  EXPECT_EQ(units, 2U);
}

using members = std::vector<draft_origin>;

draft_family one_prefix(std::string_view prefix, members const& origins) {
  draft_family family;
  family.prefixes.push_back(at(prefix));
  family.prefixes[0].origin_count = static_cast<std::uint32_t>(origins.size());
  family.origins = origins;
  return family;
}

std::string holdings(address_accounts const& accounts) {
  std::string out;
  for (auto const& one : accounts.holdings) {
    out += std::to_string(one.number.value) + "@" +
           (one.country.valid() ? std::to_string(one.country.index()) : "-") + "=" +
           std::to_string(one.units) + " ";
  }
  return out;
}

TEST(address_accounts, several_origins_share_and_the_first_take_what_is_left_over) {
  auto const family = one_prefix("240.0.0.0/30", {{base::asn{1}, 3}, {base::asn{2}, 3}, {base::asn{3}, 3}});
  EXPECT_EQ(holdings(account(family, {})), "1@-=2 2@-=1 3@-=1 ");
}

TEST(address_accounts, an_origin_that_is_a_set_shares_its_part_among_its_members) {
  // 1 is one of two origins; the other is the set of 2 and 3.
  auto const family = one_prefix("240.0.0.0/29", {{base::asn{1}, 2}, {base::asn{2}, 4}, {base::asn{3}, 4}});
  EXPECT_EQ(holdings(account(family, {})), "1@-=4 2@-=2 3@-=2 ");
}

TEST(address_accounts, one_address_of_many_origins_is_one_network_s) {
  members many;
  for (auto i = std::uint32_t{1}; i <= 10; ++i) many.push_back({base::asn{i}, 10});
  EXPECT_EQ(holdings(account(one_prefix("240.0.0.1/32", many), {})), "1@-=1 ") << "nobody holds nothing";
}

TEST(address_accounts, parts_in_two_countries_and_none) {
  // 240.0.0.0-3 in country 7, 4-5 in 8, 6-7 nowhere.
  std::vector<address_range> const where{
      {base_address, base_address + 3, country_idx{7}, location_basis::table},
      {base_address + 4, base_address + 5, country_idx{8}, location_basis::delegation}};
  auto const accounts = account(one_prefix("240.0.0.0/29", {{base::asn{1}, 1}}), where);
  EXPECT_EQ(holdings(accounts), "1@7=4 1@8=2 1@-=2 ");
  EXPECT_EQ(accounts.located_units, 6U);
  EXPECT_EQ(accounts.unlocated_units, 2U);
  EXPECT_EQ(accounts.countries[0], country_idx{7});
  EXPECT_EQ(accounts.bases[0], location_basis::table);
}

TEST(address_accounts, a_covered_prefix_is_where_its_first_address_is) {
  draft_family family = one_prefix("240.0.0.0/31", {{base::asn{1}, 1}});
  family.prefixes.push_back(at("240.0.0.0/32"));
  family.prefixes.push_back(at("240.0.0.1/32"));
  for (auto& prefix : family.prefixes) prefix.origin_count = 1;
  auto const accounts =
      account(family, {{base_address, base_address, country_idx{3}, location_basis::delegation}});
  EXPECT_EQ(accounts.exclusive, (std::vector<std::uint64_t>{0, 1, 1}));
  EXPECT_EQ(accounts.countries[0], country_idx{3});
  EXPECT_EQ(accounts.bases[0], location_basis::delegation);
  EXPECT_FALSE(accounts.countries[2].valid());
}

// Prefixes of a /20, each once, in order of address and length.
using raw_prefixes = std::vector<std::pair<std::uint16_t, std::uint8_t>>;
constexpr std::uint32_t space = 4096;

draft_family family_of(raw_prefixes const& raw) {
  std::set<std::pair<std::uint32_t, std::uint8_t>> unique;
  for (auto const& [address, more] : raw) {
    auto const length = static_cast<std::uint8_t>(20 + more % 13);
    unique.emplace((address % space) & ~((1U << (32U - length)) - 1U), length);
  }
  draft_family family;
  for (auto const& [offset, length] : unique) {
    auto& draft = family.prefixes.emplace_back();
    draft.prefix = {base::ipv4(base_address + offset), length};
    draft.first = first_unit(draft.prefix.address);
    draft.last = last_unit(draft.prefix);
  }
  return family;
}

// For each address the last, which is the longest, of the prefixes that cover it; -1 for none.
std::vector<int> plain_owners(draft_family const& family) {
  std::vector<int> owners(space, -1);
  for (auto i = std::size_t{0}; i < family.prefixes.size(); ++i) {
    for (auto unit = family.prefixes[i].first; unit <= family.prefixes[i].last; ++unit) {
      owners[unit - base_address] = static_cast<int>(i);
    }
  }
  return owners;
}

RC_GTEST_PROP(address_accounts, every_address_is_visited_once_and_by_the_longest_prefix,
              (raw_prefixes const& raw)) {
  auto const family = family_of(raw);
  std::vector<int> visited(space, -1);
  visit_exclusive(family.prefixes, [&](std::size_t i, std::uint64_t first, std::uint64_t last) {
    for (auto unit = first; unit <= last; ++unit) {
      RC_ASSERT(visited.at(unit - base_address) == -1);
      visited[unit - base_address] = static_cast<int>(i);
    }
  });
  RC_ASSERT(visited == plain_owners(family));
}

RC_GTEST_PROP(address_accounts, what_networks_hold_adds_up_to_all_addresses,
              (raw_prefixes const& raw, std::vector<std::uint8_t> const& shapes)) {
  auto family = family_of(raw);
  for (auto i = std::size_t{0}; i < family.prefixes.size(); ++i) {
    auto const shape = shapes.empty() ? 0U : unsigned{shapes[i % shapes.size()]};
    auto const origins = 1 + shape % 4;  // of which the last is a set
    auto const set = 1 + shape / 4 % 5;
    auto& prefix = family.prefixes[i];
    prefix.first_origin = static_cast<std::uint32_t>(family.origins.size());
    for (auto k = 1U; k < origins; ++k) family.origins.push_back({base::asn{k}, origins});
    for (auto k = 0U; k < set; ++k) family.origins.push_back({base::asn{100 + k}, origins * set});
    prefix.origin_count = origins - 1 + set;
  }
  std::vector<address_range> const where{
      {base_address + 5, base_address + 1029, country_idx{1}, location_basis::table},
      {base_address + 1030, base_address + 2000, country_idx{2}, location_basis::table}};
  auto const accounts = account(family, where);
  auto const owners = plain_owners(family);
  auto const covered = static_cast<std::uint64_t>(space - std::count(owners.begin(), owners.end(), -1));
  auto held = std::uint64_t{0};
  for (auto const& one : accounts.holdings) held += one.units;
  RC_ASSERT(held == covered);
  RC_ASSERT(std::accumulate(accounts.exclusive.begin(), accounts.exclusive.end(), std::uint64_t{0}) ==
            covered);
  RC_ASSERT(accounts.located_units + accounts.unlocated_units == covered);
}

}  // namespace
}  // namespace causeway::world
