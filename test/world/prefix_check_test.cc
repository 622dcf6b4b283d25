//! Addresses counted twice, and prefixes out of place.
#include "world/prefix_check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/tiny_world.h"

namespace causeway::world {
namespace {

std::vector<fault> faults_of(test::world_parts const& parts) {
  fault_list faults;
  auto const w = parts.made();
  check_prefixes(w, faults);
  return faults.take();
}

bool has(std::vector<fault> const& faults, std::string_view rule, std::uint64_t count = 1) {
  return std::any_of(faults.begin(), faults.end(),
                     [&](fault const& one) { return one.rule == rule && one.count == count; });
}

TEST(prefix_check, the_tiny_world_is_in_order) {
  EXPECT_TRUE(faults_of(test::tiny_parts()).empty());
}

TEST(prefix_check, more_specifics_count_once) {
  auto parts = test::tiny_parts();
  parts.prefix_exclusive[0] += 1;  // the /16 and the /20 below it now hold one more than exist
  auto const faults = faults_of(parts);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].rule, "no address counted twice");
  EXPECT_EQ(faults[0].example, "row 0");
}

TEST(prefix_check, deep_nesting_counts_once) {
  auto parts = test::tiny_parts();
  parts.prefix_exclusive[9] += 1;  // the /48 below the /32: both hold one more than exist
  EXPECT_TRUE(has(faults_of(parts), "no address counted twice", 2));
}

TEST(prefix_check, sums_do_not_wrap_around) {
  auto parts = test::tiny_parts();
  parts.prefix_exclusive[8] = ~std::uint64_t{0};
  EXPECT_TRUE(has(faults_of(parts), "no address counted twice", 1));
}

TEST(prefix_check, order) {
  auto parts = test::tiny_parts();
  std::swap(parts.prefix4_address[2], parts.prefix4_address[7]);
  EXPECT_FALSE(faults_of(parts).empty());
  auto twice = test::tiny_parts();
  twice.prefix4_address[7] = twice.prefix4_address[6];
  twice.prefix_places[7].length = twice.prefix_places[6].length;
  EXPECT_TRUE(has(faults_of(twice), "in order of family, address and length, each once"));
}

TEST(prefix_check, bits_behind_the_length) {
  auto parts = test::tiny_parts();
  parts.prefix4_address[7] += 1;
  EXPECT_TRUE(has(faults_of(parts), "bits behind the length 0"));
}

TEST(prefix_check, origins_in_order) {
  auto parts = test::tiny_parts();
  std::swap(parts.prefix_origins[4][0], parts.prefix_origins[4][1]);
  EXPECT_TRUE(has(faults_of(parts), "in order of AS number, each once"));
}

TEST(prefix_check, sample_addresses_stay_apart) {
  auto real = test::tiny_parts();
  real.summary.is_sample = 0;
  EXPECT_TRUE(has(faults_of(real), "no sample addresses in a real world", 11));
  auto mixed = test::tiny_parts();
  mixed.prefix4_address[0] = 0xC633'0000;  // 198.51.0.0/16
  EXPECT_TRUE(has(faults_of(mixed), "sample addresses in a sample world", 1));
}

}  // namespace
}  // namespace causeway::world
