//! Where fibre crosses land borders.
#pragma once

#include <vector>

#include "sample/wires_parts.h"

namespace causeway::sample {

struct crossing_plan {
  border_id border;
  city_id from;  ///< in the border's first country
  city_id to;
  base::geo_point at;  ///< on the border
  bool is_proposed = false;
  bool is_first = false;  ///< the border's best place
};

/// One to three crossings of each border, far from each other. At most one border is closed: it has a
/// proposed crossing only; never one of a landlocked country, nor of one with a monopoly.
std::vector<crossing_plan> plan_crossings(wires_ground const& ground);

}  // namespace causeway::sample
