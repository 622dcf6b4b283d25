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

constexpr std::string_view no_format = "unknown";
constexpr std::uint64_t bytes_per_mb = 1'000'000;

struct read_outcome {
  base::tally counted;
  std::string_view format = no_format;
  bool empty = false;
};

base::result<read_outcome> read_file(std::string const& path, formats::format const* wanted) {
  auto in = formats::input::open(path);
  if (!in) return std::unexpected{in.error()};
  auto const* const told = wanted != nullptr ? wanted : formats::told_format(*in);
  read_outcome outcome{base::tally{in->name()}};
  outcome.empty = in->peek(1).empty();
  if (told == nullptr) {
    formats::add_damage(*in, 0, outcome.counted);
    return outcome;
  }
  outcome.format = told->name;
  base::progress shown{in->name(), "MB", in->packed_size() / bytes_per_mb};
  in->watch([&shown](std::uint64_t bytes) { shown.advance_to(bytes / bytes_per_mb); });
  told->count(*in, outcome.counted);
  return outcome;
}

std::string text_of(read_outcome const& outcome) {
  if (outcome.format != no_format) return "[" + std::string{outcome.format} + "] " + to_text(outcome.counted);
  auto const text = outcome.counted.file() + ": not read, ";
  if (outcome.counted.issue_count() != 0) return text + outcome.counted.groups().begin()->first + "\n";
  return text + (outcome.empty ? "an empty file\n" : "a file of unknown kind\n");
}

bool print_outcome(read_outcome const& outcome, bool json) {
  std::string text;
  if (json) {
    base::json_writer writer{text};
    writer.begin_object().member("format", outcome.format);
    write_tally_members(writer, outcome.counted);
    writer.end_object();
    text += '\n';
  } else {
    text = text_of(outcome);
  }
  return print_out(text);
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
    if (!print_outcome(*outcome, options.json)) return fail_to_print();
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
