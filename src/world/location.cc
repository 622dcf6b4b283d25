//! Address ranges: making them disjoint, filling, cutting.
#include "world/location.h"

#include <algorithm>
#include <utility>

#include "world/narrowest.h"

namespace causeway::world {

std::vector<address_range> disjoint(std::vector<address_range> ranges, std::uint64_t& conflicts) {
  return narrowest(std::move(ranges), [&](address_range const& inner, address_range const& outer) {
    if (inner.country != outer.country) ++conflicts;
  });
}

std::vector<address_range> filled(std::vector<address_range> const& first_choice,
                                  std::vector<address_range> const& second_choice) {
  auto out = first_choice;
  for (auto const& range : second_choice) {
    visit_pieces(first_choice, range.first, range.last, [&](address_range const& piece) {
      if (piece.basis == location_basis::none)
        out.push_back({piece.first, piece.last, range.country, range.basis});
    });
  }
  std::sort(out.begin(), out.end(),
            [](address_range const& a, address_range const& b) { return a.first < b.first; });
  return out;
}

void visit_pieces(std::vector<address_range> const& table, std::uint64_t first, std::uint64_t last,
                  std::function<void(address_range const&)> const& visit) {
  auto range = std::lower_bound(table.begin(), table.end(), first,
                                [](address_range const& one, std::uint64_t at) { return one.last < at; });
  auto at = first;
  for (; range != table.end() && range->first <= last; ++range) {
    if (at < range->first) visit({at, range->first - 1, {}, location_basis::none});
    auto const begin = std::max(at, range->first);
    auto const end = std::min(last, range->last);
    visit({begin, end, range->country, range->basis});
    if (end == last) return;
    at = end + 1;
  }
  visit({at, last, {}, location_basis::none});
}

}  // namespace causeway::world
