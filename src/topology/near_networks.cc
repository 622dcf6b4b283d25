//! Near AS numbers.
#include "topology/near_networks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "world/lookup.h"

namespace causeway::topology {

std::vector<node_idx> near_networks(as_graph const& graph, base::asn wanted) {
  auto const digits = std::to_string(wanted.value);
  auto const limit = std::max<std::size_t>(1, digits.size() / 3);
  std::vector<std::pair<std::size_t, node_idx>> close;
  for (auto const node : graph.by_number) {
    auto const distance = world::edit_distance(digits, std::to_string(graph.numbers[node].value));
    if (distance <= limit) close.emplace_back(distance, node);
  }
  std::stable_sort(close.begin(), close.end(),
                   [](auto const& a, auto const& b) { return a.first < b.first; });
  std::vector<node_idx> out;
  for (auto const& [distance, node] : close) {
    if (out.size() < max_near_networks) out.push_back(node);
  }
  return out;
}

}  // namespace causeway::topology
