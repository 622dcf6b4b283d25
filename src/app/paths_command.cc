//! `causeway paths`: the way from one network to another.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/graph_input.h"
#include "app/text_layout.h"
#include "app/tie_options.h"
#include "base/csv_writer.h"
#include "base/noun.h"
#include "base/text.h"
#include "routing/one_prefix.h"

namespace causeway::app {

namespace {

using topology::node_idx;

struct paths_request {
  std::string file;
  std::string source;
  std::string destination;
  tie_request ties;
  bool csv = false;
  bool json = false;
};

// A network on the way.
struct step {
  node_idx network;
  routing::rank_of_route held;
  std::string_view next_is;  // what the next network is to it; "" at the destination
};

struct way {
  node_idx source;
  node_idx destination;
  std::vector<step> steps;  // none where there is no route
};

std::string_view to_string(std::optional<topology::role> what) {
  static constexpr std::array<std::string_view, 4> names{"customer", "peer", "provider", "sibling"};
  return what ? names.at(static_cast<std::size_t>(*what)) : std::string_view{};
}

way find_way(graph_input const& in, node_idx source, node_idx destination, routing::tie_breaking ties) {
  auto const mask = topology::link_mask{};
  auto routes = routing::one_prefix{in.graph, mask, ties};
  routes.run({&destination, 1});
  way found{source, destination, {}};
  auto const path = routes.path(source);
  for (auto i = std::size_t{0}; i < path.size(); ++i) {
    auto const last = i + 1 == path.size();
    auto const next = last ? std::nullopt : role_of(in.graph, path[i], path[i + 1]);
    found.steps.push_back({path[i], routes.rank(path[i]), to_string(next)});
  }
  return found;
}

std::string number_of(graph_input const& in, node_idx node) {
  return std::to_string(in.graph.numbers[node].value);
}

std::string text_of(graph_input const& in, way const& found, tie_request const& ties) {
  auto text =
      fmt::format("{}{} to {}", mark_of(in), label_of(in, found.source), label_of(in, found.destination));
  if (found.steps.empty()) return text + ": no route, " + day_text(in) + "\n";
  auto const length = found.steps.front().held.length;
  text += fmt::format(": {}, {}, {}\n", base::counted_noun(length, "link"), ties_text(ties), day_text(in));
  std::vector<std::vector<std::string>> rows{{"Network", "Route", "Links left", "Next is its", "Name"}};
  for (auto const& one : found.steps) {
    rows.push_back({number_of(in, one.network), std::string{to_string(one.held.kind)},
                    std::to_string(one.held.length), std::string{one.next_is},
                    base::printable(name_of(in, one.network))});
  }
  if (!in.from) {
    for (auto& row : rows) row.pop_back();
    return text + aligned(rows, {true, false, true, false}, 2);
  }
  return text + aligned(rows, {true, false, true, false, false}, 2);
}

std::string csv_of(graph_input const& in, way const& found) {
  std::string text = "step,network,class,length,next_is,name\n";
  base::csv_writer csv{text};
  for (auto i = std::size_t{0}; i < found.steps.size(); ++i) {
    auto const& one = found.steps[i];
    csv.field(std::to_string(i))
        .field(number_of(in, one.network))
        .field(to_string(one.held.kind))
        .field(std::to_string(one.held.length))
        .field(one.next_is)
        .field(base::to_utf8(name_of(in, one.network)))
        .end_row();
  }
  return text;
}

// A text that is empty stands for nothing.
void member_or_null(base::json_writer& json, std::string_view key, std::string_view text) {
  json.key(key);
  text.empty() ? json.null() : json.value(text);
}

void write_step(base::json_writer& json, graph_input const& in, step const& one) {
  json.begin_object()
      .member("network", in.graph.numbers[one.network].value)
      .member("class", to_string(one.held.kind))
      .member("length", one.held.length);
  member_or_null(json, "next_is", one.next_is);
  member_or_null(json, "name", name_of(in, one.network));
  json.end_object();
}

std::string json_of(graph_input const& in, way const& found, tie_request const& ties) {
  std::string text;
  base::json_writer json{text};
  json.begin_object();
  write_graph_members(json, in);
  json.member("ties", ties.rule).member("seed", ties.seed);
  json.member("source", in.graph.numbers[found.source].value)
      .member("destination", in.graph.numbers[found.destination].value)
      .member("reached", !found.steps.empty());
  json.key("length");
  found.steps.empty() ? json.null() : json.value(found.steps.front().held.length);
  json.key("path").begin_array();
  for (auto const& one : found.steps) write_step(json, in, one);
  json.end_array().end_object();
  return text + "\n";
}

std::string printed(graph_input const& in, way const& found, paths_request const& request) {
  if (request.csv) return csv_of(in, found);
  return request.json ? json_of(in, found, request.ties) : text_of(in, found, request.ties);
}

int show_path(paths_request const& request) {
  auto const in = open_graph(request.file);
  if (!in) return fail(in.error());
  auto const source = find_networks(*in, {request.source});
  if (!source) return fail(source.error());
  auto const destination = find_networks(*in, {request.destination});
  if (!destination) return fail(destination.error());
  auto const found = find_way(*in, source->front(), destination->front(), ties_of(request.ties));
  if (!print_out(printed(*in, found, request))) return fail_to_print();
  return found.steps.empty() ? exit_no : exit_done;
}

}  // namespace

void add_paths_command(CLI::App& program, int& status) {
  auto const request = std::make_shared<paths_request>();
  auto* const command = program.add_subcommand("paths", "Show the way from one network to another");
  command->add_option("graph", request->file, "World image, or file of AS relationships")->required();
  command->add_option("source", request->source, "Where the way begins, by AS number")->required();
  command->add_option("destination", request->destination, "Where it ends, by AS number")->required();
  add_tie_options(*command, request->ties, ties_allowed::single);
  auto* const csv = command->add_flag("--csv", request->csv, "One row a network on the way (docs/routes.md)");
  command->add_flag("--json", request->json, "One JSON object (docs/routes.md)")->excludes(csv);
  command->footer(
      "Exit status: 0 there is a route, 1 there is none, 2 it could not be looked for.\n"
      "Example: causeway paths 2024-01.world 64496 64511");
  command->callback([request, &status] { status = show_path(*request); });
}

}  // namespace causeway::app
