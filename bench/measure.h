//! What benchmarks share: clocks, memory, graphs.
#pragma once

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "formats/as_rel.h"
#include "sample/plain_graph.h"
#include "topology/as_graph.h"

namespace causeway::bench {

inline double seconds_of(std::function<void()> const& work) {
  auto const start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Other work on the machine only ever makes a run longer.
inline double best_of(int runs, std::function<void()> const& work) {
  auto best = seconds_of(work);
  for (auto i = 1; i < runs; ++i) best = std::min(best, seconds_of(work));
  return best;
}

/// The most that this process has held so far, MiB.
inline double peak_mib() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

inline std::vector<topology::link_input> read_links(std::string const& path) {
  std::vector<topology::link_input> out;
  auto in = formats::input::open(path);
  if (!in) return out;
  base::tally counted{path};
  formats::read_as_rel(*in, counted, [&](formats::as_rel_record const& record) {
    auto const peers = record.kind == formats::as_rel_kind::peer_peer;
    out.push_back({record.a, record.b, peers ? topology::relation::peers : topology::relation::provides, 1});
  });
  return out;
}

/// `copies` Internets that share their `shared` best connected networks, whose degrees grow with the copies.
/// The other networks of each copy have ASNs of their own.
inline std::vector<topology::link_input> copied(std::vector<topology::link_input> const& links,
                                                std::uint32_t copies, std::size_t shared) {
  auto const graph = topology::make_graph(links);
  std::vector<topology::node_idx> nodes{graph.by_number.begin(), graph.by_number.end()};
  auto const degree = [&](topology::node_idx node) {
    return graph.customers[node].size() + graph.peers[node].size() + graph.providers[node].size();
  };
  std::stable_sort(nodes.begin(), nodes.end(), [&](auto a, auto b) { return degree(a) > degree(b); });
  std::unordered_set<std::uint32_t> common;
  for (auto i = std::size_t{0}; i < std::min(shared, nodes.size()); ++i)
    common.insert(graph.numbers[nodes[i]].value);
  auto const next_copy = graph.numbers[*(graph.by_number.end() - 1)].value + 1;
  std::vector<topology::link_input> out;
  for (auto copy = std::uint32_t{0}; copy < copies; ++copy) {
    auto const renumbered = [&](base::asn number) {
      return common.contains(number.value) ? number : base::asn{number.value + copy * next_copy};
    };
    for (auto const& link : links) {
      out.push_back({renumbered(link.first), renumbered(link.second), link.kind, link.evidence});
    }
  }
  return out;
}

inline sample::plain_graph plain_graph_of(topology::as_graph const& graph) {
  std::vector<sample::plain_link> links;
  for (auto const& one : graph.edges) {
    links.push_back(
        {graph.numbers[one.first], graph.numbers[one.second], static_cast<sample::plain_relation>(one.kind)});
  }
  return std::move(*sample::make_plain_graph(std::move(links)));
}

}  // namespace causeway::bench
