//! The plain engine's graph out of links, and the checks that the rule presumes.
#include "sample/plain_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace causeway::sample {

namespace {

std::vector<base::asn> all_numbers(std::vector<plain_link> const& links) {
  std::vector<base::asn> numbers;
  for (auto const& link : links) numbers.insert(numbers.end(), {link.first, link.second});
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::optional<base::error> link_fault(std::vector<plain_link> const& links) {
  std::vector<std::pair<base::asn, base::asn>> pairs;
  for (auto const& link : links) {
    if (link.first == link.second) {
      return base::error{fmt::format("AS{} is linked with itself: leave that link out", link.first.value)};
    }
    pairs.emplace_back(std::minmax(link.first, link.second));
  }
  std::sort(pairs.begin(), pairs.end());
  auto const twice = std::adjacent_find(pairs.begin(), pairs.end());
  if (twice == pairs.end()) return std::nullopt;
  return base::error{fmt::format("AS{} and AS{} are linked twice: keep one of the two links",
                                 twice->first.value, twice->second.value)};
}

using rows = std::vector<std::vector<plain_neighbour>>;

base::csr<plain_node, plain_neighbour> in_order(rows by_node) {
  std::vector<std::uint32_t> offsets{0};
  std::vector<plain_neighbour> all;
  for (auto& row : by_node) {
    std::sort(row.begin(), row.end(),
              [](plain_neighbour const& a, plain_neighbour const& b) { return a.node < b.node; });
    all.insert(all.end(), row.begin(), row.end());
    offsets.push_back(static_cast<std::uint32_t>(all.size()));
  }
  return {std::move(offsets), std::move(all)};
}

void add_neighbours(plain_graph& graph) {
  rows customers(graph.size());
  rows peers(graph.size());
  rows providers(graph.size());
  rows siblings(graph.size());
  for (auto i = std::uint32_t{0}; i < graph.links.size(); ++i) {
    auto const first = *find_plain_node(graph, graph.links[i].first);
    auto const second = *find_plain_node(graph, graph.links[i].second);
    auto const add = [&](rows& of_first, rows& of_second) {
      of_first[first.index()].push_back({second, plain_direction{2 * i}});
      of_second[second.index()].push_back({first, plain_direction{2 * i + 1}});
    };
    switch (graph.links[i].relation) {
      case plain_relation::provides: add(customers, providers); break;
      case plain_relation::peers: add(peers, peers); break;
      case plain_relation::siblings: add(siblings, siblings); break;
    }
  }
  graph.customers = in_order(std::move(customers));
  graph.peers = in_order(std::move(peers));
  graph.providers = in_order(std::move(providers));
  graph.siblings = in_order(std::move(siblings));
}

// Networks that share all routes, directly or through others, get the same group; groups are numbered from 0.
std::vector<std::uint32_t> sibling_groups(plain_graph const& graph) {
  auto const unknown = static_cast<std::uint32_t>(graph.size());
  std::vector<std::uint32_t> group(graph.size(), unknown);
  auto groups = std::uint32_t{0};
  for (auto start = std::size_t{0}; start < graph.size(); ++start) {
    if (group[start] != unknown) continue;
    group[start] = groups;
    std::vector<plain_node> to_visit{plain_node{static_cast<std::uint32_t>(start)}};
    while (!to_visit.empty()) {
      auto const one = to_visit.back();
      to_visit.pop_back();
      for (auto const& sibling : graph.siblings[one]) {
        if (group[sibling.node.index()] != unknown) continue;
        group[sibling.node.index()] = groups;
        to_visit.push_back(sibling.node);
      }
    }
    ++groups;
  }
  return group;
}

// Takes away, again and again, groups that nobody left provides for. What remains is in or below a cycle.
std::optional<base::error> provider_fault(plain_graph const& graph) {
  auto const group = sibling_groups(graph);
  std::vector<std::vector<std::uint32_t>> customers(graph.size());
  std::vector<std::uint32_t> providers(graph.size(), 0);
  for (auto const& link : graph.links) {
    if (link.relation != plain_relation::provides) continue;
    auto const above = group[find_plain_node(graph, link.first)->index()];
    auto const below = group[find_plain_node(graph, link.second)->index()];
    customers[above].push_back(below);
    ++providers[below];
  }
  std::vector<std::uint32_t> free;
  for (auto one = std::uint32_t{0}; one < graph.size(); ++one) {
    if (providers[one] == 0) free.push_back(one);
  }
  for (auto i = std::size_t{0}; i < free.size(); ++i) {
    for (auto const below : customers[free[i]]) {
      if (--providers[below] == 0) free.push_back(below);
    }
  }
  if (free.size() == graph.size()) return std::nullopt;
  auto const stuck = std::find_if(group.begin(), group.end(), [&](auto one) { return providers[one] != 0; });
  return base::error{fmt::format("AS{} is its own provider or below one that is: cut a link of that cycle",
                                 graph.numbers[static_cast<std::size_t>(stuck - group.begin())].value)};
}

}  // namespace

base::result<plain_graph> make_plain_graph(std::vector<plain_link> links) {
  if (auto const fault = link_fault(links)) return std::unexpected{*fault};
  plain_graph graph;
  graph.numbers = all_numbers(links);
  graph.links = std::move(links);
  add_neighbours(graph);
  if (auto const fault = provider_fault(graph)) return std::unexpected{*fault};
  return graph;
}

std::optional<plain_node> find_plain_node(plain_graph const& graph, base::asn number) {
  auto const at = std::lower_bound(graph.numbers.begin(), graph.numbers.end(), number);
  if (at == graph.numbers.end() || *at != number) return std::nullopt;
  return plain_node{static_cast<std::uint32_t>(at - graph.numbers.begin())};
}

std::optional<plain_direction> find_direction(plain_graph const& graph, base::asn from, base::asn to) {
  auto const start = find_plain_node(graph, from);
  auto const end = find_plain_node(graph, to);
  if (!start || !end) return std::nullopt;
  for (auto const* rows : {&graph.customers, &graph.peers, &graph.providers, &graph.siblings}) {
    for (auto const& neighbour : (*rows)[*start]) {
      if (neighbour.node == *end) return neighbour.there;
    }
  }
  return std::nullopt;
}

}  // namespace causeway::sample
