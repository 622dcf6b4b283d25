//! What clean paths show.
#include "topology/path_links.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "topology/id_table.h"

namespace causeway::topology {

namespace {

constexpr std::uint64_t key_of(std::uint32_t high_half, std::uint32_t low_half) {
  return std::uint64_t{high_half} << 32U | low_half;
}
constexpr std::uint32_t high_half(std::uint64_t key) {
  return static_cast<std::uint32_t>(key >> 32U);
}
constexpr std::uint32_t low_half(std::uint64_t key) {
  return static_cast<std::uint32_t>(key);
}

// So many hops ahead memory is fetched; a key that spans two paths does no harm.
constexpr std::uint32_t ahead = 12;

std::vector<std::uint32_t> order_of(std::vector<std::uint64_t> const& keys) {
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return keys[a] < keys[b]; });
  return order;
}

// Links and the steps over them, links numbered in order of their networks.
void number_links(clean_paths const& paths, path_links& out) {
  id_table<std::uint64_t> table;
  out.steps.assign(paths.hops.size(), path_links::no_step);
  for (auto path = std::size_t{0}; path < paths.size(); ++path) {
    for (auto at = paths.offsets[path]; at + 1 < paths.offsets[path + 1]; ++at) {
      if (at + 1 + ahead < paths.hops.size()) {
        auto const [next_low, next_high] = std::minmax(paths.hops[at + ahead], paths.hops[at + ahead + 1]);
        table.prefetch(key_of(next_low, next_high));
      }
      auto const [low, high] = std::minmax(paths.hops[at], paths.hops[at + 1]);
      out.steps[at] = table.id_of(key_of(low, high)) * 2 + (paths.hops[at] == low ? 0U : 1U);
    }
  }
  auto const order = order_of(table.keys());
  std::vector<std::uint32_t> rank(order.size());
  out.links.resize(order.size());
  for (auto i = std::uint32_t{0}; i < order.size(); ++i) {
    rank[order[i]] = i;
    out.links[i].low = high_half(table.keys()[order[i]]);
    out.links[i].high = low_half(table.keys()[order[i]]);
  }
  for (auto& step : out.steps) {
    if (step != path_links::no_step) step = rank[link_of(step)] * 2 + (step & 1U);
  }
}

// Paths stand in order of observer: a link has a new one where the last path over it had another.
void count_paths(clean_paths const& paths, path_links& out) {
  std::vector<std::uint32_t> last_observer(out.links.size(), path_links::no_step);
  out.seen.assign(paths.numbers.size(), 0);
  for (auto path = std::size_t{0}; path < paths.size(); ++path) {
    auto const observer = paths.hops[paths.offsets[path]];
    for (auto at = paths.offsets[path]; at + 1 < paths.offsets[path + 1]; ++at) {
      auto const step = out.steps[at];
      auto& link = out.links[link_of(step)];
      ++link.paths;
      if (std::exchange(last_observer[link_of(step)], observer) != observer) ++link.observers;
      (is_downhill_in_number(step) ? link.downward : link.upward) = true;
      ++out.seen[paths.hops[at]];
    }
  }
}

void count_pairs(clean_paths const& paths, path_links& out) {
  id_table<std::uint64_t> table;
  std::vector<std::uint32_t> counts;
  for (auto path = std::size_t{0}; path < paths.size(); ++path) {
    for (auto at = paths.offsets[path]; at + 2 < paths.offsets[path + 1]; ++at) {
      if (at + 1 + ahead < out.steps.size())
        table.prefetch(key_of(out.steps[at + ahead], out.steps[at + ahead + 1]));
      auto const id = table.id_of(key_of(out.steps[at], out.steps[at + 1]));
      if (id == counts.size()) counts.push_back(0);
      ++counts[id];
    }
  }
  for (auto const id : order_of(table.keys())) {
    auto const key = table.keys()[id];
    out.pairs.push_back({high_half(key), low_half(key), counts[id]});
  }
}

// A network carries between two neighbours wherever two links follow each other at it.
void count_transit(path_links& out) {
  std::vector<std::uint8_t> carried_at(out.links.size() * 2, 0);  // step -> its first network carries over it
  for (auto const& pair : out.pairs) {
    carried_at[pair.first ^ 1U] = 1;
    carried_at[pair.second] = 1;
  }
  out.transit_degree.assign(out.seen.size(), 0);
  for (auto step = link_step{0}; step < carried_at.size(); ++step) {
    if (carried_at[step] != 0) ++out.transit_degree[out.from(step)];
  }
}

}  // namespace

path_links links_of(clean_paths const& paths) {
  path_links out;
  number_links(paths, out);
  count_paths(paths, out);
  count_pairs(paths, out);
  count_transit(out);
  return out;
}

}  // namespace causeway::topology
