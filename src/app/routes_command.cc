//! `causeway routes`: every network's route to some origins.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/graph_input.h"
#include "app/routes_print.h"
#include "app/tie_options.h"
#include "base/progress.h"

namespace causeway::app {

namespace {

using topology::node_idx;

struct routes_request {
  std::string file;
  std::vector<std::string> origins;
  std::vector<std::string> networks;
  tie_request ties;
  bool compete = false;
  bool csv = false;
  bool json = false;
};

// Prints run after run: the routes of many origins need not fit into memory.
class printer {
 public:
  printer(graph_input const& in, routes_request const& request) : in_{in}, request_{request}, json_{text_} {}

  bool begin() {
    if (request_.csv) {
      text_ = routes_csv_head;
    } else if (request_.json) {
      json_.begin_object();
      write_routes_head(json_, in_, request_.ties, request_.compete);
      json_.key("runs").begin_array();
    } else {
      text_ = routes_text_head(in_, request_.ties);
    }
    return flush();
  }
  bool add(route_run const& run) {
    if (request_.json) {
      write_run(json_, in_, run);
    } else {
      text_ = request_.csv ? routes_csv(in_, run) : routes_text(in_, run, !request_.networks.empty());
    }
    return flush();
  }
  bool end() {
    if (!request_.json) return true;
    json_.end_array().end_object();
    text_ += '\n';
    return flush();
  }

 private:
  bool flush() {
    auto const printed = print_out(text_);
    text_.clear();
    return printed;
  }

  graph_input const& in_;
  routes_request const& request_;
  std::string text_;
  base::json_writer json_;
};

// Each origin a run of its own, or all in one.
std::vector<std::vector<node_idx>> runs_of(std::vector<node_idx> const& origins, bool compete) {
  if (compete) return {origins};
  std::vector<std::vector<node_idx>> runs;
  for (auto const origin : origins) runs.push_back({origin});
  return runs;
}

bool print_runs(graph_input const& in, routes_request const& request, std::vector<node_idx> const& origins,
                std::vector<node_idx> const& wanted) {
  auto const mask = topology::link_mask{};
  auto routes = routing::one_prefix{in.graph, mask, ties_of(request.ties)};
  auto const runs = runs_of(origins, request.compete);
  auto out = printer{in, request};
  base::progress shown{"routes", "origins", runs.size()};
  if (!out.begin()) return false;
  for (auto i = std::size_t{0}; i < runs.size(); ++i) {
    if (!out.add(run_routes(in, routes, runs[i], wanted))) return false;
    shown.advance_to(i + 1);
  }
  return out.end();
}

int show_routes(routes_request const& request) {
  auto const in = open_graph(request.file);
  if (!in) return fail(in.error());
  auto const origins = find_networks(*in, request.origins);
  if (!origins) return fail(origins.error());
  auto const wanted = find_networks(*in, request.networks);
  if (!wanted) return fail(wanted.error());
  return print_runs(*in, request, *origins, *wanted) ? exit_done : fail_to_print();
}

}  // namespace

void add_routes_command(CLI::App& program, int& status) {
  auto const request = std::make_shared<routes_request>();
  auto* const command = program.add_subcommand("routes", "Show every network's route to one or more origins");
  command->add_option("graph", request->file, "World image, or file of AS relationships")->required();
  command->add_option("--origin", request->origins, "Origins by AS number, with commas between them")
      ->required()
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_flag("--compete", request->compete,
                    "The origins announce one prefix together; else each is a run of its own");
  command->add_option("--network", request->networks, "Only the routes of these networks")
      ->delimiter(',')
      ->allow_extra_args(false);
  add_tie_options(*command, request->ties, ties_allowed::all);
  auto* const csv = command->add_flag("--csv", request->csv, "One row a network (docs/routes.md)");
  command->add_flag("--json", request->json, "One JSON object (docs/routes.md)")->excludes(csv);
  command->footer(
      "Examples:\n"
      "  causeway routes 2024-01.world --origin 64496\n"
      "  causeway routes 20240101.as-rel.txt.bz2 --origin 64496,64511 --csv\n"
      "  causeway routes 2024-01.world --origin 64496,64511 --compete --network 64500 --ties all");
  command->callback([request, &status] { status = show_routes(*request); });
}

}  // namespace causeway::app
