//! Announced prefixes: origins, families, places, what each network holds.
#include "world/prefixes_step.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::build_file;
using test::counts;

constexpr country_idx xa{0};
constexpr country_idx xb{1};

class prefixes : public testing::Test {
 protected:
  void build(std::vector<build_file> const& files, std::vector<address_range> const& delegated4 = {},
             std::vector<address_range> const& delegated6 = {}, bool sample = true) {
    context_.emplace(test::context_of(folder_, files));
    context_->sample = sample;
    test::add_mini_countries(*context_, made_);
    prefixes_step step;
    step.read(*context_);
    std::vector<base::asn> numbers;
    step.collect_networks(numbers);
    context_->set_networks(numbers);
    step.finish(*context_, made_, delegated4, delegated6);
  }
  std::string code(country_idx country) {
    return country.valid() ? to_string(made_.countries[country].code) : "none";
  }
  // "240.0.0.0/24 own 256 of XA from 10 20" for each.
  std::string table() {
    std::string out;
    for (auto i = prefix_idx{0}; made_.prefix_places.contains(i); ++i) {
      out += to_string(prefix_at(made_, i)) + " own " + std::to_string(made_.prefix_exclusive[i]) + " of " +
             code(made_.prefix_places[i].country) + " from";
      for (auto const origin : made_.prefix_origins[i])
        out += " " + std::to_string(context_->network_numbers()[origin.index()].value);
      out += "\n";
    }
    return out;
  }
  // "XA 4:256 6:0; " for each country.
  std::string held(std::uint32_t number) {
    std::string out;
    for (auto const& one : made_.network_presence[context_->network_of(base::asn{number})]) {
      out += code(one.country) + " 4:" + std::to_string(one.addresses4) +
             " 6:" + std::to_string(one.slash64s6) + "; ";
    }
    return out;
  }
  std::uint8_t flags(std::uint32_t i) { return made_.prefix_places[prefix_idx{i}].flags; }

  test::temporary_folder folder_;
  std::optional<build_context> context_;
  world made_;
};

TEST_F(prefixes, in_order_of_family_address_and_length_each_address_once) {
  build({{"prefix2as",
          "3fff::\t32\t30\n"
          "240.0.0.128\t25\t20\n"
          "240.0.0.0\t24\t10\n"
          "240.0.0.0\t23\t10\n"}});
  EXPECT_EQ(table(),
            "240.0.0.0/23 own 256 of none from 10\n"
            "240.0.0.0/24 own 128 of none from 10\n"
            "240.0.0.128/25 own 128 of none from 20\n"
            "3fff::/32 own 4294967296 of none from 30\n");
  EXPECT_EQ(held(10), "none 4:384 6:0; ");
  EXPECT_EQ(held(20), "none 4:128 6:0; ");
  EXPECT_EQ(held(30), "none 4:0 6:4294967296; ");
}

TEST_F(prefixes, several_origins_and_sets_share) {
  build({{"prefix2as", "240.0.0.0\t30\t10_20\n240.0.1.0\t29\t10_20,30\n240.0.2.0\t30\t20,30\n"}});
  EXPECT_EQ(held(10), "none 4:6 6:0; ");  // 2 + 4
  EXPECT_EQ(held(20), "none 4:6 6:0; ");  // 2 + 2 + 2
  EXPECT_EQ(held(30), "none 4:4 6:0; ");  // 2 + 2
  EXPECT_EQ(flags(0), prefix_several_origins);
  EXPECT_EQ(flags(1), prefix_several_origins | prefix_as_set);
  EXPECT_EQ(flags(2), prefix_as_set);
}

TEST_F(prefixes, repeated_rows_are_one_prefix_with_all_origins) {
  build({{"prefix2as", "240.0.0.0\t30\t10\n240.0.0.0\t30\t20\n240.0.0.0\t30\t10\n240.0.1.0\t30\t10\n"}});
  EXPECT_EQ(table(), "240.0.0.0/30 own 4 of none from 10 20\n240.0.1.0/30 own 4 of none from 10\n");
  EXPECT_EQ(held(10), "none 4:6 6:0; ");
  EXPECT_EQ(held(20), "none 4:2 6:0; ");
  EXPECT_EQ(flags(0), prefix_several_origins);
  EXPECT_EQ(counts(*context_, "announced prefixes"), "2/0/2");
}

TEST_F(prefixes, a_repeated_row_that_adds_a_set_divides_by_networks) {
  build({{"prefix2as", "240.0.0.0\t29\t10\n240.0.0.0\t29\t10,20\n"}});
  EXPECT_EQ(held(10), "none 4:4 6:0; ");
  EXPECT_EQ(held(20), "none 4:4 6:0; ");
}

