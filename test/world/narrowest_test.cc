//! Overlapping ranges made disjoint, against the same rule applied value by value.
#include "world/narrowest.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <tuple>

namespace causeway::world {
namespace {

struct named_range {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  char name = ' ';
  bool operator==(named_range const&) const = default;
};

constexpr auto top = ~std::uint64_t{0};

// Each line draws one range: "..AAAA..".
std::vector<named_range> drawn(std::vector<std::string_view> const& lines) {
  std::vector<named_range> ranges;
  for (auto const line : lines) {
    auto const first = line.find_first_not_of('.');
    ranges.push_back({first, line.find_last_not_of('.'), line[first]});
  }
  return ranges;
}

std::string picture(std::vector<named_range> const& pieces, std::size_t width) {
  std::string out(width, '.');
  for (auto const& piece : pieces) {
    for (auto i = piece.first; i <= piece.last; ++i) {
      EXPECT_EQ(out.at(i), '.') << "given twice";
      out[i] = piece.name;
    }
  }
  return out;
}

std::string narrowed(std::vector<std::string_view> const& lines) {
  return picture(narrowest(drawn(lines), [](auto const&, auto const&) {}), lines[0].size());
}

TEST(narrowest, a_part_wins_over_the_whole) {
  EXPECT_EQ(narrowed({"AAAAAAAAAAAA",  //
                      "..BBBBBB....",  //
                      "...CC......."}),
            "AABCCBBBAAAA");
}

TEST(narrowest, the_order_in_which_ranges_are_given_does_not_matter) {
  EXPECT_EQ(narrowed({"...CC.......",  //
                      "..BBBBBB....",  //
                      "AAAAAAAAAAAA"}),
            "AABCCBBBAAAA");
}

TEST(narrowest, parts_at_both_ends) {
  EXPECT_EQ(narrowed({"AAAAAAAA",  //
                      "BB......",  //
                      "......CC"}),
            "BBAAAACC");
}

TEST(narrowest, ranges_that_cross_give_the_crossing_to_the_narrower) {
  EXPECT_EQ(narrowed({"AAAAAA....",  //
                      "....BBBB.."}),
            "AAAABBBB..");
  EXPECT_EQ(narrowed({"AAAA......",  //
                      "..BBBBBB.."}),
            "AAAABBBB..");
  EXPECT_EQ(narrowed({"AAAA......",  //
                      "..BBBB...."}),
            "AAAABB....")
      << "equally wide: the one that begins first";
}

TEST(narrowest, of_equal_ranges_the_first_given) {
  EXPECT_EQ(narrowed({".AAA.", ".BBB."}), ".AAA.");
}

TEST(narrowest, gaps_stay_and_neighbours_are_not_joined) {
  auto const pieces = narrowest(drawn({"AA...", "..A..", "....B"}), [](auto const&, auto const&) {});
  EXPECT_EQ(pieces, (std::vector<named_range>{{0, 1, 'A'}, {2, 2, 'A'}, {4, 4, 'B'}}));
}

TEST(narrowest, a_range_is_not_cut_where_a_wider_one_begins) {
  auto const pieces = narrowest(drawn({"AAAA......", "..BBBBBBBB"}), [](auto const&, auto const&) {});
  EXPECT_EQ(pieces, (std::vector<named_range>{{0, 3, 'A'}, {4, 9, 'B'}}));
}

TEST(narrowest, the_highest_value_is_reached_and_not_passed) {
  std::vector<named_range> const ranges{{0, top, 'A'}, {top - 1, top, 'B'}, {top, top, 'C'}};
  auto const pieces = narrowest(ranges, [](auto const&, auto const&) {});
  EXPECT_EQ(pieces, (std::vector<named_range>{{0, top - 2, 'A'}, {top - 1, top - 1, 'B'}, {top, top, 'C'}}));
}

TEST(narrowest, each_range_that_begins_inside_another_is_told) {
  std::string told;
  narrowest(drawn({"AAAAAAAAAA",  //
                   "..BBBB....",  //
                   "...C......",  //
                   ".......DDD"}),
            [&](named_range const& inner, named_range const& outer) {
              told += std::string{inner.name} + "in" + outer.name + " ";
            });
  EXPECT_EQ(told, "BinA CinB DinA ");
}

TEST(narrowest, nothing_of_nothing) {
  EXPECT_TRUE(narrowest(std::vector<named_range>{}, [](auto const&, auto const&) {}).empty());
}

constexpr std::size_t space = 64;

// The rule, value by value: -1 where no range is.
std::array<int, space> owners(std::vector<named_range> const& ranges) {
  std::array<int, space> out{};
  for (auto value = std::size_t{0}; value < space; ++value) {
    auto best = -1;
    auto const rank = [&](int i) {
      auto const& one = ranges[static_cast<std::size_t>(i)];
      return std::tuple{one.last - one.first, one.first, i};
    };
    for (auto i = 0; i < static_cast<int>(ranges.size()); ++i) {
      auto const& one = ranges[static_cast<std::size_t>(i)];
      if (one.first > value || one.last < value) continue;
      if (best < 0 || rank(i) < rank(best)) best = i;
    }
    out.at(value) = best;
  }
  return out;
}

RC_GTEST_PROP(narrowest, equals_the_rule_applied_to_each_value,
              (std::vector<std::pair<std::uint8_t, std::uint8_t>> const& ends)) {
  RC_PRE(ends.size() < 256);
  std::vector<named_range> ranges;
  for (auto const& [a, b] : ends) {
    auto const name = static_cast<char>(ranges.size());
    ranges.push_back({std::min(a, b) % space, 0, name});
    ranges.back().last = ranges.back().first + std::max(a, b) % (space - ranges.back().first);
  }
  auto const expected = owners(ranges);
  std::array<int, space> got{};
  got.fill(-1);
  auto last = std::uint64_t{0};
  for (auto const& piece : narrowest(ranges, [](auto const&, auto const&) {})) {
    RC_ASSERT(piece.first <= piece.last && (last == 0 || piece.first >= last));
    last = piece.last + 1;
    for (auto i = piece.first; i <= piece.last; ++i) {
      got.at(i) = static_cast<int>(static_cast<unsigned char>(piece.name));
    }
  }
  RC_ASSERT(got == expected);
}

}  // namespace
}  // namespace causeway::world
