//! Parses the command line and calls one sub-command.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <sstream>
#include <string>

#include "app/commands.h"
#include "app/console.h"

#ifndef CAUSEWAY_VERSION
#error "the build gives the version"
#endif

namespace causeway::app {

namespace {

// The sub-command that was named, with its name in front: "causeway read".
std::string called_name(CLI::App const& program) {
  auto const called = program.get_subcommands();
  return called.empty() ? program.get_name() : program.get_name() + " " + called_name(*called.front());
}

// What is missing is often there, but misspelt.
std::string reason_of(CLI::App const& program, CLI::ParseError const& problem) {
  auto const unknown = program.remaining(true);
  auto const missing = dynamic_cast<CLI::RequiredError const*>(&problem) != nullptr;
  if (!missing || unknown.empty()) return problem.what();
  return unknown.front() + " is neither a command nor an option here";
}

// --help and --version end the parsing, too.
int answer_parse_error(CLI::App const& program, CLI::ParseError const& problem) {
  if (problem.get_exit_code() != 0) {
    fmt::print(stderr, "causeway: {}\nTry: {} --help\n", reason_of(program, problem), called_name(program));
    return exit_failed;
  }
  std::ostringstream text;
  program.exit(problem, text, text);
  return print_out(text.str()) ? exit_done : fail_to_print();
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App program{
      "Causeway: how a country is connected to the Internet, what that costs and why, what it risks."};
  program.name("causeway");
  program.set_version_flag("--version", "causeway " CAUSEWAY_VERSION);
  program.require_subcommand(1);
  program.footer(
      "Exit status: 0 done, 1 the answer is no, 2 it could not run.\nExample: causeway read "
      "20240101.as-rel.txt.bz2");
  auto status = int{exit_done};
  add_cone_command(program, status);
  add_depend_command(program, status);
  add_infer_command(program, status);
  add_mrt_command(program, status);
  add_paths_command(program, status);
  add_read_command(program, status);
  add_routes_command(program, status);
  add_sample_command(program, status);
  add_score_command(program, status);
  add_sweep_command(program, status);
  add_validate_command(program, status);
  add_world_command(program, status);
  try {
    program.parse(argc, argv);
  } catch (CLI::ParseError const& problem) {
    return answer_parse_error(program, problem);
  }
  return status;
}

}  // namespace causeway::app
