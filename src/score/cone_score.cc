//! Counts true cones plainly and compares sizes.
#include "score/cone_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "topology/observed_cones.h"

namespace causeway::score {

namespace {

constexpr std::size_t ranked_networks = 100;

// network -> whom it provides for; both as places among all numbers that have a link
struct customer_lists {
  std::vector<base::asn> numbers;
  std::vector<std::vector<std::uint32_t>> customers;
};

customer_lists customers_of(truth const& so) {
  customer_lists out;
  std::map<base::asn, std::uint32_t> place;
  for (auto const& link : so.links) {
    place[link.first] = 0;
    place[link.second] = 0;
  }
  for (auto& [number, at] : place) {
    at = static_cast<std::uint32_t>(out.numbers.size());
    out.numbers.push_back(number);
  }
  out.customers.resize(out.numbers.size());
  for (auto const& link : so.links) {
    if (link.provides) out.customers[place[link.first]].push_back(place[link.second]);
  }
  return out;
}

std::vector<double> ranks_of(std::span<double const> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> ranks(values.size());
  for (auto first = std::size_t{0}; first < order.size();) {
    auto end = first;
    while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
    auto const mean = static_cast<double>(first + end - 1) / 2;
    for (; first < end; ++first) ranks[order[first]] = mean;
  }
  return ranks;
}

score rank_score(std::string name, std::span<true_cone const> so, std::span<double const> found) {
  std::vector<std::size_t> order(so.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return so[i].networks; });
  order.resize(std::min(order.size(), ranked_networks));
  std::vector<double> true_sizes;
  std::vector<double> sizes;
  for (auto const i : order) {
    true_sizes.push_back(static_cast<double>(so[i].networks));
    sizes.push_back(found[i]);
  }
  score out{.name = std::move(name), .unit = "correlation", .value = {}, .example = {}};
  out.value = rank_correlation(true_sizes, sizes);
  if (!out.value) return out;
  out.state = score_state::scored;
  out.count = order.size();
  return out;
}

}  // namespace

std::vector<true_cone> true_cones(truth const& so) {
  auto const lists = customers_of(so);
  std::vector<true_cone> out;
  std::vector<std::uint32_t> seen_from(lists.numbers.size(), 0xFFFFFFFFU);
  std::vector<std::uint32_t> below;
  for (auto top = std::uint32_t{0}; top < lists.numbers.size(); ++top) {
    if (lists.customers[top].empty()) continue;
    below.assign(1, top);
    seen_from[top] = top;
    for (auto i = std::size_t{0}; i < below.size(); ++i) {
      for (auto const customer : lists.customers[below[i]]) {
        if (seen_from[customer] == top) continue;
        seen_from[customer] = top;
        below.push_back(customer);
      }
    }
    out.push_back({lists.numbers[top], below.size()});
  }
  return out;
}

std::optional<double> rank_correlation(std::span<double const> a, std::span<double const> b) {
  auto const ranks_a = ranks_of(a);
  auto const ranks_b = ranks_of(b);
  auto const mean = (static_cast<double>(a.size()) - 1) / 2;
  auto products = 0.0;
  auto squares_a = 0.0;
  auto squares_b = 0.0;
  for (auto i = std::size_t{0}; i < a.size(); ++i) {
    products += (ranks_a[i] - mean) * (ranks_b[i] - mean);
    squares_a += (ranks_a[i] - mean) * (ranks_a[i] - mean);
    squares_b += (ranks_b[i] - mean) * (ranks_b[i] - mean);
  }
  if (squares_a <= 0 || squares_b <= 0) return std::nullopt;
  return products / std::sqrt(squares_a * squares_b);
}

std::vector<score> cone_scores(std::span<true_cone const> so, topology::as_graph const& graph,
                               std::span<topology::cone_size const> sizes, std::string const& prefix) {
  right_count same;
  mean_count error{direction::lower};
  std::vector<double> found;
  for (auto const& one : so) {
    auto const node = find_node(graph, one.network);
    auto const size = node ? sizes[node->index()].networks : std::uint64_t{1};
    auto const difference = size > one.networks ? size - one.networks : one.networks - size;
    auto const example = [&] {
      return fmt::format("AS{}: {} networks, in truth {}", one.network.value, size, one.networks);
    };
    same.add(difference == 0, example);
    error.add(static_cast<double>(difference) / static_cast<double>(one.networks), 1, 0, example);
    found.push_back(static_cast<double>(size));
  }
  std::vector<score> out;
  out.push_back(std::move(same).as_share(prefix + ".same"));
  out.push_back(std::move(error).as_mean(prefix + ".error", "ratio"));
  out.push_back(rank_score(prefix + ".rank", so, found));
  return out;
}

std::vector<topology::cone_size> observed_sizes(topology::as_graph const& graph,
                                                topology::clean_paths const& paths) {
  std::vector<topology::node_idx> nodes;
  for (auto const number : paths.numbers)
    nodes.push_back(find_node(graph, number).value_or(topology::node_idx{}));
  topology::observed_cones cones{graph};
  std::vector<topology::node_idx> path;
  for (auto i = std::size_t{0}; i < paths.size(); ++i) {
    path.clear();
    for (auto const network : paths[i]) path.push_back(nodes[network]);
    cones.add(path);
  }
  return cones.sizes(nullptr);
}

}  // namespace causeway::score
