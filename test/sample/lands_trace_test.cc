//! Grids of labels: what tidying makes of them, and the lines between the labels.
#include "sample/lands_trace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sample/lands_grid.h"

namespace causeway::sample {
namespace {

// Rows from the north; '.' is the sea and a digit a label.
label_grid grid_of(std::vector<std::string_view> const& rows) {
  auto const height = static_cast<int>(rows.size());
  label_grid grid{static_cast<int>(rows.front().size()), height, {0, 0}, 1};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < grid.width(); ++x) {
      auto const letter = rows[static_cast<std::size_t>(height - 1 - y)][static_cast<std::size_t>(x)];
      grid.set(x, y, letter == '.' ? land_label{0} : static_cast<land_label>(letter - '0'));
    }
  }
  return grid;
}

std::vector<std::string> rows_of(label_grid const& grid) {
  std::vector<std::string> rows;
  for (int y = grid.height() - 1; y >= 0; --y) {
    auto& row = rows.emplace_back();
    for (int x = 0; x < grid.width(); ++x)
      row += grid.at(x, y) == 0 ? '.' : static_cast<char>('0' + grid.at(x, y));
  }
  return rows;
}

using rows = std::vector<std::string>;

TEST(lands_grid, fills_lakes) {
  auto grid = grid_of({".....", ".111.", ".1.1.", ".111.", "....."});
  ASSERT_TRUE(tidy_grid(grid, 0));
  EXPECT_EQ(rows_of(grid), (rows{".....", ".111.", ".111.", ".111.", "....."}));
}

TEST(lands_grid, gives_exclaves_to_whom_they_lie_in) {
  auto grid = grid_of({"........", ".111222.", ".111222.", ".121222.", ".111222.", "........"});
  ASSERT_TRUE(tidy_grid(grid, 0));
  EXPECT_EQ(rows_of(grid), (rows{"........", ".111222.", ".111222.", ".111222.", ".111222.", "........"}));
}

TEST(lands_grid, drops_islets_and_keeps_islands) {
  std::vector<std::string_view> const drawn = {".............", ".1111111.1...", ".1111111.....",
                                               ".........111.", ".........111.", ".........111.",
                                               "............."};
  auto with_island = grid_of(drawn);
  ASSERT_TRUE(tidy_grid(with_island, 1));
  EXPECT_EQ(rows_of(with_island)[1], ".1111111.....");
  EXPECT_EQ(rows_of(with_island)[3], ".........111.");
  auto without = grid_of(drawn);
  ASSERT_TRUE(tidy_grid(without, 0));
  EXPECT_EQ(rows_of(without)[3], ".............");
}

TEST(lands_grid, parts_cells_that_meet_at_a_corner) {
  for (auto const* const middle : {".1122.", ".2211."}) {
    auto grid = grid_of({"......", ".1111.", middle,
                         std::string_view{middle} == ".1122." ? ".2211." : ".1122.", ".2222.", "......"});
    ASSERT_TRUE(tidy_grid(grid, 0));
    for (int y = 1; y < grid.height(); ++y) {
      for (int x = 1; x < grid.width(); ++x) {
        auto const rises = grid.at(x - 1, y - 1) == grid.at(x, y);
        auto const falls = grid.at(x - 1, y) == grid.at(x, y - 1);
        EXPECT_TRUE(!rises || !falls || grid.at(x, y) == grid.at(x - 1, y)) << x << ' ' << y;
      }
    }
  }
}

TEST(lands_grid, is_drawn_by_its_plan) {
  landmass_plan const plan{.blobs = {{{-3, 0}, 3, 1}, {{3, 0}, 3, 2}}, .cell = 0.25, .grain = 2};
  auto const grid = draw_grid(plan, 5, 0);
  auto const label_at = [&](double x, double y) {
    return grid.at(static_cast<int>((x - grid.low().x) / plan.cell),
                   static_cast<int>((y - grid.low().y) / plan.cell));
  };
  EXPECT_EQ(label_at(-3, 0), 1);
  EXPECT_EQ(label_at(3, 0), 2);
  EXPECT_EQ(label_at(0, 4.4), 0);
  EXPECT_EQ(rows_of(grid), rows_of(draw_grid(plan, 5, 0)));
  EXPECT_NE(rows_of(grid), rows_of(draw_grid(plan, 6, 0)));
  EXPECT_NE(rows_of(grid), rows_of(draw_grid(plan, 5, 1)));
}

