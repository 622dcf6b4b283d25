//! How well and how fast relationships are inferred, beside ASRank's published rules, on simulated paths with
//! known truth.
#include <fmt/core.h>

#include <chrono>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/path_files.h"
#include "score/truth.h"
#include "support/asrank.h"
#include "support/graphs.h"
#include "support/simulated_paths.h"
#include "topology/inference.h"
#include "topology/path_cleaning.h"

namespace {

using namespace causeway;
using seconds = std::chrono::duration<double>;

// Of this process: what a run costs where the machine has other work too.
seconds processor_time() {
  std::timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

struct cost {
  double elapsed_s = 0;
  double processor_s = 0;
};

template <typename Result>
Result timed(cost& spent, std::function<Result()> const& work) {
  auto const start = std::chrono::steady_clock::now();
  auto const processor_start = processor_time();
  auto result = work();
  spent = {seconds{std::chrono::steady_clock::now() - start}.count(),
           (processor_time() - processor_start).count()};
  return result;
}

std::string text_of(std::vector<base::asn> const& numbers) {
  std::string text;
  for (auto const number : numbers) text += fmt::format(" {}", number.value);
  return text;
}

void print_fit(std::string_view who, test::fit const& fit, cost const& spent) {
  fmt::print(
      "  {:<8} provider {:>7} links {:6.2f} % right, peer {:>6} {:6.2f} %, all {:6.2f} %; {:.2f} s ({:.2f} "
      "of processor)\n",
      who, fit.provider_links, fit.provider_percent(), fit.peer_links, fit.peer_percent(), fit.percent(),
      spent.elapsed_s, spent.processor_s);
}

void print_rules(topology::inference const& inferred, std::vector<topology::link_input> const& truth) {
  for (auto rule = std::size_t{0}; rule < topology::inference_rule_count; ++rule) {
    std::vector<topology::link_input> links;
    auto confidence = 0.0;
    for (auto const& link : inferred.links) {
      if (static_cast<std::size_t>(link.rule) != rule) continue;
      links.push_back({link.first, link.second, link.kind});
      confidence += link.confidence;
    }
    if (links.empty()) continue;
    auto const fit = test::compare(links, truth);
    fmt::print("    {:<10} provider {:>7} {:6.2f} %, peer {:>6} {:6.2f} %, mean confidence {:.3f}\n",
               to_string(static_cast<topology::inference_rule>(rule)), fit.provider_links,
               fit.provider_percent(), fit.peer_links, fit.peer_percent(),
               confidence / static_cast<double>(links.size()));
  }
}

struct view_set {
  std::string_view name;
  std::size_t count = 0;
  std::size_t neighbours = 10;
  double shift = 0;
};

void measure_paths(std::string_view name, world::observed_paths const& observed,
                   std::vector<topology::link_input> const& truth) {
  cost cleaning;
  cost inference;
  cost asrank;
  auto const paths = timed<topology::clean_paths>(cleaning, [&] { return topology::cleaned(observed); });
  auto const ours =
      timed<topology::inference>(inference, [&] { return topology::infer_relationships(paths); });
  auto const theirs = timed<test::asrank_result>(asrank, [&] { return test::asrank(paths); });
  fmt::print("{}: {} paths, {} links; cleaned in {:.2f} s ({:.2f} of processor)\n", name, observed.size(),
             ours.links.size(), cleaning.elapsed_s, cleaning.processor_s);
  print_fit("causeway", test::compare(as_links(ours), truth), inference);
  print_fit("ASRank", test::compare(theirs.links, truth), asrank);
  fmt::print("  clique  {}\n  refused {}\n  ASRank  {}\n", text_of(ours.clique), text_of(ours.refused),
             text_of(theirs.clique));
  print_rules(ours, truth);
}

void measure(topology::as_graph const& graph, std::vector<topology::link_input> const& truth,
             view_set const& set) {
  auto const views = test::even_views(graph, set.count, set.neighbours, set.shift);
  measure_paths(set.name, test::simulated_paths(graph, views), truth);
}

// The tables of a sample world beside its truth.
int measure_sample(std::string const& folder, std::vector<std::string> const& tables) {
  auto const truth = score::read_truth(folder);
  auto const observed = app::read_paths({tables, {}});
  if (!truth || !observed) {
    fmt::print(stderr, "bench_inference: {}\n", (truth ? observed.error() : truth.error()).message);
    return 2;
  }
  std::vector<topology::link_input> links;
  for (auto const& link : truth->links) {
    links.push_back(
        {link.first, link.second, link.provides ? topology::relation::provides : topology::relation::peers});
  }
  measure_paths(folder, *observed, links);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> const arguments{argv + 1, argv + argc};
  if (arguments.size() > 2 && arguments[0] == "sample") {
    return measure_sample(arguments[1], {arguments.begin() + 2, arguments.end()});
  }
  auto const truth = test::real_links();
  if (truth.empty()) {
    fmt::print("the relationships of January 2024 are absent: set CAUSEWAY_TEST_DATA\n");
    return 2;
  }
  auto const graph = topology::make_graph(truth);
  constexpr double third = 1.0 / 3;
  measure(graph, truth, {"20 views", 20});
  if (arguments != std::vector<std::string>{"all"}) return 0;
  measure(graph, truth, {"20 others", 20, 10, third});
  measure(graph, truth, {"20 more others", 20, 10, 2 * third});
  measure(graph, truth, {"30 views", 30, 10, 0.5});
  measure(graph, truth, {"8 views", 8, 10, 0.5});
  measure(graph, truth, {"5 views", 5, 10, 0.4});
  measure(graph, truth, {"20 views of any size", 20, 2, 0.5});
  return 0;
}
