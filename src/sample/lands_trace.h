//! Lines between the labels of a grid: each drawn once, so that neighbours share it point by point.
#pragma once

#include <cstddef>
#include <vector>

#include "sample/lands_grid.h"

namespace causeway::sample {

/// A line from one junction of three labels to the next, or around a country that has no junction.
struct traced_arc {
  std::vector<plane_point> points;  ///< a closed one does not repeat its first point
  bool is_closed = false;
  land_label left = 0;   ///< never the sea
  land_label right = 0;  ///< 0 along a coast
};

struct ring_part {
  std::size_t arc = 0;
  bool is_reversed = false;
};

/// A closed line around a country's land, which lies to its left: an outer one counter-clockwise.
struct traced_ring {
  land_label label = 0;
  std::vector<ring_part> parts;
};

struct traced_map {
  std::vector<traced_arc> arcs;
  std::vector<traced_ring> rings;
};

/// The lines of a tidy grid, in units of cells from its south-west corner, smoothed.
traced_map trace(label_grid const& grid);

/// Leaves out points, those of the flattest bends first, until no label's rings have more than `most_points`.
/// No line comes to cross another: a point goes only where no other lies in the triangle that it takes along
/// (Visvalingam and Whyatt 1993, with that condition).
void simplify(traced_map& map, std::size_t most_points);

}  // namespace causeway::sample
