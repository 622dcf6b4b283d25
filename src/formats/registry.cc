//! All formats in one list.
#include "formats/registry.h"

#include <algorithm>
#include <array>

#include "formats/cables.h"
#include "formats/ixf.h"
#include "formats/ofds.h"
#include "formats/peeringdb.h"
#include "formats/vrps.h"

namespace causeway::formats {

namespace {

constexpr auto formats = std::to_array<format>({
    {"peeringdb", "PeeringDB objects, API answer or dump", looks_like_peeringdb, count_peeringdb},
    {"ixf", "IX-F member export", looks_like_ixf, count_ixf},
    {"vrps", "Validated RPKI data: route origins and ASPA objects", looks_like_vrps, count_vrps},
    {"cables", "Submarine cables", looks_like_cables, count_cables},
    {"landing-points", "Landing points of submarine cables", looks_like_landing_points, count_landing_points},
    {"cable-index", "List of submarine cables", looks_like_cable_index, count_cable_index},
    {"ofds", "Open Fibre Data Standard nodes and spans", looks_like_ofds, count_ofds},
});

}  // namespace

std::span<format const> all_formats() {
  return formats;
}

format const* told_format(input& in) {
  auto const start = sample_of(in);
  auto const list = all_formats();
  auto const found =
      std::find_if(list.begin(), list.end(), [&](format const& one) { return one.matches(start); });
  return found == list.end() ? nullptr : &*found;
}

format const* format_named(std::string_view name) {
  auto const list = all_formats();
  auto const found =
      std::find_if(list.begin(), list.end(), [&](format const& one) { return one.name == name; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace causeway::formats
