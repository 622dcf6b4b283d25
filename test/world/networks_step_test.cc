//! Networks and organisations: registration, home, siblings, names.
#include "world/networks_step.h"

#include <gtest/gtest.h>

#include <array>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::build_file;
using test::counts;

// Two organisations, ALMA with two networks, one network of an organisation that is not listed.
constexpr std::string_view organisations =
    "# format:org_id|changed|org_name|country|source\n"
    "ALMA|20200101|Alma Telecom|XA|XNIC\n"
    "EUR|20200101|Everywhere|EU|XNIC\n"
    "BOR|20200101|B\xC3\xB3rea Net|XB|XNIC\n"
    "BOR|20200101|Repeated|XC|XNIC\n"
    "# format:aut|changed|aut_name|org_id|opaque_id|source\n"
    "10|20200101|ALMA-1|ALMA|x|XNIC\n"
    "20|20200101|ALMA-2|ALMA|x|XNIC\n"
    "30|20200101|BOR|BOR|x|XNIC\n"
    "40|20200101|LOST|GONE|x|XNIC\n"
    "50|20200101||EUR|x|XNIC\n"
    "10|20200101|ALMA-AGAIN|BOR|x|XNIC\n";

constexpr std::string_view delegations =
    "2|xnic|1|6|19850701|20240101|+0000\n"
    "xnic|XB|asn|10|1|20200101|allocated\n"
    "xnic|XC|asn|45|10|20200101|allocated\n"
    "xnic|XD|asn|48|1|20200101|allocated\n"
    "xnic|XD|asn|60|1|20200101|available\n"
    "xnic|EU|asn|30|1|20200101|assigned\n"
    "xnic|EU|ipv4|240.9.0.0|256|20200101|assigned\n"
    "xnic|XA|ipv4|240.0.0.0|768|20200101|allocated\n"
    "xnic|XB|ipv4|255.255.255.0|256|20200101|assigned\n"
    "xnic|XA|ipv6|3fff::|32|20200101|allocated\n"
    "xnic|XB|ipv4|240.1.0.0|256|20200101|reserved\n";

struct held {
  std::uint32_t number;
  country_idx country;
  std::uint64_t addresses4;
  std::uint64_t slash64s6 = 0;
};

constexpr country_idx xa{0};
constexpr country_idx xb{1};
constexpr country_idx nowhere = country_idx::invalid();

class networks : public testing::Test {
 protected:
  void build(std::vector<build_file> const& files, std::vector<held> const& presences = {},
             std::vector<spare_name> const& spare = {}, network_marks const& marks = {}) {
    context_.emplace(test::context_of(folder_, files));
    test::add_mini_countries(*context_, made_);
    networks_step step;
    step.read(*context_);
    std::vector<base::asn> numbers{base::asn{49}, base::asn{48}, base::asn{54}, base::asn{55}, base::asn{60}};
    step.collect_networks(numbers);
    for (auto const& one : presences) numbers.push_back(base::asn{one.number});
    context_->set_networks(numbers);
    std::vector<std::pair<as_idx, presence>> pairs;
    for (auto const& one : presences) {
      pairs.emplace_back(context_->network_of(base::asn{one.number}),
                         presence{one.country, {}, one.addresses4, one.slash64s6});
    }
    made_.network_presence = make_csr<as_idx, presence>(context_->network_numbers().size(), pairs);
    step.finish(*context_, made_, spare, marks);
    ranges4_ = step.delegated_ranges(*context_, 4);
    ranges6_ = step.delegated_ranges(*context_, 6);
  }
  network_row const& row(std::uint32_t number) {
    return made_.networks[context_->network_of(base::asn{number})];
  }
  std::string name(std::uint32_t number) { return std::string{context_->texts.text_of(row(number).name)}; }
  std::string code(country_idx country) {
    return country.valid() ? to_string(made_.countries[country].code) : "none";
  }
  std::string registered(std::uint32_t number) { return code(row(number).registered); }
  std::string home(std::uint32_t number) {
    constexpr std::array basis{"unknown", "addresses", "registration"};
    return code(row(number).home) + " by " + basis.at(row(number).basis);
  }

