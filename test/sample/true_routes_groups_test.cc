//! Groups of announcements: who is told what, and what the ROAs say (RFC 6811 §2).
#include <gtest/gtest.h>

#include "sample/routes_fixture.h"

namespace causeway::sample {
namespace {

made_prefix prefix_of(test::routes_world const& world, char const* text, std::uint32_t origin) {
  made_prefix out;
  out.prefix = *base::parse_prefix(text);
  out.origin = world.of(origin);
  return out;
}

made_roa roa_of(char const* text, std::uint8_t max_length, std::uint32_t origin) {
  return {*base::parse_prefix(text), max_length, base::asn{origin}};
}

TEST(announcement_groups, put_together_what_is_told_alike) {
  test::routes_world world{"10>1 20>1 10>2"};
  world.all.prefixes = {prefix_of(world, "240.0.0.0/24", 1), prefix_of(world, "240.0.1.0/24", 1),
                        prefix_of(world, "240.0.4.0/22", 1), prefix_of(world, "240.1.0.0/16", 2),
                        prefix_of(world, "3fff:1::/32", 2)};
  world.all.prefixes[1].is_announced = false;
  world.all.prefixes[2].only_via = world.of(20);
  auto const groups = group_announcements(world.all);
  ASSERT_EQ(groups.size(), 3U);
  EXPECT_EQ(groups[0].prefixes, std::vector{prefix_id{2}});
  EXPECT_TRUE(groups[0].is_main);
  EXPECT_EQ(groups[0].only_via, world.of(20));
  EXPECT_EQ(groups[1].prefixes, std::vector{prefix_id{0}});
  EXPECT_FALSE(groups[1].is_main);
  EXPECT_FALSE(groups[1].only_via.valid());
  EXPECT_EQ(groups[2].origin, world.of(2));
  EXPECT_EQ(groups[2].prefixes, (std::vector{prefix_id{3}, prefix_id{4}}));
  EXPECT_TRUE(groups[2].is_main);
}

TEST(announcement_groups, have_two_origins_where_a_prefix_has) {
  test::routes_world world{"10>1 10>2"};
  world.all.prefixes = {prefix_of(world, "240.0.0.0/24", 1)};
  world.all.prefixes[0].second_origin = world.of(2);
  world.all.roas = {roa_of("240.0.0.0/24", 24, 1)};
  auto const groups = group_announcements(world.all);
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].second_origin, world.of(2));
  EXPECT_FALSE(groups[0].is_invalid);
  EXPECT_TRUE(groups[0].second_is_invalid);
}

// Whether AS1's announcement of a prefix is invalid under these ROAs.
bool is_invalid(char const* prefix, std::vector<made_roa> roas) {
  test::routes_world world{"10>1"};
  world.all.prefixes = {prefix_of(world, prefix, 1)};
  world.all.roas = std::move(roas);
  return group_announcements(world.all).at(0).is_invalid;
}

TEST(announcement_groups, know_which_origins_are_invalid) {
  EXPECT_FALSE(is_invalid("240.0.0.0/16", {}));
  EXPECT_FALSE(is_invalid("240.0.0.0/16", {roa_of("240.1.0.0/16", 16, 10)}));
  EXPECT_FALSE(is_invalid("240.0.0.0/16", {roa_of("240.0.0.0/24", 24, 10)}));
  EXPECT_TRUE(is_invalid("240.0.0.0/16", {roa_of("240.0.0.0/16", 16, 10)}));
  EXPECT_TRUE(is_invalid("240.0.0.0/16", {roa_of("240.0.0.0/8", 12, 1)}));
  EXPECT_FALSE(is_invalid("240.0.0.0/16", {roa_of("240.0.0.0/8", 16, 1)}));
  EXPECT_FALSE(is_invalid("240.0.0.0/16", {roa_of("240.0.0.0/8", 24, 10), roa_of("240.0.0.0/16", 16, 1)}));
  EXPECT_TRUE(is_invalid("240.0.0.0/16", {roa_of("240.0.0.0/16", 16, 0)}));
  EXPECT_TRUE(is_invalid("3fff:0:1::/48", {roa_of("3fff::/32", 32, 1)}));
}

TEST(announcement_groups, leave_roas_behind_that_cover_only_earlier_prefixes) {
  test::routes_world world{"10>1"};
  world.all.prefixes = {prefix_of(world, "240.0.0.0/24", 1), prefix_of(world, "240.0.1.0/24", 1),
                        prefix_of(world, "241.0.0.0/24", 1)};
  world.all.roas = {roa_of("240.0.0.0/8", 8, 1), roa_of("240.0.0.0/24", 24, 1),
                    roa_of("240.0.1.0/25", 25, 1)};
  auto const groups = group_announcements(world.all);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].prefixes, (std::vector{prefix_id{0}, prefix_id{2}}));
  EXPECT_FALSE(groups[0].is_invalid);
  EXPECT_EQ(groups[1].prefixes, std::vector{prefix_id{1}});
  EXPECT_TRUE(groups[1].is_invalid);
}

}  // namespace
}  // namespace causeway::sample
