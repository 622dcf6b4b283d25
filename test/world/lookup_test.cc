//! What people type, and what is found or offered.
#include "world/lookup.h"

#include <gtest/gtest.h>

#include "support/tiny_world.h"

namespace causeway::world {
namespace {

namespace tiny = test::tiny;

TEST(lookup, edit_distance) {
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("flaw", "lawn"), 2U);
  EXPECT_EQ(edit_distance("same", "same"), 0U);
  EXPECT_EQ(edit_distance("nepla", "nepal"), 1U) << "two letters swapped";
  EXPECT_EQ(edit_distance("ca", "abc"), 3U) << "a swap is not taken apart again";
}

TEST(lookup, country_by_code_and_name) {
  auto const w = test::tiny_world();
  EXPECT_EQ(look_up_country(w, "XB").found, tiny::xb);
  EXPECT_EQ(look_up_country(w, " xb ").found, tiny::xb);
  EXPECT_EQ(look_up_country(w, "xbb").found, tiny::xb);
  EXPECT_EQ(look_up_country(w, "borea").found, tiny::xb);
  EXPECT_EQ(look_up_country(w, "cin").found, tiny::xc);
}

TEST(lookup, unknown_country_gets_near_ones) {
  auto const w = test::tiny_world();
  auto const code = look_up_country(w, "XD");
  EXPECT_FALSE(code.found);
  ASSERT_EQ(code.near.size(), 3U);
  EXPECT_EQ(code.near[0].key, "XA");
  auto const name = look_up_country(w, "Bora");
  EXPECT_FALSE(name.found);
  ASSERT_EQ(name.near.size(), 1U);
  EXPECT_EQ(name.near[0].name, "Bórea");
  EXPECT_TRUE(look_up_country(w, "Zzyzx").near.empty());
  EXPECT_FALSE(look_up_country(w, "").found);
}

TEST(lookup, a_code_is_no_part_of_a_name) {
  auto const w = test::tiny_world();
  auto const found = look_up_country(w, "al");
  EXPECT_FALSE(found.found);
}

TEST(lookup, network_by_number_and_name) {
  auto const w = test::tiny_world();
  EXPECT_EQ(look_up_network(w, "1000005").found, tiny::globe);
  EXPECT_EQ(look_up_network(w, "AS1000005").found, tiny::globe);
  EXPECT_EQ(look_up_network(w, "globe").found, tiny::globe);
  auto const several = look_up_network(w, "alma");
  EXPECT_FALSE(several.found);
  EXPECT_TRUE(several.several);
  ASSERT_EQ(several.near.size(), 2U);
  EXPECT_EQ(several.near[1].key, "1000002");
}

TEST(lookup, unknown_network_gets_near_numbers) {
  auto const w = test::tiny_world();
  auto const near = look_up_network(w, "100004").near;
  ASSERT_FALSE(near.empty());
  EXPECT_EQ(near[0].key, "1000004");
}

TEST(lookup, exchange_by_id_name_and_part) {
  auto const w = test::tiny_world();
  EXPECT_EQ(look_up_exchange(w, "12").found, exchange_idx{1});
  EXPECT_EQ(look_up_exchange(w, "cinta exchange").found, exchange_idx{1});
  EXPECT_EQ(look_up_exchange(w, "-ix").found, exchange_idx{0});
  EXPECT_EQ(look_up_exchange(w, "alma-lx").near.at(0).name, "ALMA-IX");
}

TEST(lookup, exchange_without_id_is_not_found_by_zero) {
  auto parts = test::tiny_parts();
  parts.exchanges[0].peeringdb_id = 0;
  EXPECT_FALSE(look_up_exchange(parts.made(), "0").found);
}

TEST(lookup, whole_name_wins_over_parts) {
  auto parts = test::tiny_parts();
  parts.cables[0].name = parts.text.add("Cable");
  auto const w = parts.made();
  EXPECT_EQ(look_up_cable(w, "cable").found, cable_idx{0});
  EXPECT_EQ(look_up_cable(w, "two").found, cable_idx{1});
  EXPECT_TRUE(look_up_cable(test::tiny_world(), "cable").several);
}

TEST(lookup, equal_names_are_several) {
  auto parts = test::tiny_parts();
  parts.cables[0].name = parts.cables[1].name;
  auto const w = parts.made();
  auto const found = look_up_cable(w, "Cable Two");
  EXPECT_TRUE(found.several);
  EXPECT_EQ(found.near.size(), 2U);
}

}  // namespace
}  // namespace causeway::world