  test::temporary_folder folder_;
  std::optional<build_context> context_;
  world made_;
  std::vector<address_range> ranges4_;
  std::vector<address_range> ranges6_;
};

TEST_F(networks, organisations_and_their_siblings) {
  build({{"as2org", std::string{organisations}}});
  ASSERT_EQ(made_.organisations.size(), 3U) << "in order of id: ALMA, BOR, EUR";
  auto const alma = made_.organisation_networks[organisation_idx{0}];
  ASSERT_EQ(alma.size(), 2U);
  EXPECT_EQ(made_.networks[alma[0]].number, base::asn{10});
  EXPECT_EQ(made_.networks[alma[1]].number, base::asn{20});
  EXPECT_EQ(context_->texts.text_of(made_.organisations[organisation_idx{1}].name), "Bórea Net");
  EXPECT_EQ(code(made_.organisations[organisation_idx{1}].country), "XB") << "the first row of an id";
  EXPECT_FALSE(made_.organisations[organisation_idx{2}].country.valid()) << "EU is no country";
  EXPECT_EQ(counts(*context_, "organisations to countries"), "2/1/1");
  EXPECT_EQ(name(10), "ALMA-1");
}

TEST_F(networks, those_without_an_organisation_are_counted) {
  build({{"as2org", std::string{organisations}}});
  // 10, 20, 30, 50 joined; 40's organisation is not listed, 48, 49, 54, 55 and 60 are not in the file.
  EXPECT_EQ(counts(*context_, "networks to organisations"), "4/6/1");
  EXPECT_FALSE(row(40).organisation.valid());
  EXPECT_EQ(name(40), "LOST");
}

TEST_F(networks, names_from_elsewhere_fill_gaps_only) {
  build({{"as2org", std::string{organisations}}}, {},
        {{base::asn{10}, "other", source_idx{0}},
         {base::asn{50}, "Filled", source_idx{0}},
         {base::asn{49}, "Named", source_idx{0}},
         {base::asn{64512}, "of a number that nobody may use", source_idx{0}}});
  EXPECT_EQ(name(10), "ALMA-1");
  EXPECT_EQ(name(50), "Filled");
  EXPECT_EQ(name(49), "Named");
  EXPECT_EQ(row(49).source, source_idx{0});
}

TEST_F(networks, marks_of_the_relationship_file) {
  build({{"as2org", std::string{organisations}}}, {}, {}, {{base::asn{10}}, {base::asn{10}, base::asn{20}}});
  EXPECT_EQ(row(10).flags, network_in_clique | network_is_exchange);
  EXPECT_EQ(row(20).flags, network_is_exchange);
  EXPECT_EQ(row(30).flags, 0);
}

TEST_F(networks, the_newer_of_delegation_and_organisation_registers) {
  build({{"as2org", std::string{organisations}, "2024-02-01"},
         {"delegated", std::string{delegations}, "2024-01-01"}});
  EXPECT_EQ(registered(10), "XA") << "the organisation is newer";
  EXPECT_EQ(row(10).registered_source, source_idx{0});
  EXPECT_EQ(registered(49), "XC") << "no organisation";
  EXPECT_EQ(row(49).registered_source, source_idx{1});
  build({{"as2org", std::string{organisations}, "2024-01-01"},
         {"delegated", std::string{delegations}, "2024-01-01"}});
  EXPECT_EQ(registered(10), "XB") << "of one day the registry";
  EXPECT_EQ(registered(30), "XB") << "EU is no country: the organisation's";
  EXPECT_EQ(registered(50), "XC") << "the organisation's is none: the registry's";
  EXPECT_EQ(registered(60), "none") << "available is not given out";
  EXPECT_EQ(test::join_named(*context_, "networks to the country of their registration").conflicts, 1U);
}

