//! `causeway world check`: does a world's content agree with itself, and what should one know of it.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/commands.h"
#include "app/console.h"
#include "app/pages.h"
#include "world/image.h"

namespace causeway::app {

namespace {

struct check_request {
  std::string file;
  print_options print;
};

int check(check_request const& request) {
  auto const opened = world::open_image(request.file);
  if (!opened) return fail(opened.error());
  auto const faults = all_faults(*opened);
  if (!print_sheet(check_sheet(*opened, faults), *opened, request.print)) return fail_to_print();
  return faults.empty() ? exit_done : exit_no;
}

}  // namespace

void add_world_check_command(CLI::App& world, int& status) {
  auto const request = std::make_shared<check_request>();
  auto* const command = world.add_subcommand(
      "check", "Check that a world agrees with itself, and list joins, dates, issues and files not used");
  command->add_option("file", request->file, "World image")->required();
  command->add_flag("--json", request->print.json, "One JSON object (docs/world.md)");
  command->add_flag("--all", request->print.all, "Every row of every list, not the first few");
  command->footer(
      "Exit status: 0 the content agrees with itself, 1 it contradicts itself, 2 it could not be read.\n"
      "Example: causeway world check 2024-01.world");
  command->callback([request, &status] { status = check(*request); });
}

}  // namespace causeway::app
