//! `causeway world`: what is done with world images.
#include <CLI/CLI.hpp>

#include "app/commands.h"

namespace causeway::app {

void add_world_command(CLI::App& program, int& status) {
  auto* const world = program.add_subcommand("world", "Build a world of facts from files, show it, check it");
  world->require_subcommand(1);
  add_world_build_command(*world, status);
  add_world_show_command(*world, status);
  add_world_check_command(*world, status);
  world->footer("Example: causeway world build --data data/2024-01 -o 2024-01.world");
}

}  // namespace causeway::app
