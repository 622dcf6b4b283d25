//! Lookups in the world's tables.
#include "world/world.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::country;

base::date day(std::string_view text) {
  return base::parse_date(text).value();
}

TEST(world, addresses_there_and_back) {
  for (auto const* const text :
       {"3fff:1:2:3:4:5:6:7", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::1"}) {
    auto const address = base::parse_address(text).value();
    EXPECT_EQ(to_string(to_address(to_address6(address), 6)), text);
  }
  auto const four = base::parse_address("240.1.2.3").value();
  EXPECT_EQ(to_address6(four), (address6{0, 0xF001'0203}));
  EXPECT_EQ(to_address(to_address6(four), 4), four);
  EXPECT_EQ(to_address6(base::parse_address("3fff::8000:0:0:1").value()),
            (address6{0x3FFF'0000'0000'0000, 0x8000'0000'0000'0001}));
}

TEST(world, prefixes_of_both_families_are_one_table) {
  world w;
  w.prefix4_address = base::column<prefix_idx, std::uint32_t>{{0xF000'0000, 0xFFFF'FF00}};
  w.prefix6_address = base::column<prefix_idx, address6>{{{0x3FFF'0000'0000'0000, 0}}};
  std::vector<prefix_place> places(3);
  places[0].length = 4;
  places[1].length = 24;
  places[2].length = 32;
  w.prefix_places = base::column<prefix_idx, prefix_place>{std::move(places)};
  EXPECT_EQ(prefix_count(w), 3U);
  EXPECT_EQ(to_string(prefix_at(w, prefix_idx{0})), "240.0.0.0/4");
  EXPECT_EQ(to_string(prefix_at(w, prefix_idx{1})), "255.255.255.0/24");
  EXPECT_EQ(to_string(prefix_at(w, prefix_idx{2})), "3fff::/32");
}

TEST(world, countries_and_networks_are_found_or_not) {
  world w;
  std::vector<country_row> countries(2);
  countries[0].code = country("XA");
  countries[1].code = country("XC");
  w.countries = base::column<country_idx, country_row>{std::move(countries)};
  std::vector<network_row> networks(2);
  networks[0].number = base::asn{10};
  networks[1].number = base::asn{4'294'967'294};
  w.networks = base::column<as_idx, network_row>{std::move(networks)};
  EXPECT_EQ(find_country(w, country("XC")), country_idx{1});
  EXPECT_FALSE(find_country(w, country("XB")));
  EXPECT_FALSE(find_country(w, country("XD")));
  EXPECT_EQ(find_network(w, base::asn{4'294'967'294}), as_idx{1});
  EXPECT_FALSE(find_network(w, base::asn{11}));
  EXPECT_FALSE(find_network(world{}, base::asn{10}));
}

TEST(world, membership_lasts_from_the_first_day_to_before_the_last) {
  world w;
  auto const ldc = static_cast<std::uint16_t>(group::ldc);
  w.country_groups = make_csr<country_idx, membership>(std::vector<std::vector<membership>>{
      {{day("1971-11-18"), day("2023-12-13"), ldc, {}}}, {{day("1971-11-18"), {}, ldc, {}}}});
  EXPECT_FALSE(in_group(w, country_idx{0}, group::ldc, day("1971-11-17")));
  EXPECT_TRUE(in_group(w, country_idx{0}, group::ldc, day("1971-11-18")));
  EXPECT_TRUE(in_group(w, country_idx{0}, group::ldc, day("2023-12-12")));
  EXPECT_FALSE(in_group(w, country_idx{0}, group::ldc, day("2023-12-13")));
  EXPECT_TRUE(in_group(w, country_idx{1}, group::ldc, day("2026-01-01")));
  EXPECT_FALSE(in_group(w, country_idx{1}, group::sids, day("2026-01-01")));
}

TEST(world, codes_that_name_no_country) {
  for (auto const* const code : {"EU", "AP", "ZZ"}) EXPECT_TRUE(names_no_country(country(code))) << code;
  EXPECT_TRUE(names_no_country({}));
  for (auto const* const code : {"TW", "XK", "NP"}) EXPECT_FALSE(names_no_country(country(code))) << code;
}

TEST(world, groups_have_names) {
  EXPECT_EQ(group_name(group::ldc), "LDC");
  EXPECT_EQ(group_name(group::income_high), "high income");
}

TEST(world, an_empty_world_is_no_sample) {
  EXPECT_FALSE(is_sample(world{}));
}

}  // namespace
}  // namespace causeway::world
