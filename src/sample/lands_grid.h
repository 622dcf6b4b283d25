//! A landmass as a grid of cells, each of one country or of the sea.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sample/dice.h"

namespace causeway::sample {

/// On a landmass's own plane: x east and y north of its middle, in degrees of a great circle (111.2 km).
struct plane_point {
  double x = 0;
  double y = 0;
};

/// 0 is the sea; a country's label is its row plus one.
using land_label = std::uint8_t;

/// Land around a point. What lies nearest to a labelled blob is that country's; label 0 gives shape only.
struct land_blob {
  plane_point at;
  double radius = 0;
  land_label label = 0;
  bool is_bay = false;  ///< takes land away instead
};

/// A landlocked country, laid over what the blobs give.
struct inner_land {
  plane_point at;
  double radius = 0;
  land_label label = 0;
  std::vector<land_label> neighbours;  ///< whom it shall touch, in order
};

struct landmass_plan {
  std::vector<land_blob> blobs = {};
  std::vector<inner_land> inner = {};
  double cell = 0;              ///< width of a cell, degrees
  double grain = 0;             ///< width of the coarsest features of coast and border, degrees
  std::size_t spare_parts = 3;  ///< parts of a country kept beside its largest: islands off its coast
  double middle_lon_deg = 0;    ///< may lie beyond 180 with its landmass
  double middle_lat_deg = 0;
};

/// Cells in rows from south-west. The outermost cells are sea.
class label_grid {
 public:
  label_grid(int width, int height, plane_point low, double cell);

  int width() const { return width_; }
  int height() const { return height_; }
  plane_point low() const { return low_; }
  double cell() const { return cell_; }
  /// 0 outside the grid.
  land_label at(int x, int y) const { return holds(x, y) ? labels_[index(x, y)] : land_label{0}; }
  void set(int x, int y, land_label label) { labels_[index(x, y)] = label; }
  bool holds(int x, int y) const { return x >= 0 && y >= 0 && x < width_ && y < height_; }
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
  }
  std::size_t cell_count() const { return labels_.size(); }

 private:
  int width_;
  int height_;
  plane_point low_;
  double cell_;
  std::vector<land_label> labels_;
};

/// Draws the plan with noise; the same for the same dice.
label_grid draw_grid(landmass_plan const& plan, std::uint64_t seed, std::uint64_t number);

/// Fills lakes, gives exclaves to whom they lie in, drops what is too small, and parts cells of one label
/// that meet at a corner only. False where that does not come to rest.
bool tidy_grid(label_grid& grid, std::size_t spare_parts);

}  // namespace causeway::sample
