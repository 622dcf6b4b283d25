//! Prints routes for people and for scripts.
#include "app/routes_print.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/text_layout.h"
#include "base/csv_writer.h"
#include "base/noun.h"
#include "base/text.h"

namespace causeway::app {

namespace {

using routing::class_summary;
using routing::route_class;
using text_rows = std::vector<std::vector<std::string>>;

constexpr std::size_t first_rows = 10;

std::string number_of(graph_input const& in, topology::node_idx node) {
  return std::to_string(in.graph.numbers[node].value);
}

// "64496 64500"
std::string joined(graph_input const& in, std::vector<topology::node_idx> const& nodes) {
  std::string text;
  for (auto const node : nodes) {
    if (!text.empty()) text += ' ';
    text += number_of(in, node);
  }
  return text;
}

std::vector<std::string> summary_row(graph_input const& in, std::string_view name, class_summary const& sum) {
  auto const share = static_cast<double>(sum.networks) / static_cast<double>(in.graph.size());
  auto const none = sum.networks == 0;
  return {std::string{name}, grouped(sum.networks), percent(share),
          none ? "" : fmt::format("{:.2f}", sum.mean_length()), none ? "" : grouped(sum.longest)};
}

std::string summary_text(graph_input const& in, routing::route_summary const& summary) {
  text_rows rows{{"Route", "Networks", "Share", "Mean links", "Longest"}};
  for (auto i = std::size_t{0}; i < summary.classes.size(); ++i) {
    rows.push_back(summary_row(in, to_string(static_cast<route_class>(i)), summary.classes.at(i)));
  }
  rows.push_back(summary_row(in, "any", summary.all));
  rows.push_back(summary_row(in, "none", {summary.unreached, 0, 0}));
  rows.back()[3] = rows.back()[4] = "";
  return aligned(rows, {false, true, true, true, true}, 2);
}

// Columns that say nothing here are left out: the origin where there is one, names without a world.
std::string rows_text(graph_input const& in, route_run const& run, std::size_t count) {
  auto const several = run.origins.size() > 1;
  std::vector<bool> right{true, false, true, false};
  std::vector<std::string> head{"Network", "Route", "Links", "Next hop"};
  if (several) {
    head.emplace_back("Origin");
    right.push_back(false);
  }
  if (in.from) {
    head.emplace_back("Name");
    right.push_back(false);
  }
  text_rows rows{head};
  for (auto i = std::size_t{0}; i < count; ++i) {
    auto const& row = run.rows[i];
    rows.push_back({number_of(in, row.network), std::string{to_string(row.kind)}, std::to_string(row.length),
                    joined(in, row.next_hops)});
    if (several) rows.back().push_back(joined(in, row.origins));
    if (in.from) rows.back().push_back(base::printable(name_of(in, row.network)));
  }
  return aligned(rows, right, 2);
}

std::string title_of(graph_input const& in, route_run const& run) {
  std::string text = "To";
  for (auto const origin : run.origins)
    text += (origin == run.origins.front() ? " " : ", ") + label_of(in, origin);
  return text + "\n";
}

void write_numbers(base::json_writer& json, std::string_view key, graph_input const& in,
                   std::vector<topology::node_idx> const& nodes) {
  json.key(key).begin_array();
  for (auto const node : nodes) json.value(in.graph.numbers[node].value);
  json.end_array();
}

void write_summary(base::json_writer& json, class_summary const& sum) {
  json.begin_object().member("networks", sum.networks);
  if (sum.networks == 0) {
    json.key("mean_length").null().key("longest").null();
  } else {
    json.member("mean_length", sum.mean_length()).member("longest", sum.longest);
  }
  json.end_object();
}

}  // namespace

std::string routes_text_head(graph_input const& in, tie_request const& ties) {
  auto const networks = in.graph.size();
  auto const links = in.graph.edges.size();
  return fmt::format("{}Routes in {}, {}: {} {}, {} {}, {}\n", mark_of(in), in.file, day_text(in),
                     grouped(networks), base::noun_for(networks, "network"), grouped(links),
                     base::noun_for(links, "link"), ties_text(ties));
}

std::string routes_text(graph_input const& in, route_run const& run, bool all_rows) {
  auto const count = all_rows ? run.rows.size() : std::min(first_rows, run.rows.size());
  auto text = "\n" + title_of(in, run) + summary_text(in, run.summary) + "\n" + rows_text(in, run, count);
  if (run.rows.size() > count)
    text += fmt::format("  … {} more with --csv or --json\n", grouped(run.rows.size() - count));
  return text;
}

std::string routes_csv(graph_input const& in, route_run const& run) {
  std::string text;
  base::csv_writer csv{text};
  for (auto const& row : run.rows) {
    csv.field(joined(in, row.origins))
        .field(number_of(in, row.network))
        .field(to_string(row.kind))
        .field(std::to_string(row.length))
        .field(joined(in, row.next_hops))
        .end_row();
  }
  return text;
}

void write_routes_head(base::json_writer& json, graph_input const& in, tie_request const& ties,
                       bool compete) {
  write_graph_members(json, in);
  json.member("ties", ties.rule).member("seed", ties.seed).member("compete", compete);
}

void write_run(base::json_writer& json, graph_input const& in, route_run const& run) {
  json.begin_object();
  write_numbers(json, "origins", in, run.origins);
  json.key("summary").begin_object();
  for (auto i = std::size_t{0}; i < run.summary.classes.size(); ++i) {
    json.key(to_string(static_cast<route_class>(i)));
    write_summary(json, run.summary.classes.at(i));
  }
  json.key("any");
  write_summary(json, run.summary.all);
  json.member("unreached", run.summary.unreached).end_object();
  json.key("routes").begin_array();
  for (auto const& row : run.rows) {
    json.begin_object();
    write_numbers(json, "origins", in, row.origins);
    json.member("network", in.graph.numbers[row.network].value)
        .member("class", to_string(row.kind))
        .member("length", row.length);
    write_numbers(json, "next_hops", in, row.next_hops);
    json.end_object();
  }
  json.end_array().end_object();
}

}  // namespace causeway::app
