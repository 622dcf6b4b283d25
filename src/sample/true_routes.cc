//! Visits routes group by group on several threads, and reads paths off them.
#include "sample/true_routes.h"

#include <algorithm>
#include <cassert>

#include "base/parallel.h"
#include "sample/true_routes_finder.h"

namespace causeway::sample {

namespace {

// As many parts as keep a large machine busy; each visitor may hold a sum for each.
constexpr std::size_t max_chunks = 16;
constexpr std::size_t min_chunk_groups = 16;
constexpr std::uint64_t leak_seed = 7908;

}  // namespace

bool leaks_routes_to(made_network const& leaker, base::asn origin) {
  auto const& policy = leaker.policy;
  if (!policy.leaks || policy.leaks_one_in == 0) return false;
  return plain_tie_hash(leak_seed, leaker.number, origin) % policy.leaks_one_in == 0;
}

settling_counts visit_true_routes(networks const& from, plain_graph const& graph,
                                  std::span<announcement_group const> groups,
                                  std::span<std::size_t const> wanted, std::uint64_t seed, unsigned threads,
                                  std::span<route_visitor* const> visitors) {
  auto const tables = make_route_tables(from, graph, seed);
  auto const chunks =
      std::clamp((wanted.size() + min_chunk_groups - 1) / min_chunk_groups, std::size_t{1}, max_chunks);
  for (auto* const visitor : visitors) visitor->begin(chunks);
  std::vector<settling_counts> counts(chunks);
  base::parallel_for(chunks, threads, [&](std::size_t chunk) {
    route_finder finder{tables};
    true_routes routes;
    auto const last = wanted.size() * (chunk + 1) / chunks;
    for (auto i = wanted.size() * chunk / chunks; i < last; ++i) {
      finder.find(groups[wanted[i]], routes);
      for (auto* const visitor : visitors) visitor->visit(chunk, wanted[i], routes);
    }
    counts[chunk] = finder.counts();
  });
  settling_counts sum;
  for (auto const& one : counts) {
    sum.settled += one.settled;
    sum.frozen += one.frozen;
  }
  return sum;
}

// The next hop's number stands as often as the path is longer than the next hop's own.
std::vector<base::asn> path_of(networks const& from, announcement_group const& group,
                               true_routes const& routes, network_id source) {
  std::vector<base::asn> path;
  if (routes.classes[source.index()] == plain_class::none) return path;
  path.push_back(from.of(source).number);
  auto at = source;
  while (routes.classes[at.index()] != plain_class::own) {
    auto const hop = routes.next_hops[at.index()];
    path.insert(path.end(), routes.lengths[at.index()] - routes.lengths[hop.index()], from.of(hop).number);
    at = hop;
  }
  assert(at == group.origin || at == group.second_origin);
  (void)group;
  return path;
}

}  // namespace causeway::sample
