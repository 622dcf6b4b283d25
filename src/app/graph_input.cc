//! Reads graphs from worlds and from relationship files.
#include "app/graph_input.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "app/console.h"
#include "app/text_layout.h"
#include "app/world_argument.h"
#include "app/world_json.h"
#include "base/noun.h"
#include "base/progress.h"
#include "base/text.h"
#include "formats/as_rel.h"
#include "formats/registry.h"
#include "topology/graph_links.h"
#include "topology/near_networks.h"
#include "world/image.h"
#include "world/links_step.h"
#include "world/view.h"

namespace causeway::app {

namespace {

using topology::node_idx;

constexpr std::size_t shown_cuts = 10;
constexpr std::size_t start_bytes = 64;
constexpr std::uint64_t bytes_per_mb = 1'000'000;
constexpr std::string_view sample_mark = "SAMPLE WORLD (fictional)\n";

base::result<graph_input> from_world(std::string const& file) {
  auto opened = open_world(file);
  if (!opened) return std::unexpected{opened.error()};
  if (opened->links.empty()) {
    return base::failure(file +
                         " knows no links between networks; build it from a folder with AS relationships");
  }
  auto const links = topology::links_of(*opened);
  auto const day = day_of(*opened);
  return graph_input{file, topology::make_graph(links), std::move(*opened), day};
}

struct dated_links {
  std::vector<topology::link_input> links;
  base::date day;
};

dated_links read_links(formats::input& in, base::tally& counted) {
  base::progress shown{in.name(), "MB", in.packed_size() / bytes_per_mb};
  in.watch([&shown](std::uint64_t bytes) { shown.advance_to(bytes / bytes_per_mb); });
  std::vector<topology::link_input> links;
  auto const facts = formats::read_as_rel(in, counted, [&](formats::as_rel_record const& record) {
    auto const peers = record.kind == formats::as_rel_kind::peer_peer;
    links.push_back({record.a, record.b, peers ? topology::relation::peers : topology::relation::provides,
                     topology::evidence_rank(world::evidence_of(record.source))});
  });
  return {std::move(links), facts.day};
}

base::result<graph_input> from_relationships(formats::input& in) {
  base::tally counted{in.name()};
  auto const read = read_links(in, counted);
  print_tally(counted);
  if (read.links.empty()) return base::failure(in.name() + " holds no link between two networks");
  return graph_input{in.name(), topology::make_graph(read.links), std::nullopt, read.day};
}

std::string cut_text(topology::cut_link const& cut) {
  return fmt::format("  AS{} over AS{}, evidence {}, in a part of {} networks that are above each other\n",
                     cut.provider.value, cut.customer.value, cut.evidence, grouped(cut.cycle_networks));
}

void print_report(std::string const& file, topology::graph_report const& report) {
  std::string text;
  auto const add = [&](std::size_t count, std::string_view noun, std::string_view what) {
    if (count != 0)
      text += fmt::format("{}: {} {}{}\n", file, grouped(count), base::noun_for(count, noun), what);
  };
  add(report.repeated, "link", " given again");
  add(report.contradictory, "link", " given again with another relationship: the better attested one counts");
  add(report.self_links, "link", " of a network with itself, left out");
  add(report.cut.size(), "provider link", " left out, each the least attested of a cycle of providers:");
  for (auto i = std::size_t{0}; i < std::min(shown_cuts, report.cut.size()); ++i)
    text += cut_text(report.cut[i]);
  if (report.cut.size() > shown_cuts)
    text += fmt::format("  … and {} more\n", grouped(report.cut.size() - shown_cuts));
  fmt::print(stderr, "{}", text);
}

base::error no_graph(std::string const& file, formats::format const* told) {
  auto const what = told == nullptr ? "of unknown kind" : "of the kind " + std::string{told->name};
  return {file + " is neither a world image nor AS relationships, but " + what +
          "; give a file that causeway world build wrote, or one like 20240101.as-rel.txt.bz2"};
}

base::result<graph_input> read_graph(std::string const& file) {
  auto in = formats::input::open(file);
  if (!in) return std::unexpected{in.error()};
  if (world::looks_like_image(in->peek(start_bytes))) return from_world(file);
  auto const* const told = formats::told_format(*in);
  if (told == nullptr || told->name != "as-rel") return std::unexpected{no_graph(file, told)};
  return from_relationships(*in);
}

base::error unknown_network(graph_input const& in, base::asn number) {
  auto text = fmt::format("{} knows no links of AS{}", in.file, number.value);
  auto const near = topology::near_networks(in.graph, number);
  if (near.empty()) return {text + ", nor of a network with a number like it"};
  text += "; near it: ";
  for (auto const node : near) text += (node == near.front() ? "" : ", ") + label_of(in, node);
  return {text};
}

}  // namespace

base::result<graph_input> open_graph(std::string const& file) {
  auto read = read_graph(file);
  if (read) print_report(read->file, read->graph.report);
  return read;
}

base::result<std::vector<node_idx>> find_networks(graph_input const& in,
                                                  std::vector<std::string> const& numbers) {
  std::vector<node_idx> found;
  for (auto const& text : numbers) {
    auto const number = base::parse_asn(base::trimmed(text));
    if (!number) return base::failure("\"" + text + "\" is no AS number; write 64496, AS64496 or 1.10");
    auto const node = topology::find_node(in.graph, *number);
    if (!node) return std::unexpected{unknown_network(in, *number)};
    found.push_back(*node);
  }
  std::sort(found.begin(), found.end(),
            [&](node_idx a, node_idx b) { return in.graph.numbers[a] < in.graph.numbers[b]; });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string_view name_of(graph_input const& in, node_idx node) {
  if (!in.from) return {};
  auto const network = find_network(*in.from, in.graph.numbers[node]);
  return network ? text_of(*in.from, in.from->networks[*network].name) : std::string_view{};
}

std::string label_of(graph_input const& in, node_idx node) {
  auto text = fmt::format("AS{}", in.graph.numbers[node].value);
  auto const name = base::printable(name_of(in, node));
  return name.empty() ? text : text + " " + name;
}

std::string_view mark_of(graph_input const& in) {
  return in.from && is_sample(*in.from) ? sample_mark : std::string_view{};
}

std::string day_text(graph_input const& in) {
  return in.as_of.known() ? "as of " + to_string(in.as_of) : "of unknown date";
}

void write_graph_members(base::json_writer& json, graph_input const& in) {
  json.member("graph", in.file)
      .member("networks", std::uint64_t{in.graph.size()})
      .member("links", std::uint64_t{in.graph.edges.size()})
      .member("sample", !mark_of(in).empty());
  if (!mark_of(in).empty()) json.member("mark", sample_mark.substr(0, sample_mark.size() - 1));
  write_day(json, "as_of", in.as_of);
}

}  // namespace causeway::app
