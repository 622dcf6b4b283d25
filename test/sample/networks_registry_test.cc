//! Delegations, ROAs and ASPAs.
#include "sample/networks_registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

enum class validity : std::uint8_t { unknown, valid, invalid };

// RFC 6811 by its text, over the ROAs that could matter.
class origin_check {
 public:
  explicit origin_check(std::vector<made_roa> const& roas) {
    for (auto const& one : roas) by_prefix_[one.prefix].push_back(one);
  }
  validity of(base::ip_prefix const& prefix, base::asn origin) const {
    auto out = validity::unknown;
    for (int length = prefix.length; length >= 8; --length) {
      auto const at = by_prefix_.find(base::canonical({prefix.address, static_cast<std::uint8_t>(length)}));
      if (at == by_prefix_.end()) continue;
      for (auto const& roa : at->second) {
        if (roa.origin == origin && prefix.length <= roa.max_length) return validity::valid;
        out = validity::invalid;
      }
    }
    return out;
  }

 private:
  std::map<base::ip_prefix, std::vector<made_roa>> by_prefix_;
};

TEST(networks_registry, delegations_hold_every_prefix) {
  auto const& made = test::usual_networks_world().made;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> runs;
  for (auto const& one : made.delegations) {
    if (one.first.family != base::ip_family::v4) continue;
    runs.emplace_back(base::ipv4_number(one.first), base::ipv4_number(one.first) + one.count);
    if (runs.size() > 1) {
      EXPECT_LE(runs[runs.size() - 2].second, runs.back().first);
    }
  }
  for (auto const& one : made.prefixes) {
    if (one.prefix.address.family != base::ip_family::v4) continue;
    auto const first = std::uint64_t{base::ipv4_number(one.prefix.address)};
    auto const behind = std::upper_bound(runs.begin(), runs.end(), std::pair{first, ~std::uint64_t{0}});
    ASSERT_NE(behind, runs.begin());
    EXPECT_LE(first + (std::uint64_t{1} << (32U - one.prefix.length)), std::prev(behind)->second);
  }
}

TEST(networks_registry, some_delegations_are_no_power_of_two) {
  auto const& made = test::usual_networks_world().made;
  auto odd = 0;
  for (auto const& one : made.delegations) {
    EXPECT_TRUE(one.holder.valid());
    odd += one.count > 0 && !std::has_single_bit(one.count) ? 1 : 0;
  }
  EXPECT_GT(odd, 100);
}

TEST(networks_registry, delegations_stand_under_the_registered_country) {
  auto const& world = test::usual_networks_world();
  std::map<organisation_id, std::set<country_id>> registered;
  for (auto const& one : world.made.all) registered[one.organisation].insert(one.registered);
  for (auto const& one : world.made.delegations) EXPECT_TRUE(registered[one.holder].contains(one.country));
}

TEST(networks_registry, half_of_the_prefixes_are_covered_and_few_invalid) {
  auto const& made = test::usual_networks_world().made;
  origin_check const check{made.roas};
  std::map<validity, double> number;
  double all = 0;
  for (auto const& one : made.prefixes) {
    if (!one.is_announced) continue;
    number[check.of(one.prefix, made.of(one.origin).number)] += 1;
    all += 1;
  }
  EXPECT_NEAR(number[validity::unknown] / all, 0.5, 0.08);
  EXPECT_GT(number[validity::invalid] / all, 0.003);
  EXPECT_LT(number[validity::invalid] / all, 0.06);
}

TEST(networks_registry, roas_stand_in_order_with_lengths_that_can_be) {
  auto const& made = test::usual_networks_world().made;
  auto nobody = 0;
  auto longer = 0;
  for (auto i = std::size_t{0}; i < made.roas.size(); ++i) {
    auto const& one = made.roas[i];
    EXPECT_GE(one.max_length, one.prefix.length);
    EXPECT_LE(one.max_length, one.prefix.address.family == base::ip_family::v4 ? 24 : 48);
    nobody += one.origin.value == 0 ? 1 : 0;
    longer += one.max_length > one.prefix.length ? 1 : 0;
    if (i > 0) {
      EXPECT_LE(made.roas[i - 1].prefix, one.prefix);
    }
  }
  EXPECT_GT(nobody, 5);
  EXPECT_GT(longer, 20);
}

TEST(networks_registry, mistakes_are_made_as_described) {
  // one network of a block of 512 addresses that also tells one half
  std::vector<made_network> all(2);
  all[0].number = base::asn{1'000'001};
  all[1].number = base::asn{1'000'002};
  std::vector<made_prefix> prefixes(2);
  prefixes[0].prefix = *base::parse_prefix("241.0.0.0/23");
  prefixes[1].prefix = *base::parse_prefix("241.0.0.0/24");
  for (auto& one : prefixes) one.origin = network_id{0};
  std::set<std::string> seen;
  for (auto seed = std::uint64_t{0}; seed < 2000; ++seed) {
    auto const roas = make_roas(prefixes, all, seed);
    origin_check const check{roas};
    auto const block = check.of(prefixes[0].prefix, all[0].number);
    auto const part = check.of(prefixes[1].prefix, all[0].number);
    if (roas.empty()) seen.insert("none");
    if (roas.size() == 2 && part == validity::valid) seen.insert("exact");
    if (roas.size() == 1 && roas[0].max_length == 24 && part == validity::valid) seen.insert("up to length");
    if (block == validity::valid && part == validity::invalid) seen.insert("too short");
    if (roas.size() == 1 && roas[0].origin == all[1].number) seen.insert("wrong origin");
    if (!roas.empty() && roas[0].origin.value == 0) seen.insert("nobody");
  }
  EXPECT_EQ(seen.size(), 6U);
}

TEST(networks_registry, aspas_name_providers) {
  auto const& made = test::usual_networks_world().made;
  std::map<base::asn, std::set<base::asn>> providers;
  for (auto const& link : made.links) {
    if (link.relation != plain_relation::provides) continue;
    providers[made.of(link.second).number].insert(made.of(link.first).number);
  }
  EXPECT_NEAR(static_cast<double>(made.aspas.size()) / 3000, 0.05, 0.015);
  for (auto const& one : made.aspas) {
    EXPECT_FALSE(one.providers.empty());
    EXPECT_TRUE(std::is_sorted(one.providers.begin(), one.providers.end()));
    for (auto const provider : one.providers) EXPECT_TRUE(providers[one.customer].contains(provider));
  }
}

}  // namespace
}  // namespace causeway::sample