double area_of(traced_map const& map, traced_ring const& ring) {
  std::vector<plane_point> points;
  for (auto const& part : ring.parts) {
    auto line = map.arcs[part.arc].points;
    if (part.is_reversed) std::ranges::reverse(line);
    points.insert(points.end(), line.begin(), line.end());
  }
  double sum = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto const& a = points[i];
    auto const& b = points[(i + 1) % points.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum / 2;
}

TEST(lands_trace, draws_one_ring_round_an_island) {
  auto const map = trace(grid_of({"......", ".1111.", ".1111.", ".1111.", ".1111.", "......"}));
  ASSERT_EQ(map.arcs.size(), 1U);
  EXPECT_TRUE(map.arcs[0].is_closed);
  EXPECT_EQ(map.arcs[0].left, 1);
  EXPECT_EQ(map.arcs[0].right, 0);
  EXPECT_EQ(map.arcs[0].points.size(), 16U);
  ASSERT_EQ(map.rings.size(), 1U);
  auto const area = area_of(map, map.rings[0]);  // 16 less the corners that smoothing cuts
  EXPECT_GT(area, 13);
  EXPECT_LT(area, 16);
}

TEST(lands_trace, draws_a_border_once) {
  auto const map = trace(grid_of({".......", ".11222.", ".11222.", ".11122.", "......."}));
  ASSERT_EQ(map.arcs.size(), 3U);  // two coasts and a border
  ASSERT_EQ(map.rings.size(), 2U);
  std::multiset<std::size_t> used;
  for (auto const& ring : map.rings) {
    EXPECT_EQ(ring.parts.size(), 2U);
    EXPECT_GT(area_of(map, ring), 0);
    for (auto const& part : ring.parts) used.insert(part.arc);
  }
  for (std::size_t i = 0; i < map.arcs.size(); ++i) {
    auto const& arc = map.arcs[i];
    EXPECT_EQ(used.count(i), arc.right == 0 ? 1U : 2U);
    EXPECT_FALSE(arc.is_closed);
  }
  auto const border = std::ranges::find_if(map.arcs, [](traced_arc const& arc) { return arc.right != 0; });
  EXPECT_EQ(border->left + border->right, 3);
  // Its ends are junctions, which stay where they are: one at the north coast, one at the south coast.
  auto const ends = std::minmax(border->points.front().y, border->points.back().y);
  EXPECT_EQ(ends.first, 1);
  EXPECT_EQ(ends.second, 4);
}

TEST(lands_trace, runs_round_a_hole_the_other_way) {
  auto const map =
      trace(grid_of({".......", ".11111.", ".12221.", ".12221.", ".12221.", ".11111.", "......."}));
  ASSERT_EQ(map.arcs.size(), 2U);
  ASSERT_EQ(map.rings.size(), 3U);
  std::multiset<int> signs;
  for (auto const& ring : map.rings) signs.insert(ring.label * (area_of(map, ring) > 0 ? 1 : -1));
  EXPECT_EQ(signs, (std::multiset<int>{-1, 1, 2}));
}

TEST(lands_trace, simplifies_without_crossing) {
  // A comb: simplified too far, its teeth would run into the other country's.
  std::vector<std::string> comb(22, "." + std::string(40, '1') + ".");
  comb.front() = comb.back() = std::string(42, '.');
  for (std::size_t y = 1; y < 21; ++y) {
    for (std::size_t x = 1; x < 41; ++x) {
      auto const is_tooth = (x / 3) % 2 == 0;
      if (y > (is_tooth ? 16U : 6U)) comb[y][x] = '2';
    }
  }
  std::vector<std::string_view> const views{comb.begin(), comb.end()};
  auto map = trace(grid_of(views));
  auto const count = [&] {
    std::size_t points = 0;
    for (auto const& arc : map.arcs) points += arc.points.size();
    return points;
  };
  auto const before = count();
  simplify(map, 60);
  EXPECT_LT(count(), before);
  for (auto const& arc : map.arcs) EXPECT_GE(arc.points.size(), 3U);
  std::vector<std::pair<plane_point, plane_point>> pieces;
  for (auto const& arc : map.arcs) {
    for (std::size_t i = 1; i < arc.points.size(); ++i) pieces.emplace_back(arc.points[i - 1], arc.points[i]);
  }
  auto const side = [](auto const& piece, plane_point at) {
    return (piece.second.x - piece.first.x) * (at.y - piece.first.y) -
           (piece.second.y - piece.first.y) * (at.x - piece.first.x);
  };
  for (auto const& a : pieces) {
    for (auto const& b : pieces) {
      auto const crosses =
          side(a, b.first) * side(a, b.second) < 0 && side(b, a.first) * side(b, a.second) < 0;
      EXPECT_FALSE(crosses);
    }
  }
}

}  // namespace
}  // namespace causeway::sample
