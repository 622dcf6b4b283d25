//! `causeway cone`: the customer cones of networks.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/graph_input.h"
#include "app/path_files.h"
#include "app/text_layout.h"
#include "base/csv_writer.h"
#include "base/text.h"
#include "topology/announced.h"
#include "topology/cones.h"
#include "topology/observed_cones.h"
#include "topology/path_cleaning.h"

namespace causeway::app {

namespace {

using topology::cone_size;
using topology::node_idx;

struct cone_request {
  std::string file;
  std::string kind = "recursive";
  path_files observed;
  std::vector<std::string> networks;
  bool csv = false;
  bool json = false;
};

struct counted_cones {
  std::vector<cone_size> sizes;  // node -> its cone
  bool announced = false;        // prefixes and addresses are known
};

constexpr std::size_t shown_networks = 20;
constexpr std::string_view observed_kind = "observed";

// Paths name a network thousands of times; it is looked up once.
std::vector<node_idx> nodes_of(topology::as_graph const& graph, std::vector<base::asn> const& numbers) {
  std::vector<node_idx> nodes;
  nodes.reserve(numbers.size());
  for (auto const number : numbers) nodes.push_back(find_node(graph, number).value_or(node_idx{}));
  return nodes;
}

base::result<std::vector<cone_size>> observed_sizes(graph_input const& in, path_files const& files,
                                                    topology::announced const* what) {
  auto const observed = read_paths(files);
  if (!observed) return std::unexpected{observed.error()};
  auto const paths = topology::cleaned(*observed);
  if (paths.size() == 0) return base::failure("no usable path in the files named with --rib and --paths");
  topology::observed_cones cones{in.graph};
  auto const nodes = nodes_of(in.graph, paths.numbers);
  std::vector<node_idx> path;
  for (auto i = std::size_t{0}; i < paths.size(); ++i) {
    path.clear();
    for (auto const network : paths[i]) path.push_back(nodes[network]);
    cones.add(path);
  }
  return cones.sizes(what);
}

base::result<counted_cones> count_cones(graph_input const& in, cone_request const& request) {
  auto const announced = in.from ? topology::announced_by(in.graph, *in.from) : std::nullopt;
  auto const* const what = announced ? &*announced : nullptr;
  if (request.kind != observed_kind)
    return counted_cones{recursive_cones(in.graph, what), announced.has_value()};
  auto sizes = observed_sizes(in, request.observed, what);
  if (!sizes) return std::unexpected{sizes.error()};
  return counted_cones{std::move(*sizes), announced.has_value()};
}

// Networks to be shown, in order of ASN: the wanted ones, else all.
std::vector<node_idx> shown(graph_input const& in, std::vector<node_idx> const& wanted) {
  if (!wanted.empty()) return wanted;
  auto const all = in.graph.by_number.values();
  return {all.begin(), all.end()};
}

std::string known(bool is_known, std::uint64_t number, std::string_view none) {
  return is_known ? std::to_string(number) : std::string{none};
}

std::string csv_of(graph_input const& in, counted_cones const& cones, std::vector<node_idx> const& networks) {
  std::string text = "network,networks,prefixes,addresses\n";
  base::csv_writer csv{text};
  for (auto const node : networks) {
    auto const& size = cones.sizes[node.index()];
    csv.field(std::to_string(in.graph.numbers[node].value))
        .field(std::to_string(size.networks))
        .field(known(cones.announced, size.prefixes, ""))
        .field(known(cones.announced, size.addresses, ""))
        .end_row();
  }
  return text;
}

std::string json_of(graph_input const& in, counted_cones const& cones, std::vector<node_idx> const& networks,
                    std::string const& kind) {
  std::string text;
  base::json_writer json{text};
  json.begin_object();
  write_graph_members(json, in);
  json.member("kind", kind).key("cones").begin_array();
  auto const count = [&](std::string_view key, std::uint64_t number) {
    json.key(key);
    cones.announced ? json.value(number) : json.null();
  };
  for (auto const node : networks) {
    auto const& size = cones.sizes[node.index()];
    json.begin_object().member("network", in.graph.numbers[node].value).member("networks", size.networks);
    count("prefixes", size.prefixes);
    count("addresses", size.addresses);
    json.end_object();
  }
  json.end_array().end_object();
  return text + "\n";
}

// The largest first where nobody asked for certain ones.
std::vector<node_idx> largest(counted_cones const& cones, std::vector<node_idx> networks) {
  std::stable_sort(networks.begin(), networks.end(), [&](node_idx a, node_idx b) {
    return cones.sizes[a.index()].networks > cones.sizes[b.index()].networks;
  });
  networks.resize(std::min(shown_networks, networks.size()));
  return networks;
}

std::string text_of(graph_input const& in, counted_cones const& cones, std::vector<node_idx> const& networks,
                    std::string const& kind) {
  auto const* const title = kind == observed_kind ? "Observed" : "Recursive";
  auto text = fmt::format("{}{} customer cones in {}, {}: each network itself included\n", mark_of(in), title,
                          in.file, day_text(in));
  std::vector<std::vector<std::string>> rows{{"Network", "Networks", "Prefixes", "Addresses", "Name"}};
  auto const count = [&](std::uint64_t number) { return cones.announced ? grouped(number) : "no data"; };
  for (auto const node : networks) {
    auto const& size = cones.sizes[node.index()];
    rows.push_back({std::to_string(in.graph.numbers[node].value), grouped(size.networks),
                    count(size.prefixes), count(size.addresses), base::printable(name_of(in, node))});
  }
  text += aligned(rows, {true, true, true, true, false}, 2);
  auto const left = in.graph.size() - networks.size();
  if (left != 0)
    text += fmt::format("  … of {} networks; all with --csv or --json\n", grouped(in.graph.size()));
  return text;
}

// Paths make observed cones, and nothing else does.
base::result<void> check_kind(cone_request const& request) {
  auto const observed = request.kind == observed_kind;
  auto const has_paths = !request.observed.tables.empty() || !request.observed.lists.empty();
  if (observed && !has_paths) {
    return base::failure(
        "observed cones rest on paths; name routing tables with --rib, or a text with --paths");
  }
  if (!observed && has_paths) {
    auto const* const option = request.observed.tables.empty() ? "--paths" : "--rib";
    return base::failure(std::string{option} +
                         " is of no use to recursive cones; give --kind observed with it, or leave it out");
  }
  return {};
}

int show_cones(cone_request const& request) {
  if (auto const fit = check_kind(request); !fit) return fail(fit.error());
  auto const in = open_graph(request.file);
  if (!in) return fail(in.error());
  auto const wanted = find_networks(*in, request.networks);
  if (!wanted) return fail(wanted.error());
  auto const counted = count_cones(*in, request);
  if (!counted) return fail(counted.error());
  auto const& cones = *counted;
  auto const networks = shown(*in, *wanted);
  std::string text;
  if (request.csv) {
    text = csv_of(*in, cones, networks);
  } else if (request.json) {
    text = json_of(*in, cones, networks, request.kind);
  } else {
    text = text_of(*in, cones, wanted->empty() ? largest(cones, networks) : networks, request.kind);
  }
  return print_out(text) ? exit_done : fail_to_print();
}

}  // namespace

void add_cone_command(CLI::App& program, int& status) {
  auto const request = std::make_shared<cone_request>();
  auto* const command = program.add_subcommand("cone", "Count the customer cones of networks");
  command->add_option("graph", request->file, "World image, or file of AS relationships")->required();
  command
      ->add_option(
          "--kind", request->kind,
          "recursive: whom a network could reach through its customers; observed: whom its providers "
          "and peers are seen to reach through it, on paths named with --rib or --paths")
      ->check(CLI::IsMember({"recursive", "observed"}))
      ->capture_default_str();
  command->add_option("--rib", request->observed.tables, "For observed cones: routing tables in MRT form");
  command->add_option("--paths", request->observed.lists,
                      "For observed cones: a text with one path a line, the observer first");
  command->add_option("--network", request->networks, "Only these networks, with commas between them")
      ->delimiter(',')
      ->allow_extra_args(false);
  auto* const csv = command->add_flag("--csv", request->csv, "One row a network (docs/routes.md)");
  command->add_flag("--json", request->json, "One JSON object (docs/routes.md)")->excludes(csv);
  command->footer(
      "Examples:\n"
      "  causeway cone 2024-01.world --csv\n"
      "  causeway cone 2024-01.world --kind observed --rib rib.20240101.0800.bz2");
  command->callback([request, &status] { status = show_cones(*request); });
}

}  // namespace causeway::app