TEST_F(networks, blocks_of_numbers_have_both_ends_and_narrower_blocks_inside) {
  build({{"delegated", std::string{delegations}}});
  EXPECT_EQ(registered(48), "XD") << "a block of one inside that of ten";
  EXPECT_EQ(registered(49), "XC") << "behind the narrower block";
  EXPECT_EQ(registered(54), "XC");
  EXPECT_EQ(registered(55), "none");
}

TEST_F(networks, of_the_same_block_in_two_files_the_newer_counts) {
  auto const file = [](std::string_view country) {
    return "xnic|" + std::string{country} + "|asn|49|1|20200101|allocated\n" + "xnic|" +
           std::string{country} + "|ipv4|240.0.0.0|256|20200101|allocated\n";
  };
  build({{"delegated", file("XA"), "2014-01-01"}, {"delegated", file("XB"), "2024-01-01"}});
  EXPECT_EQ(registered(49), "XB");
  ASSERT_EQ(ranges4_.size(), 2U);
  EXPECT_EQ(code(ranges4_[0].country), "XB") << "the first of equal ranges counts";
}

TEST_F(networks, delegated_ranges_of_countries_only) {
  build({{"delegated", std::string{delegations}}});
  ASSERT_EQ(ranges4_.size(), 2U) << "neither EU nor reserved";
  EXPECT_EQ(ranges4_[0].first, 0xF000'0000U);
  EXPECT_EQ(ranges4_[0].last, 0xF000'02FFU) << "768 addresses are no power of two";
  EXPECT_EQ(ranges4_[1].last, 0xFFFF'FFFFU);
  ASSERT_EQ(ranges6_.size(), 1U);
  EXPECT_EQ(ranges6_[0].first, 0x3FFF'0000'0000'0000U);
  EXPECT_EQ(ranges6_[0].last, 0x3FFF'0000'FFFF'FFFFU);
  EXPECT_EQ(counts(*context_, "delegated address blocks to countries"), "3/1/0");
}

TEST_F(networks, home_is_where_half_of_the_addresses_are) {
  build(
      {{"as2org", std::string{organisations}}},
      {{10, xb, 60}, {10, xa, 40}, {20, xa, 50}, {20, xb, 50}, {30, xa, 49}, {30, xb, 49}, {30, nowhere, 2}});
  EXPECT_EQ(home(10), "XB by addresses");
  EXPECT_EQ(row(10).home_share_e4, 6000);
  EXPECT_EQ(row(10).addresses4, 100U);
  EXPECT_EQ(home(20), "XA by addresses") << "half is enough";
  EXPECT_EQ(row(20).home_share_e4, 5000);
  EXPECT_EQ(home(30), "XB by registration") << "49 of 100 are not half: what is not located counts";
  EXPECT_EQ(row(30).home_share_e4, 0);
  EXPECT_EQ(home(40), "none by unknown");
  EXPECT_EQ(home(50), "none by unknown");
  EXPECT_EQ(test::join_named(*context_, "networks to their home country").conflicts, 1U) << "AS10";
}

TEST_F(networks, addresses_that_lie_nowhere_are_no_home) {
  build({{"as2org", std::string{organisations}}}, {{10, nowhere, 100}, {49, nowhere, 100}});
  EXPECT_EQ(home(10), "XA by registration");
  EXPECT_EQ(home(49), "none by unknown");
}

TEST_F(networks, ipv6_decides_only_without_ipv4) {
  build({{"as2org", std::string{organisations}}}, {{10, xb, 0, 65536}, {20, xa, 1, 0}, {20, xb, 0, 1000}});
  EXPECT_EQ(home(10), "XB by addresses");
  EXPECT_EQ(row(10).slash64s6, 65536U);
  EXPECT_EQ(home(20), "XA by addresses");
}

}  // namespace
}  // namespace causeway::world
