//! Cities, submarine cables, landing points, terrestrial fibre and land borders.
#pragma once

#include <memory>
#include <vector>

#include "base/asn.h"

namespace causeway::world {

class build_context;
struct places_draft;
struct world;

/// Fills cities, landings, cables, cable_landings, cable_lines, cable_line_points, fibre_nodes, spans,
/// span_points, borders and border_spans.
class places_step {
 public:
  places_step();
  places_step(places_step&&) noexcept;
  places_step& operator=(places_step&&) noexcept;
  ~places_step();

  void read(build_context& context);
  /// None: places name no networks.
  void collect_networks(std::vector<base::asn>& numbers) const;
  /// Needs w.countries and w.country_neighbours.
  void finish(build_context& context, world& w);

 private:
  std::unique_ptr<places_draft> draft_;
};

}  // namespace causeway::world
