//! The tiny world's announcements, by hand.
#include "routing/announced_pairs.h"

#include <gtest/gtest.h>

#include <string>

#include "support/tiny_world.h"

namespace causeway::routing {
namespace {

using world::as_idx;

std::string text_of(world::world const& from, std::vector<announced_pair> const& pairs) {
  std::string out;
  for (auto const& pair : pairs) {
    auto const origin = pair.origin.valid() ? std::to_string(from.networks[pair.origin].number.value) : "-";
    out += to_string(prefix_at(from, pair.prefix)) + " " + origin + " " + std::string{to_string(pair.state)} +
           " " + std::to_string(pair.units) + "\n";
  }
  return out;
}

world::vrp_row vrp(std::string_view prefix, std::uint8_t most, std::uint32_t origin) {
  auto const parsed = base::parse_prefix(prefix).value();
  world::vrp_row row;
  row.address = world::to_address6(parsed.address);
  row.family = parsed.address.family == base::ip_family::v4 ? 4 : 6;
  row.length = parsed.length;
  row.max_length = most;
  row.origin = base::asn{origin};
  row.source = test::tiny::rpki;
  return row;
}

world::world world_with(std::vector<world::vrp_row> const& vrps, std::uint8_t flags_of_two_origins) {
  auto parts = test::tiny_parts();
  parts.vrps = vrps;
  parts.prefix_places[4].flags = flags_of_two_origins;
  return parts.made();
}

TEST(announced_pairs, of_the_tiny_world) {
  auto const from = world_with(
      {vrp("240.0.0.0/16", 16, 1000001), vrp("240.1.0.0/16", 17, 1000003), vrp("240.2.16.0/22", 22, 1000004),
       vrp("240.3.8.0/23", 24, 0), vrp("3fff:100::/32", 48, 1000001)},
      world::prefix_several_origins);
  auto const pairs = validate_announcements(from, validator_of(from));
  EXPECT_EQ(text_of(from, pairs),
            "240.0.0.0/16 1000001 valid 61440\n"
            "240.0.128.0/20 1000002 invalid_origin 4096\n"
            "240.1.0.0/18 1000003 invalid_length 16384\n"
            "240.2.0.0/20 1000004 not_found 4096\n"
            "240.2.16.0/22 1000004 valid 512\n"
            "240.2.16.0/22 1000005 invalid_origin 512\n"
            "240.3.0.0/21 1000005 not_found 2048\n"
            "240.3.8.0/23 1000005 invalid_origin 512\n"
            "240.4.0.0/24 1000006 not_found 256\n"
            "3fff:100::/32 1000001 valid 4294901760\n"
            "3fff:100:8000::/48 1000002 invalid_origin 65536\n"
            "3fff:200::/40 1000003 not_found 16777216\n");
  auto const sums = sum_up(from, pairs, base::ip_family::v4);
  auto const& origin = sums[static_cast<std::size_t>(validity::invalid_origin)];
  EXPECT_EQ(origin.pairs, 3U);
  EXPECT_EQ(origin.prefixes, 3U);
  EXPECT_EQ(origin.units, 4096U + 512 + 512);
  EXPECT_EQ(sums[static_cast<std::size_t>(validity::valid)].units, 61'440U + 512);
  auto const six = sum_up(from, pairs, base::ip_family::v6);
  EXPECT_EQ(six[static_cast<std::size_t>(validity::valid)].pairs, 1U);
}

TEST(announced_pairs, several_pairs_of_one_state_are_one_prefix) {
  auto const from = world_with({}, world::prefix_several_origins);
  auto const by = validator_of(from);
  EXPECT_TRUE(by.empty());
  auto const sums = sum_up(from, validate_announcements(from, by), base::ip_family::v4);
  auto const& not_found = sums[static_cast<std::size_t>(validity::not_found)];
  EXPECT_EQ(not_found.pairs, 9U);
  EXPECT_EQ(not_found.prefixes, 8U);
}

TEST(announced_pairs, a_set_has_no_origin) {
  std::vector const vrps{vrp("240.2.16.0/22", 22, 1000004)};
  auto const set = world_with(vrps, world::prefix_as_set);
  EXPECT_NE(text_of(set, validate_announcements(set, validator_of(set)))
                .find("240.2.16.0/22 - invalid_origin 1024\n"),
            std::string::npos);
  auto const mixed = world_with(vrps, world::prefix_as_set | world::prefix_several_origins);
  EXPECT_NE(text_of(mixed, validate_announcements(mixed, validator_of(mixed)))
                .find("240.2.16.0/22 1000004 valid 512\n"),
            std::string::npos)
      << "nobody knows which of the two stand in a set";
}

}  // namespace
}  // namespace causeway::routing
