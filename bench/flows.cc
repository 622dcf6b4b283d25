//! How long traffic between all pairs takes onto links, the sweep included, beside the plain engine's and
//! beside the memory traffic that it cannot do without; and how far apart the two engines' sums are.
#include <fmt/core.h>

#include <cmath>
#include <cstdlib>
#include <random>
#include <string_view>

#include "measure.h"
#include "routing/flows.h"
#include "sample/plain_flow.h"

namespace {

using namespace causeway;

constexpr int repetitions = 5;
topology::link_mask const all_up;

struct weights {
  std::vector<double> sources;
  std::vector<double> origins;
};

weights random_weights(std::size_t networks) {
  std::mt19937 chance{1};
  weights out;
  for (auto i = std::size_t{0}; i < networks; ++i) {
    out.sources.push_back(static_cast<double>(chance() % 100'000));
    out.origins.push_back(static_cast<double>(chance() % 100'000));
  }
  return out;
}

class plain_side {
 public:
  plain_side(topology::as_graph const& graph, weights const& all)
      : graph_{graph}, all_{all}, plain_{bench::plain_graph_of(graph)}, sums{plain_} {
    for (auto const number : plain_.numbers) {
      auto const node = topology::find_node(graph, number)->index();
      sources_.push_back(all.sources[node]);
    }
  }
  void add(std::size_t i) {
    std::vector const origin{sample::plain_node{static_cast<std::uint32_t>(i)}};
    auto const node = topology::find_node(graph_, plain_.numbers[i])->index();
    sample::add_plain_flows(plain_, sample::find_plain_routes(plain_, origin), sources_, all_.origins[node],
                            sums);
  }
  std::size_t size() const { return plain_.size(); }
  // The largest difference on a link, relative to the plain engine's sum.
  double worst(routing::flow_sums const& got) const {
    auto out = 0.0;
    for (auto edge = topology::edge_idx{0}; edge.index() < graph_.edges.size(); ++edge) {
      auto const& one = graph_.edges[edge];
      auto const there =
          *sample::find_direction(plain_, graph_.numbers[one.first], graph_.numbers[one.second]);
      out = std::max(out, distance(got.over(edge, true), sums.links[there.index()]));
      out = std::max(out, distance(got.over(edge, false), sums.links[opposite(there).index()]));
    }
    return out;
  }

 private:
  static double distance(double got, double expected) {
    if (got == expected) return 0;
    return expected == 0 ? INFINITY : std::abs(got - expected) / expected;
  }

  topology::as_graph const& graph_;
  weights const& all_;
  sample::plain_graph plain_;
  std::vector<double> sources_;

 public:
  sample::plain_flows sums;
};

// Seconds to read and add to a line of floats in a buffer as large as the loads, in no order.
double line_seconds(std::size_t bytes) {
  constexpr std::size_t writes = std::size_t{1} << 23U;
  routing::lane_buffer const buffer{bytes};
  auto const lines = bytes / 256;
  std::mt19937 chance{1};
  std::vector<std::uint32_t> order(std::size_t{1} << 16U);
  for (auto& one : order) one = static_cast<std::uint32_t>(chance() % lines);
  auto const took = bench::best_of(3, [&] {
    for (auto i = std::size_t{0}; i < writes; ++i) {
      auto* const line = buffer.data() + std::size_t{order[i & 0xFFFFU]} * 256;
      for (auto k = std::size_t{0}; k < 256; k += 64) ++line[k];
    }
  });
  return took / static_cast<double>(writes);
}

void measure(std::vector<topology::link_input> const& links, bool whole) {
  auto const graph = topology::make_graph(links);
  auto const plan = routing::make_plan(graph);
  auto const all = random_weights(graph.size());
  routing::flow_sums got;
  fmt::print("{} networks, {} links\n", graph.size(), graph.edges.size());
  plain_side plain{graph, all};
  constexpr std::size_t some = 100;
  auto const took_plain = bench::seconds_of([&] {
    for (auto i = std::size_t{0}; i < some; ++i) plain.add(i * plain.size() / some);
  });
  auto const all_plain = took_plain / some * static_cast<double>(plain.size());
  fmt::print("  plain engine: {:.2f} ms an origin ({} origins), {:.0f} s for all\n", took_plain / some * 1e3,
             some, all_plain);
  for (auto const threads : {1U, 2U}) {
    auto const took = bench::best_of(
        repetitions, [&] { got = routing::carry_flows(plan, all_up, {all.sources, all.origins}, threads); });
    fmt::print("  {} thread{}: {:.3f} s, {:.0f} times the plain engine\n", threads, threads == 1 ? " " : "s",
               took, all_plain / took);
  }
  auto const lines = static_cast<double>(plan.batches()) * static_cast<double>(plan.provider_rows.size());
  auto const bytes = std::size_t{plan.transit_rows} * routing::sweep_plan::lanes * sizeof(float);
  fmt::print("  memory floor of the loads, 1 thread: {:.3f} s; {:.0f} MiB at most\n",
             lines * line_seconds(bytes), bench::peak_mib());
  if (!whole) return;
  plain_side everything{graph, all};
  for (auto i = std::size_t{0}; i < everything.size(); ++i) everything.add(i);
  fmt::print("  largest relative difference of a link on the whole graph: {:.2g}\n", everything.worst(got));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr,
               "bench_flows AS-REL [whole]: an as-rel file; with whole, every link is compared, which takes "
               "minutes\n");
    return 2;
  }
  auto const links = bench::read_links(argv[1]);
  if (links.empty()) {
    fmt::print(stderr, "bench_flows: no links in {}\n", argv[1]);
    return 2;
  }
  measure(links, argc > 2 && std::string_view{argv[2]} == "whole");
  return 0;
}
