//! `causeway mrt`: MRT files as people use bgpdump, and as JSON lines and counts.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "app/commands.h"
#include "app/mrt_run.h"

namespace causeway::app {

namespace {

constexpr auto footer =
    "Text goes to standard output as bgpdump prints it; the tally goes to standard error.\n"
    "Several values of a filter mean any of them, several filters all; the three prefix filters are one.\n"
    "Examples:\n"
    "  causeway mrt -m rib.20240101.0800.bz2 | head\n"
    "  causeway mrt --json --origin 17501 --from 2024-01-01T00:00:00 updates.*.gz\n"
    "  causeway mrt --count - < updates.gz";

void add_modes(CLI::App& command, mrt_request& request) {
  command.add_flag("-H", request.blocks, "A block of lines for each record or route (the default)");
  command.add_flag("-m", request.lines, "One line for each route, Unix time");
  command.add_flag("-M", request.dated_lines, "One line for each route, shorter, readable time");
  command.add_flag("--json", request.json, "One JSON object a line");
  command.add_flag("--count", request.count, "Only count: one JSON object for all files");
  command
      .add_option("-t", request.table_time,
                  "Time of a table's lines: that of the dump, or of the route's last change")
      ->check(CLI::IsMember({"dump", "change"}))
      ->default_str("dump");
  command.add_flag("-p", request.packet_index, "With -m and -M: the packet's index in the second field");
  command.add_flag("-l", request.large_communities, "With -m: large communities behind the communities");
  command.add_flag("-u", request.unassigned, "With -m: attributes that have no field of their own");
}

void add_filters(CLI::App& command, mrt_request& request) {
  command.add_option("--prefix", request.exact, "Only this prefix: 192.0.2.0/24")->allow_extra_args(false);
  command.add_option("--more-specific", request.more_specific, "Only prefixes in this one, or equal to it")
      ->allow_extra_args(false);
  command
      .add_option("--less-specific", request.less_specific, "Only prefixes that this one lies in, or equals")
      ->allow_extra_args(false);
  command
      .add_option("--origin", request.origins, "Only routes that this network originates: 17501 or AS17501")
      ->allow_extra_args(false);
  command.add_option("--via", request.via, "Only routes with this network anywhere on their path")
      ->allow_extra_args(false);
  command.add_option("--peer", request.peers, "Only what this peer said: its network or its address")
      ->allow_extra_args(false);
  command.add_option("--from", request.from,
                     "Only from this time on: Unix seconds, YYYY-MM-DD[THH:MM[:SS]], UTC");
  command.add_option("--to", request.to, "Only up to this time, itself included");
}

}  // namespace

void add_mrt_command(CLI::App& program, int& status) {
  auto const request = std::make_shared<mrt_request>();
  auto* const command =
      program.add_subcommand("mrt", "Show BGP tables and updates from MRT files, packed or not");
  command->add_option("files", request->files, "MRT files; - is standard input")->required();
  add_modes(*command, *request);
  add_filters(*command, *request);
  command->footer(footer);
  command->callback([request, &status] { status = run_mrt(*request); });
}

}  // namespace causeway::app
