//! `causeway sweep`: routes of every network towards every origin, counted and timed.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <string>

#include "app/commands.h"
#include "app/console.h"
#include "app/graph_input.h"
#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "base/noun.h"
#include "base/parallel.h"
#include "routing/sweep_totals.h"

namespace causeway::app {

namespace {

struct sweep_options {
  std::string graph;
  std::string instructions;
  unsigned threads = 0;
  bool csv = false;
  bool json = false;
};

struct sweep_outcome {
  routing::sweep_totals totals;
  double seconds = 0;
  unsigned threads = 0;
};

// The sweep is timed without anybody who looks at its routes; they are counted in a second one.
sweep_outcome sweep(topology::as_graph const& graph, unsigned threads) {
  topology::link_mask const all_up;
  auto const plan = routing::make_plan(graph, all_up);
  sweep_outcome out{{}, 0, threads};
  auto const start = std::chrono::steady_clock::now();
  routing::sweep_all(plan, all_up, threads, [](std::size_t, routing::batch_routes const&) {});
  out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  out.totals = routing::count_routes(plan, all_up, threads);
  return out;
}

std::string json_of(graph_input const& in, sweep_outcome const& found) {
  std::string text;
  base::json_writer json{text};
  json.begin_object();
  write_graph_members(json, in);
  json.member("origins", found.totals.origins)
      .member("computed", found.totals.computed)
      .member("shared", found.totals.shared)
      .member("routes", found.totals.routes)
      .member("mean_length", found.totals.mean_length())
      .member("seconds", found.seconds)
      .member("threads", found.threads)
      .member("instruction_set", routing::instruction_set())
      .end_object();
  return text + "\n";
}

std::string csv_of(graph_input const& in, sweep_outcome const& found) {
  std::string text =
      "networks,links,origins,computed,shared,routes,mean_length,seconds,threads,instruction_set\n";
  auto const& totals = found.totals;
  base::csv_writer csv{text};
  for (auto const count : {std::uint64_t{in.graph.size()}, std::uint64_t{in.graph.edges.size()},
                           totals.origins, totals.computed, totals.shared, totals.routes})
    csv.field(std::to_string(count));
  for (auto const number : {totals.mean_length(), found.seconds}) {
    std::string field;
    base::append_json_number(field, number);
    csv.field(field);
  }
  csv.field(std::to_string(found.threads)).field(routing::instruction_set()).end_row();
  return text;
}

std::string text_of(graph_input const& in, sweep_outcome const& found) {
  auto const& totals = found.totals;
  return fmt::format(
      "{}{}, {}, {}\n"
      "{}: {} computed, {} shared with a network that routes alike\n"
      "{}, own ones included, of {:.4f} links on average\n"
      "{:.3f} s for the sweep, {}, {}\n",
      mark_of(in), base::counted_noun(in.graph.size(), "network"),
      base::counted_noun(in.graph.edges.size(), "link"), day_text(in),
      base::counted_noun(totals.origins, "origin"), totals.computed, totals.shared,
      base::counted_noun(totals.routes, "route"), totals.mean_length(), found.seconds,
      base::counted_noun(found.threads, "thread"), routing::instruction_set());
}

std::string printed(graph_input const& in, sweep_outcome const& found, sweep_options const& options) {
  if (options.csv) return csv_of(in, found);
  return options.json ? json_of(in, found) : text_of(in, found);
}

std::string known_sets() {
  std::string out;
  for (auto const name : routing::instruction_sets()) out += (out.empty() ? "" : ", ") + std::string{name};
  return out;
}

int run_sweep(sweep_options const& options) {
  if (!options.instructions.empty() && !routing::use_instruction_set(options.instructions)) {
    auto const repair = "; --instructions takes one of: " + known_sets();
    return fail({"this processor has no " + options.instructions + repair});
  }
  auto const in = open_graph(options.graph);
  if (!in) return fail(in.error());
  auto const threads = options.threads == 0 ? base::default_thread_count() : options.threads;
  auto const found = sweep(in->graph, threads);
  return print_out(printed(*in, found, options)) ? exit_done : fail_to_print();
}

}  // namespace

void add_sweep_command(CLI::App& program, int& status) {
  auto const options = std::make_shared<sweep_options>();
  auto* const command = program.add_subcommand(
      "sweep", "Find the routes of every network towards every origin; count them and say how long it took");
  command->add_option("graph", options->graph, "World image, or file of AS relationships")->required();
  auto* const csv = command->add_flag("--csv", options->csv, "One row (docs/routes.md)");
  command->add_flag("--json", options->json, "One JSON object (docs/routes.md)")->excludes(csv);
  command->add_option("--threads", options->threads, "Threads to use (default: all there are)");
  command->add_option("--instructions", options->instructions,
                      "Instruction set to use (default: the best there is): " + known_sets());
  command->footer(
      "Examples:\n"
      "  causeway sweep 2024-01.world\n"
      "  causeway sweep 20240101.as-rel.txt.bz2 --json");
  command->callback([options, &status] { status = run_sweep(*options); });
}

}  // namespace causeway::app
