//! AS paths: RFC 4271 §4.3, RFC 5065, RFC 6793 §4.2.3.
#include "formats/bgp_path.h"

#include <gtest/gtest.h>

#include "support/mrt_bytes.h"

namespace causeway::formats {
namespace {

using test::bytes;
using test::segment;
using test::sequence;
using test::wire;

constexpr auto two = asn_width::two;
constexpr auto four = asn_width::four;

bytes merged(bytes const& path, bytes const& path4) {
  std::vector<std::uint8_t> out;
  merge_as4_path(wire(path), wire(path4), out);
  return {out.begin(), out.end()};
}

std::vector<std::uint32_t> networks(bytes const& path) {
  std::vector<base::asn> found;
  as_path{wire(path)}.append_networks(found);
  std::vector<std::uint32_t> out;
  for (auto const number : found) out.push_back(number.value);
  return out;
}

TEST(bgp_path, test_rfc7606_7_2_unknown_segment_type_is_malformed) {
  EXPECT_TRUE(is_well_formed_path(wire(sequence({1, 2})), four));
  EXPECT_FALSE(is_well_formed_path(wire(test::u8(5) + test::u8(1) + test::u32(1)), four));
  EXPECT_FALSE(is_well_formed_path(wire(test::u8(0) + test::u8(1) + test::u32(1)), four));
}

TEST(bgp_path, test_rfc7606_7_2_segment_overrun_underrun_and_emptiness_are_malformed) {
  EXPECT_FALSE(is_well_formed_path(wire(test::u8(2) + test::u8(3) + test::u32(1)), four));
  EXPECT_FALSE(is_well_formed_path(wire(sequence({1}) + test::u8(2)), four));
  EXPECT_FALSE(is_well_formed_path(wire(sequence({})), four));
  EXPECT_TRUE(is_well_formed_path({}, four));
}

TEST(bgp_path, test_the_same_octets_differ_by_width) {
  auto const path = sequence({1, 2}, two);
  EXPECT_TRUE(is_well_formed_path(wire(path), two));
  EXPECT_FALSE(is_well_formed_path(wire(path), four));
}

TEST(bgp_path, test_rfc4271_9_1_2_2_a_set_counts_one) {
  auto const path = sequence({1, 2, 3}) + segment(segment_type::set, {4, 5, 6});
  EXPECT_EQ(hop_count(wire(path), four, confederations::not_counted), 4U);
}

TEST(bgp_path, test_rfc5065_5_3_confederation_segments_count_nothing) {
  auto const path = segment(segment_type::confederation_sequence, {65001, 65002}) +
                    segment(segment_type::confederation_set, {65003, 65004}) + sequence({1});
  EXPECT_EQ(hop_count(wire(path), four, confederations::not_counted), 1U);
  EXPECT_EQ(hop_count(wire(path), four, confederations::counted), 4U);
}

TEST(bgp_path, test_rfc6793_as4_path_replaces_the_end_of_as_path) {
  EXPECT_EQ(networks(merged(sequence({1, 23456, 23456}, two), sequence({100000, 200000}))),
            (std::vector<std::uint32_t>{1, 100000, 200000}));
}

TEST(bgp_path, test_rfc6793_longer_as4_path_is_ignored) {
  EXPECT_EQ(networks(merged(sequence({1, 2}, two), sequence({7, 8, 9}))), (std::vector<std::uint32_t>{1, 2}));
}

TEST(bgp_path, test_rfc6793_as4_path_of_the_same_length_replaces_all) {
  EXPECT_EQ(merged(sequence({1, 23456}, two), sequence({1, 70000})), sequence({1, 70000}));
}

TEST(bgp_path, test_rfc6793_leading_hops_may_span_segments) {
  auto const path = sequence({1}, two) + segment(segment_type::set, {2, 3}, two) + sequence({23456}, two);
  EXPECT_EQ(merged(path, sequence({70000})),
            sequence({1}) + segment(segment_type::set, {2, 3}) + sequence({70000}));
}

TEST(bgp_path, test_rfc6793_leading_hops_may_end_within_a_segment) {
  EXPECT_EQ(merged(sequence({1, 2, 23456}, two), sequence({70000})), sequence({1, 2}) + sequence({70000}));
}

TEST(bgp_path, test_rfc6793_leading_confederation_segments_stay) {
  auto const path =
      segment(segment_type::confederation_sequence, {65001, 65002}, two) + sequence({1, 23456}, two);
  EXPECT_EQ(merged(path, sequence({70000})), segment(segment_type::confederation_sequence, {65001, 65002}) +
                                                 sequence({1}) + sequence({70000}));
}

TEST(bgp_path, test_origin_is_the_last_network_of_a_sequence) {
  auto const path = sequence({1, 2, 3});
  EXPECT_EQ(as_path{wire(path)}.origin(), base::asn{3});
  EXPECT_EQ(as_path{}.origin(), std::nullopt);
}

TEST(bgp_path, test_origin_of_a_set_is_known_only_where_it_has_one_member) {
  auto const several = sequence({1}) + segment(segment_type::set, {4, 5});
  auto const one = sequence({1}) + segment(segment_type::set, {4});
  EXPECT_EQ(as_path{wire(several)}.origin(), std::nullopt);
  EXPECT_EQ(as_path{wire(one)}.origin(), base::asn{4});
}

TEST(bgp_path, test_origin_ignores_confederation_segments) {
  auto const path = sequence({7}) + segment(segment_type::confederation_sequence, {65001});
  EXPECT_EQ(as_path{wire(path)}.origin(), base::asn{7});
  EXPECT_EQ(networks(path), (std::vector<std::uint32_t>{7}));
}

TEST(bgp_path, test_contains_looks_into_every_segment) {
  auto const path = sequence({1, 2}) + segment(segment_type::set, {3, 4'000'000'000});
  EXPECT_TRUE(as_path{wire(path)}.contains(base::asn{4'000'000'000}));
  EXPECT_TRUE(as_path{wire(path)}.contains(base::asn{1}));
  EXPECT_FALSE(as_path{wire(path)}.contains(base::asn{5}));
}

}  // namespace
}  // namespace causeway::formats
