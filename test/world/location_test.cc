//! Where addresses are: overlaps, filling, cutting, both ends of the address space.
#include "world/location.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway::world {
namespace {

constexpr std::uint64_t last4 = 0xFFFF'FFFF;
constexpr std::uint64_t last6 = ~std::uint64_t{0};

address_range in(std::uint64_t first, std::uint64_t last, std::uint16_t country,
                 location_basis basis = location_basis::table) {
  return {first, last, country_idx{country}, basis};
}

std::string text(address_range const& range) {
  auto const country = range.country.valid() ? std::to_string(range.country.index()) : "none";
  return std::to_string(range.first) + "-" + std::to_string(range.last) + ":" + country +
         (range.basis == location_basis::delegation ? "d " : " ");
}

std::string text(std::vector<address_range> const& ranges) {
  std::string out;
  for (auto const& range : ranges) out += text(range);
  return out;
}

std::string pieces(std::vector<address_range> const& table, std::uint64_t first, std::uint64_t last) {
  std::string out;
  visit_pieces(table, first, last, [&](address_range const& piece) { out += text(piece); });
  return out;
}

TEST(location, a_delegation_inside_a_bigger_one_wins_and_counts_as_a_conflict) {
  auto conflicts = std::uint64_t{0};
  EXPECT_EQ(text(disjoint({in(0, 99, 1), in(10, 19, 2)}, conflicts)), "0-9:1 10-19:2 20-99:1 ");
  EXPECT_EQ(conflicts, 1U);
}

TEST(location, overlaps_of_one_country_are_no_conflict) {
  auto conflicts = std::uint64_t{0};
  EXPECT_EQ(text(disjoint({in(0, 9, 1), in(5, 14, 1), in(20, 20, 2)}, conflicts)), "0-9:1 10-14:1 20-20:2 ");
  EXPECT_EQ(conflicts, 0U);
}

TEST(location, of_equal_ranges_the_first_given_stays) {
  auto conflicts = std::uint64_t{0};
  EXPECT_EQ(text(disjoint({in(5, 9, 2), in(5, 9, 1)}, conflicts)), "5-9:2 ");
  EXPECT_EQ(conflicts, 1U);
}

TEST(location, the_tops_of_both_address_spaces) {
  auto conflicts = std::uint64_t{0};
  EXPECT_EQ(text(disjoint({in(0, last4, 1), in(last4, last4, 2)}, conflicts)),
            "0-4294967294:1 4294967295-4294967295:2 ");
  EXPECT_EQ(text(disjoint({in(last6, last6, 2), in(1, last6, 1)}, conflicts)),
            "1-18446744073709551614:1 18446744073709551615-18446744073709551615:2 ");
  EXPECT_EQ(pieces({in(last6 - 1, last6, 1)}, 0, last6),
            "0-18446744073709551613:none 18446744073709551614-18446744073709551615:1 ");
  EXPECT_EQ(pieces({in(0, last6, 1)}, last6, last6), "18446744073709551615-18446744073709551615:1 ");
}

TEST(location, the_second_choice_fills_only_what_the_first_leaves) {
  using enum location_basis;
  auto const both =
      filled({in(10, 19, 1), in(30, 39, 1)}, {in(0, 34, 2, delegation), in(50, 59, 3, delegation)});
  EXPECT_EQ(text(both), "0-9:2d 10-19:1 20-29:2d 30-39:1 50-59:3d ");
}

TEST(location, filling_nothing_and_filling_with_nothing) {
  EXPECT_EQ(text(filled({}, {in(1, 2, 1)})), "1-2:1 ");
  EXPECT_EQ(text(filled({in(1, 2, 1)}, {})), "1-2:1 ");
  EXPECT_EQ(text(filled({in(0, last6, 1)}, {in(0, last6, 2)})), "0-18446744073709551615:1 ");
}

TEST(location, pieces_of_a_span_with_gaps_before_between_and_behind) {
  std::vector<address_range> const table{in(10, 19, 1), in(30, 39, 2)};
  EXPECT_EQ(pieces(table, 5, 44), "5-9:none 10-19:1 20-29:none 30-39:2 40-44:none ");
  EXPECT_EQ(pieces(table, 15, 34), "15-19:1 20-29:none 30-34:2 ");
  EXPECT_EQ(pieces(table, 19, 19), "19-19:1 ");
  EXPECT_EQ(pieces(table, 20, 20), "20-20:none ");
  EXPECT_EQ(pieces(table, 40, 50), "40-50:none ");
  EXPECT_EQ(pieces({}, 0, 3), "0-3:none ");
}

}  // namespace
}  // namespace causeway::world
