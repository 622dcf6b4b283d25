//! `causeway depend`: through whom a country reaches the rest of the world, and how much hangs on each.
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/depend_page.h"
#include "app/world_argument.h"
#include "base/progress.h"
#include "base/text.h"
#include "formats/input.h"
#include "topology/graph_links.h"

namespace causeway::app {

namespace {

constexpr std::uint64_t bytes_per_mb = 1'000'000;

struct depend_request {
  std::string file;
  std::string country;
  std::vector<std::string> ribs;
  std::string full_feed;
  std::vector<std::string> vantages;
  bool csv = false;
  print_options print;
};

base::result<world::full_feed> read_full_feed(std::string const& text) {
  world::full_feed out;
  if (text.empty()) return out;
  auto const parts = base::split(text, ',');
  auto const first = base::parse_number<std::uint64_t>(parts[0]);
  auto const second = parts.size() > 1 ? base::parse_number<std::uint64_t>(parts[1]) : out.prefixes6;
  if (!first || !second || parts.size() > 2 || *first == 0 || *second == 0) {
    return base::failure("--full-feed " + text +
                         " is not N or N,N6: the prefixes that a session must have in IPv4 and IPv6");
  }
  return world::full_feed{*first, *second};
}

base::result<world::observed_table> read_ribs(std::vector<std::string> const& files) {
  world::observed_reader reader;
  for (auto const& file : files) {
    auto in = formats::input::open(file);
    if (!in) return std::unexpected{in.error()};
    base::tally counted{in->name()};
    auto taken = std::size_t{0};
    {
      base::progress shown{in->name(), "MB", in->packed_size() / bytes_per_mb};
      in->watch([&shown](std::uint64_t bytes) { shown.advance_to(bytes / bytes_per_mb); });
      taken = reader.read(*in, counted);
    }
    print_tally(counted);
    if (taken == 0) return base::failure(file + " holds no routing table in MRT form; give a RIB");
  }
  return reader.finish();
}

base::result<std::vector<topology::node_idx>> named_vantages(world::world const& from,
                                                             topology::as_graph const& graph,
                                                             depend_request const& request) {
  std::vector<topology::node_idx> out;
  for (auto const& text : request.vantages) {
    auto const found = found_or_near(request.file, "network", text, look_up_network(from, text));
    if (!found) return std::unexpected{found.error()};
    auto const node = find_node(graph, from.networks[*found].number);
    if (!node) return base::failure(request.file + " knows no link of network " + text + "; name another");
    out.push_back(*node);
  }
  return out;
}

base::result<routing::path_measures> measures_of(world::world const& from, topology::as_graph const& graph,
                                                 world::country_idx country, depend_request const& request) {
  if (request.ribs.empty()) {
    if (request.vantages.empty())
      return routing::simulated_measures(from, graph, country, routing::usual_vantages(from, graph, country));
    auto const vantages = named_vantages(from, graph, request);
    if (!vantages) return std::unexpected{vantages.error()};
    return routing::simulated_measures(from, graph, country, *vantages);
  }
  auto const least = read_full_feed(request.full_feed);
  if (!least) return std::unexpected{least.error()};
  auto const table = read_ribs(request.ribs);
  if (!table) return std::unexpected{table.error()};
  auto const has = [&](base::ip_family family) {
    return !full_feed_sessions(*table, family, *least).empty();
  };
  if (!has(base::ip_family::v4) && !has(base::ip_family::v6))
    return base::failure("no peer has a full feed: " + why_no_full_feed(*table, *least));
  return routing::observed_measures(from, graph, country, *table, *least);
}

base::result<depend_result> result_of(world::world const& from, depend_request const& request) {
  auto const country =
      found_or_near(request.file, "country", request.country, look_up_country(from, request.country));
  if (!country) return std::unexpected{country.error()};
  if (from.links.empty()) {
    return base::failure(request.file +
                         " knows no links between networks; build it with a relationship file (as-rel)");
  }
  auto const graph = topology::make_graph(topology::links_of(from));
  auto measures = measures_of(from, graph, *country, request);
  if (!measures) return std::unexpected{measures.error()};
  return depend_result{*country, routing::entries_of(from, graph, *country), *std::move(measures),
                       request.ribs};
}

std::string text_of(world::world const& from, depend_result const& result, depend_request const& request) {
  if (request.csv) return depend_csv(from, result);
  if (request.print.json) return depend_json(from, result);
  return to_text(depend_sheet(from, result), from, request.print);
}

int depend(depend_request const& request) {
  if (request.csv && request.print.json) return fail({"--csv and --json are one choice; give one of them"});
  if (!request.ribs.empty() && !request.vantages.empty())
    return fail({"--rib brings its own vantage networks; give it or --vantage"});
  if (request.ribs.empty() && !request.full_feed.empty())
    return fail(
        {"--full-feed chooses among the sessions of routing tables; name them with --rib, or leave it out"});
  auto const opened = open_world(request.file);
  if (!opened) return fail(opened.error());
  auto const result = result_of(*opened, request);
  if (!result) return fail(result.error());
  return print_out(text_of(*opened, *result, request)) ? exit_done : fail_to_print();
}

}  // namespace

void add_depend_command(CLI::App& program, int& status) {
  auto const request = std::make_shared<depend_request>();
  auto* const command = program.add_subcommand(
      "depend", "Through which networks abroad a country is reached, and how much hangs on each");
  command->add_option("file", request->file, "World image")->required();
  command->add_option("--country", request->country, "Country by ISO code (NP, NPL) or name")->required();
  command->add_option("--rib", request->ribs, "Routing tables in MRT form: paths as collectors saw them");
  command->add_option("--full-feed", request->full_feed,
                      "Prefixes that a session must have to count, N or N,N6 (default 600000,80000)");
  command->add_option("--vantage", request->vantages,
                      "Without --rib: the networks from which computed paths are looked at");
  command->add_flag("--json", request->print.json, "One JSON object (docs/dependency.md)");
  command->add_flag("--csv", request->csv, "measure,asn,country,value");
  command->add_flag("--all", request->print.all, "Every row of every list, not the first few");
  command->footer(
      "Examples:\n"
      "  causeway depend 2024-01.world --country NP\n"
      "  causeway depend 2024-01.world --country NP --rib rib.20240101.0800.bz2 --json");
  command->callback([request, &status] { status = depend(*request); });
}

}  // namespace causeway::app
