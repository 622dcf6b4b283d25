//! Parses the command line and calls one sub-command.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/commands.h"

#ifndef CAUSEWAY_VERSION
#error "the build gives the version"
#endif

namespace causeway::app {

namespace {

int answer_parse_error(CLI::App const& program, CLI::ParseError const& problem) {
  if (problem.get_exit_code() == 0) return program.exit(problem);  // --help, --version
  fmt::print(stderr, "causeway: {}\nTry: causeway --help\n", problem.what());
  return exit_failed;
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
  add_read_command(program, status);
  add_world_command(program, status);
  try {
    program.parse(argc, argv);
  } catch (CLI::ParseError const& problem) {
    return answer_parse_error(program, problem);
  }
  return status;
}

}  // namespace causeway::app
