//! How long routes of every origin take, beside the plain engine and beside the memory traffic that no sweep
//! of this shape can do without, all in one run.
#include <fmt/core.h>

#include <cstdlib>
#include <random>
#include <string>

#include "measure.h"
#include "routing/sweep_active.h"
#include "routing/sweep_run.h"
#include "routing/sweep_totals.h"
#include "sample/plain_engine.h"

namespace {

using namespace causeway;

constexpr int repetitions = 5;
constexpr std::size_t plain_origins = 200;
topology::link_mask const all_up;

void run_all(routing::sweep_plan const& plan, unsigned threads) {
  routing::sweep_all(plan, all_up, threads, [](std::size_t, routing::batch_routes const&) {});
}

// Seconds for one origin, over some that are evenly spread.
double plain_seconds(topology::as_graph const& graph) {
  auto const plain = bench::plain_graph_of(graph);
  auto const count = std::min(plain_origins, plain.size());
  auto reached = std::size_t{0};
  auto const took = bench::seconds_of([&] {
    for (auto i = std::size_t{0}; i < count; ++i) {
      std::vector const origin{sample::plain_node{static_cast<std::uint32_t>(i * plain.size() / count)}};
      auto const routes = sample::find_plain_routes(plain, origin);
      reached += routes.lengths.size();
    }
  });
  if (reached == 0) std::abort();
  return took / static_cast<double>(count);
}

// Lines of 64 bytes that a sweep reads or writes at the least: of each row its keys and next hops once, of
// each provider link an offer, of each peer link above the origins the peer's keys.
std::uint64_t least_lines(routing::sweep_plan const& plan) {
  routing::lane_state state{plan};
  auto lines =
      std::uint64_t{plan.batches()} * (2 * plan.rows() + plan.transit_rows + plan.provider_rows.size());
  for (auto i = std::size_t{0}; i < plan.batches(); ++i) {
    routing::find_active(plan, state, plan.batch(i));
    for (auto const row : state.active) lines += plan.peers(row).size();
  }
  return lines;
}

// Seconds to read a line of a buffer as large as the lanes, in no order.
double line_seconds(std::size_t bytes) {
  constexpr std::size_t reads = std::size_t{1} << 24U;
  routing::lane_buffer const buffer{bytes};
  auto const lines = bytes / 64;
  std::mt19937 chance{1};
  std::vector<std::uint32_t> order(std::size_t{1} << 16U);
  for (auto& one : order) one = static_cast<std::uint32_t>(chance() % lines);
  auto sum = std::uint64_t{0};
  auto const took = bench::best_of(3, [&] {
    for (auto i = std::size_t{0}; i < reads; ++i) sum += buffer.data()[std::size_t{order[i & 0xFFFFU]} * 64];
  });
  if (sum != 0) std::abort();  // so that the reads are made
  return took / static_cast<double>(reads);
}

void print_sweeps(routing::sweep_plan const& plan, double all_plain) {
  for (auto const threads : {1U, 2U}) {
    auto const took = bench::best_of(repetitions, [&] { run_all(plan, threads); });
    fmt::print("  {} thread{}, {}: {:.3f} s, {:.0f} times the plain engine\n", threads,
               threads == 1 ? " " : "s", routing::instruction_set(), took, all_plain / took);
  }
  for (auto const name : routing::instruction_sets()) {
    if (name == "portable") continue;  // one lane at a time: hundreds of times as long
    routing::use_instruction_set(name);
    fmt::print("  1 thread , {}: {:.3f} s\n", name, bench::best_of(repetitions, [&] { run_all(plan, 1); }));
  }
  routing::use_instruction_set(routing::instruction_sets().front());
}

void measure(std::string const& title, std::vector<topology::link_input> const& links) {
  auto const graph = topology::make_graph(links);
  auto plan = routing::sweep_plan{};
  auto const planning = bench::seconds_of([&] { plan = routing::make_plan(graph); });
  fmt::print("{}: {} networks, {} links, {} rows, plan {:.3f} s\n", title, graph.size(), graph.edges.size(),
             plan.rows(), planning);
  auto const plain = plain_seconds(graph);
  auto const all_plain = plain * static_cast<double>(graph.size());
  fmt::print("  plain engine: {:.2f} ms an origin ({} origins), {:.0f} s for all\n", plain * 1e3,
             std::min(plain_origins, graph.size()), all_plain);
  print_sweeps(plan, all_plain);
  auto const bytes = (3 * std::size_t{plan.rows()} + plan.transit_rows) * routing::sweep_plan::lanes;
  auto const floor = static_cast<double>(least_lines(plan)) * line_seconds(bytes);
  fmt::print("  memory floor, 1 thread: {:.3f} s (lanes of {:.1f} MiB)\n", floor,
             static_cast<double>(bytes) / (1U << 20U));
  auto const totals = routing::count_routes(plan, all_up, 0);
  fmt::print("  {} routes, mean length {:.4f}, {} origins computed, {} shared; {:.0f} MiB at most\n",
             totals.routes, totals.mean_length(), totals.computed, totals.shared, bench::peak_mib());
}

// Of very many networks: the sweep alone.
void measure_large(std::vector<topology::link_input> links) {
  auto const graph = topology::make_graph(links);
  links = {};
  auto const plan = routing::make_plan(graph);
  fmt::print("ten Internets: {} networks, {} links, {} rows\n", graph.size(), graph.edges.size(),
             plan.rows());
  auto const took = bench::seconds_of([&] { run_all(plan, 2); });
  fmt::print("  2 threads: {:.1f} s, once; {:.0f} MiB at most\n", took, bench::peak_mib());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "bench_sweep AS-REL [ten]: an as-rel file; with ten, ten Internets made of it\n");
    return 2;
  }
  auto links = bench::read_links(argv[1]);
  if (links.empty()) {
    fmt::print(stderr, "bench_sweep: no links in {}\n", argv[1]);
    return 2;
  }
  if (argc > 2) {
    measure_large(bench::copied(links, 10, 300));
  } else {
    measure(argv[1], links);
  }
  return 0;
}
