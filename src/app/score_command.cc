//! `causeway score`: every estimate beside the truth of the sample world that it was made from.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/path_files.h"
#include "app/text_layout.h"
#include "app/world_argument.h"
#include "app/world_json.h"
#include "base/csv_writer.h"
#include "base/json_writer.h"
#include "score/score.h"
#include "world/view.h"

namespace causeway::app {

namespace {

struct score_request {
  std::string sample;
  std::string world;
  std::vector<std::string> ribs;
  bool csv = false;
  bool json = false;
};

std::string number_text(double value) {
  std::string text;
  base::append_json_number(text, value);
  return text;
}

// Shares and the like with the digits that tell them apart, counts as they are.
std::string value_text(score::score const& one) {
  if (!one.value) return std::string{to_string(one.state)};
  auto const is_whole = *one.value == static_cast<double>(static_cast<std::int64_t>(*one.value));
  return is_whole ? number_text(*one.value) : fmt::format("{:.4f}", *one.value);
}

std::string csv_of(std::vector<score::score> const& scores) {
  std::string text = "name,unit,value,better,count,state,example\n";
  base::csv_writer csv{text};
  for (auto const& one : scores) {
    csv.field(one.name).field(one.unit).field(one.value ? number_text(*one.value) : "");
    csv.field(to_string(one.better)).field(std::to_string(one.count)).field(to_string(one.state));
    csv.field(one.example).end_row();
  }
  return text;
}

std::string json_of(std::vector<score::score> const& scores, world::world const& from,
                    score_request const& request) {
  std::string text;
  base::json_writer json{text};
  json.begin_object();
  write_world_members(json, from, day_of(from));
  json.member("folder", request.sample).member("world", request.world).key("ribs").begin_array();
  for (auto const& file : request.ribs) json.value(file);
  json.end_array().key("scores").begin_array();
  for (auto const& one : scores) {
    json.begin_object().member("name", one.name).member("unit", one.unit).key("value");
    one.value ? json.value(*one.value) : json.null();
    json.member("better", to_string(one.better))
        .member("count", one.count)
        .member("state", to_string(one.state))
        .key("example");
    one.example.empty() ? json.null() : json.value(one.example);
    json.end_object();
  }
  json.end_array().end_object();
  return text + "\n";
}

std::string text_of(std::vector<score::score> const& scores, score_request const& request) {
  auto text =
      fmt::format("SAMPLE WORLD (fictional)\n{} beside the truth of {}\n", request.world, request.sample);
  std::vector<std::vector<std::string>> rows{{"Score", "Value", "Unit", "Better", "Count", "Fails at"}};
  for (auto const& one : scores) {
    rows.push_back({one.name, value_text(one), std::string{one.unit}, std::string{to_string(one.better)},
                    grouped(one.count), one.example});
  }
  return text + aligned(rows, {false, true, false, false, true, false}, 2);
}

int score_estimates(score_request const& request) {
  auto const opened = open_world(request.world);
  if (!opened) return fail(opened.error());
  std::optional<world::observed_paths> observed;
  if (!request.ribs.empty()) {
    auto read = read_paths({request.ribs, {}});
    if (!read) return fail(read.error());
    observed = std::move(*read);
  }
  auto const scores = score::score_world(request.sample, *opened, observed ? &*observed : nullptr);
  if (!scores) return fail(scores.error());
  std::string text;
  if (request.csv) {
    text = csv_of(*scores);
  } else {
    text = request.json ? json_of(*scores, *opened, request) : text_of(*scores, request);
  }
  return print_out(text) ? exit_done : fail_to_print();
}

}  // namespace

void add_score_command(CLI::App& program, int& status) {
  auto const request = std::make_shared<score_request>();
  auto* const command =
      program.add_subcommand("score", "Hold every estimate against the truth of a sample world");
  command->add_option("--sample", request->sample, "Folder that causeway sample wrote")->required();
  command->add_option("--world", request->world, "World image that was built from it")->required();
  command->add_option("--rib", request->ribs,
                      "Routing tables of the sample in MRT form, to score what is inferred from them");
  auto* const csv = command->add_flag("--csv", request->csv, "One row a score (docs/score.md)");
  command->add_flag("--json", request->json, "One JSON object (docs/score.md)")->excludes(csv);
  command->footer(
      "What each score means: docs/score.md\n"
      "Examples:\n"
      "  causeway score --sample sample --world sample.world\n"
      "  causeway score --sample sample --world sample.world --rib sample/rib.20260101.0000.gz --json");
  command->callback([request, &status] { status = score_estimates(*request); });
}

}  // namespace causeway::app