TEST_F(prefixes, a_repeated_row_divides_anew_only_if_it_adds_an_origin) {
  build({{"prefix2as",
          "240.0.0.0\t29\t10_20,30\n240.0.0.0\t29\t10_20,30\n"
          "240.0.1.0\t29\t40_50_40,60\n240.0.1.0\t29\t70\n"}});
  EXPECT_EQ(held(10), "none 4:4 6:0; ") << "a half, as one row says";
  EXPECT_EQ(held(20), "none 4:2 6:0; ");
  EXPECT_EQ(held(40), "none 4:2 6:0; ") << "a quarter as each, though it stands twice in its row";
  EXPECT_EQ(held(50), "none 4:2 6:0; ");
  EXPECT_EQ(held(60), "none 4:2 6:0; ");
  EXPECT_EQ(held(70), "none 4:2 6:0; ");
}

// Parts of 256: 85⅓, 85⅓, 42⅔, 42⅔. The two left over go to the members that stand first.
TEST_F(prefixes, what_is_left_goes_to_members_in_the_order_of_the_row) {
  build({{"prefix2as", "240.0.0.0\t24\t10_20_10,30\n"}});
  EXPECT_EQ(held(10), "none 4:128 6:0; ");  // 86 + 42
  EXPECT_EQ(held(20), "none 4:86 6:0; ");
  EXPECT_EQ(held(30), "none 4:42 6:0; ");
}

TEST_F(prefixes, a_set_of_one_network_is_that_network) {
  build({{"prefix2as", "240.0.0.0\t30\t10,10\n"}});
  EXPECT_EQ(table(), "240.0.0.0/30 own 4 of none from 10\n");
  EXPECT_EQ(held(10), "none 4:4 6:0; ");
  EXPECT_EQ(flags(0), 0) << "an origin that can be validated";
}

TEST_F(prefixes, places_by_table_then_by_delegation) {
  build(
      {{"prefix2as", "240.0.0.0\t24\t10\n3fff::\t48\t10\n"}, {"prefix-country", "240.0.0.0,240.0.0.99,XA\n"}},
      {{0xF000'0000, 0xF000'00EF, xb, location_basis::delegation}},
      {{0x3FFF'0000'0000'0000, 0x3FFF'0000'FFFF'FFFF, xa, location_basis::delegation}});
  // 100 by the table in XA, 140 by delegation in XB, 16 nowhere.
  EXPECT_EQ(held(10), "XB 4:140 6:0; XA 4:100 6:65536; none 4:16 6:0; ");
  EXPECT_EQ(made_.prefix_places[prefix_idx{0}].basis, static_cast<std::uint8_t>(location_basis::delegation));
  EXPECT_EQ(counts(*context_, "announced IPv4 addresses to countries"), "240/16/0");
  EXPECT_EQ(counts(*context_, "announced IPv6 /64 networks to countries"), "65536/0/0");
}

TEST_F(prefixes, a_narrower_range_of_the_table_wins) {
  build({{"prefix2as", "240.0.0.0\t24\t10\n"},
         {"prefix-country", "240.0.0.0,240.0.0.255,XA\n240.0.0.16,240.0.0.31,XB\n"}});
  EXPECT_EQ(held(10), "XA 4:240 6:0; XB 4:16 6:0; ");
  EXPECT_EQ(counts(*context_, "announced IPv4 addresses to countries"), "256/0/1");
}

TEST_F(prefixes, ranges_of_no_country_are_counted_and_leave_room) {
  build({{"prefix2as", "240.0.0.0\t30\t10\n"},
         {"prefix-country", "240.0.0.0,240.0.0.1,EU\n240.0.0.2,240.0.0.2,XQ\n240.0.0.3,240.0.0.3,XA\n"}},
        {{0xF000'0000, 0xF000'0002, xb, location_basis::delegation}});
  EXPECT_EQ(held(10), "XB 4:3 6:0; XA 4:1 6:0; ");
  EXPECT_EQ(counts(*context_, "address ranges to countries"), "1/2/0");
}

TEST_F(prefixes, what_the_internet_does_not_route_is_an_issue_of_its_file) {
  build({{"prefix2as", "10.0.0.0\t8\t10\n0.0.0.0\t0\t10\n1.0.0.0\t24\t20\n240.0.0.0\t24\t10\n"}}, {}, {},
        false);
  EXPECT_EQ(table(), "1.0.0.0/24 own 256 of none from 20\n");
  EXPECT_EQ(context_->used()[0].counted.count_of("prefix that the public Internet does not route"), 3U);
}

TEST_F(prefixes, nothing_read_gives_empty_tables) {
  build({});
  EXPECT_EQ(prefix_count(made_), 0U);
  EXPECT_EQ(made_.prefix_origins.size(), 0U);
  EXPECT_EQ(made_.network_presence.size(), 0U);
}

}  // namespace
}  // namespace causeway::world
