//! Where land is and whose, on a fine raster, and ways for cables that keep to the sea.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "sample/dice.h"
#include "sample/lands.h"
#include "sample/sphere.h"

namespace causeway::sample {

/// The world in cells of an eighth of a degree (14 km at the equator): the country whose outline holds the
/// middle of the cell. Even and odd crossings count, so holes are no land; outlines may cross 180°, but not
/// hold a pole.
class land_raster {
 public:
  explicit land_raster(lands const& on);
  /// None at sea.
  country_id at(base::geo_point point) const;
  bool is_land(base::geo_point point) const { return at(point).valid(); }

 private:
  void add_ring(outline_ring const& ring, std::uint8_t mark);
  void flip_row(std::size_t row, std::vector<double>& crossings, std::uint8_t mark);
  std::vector<std::uint8_t> marks_;  // row by row from the south; 0: sea, else country and 1
};

/// Share of a line's length, 0–1, that lies on land; looked at every 8 km.
double share_on_land(land_raster const& land, std::span<base::geo_point const> line);
/// Share of a line's length that lies neither in the one nor in the other country.
double share_outside(land_raster const& land, std::span<base::geo_point const> line, country_id one,
                     country_id other);

/// A line that winds as roads do: one arch and one wave over the straight one, which deviate from it by about
/// `bend` times its length; a point about every `step_km`, at most 24.
std::vector<base::geo_point> winding(base::geo_point from, base::geo_point to, double bend, double step_km,
                                     dice& dies);

/// A net of points over the seas. To run over land costs sixty times its length, so that ways avoid it where
/// they can, and cross it where a narrow neck is in the way; to run near land, or near the
/// poles, costs a little more.
class sea_chart {
 public:
  sea_chart(land_raster const& land, double step_deg);

  /// What it costs to come from each place to each other; in km where no land is near.
  std::vector<std::vector<double>> costs_between(std::vector<base::geo_point> const& places) const;
  /// A line from one point to another, smooth, both ends included. Ways of different `number` keep apart, as
  /// cables do.
  std::vector<base::geo_point> way(base::geo_point from, base::geo_point to, std::uint64_t number) const;

 private:
  struct shore_step {
    std::uint32_t node = 0;
    double cost = 0;
  };
  struct search {
    std::vector<double> costs;
    std::vector<std::uint32_t> before;
    std::uint32_t last = 0;  // the point before the goal
  };

  std::size_t row_of(std::size_t node) const { return node / columns_; }
  std::uint32_t node_at(std::size_t row, std::size_t column) const {
    return static_cast<std::uint32_t>(row * columns_ + column % columns_);
  }
  base::geo_point middle(std::size_t node) const;
  void measure_nodes();
  void measure_edges();
  std::optional<std::uint32_t> stepped(std::size_t row, std::size_t column, int north, int east) const;
  double edge_cost(std::size_t a, std::size_t b) const;
  template <typename Visit>
  void for_each_neighbour(std::uint32_t node, Visit visit) const;
  std::vector<double> factors_of(std::uint64_t number) const;
  std::vector<shore_step> steps_from_shore(base::geo_point at) const;
  search spread(std::vector<shore_step> const& starts, base::geo_point const* to,
                std::span<double const> factors) const;
  std::vector<base::geo_point> straightened(std::vector<base::geo_point> const& raw) const;
  std::vector<base::geo_point> rounded(std::vector<base::geo_point> const& line) const;
  std::vector<base::geo_point> bent(std::vector<base::geo_point> const& line, std::uint64_t number) const;

  land_raster const& land_;
  double step_deg_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<unit_vector> vectors_;               // node -> its place
  std::vector<double> near_land_;                  // node -> share of land around
  std::vector<std::array<double, 8>> edge_costs_;  // node -> by edge_steps
};

}  // namespace causeway::sample
