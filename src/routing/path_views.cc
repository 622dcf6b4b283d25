//! Paths seen from vantage networks.
#include "routing/path_views.h"

#include <algorithm>
#include <tuple>

namespace causeway::routing {

std::uint32_t path_views::add_path(std::span<path_step const> steps) {
  steps_.insert(steps_.end(), steps.begin(), steps.end());
  offsets_.push_back(steps_.size());
  return static_cast<std::uint32_t>(offsets_.size() - 2);
}

void path_views::sort() {
  auto const key = [](path_view const& row) { return std::tuple{row.origin, row.vantage, row.path}; };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](path_view const& a, path_view const& b) { return key(a) < key(b); });
  auto kept = std::size_t{0};
  for (auto const& row : rows) {
    if (kept != 0 && key(rows[kept - 1]) == key(row)) {
      rows[kept - 1].weight += row.weight;
    } else {
      rows[kept++] = row;
    }
  }
  rows.resize(kept);
}

std::vector<std::span<path_view const>> rows_by_origin(path_views const& views) {
  std::vector<std::span<path_view const>> out;
  auto const all = std::span{views.rows};
  for (auto first = std::size_t{0}; first < all.size();) {
    auto last = first;
    while (last < all.size() && all[last].origin == all[first].origin) ++last;
    out.push_back(all.subspan(first, last - first));
    first = last;
  }
  return out;
}

std::vector<base::asn> vantage_networks(path_views const& views) {
  std::vector<base::asn> out;
  for (auto const& one : views.vantages) out.push_back(one.network);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace causeway::routing
