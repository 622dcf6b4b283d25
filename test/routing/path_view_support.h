//! Views written down in tests.
#pragma once

#include <initializer_list>
#include <vector>

#include "routing/hegemony.h"
#include "routing/path_views.h"

namespace causeway::test {

/// A session's path to an origin, the origin left out.
struct seen_path {
  std::uint32_t vantage;
  std::uint32_t origin;
  std::vector<std::uint32_t> networks;
  double weight = 1;
};

/// Sorted views; vantages are networks, or networks with collectors.
inline routing::path_views views_of(std::vector<routing::vantage> const& vantages,
                                    std::vector<seen_path> const& seen) {
  routing::path_views out;
  out.vantages = vantages;
  for (auto const& one : seen) {
    std::vector<routing::path_step> steps;
    for (auto const network : one.networks) steps.push_back({base::asn{network}, 0});
    out.rows.push_back({base::asn{one.origin}, one.vantage, out.add_path(steps), one.weight});
  }
  out.sort();
  return out;
}

/// The score of a network; 0 where it has none.
inline double score_of(std::vector<routing::network_score> const& scores, std::uint32_t network) {
  for (auto const& one : scores) {
    if (one.network.value == network) return one.value;
  }
  return 0;
}

}  // namespace causeway::test
