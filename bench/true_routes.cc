//! How long the true routes to one announcement group take, beside the plain engine, where nobody departs
//! from the common rule, where some do, and where some leak.
#include <fmt/core.h>

#include <ctime>

#include "measure.h"
#include "sample/dice.h"
#include "sample/plain_engine.h"
#include "sample/true_routes.h"
#include "sample/true_routes_finder.h"

namespace {

using namespace causeway;

constexpr std::size_t groups_measured = 200;

// Processor time: the machine may have other work.
double seconds_of(std::function<void()> const& work) {
  auto const start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Who departs from the rule, in shares of all networks.
struct deviations {
  double primary = 0;
  double prefer_peers = 0;
  double drop_invalid = 0;
  std::size_t leakers = 0;
};

sample::networks networks_of(sample::plain_graph const& graph, deviations const& some) {
  sample::networks out;
  for (auto node = sample::network_id{0}; node.index() < graph.size(); ++node) {
    sample::dice chance{1, "policy", node.index()};
    auto& one = out.all.emplace_back();
    one.number = graph.numbers[node.index()];
    auto const providers = graph.providers[node];
    if (providers.size() > 1 && chance.chance(some.primary)) {
      one.policy.primary = providers[chance.below(static_cast<std::uint32_t>(providers.size()))].node;
      one.policy.prepends = static_cast<std::uint8_t>(chance.below(3));
    }
    one.policy.prefers_peers = !graph.peers[node].empty() && chance.chance(some.prefer_peers);
    one.policy.drops_invalid = chance.chance(some.drop_invalid);
  }
  sample::dice chance{1, "leakers"};
  for (auto left = some.leakers; left > 0;) {
    auto const node = sample::network_id{chance.below(static_cast<std::uint32_t>(graph.size()))};
    if (graph.providers[node].size() < 2) continue;
    out.all[node.index()].policy.leaks = true;
    --left;
  }
  return out;
}

std::vector<sample::announcement_group> evenly_spaced(std::size_t networks, bool invalid) {
  std::vector<sample::announcement_group> out;
  for (auto i = std::size_t{0}; i < groups_measured; ++i) {
    auto& one = out.emplace_back();
    one.origin = sample::network_id{static_cast<std::uint32_t>(i * networks / groups_measured)};
    one.is_invalid = invalid && i % 20 == 0;
  }
  return out;
}

void measure(std::string_view what, sample::plain_graph const& graph, deviations const& some) {
  auto const all = networks_of(graph, some);
  sample::route_tables tables;
  auto const made = seconds_of([&] { tables = sample::make_route_tables(all, graph, 1); });
  sample::route_finder finder{tables};
  sample::true_routes routes;
  auto const groups = evenly_spaced(graph.size(), true);
  auto slowest = 0.0;
  auto sum = 0.0;
  for (auto const& group : groups) {
    auto const took = seconds_of([&] { finder.find(group, routes); });
    slowest = std::max(slowest, took);
    sum += took;
  }
  fmt::print("  {:<28} {:6.2f} ms a group, at most {:6.2f}; tables {:.0f} ms; {} settled, {} frozen\n", what,
             sum / static_cast<double>(groups.size()) * 1e3, slowest * 1e3, made * 1e3,
             finder.counts().settled, finder.counts().frozen);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "bench_true_routes AS-REL: an as-rel file\n");
    return 2;
  }
  auto const links = bench::read_links(argv[1]);
  if (links.empty()) {
    fmt::print(stderr, "bench_true_routes: no links in {}\n", argv[1]);
    return 2;
  }
  auto const graph = bench::plain_graph_of(topology::make_graph(links));
  fmt::print("{} networks, {} links, {} groups\n", graph.size(), graph.links.size(), groups_measured);
  auto const plain = seconds_of([&] {
    for (auto const& group : evenly_spaced(graph.size(), false)) {
      std::vector const origins{group.origin};
      sample::find_plain_routes(graph, origins, {sample::plain_tie::hashed, 1});
    }
  });
  fmt::print("  {:<28} {:6.2f} ms a group\n", "plain engine", plain / groups_measured * 1e3);
  measure("nobody departs", graph, {});
  measure("primaries, invalid dropped", graph, {0.3, 0, 0.3, 0});
  measure("1 in 100 prefers peers", graph, {0.3, 0.01, 0.3, 0});
  for (auto const leakers : {std::size_t{1}, std::size_t{5}, std::size_t{25}}) {
    measure(fmt::format("and {} leak", leakers), graph, {0.3, 0.01, 0.3, leakers});
  }
  fmt::print("  {:.0f} MiB at most\n", bench::peak_mib());
  return 0;
}
