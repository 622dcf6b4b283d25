//! `causeway read`: says what each file is, reads all of it and prints the tally.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "base/json_writer.h"
#include "base/progress.h"
#include "formats/registry.h"

namespace causeway::app {

namespace {

struct read_options {
  std::vector<std::string> files;
  std::string format_name;
  bool json = false;
};

struct read_outcome {
  base::tally counted;
  std::string_view format = "unknown";
};

base::result<read_outcome> read_file(std::string const& path, formats::format const* wanted) {
  auto in = formats::input::open(path);
  if (!in) return std::unexpected{in.error()};
  auto const* const told = wanted != nullptr ? wanted : formats::told_format(*in);
  read_outcome outcome{base::tally{in->name()}};
  if (told == nullptr) return outcome;
  outcome.format = told->name;
  told->count(*in, outcome.counted);
  return outcome;
}

void print_outcome(read_outcome const& outcome, bool json) {
  std::string text;
  if (json) {
    base::json_writer writer{text};
    writer.begin_object().member("format", outcome.format);
    write_tally_members(writer, outcome.counted);
    writer.end_object();
    text += '\n';
  } else if (outcome.format == "unknown") {
    text = outcome.counted.file() + ": not read, a file of unknown kind\n";
  } else {
    text = "[" + std::string{outcome.format} + "] " + to_text(outcome.counted);
  }
  print_out(text);
}

int read_all(read_options const& options) {
  auto const* const wanted =
      options.format_name.empty() ? nullptr : formats::format_named(options.format_name);
  if (!options.format_name.empty() && wanted == nullptr) {
    return fail({"there is no format " + options.format_name + "; causeway read --help lists them"});
  }
  auto status = int{exit_done};
  for (auto const& path : options.files) {
    auto const outcome = read_file(path, wanted);
    if (!outcome) {
      status = fail(outcome.error());
      continue;
    }
    print_outcome(*outcome, options.json);
    if (outcome->counted.records() == 0) status = exit_failed;
  }
  return status;
}

std::string format_list() {
  std::string text = "Formats:\n";
  for (auto const& one : formats::all_formats()) text += fmt::format("  {:<18} {}\n", one.name, one.title);
  return text + "Example: causeway read --json 20240101.as-rel.txt.bz2 nepal.csv";
}

}  // namespace

void add_read_command(CLI::App& program, int& status) {
  auto const options = std::make_shared<read_options>();
  auto* const command =
      program.add_subcommand("read", "Say what files are, read all of each, and count records and issues");
  command->add_option("files", options->files, "Files, packed or not; - is standard input")->required();
  command->add_option("--format", options->format_name,
                      "Read as this format instead of telling it by the content");
  command->add_flag("--json", options->json, "One JSON object a line for each file");
  command->footer(format_list());
  command->callback([options, &status] { status = read_all(*options); });
}

}  // namespace causeway::app
