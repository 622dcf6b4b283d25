//! `causeway world show`: what a world knows, about itself or about one country, network, exchange or cable.
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>

#include "app/commands.h"
#include "app/console.h"
#include "app/open_world.h"
#include "app/pages.h"
#include "world/lookup.h"

namespace causeway::app {

namespace {

struct show_request {
  std::string file;
  std::optional<std::string> country;
  std::optional<std::string> network;
  std::optional<std::string> exchange;
  std::optional<std::string> cable;
  print_options print;
};

std::string listed(std::vector<world::candidate> const& candidates) {
  std::string text;
  for (auto const& one : candidates) {
    if (!text.empty()) text += ", ";
    if (one.key.empty() || one.name.empty()) {
      text += one.key + one.name;
    } else {
      text += one.key + " (" + one.name + ")";
    }
  }
  return text;
}

template <typename Id>
base::error not_found(std::string const& file, std::string_view kind, std::string const& wanted,
                      world::lookup<Id> const& tried) {
  auto const what = std::string{kind} + " \"" + wanted + "\"";
  if (tried.several) {
    return {file + " knows several that fit " + what + ": " + listed(tried.near) +
            "; give one of them by its number or id"};
  }
  if (tried.near.empty()) return {file + " knows no " + what + " and none with a name like it"};
  return {file + " knows no " + what + "; near it: " + listed(tried.near)};
}

// Makes the page of what was found, or says what was not.
template <typename Id>
base::result<sheet> page_for(world::world const& from, show_request const& request, std::string_view kind,
                             std::string const& wanted, world::lookup<Id> const& tried,
                             sheet (*make)(world::world const&, Id)) {
  if (!tried.found) return std::unexpected{not_found(request.file, kind, wanted, tried)};
  return make(from, *tried.found);
}

base::result<sheet> requested_page(world::world const& from, show_request const& request) {
  if (request.country) {
    return page_for(from, request, "country", *request.country, look_up_country(from, *request.country),
                    country_sheet);
  }
  if (request.network) {
    return page_for(from, request, "network", *request.network, look_up_network(from, *request.network),
                    network_sheet);
  }
  if (request.exchange) {
    return page_for(from, request, "exchange", *request.exchange, look_up_exchange(from, *request.exchange),
                    exchange_sheet);
  }
  if (request.cable) {
    return page_for(from, request, "cable", *request.cable, look_up_cable(from, *request.cable), cable_sheet);
  }
  return summary_sheet(from);
}

int show(show_request const& request) {
  auto const opened = open_world(request.file);
  if (!opened) return fail(opened.error());
  auto const page = requested_page(*opened, request);
  if (!page) return fail(page.error());
  if (!print_sheet(*page, *opened, request.print)) return fail_to_print();
  return exit_done;
}

}  // namespace

void add_world_show_command(CLI::App& world, int& status) {
  auto const request = std::make_shared<show_request>();
  auto* const command = world.add_subcommand(
      "show", "Show what a world knows, with sources and dates: all of it in short, or one thing in full");
  command->add_option("file", request->file, "World image")->required();
  auto* const what = command->add_option_group("What to show", "At most one; without any, a summary");
  what->add_option("--country", request->country, "Country by ISO code (NP, NPL) or name");
  what->add_option("--network", request->network, "Network by AS number (17501, AS17501) or name");
  what->add_option("--exchange", request->exchange, "Internet exchange by PeeringDB id or name");
  what->add_option("--cable", request->cable, "Submarine cable by id or name");
  what->require_option(0, 1);
  command->add_flag("--json", request->print.json, "One JSON object (docs/world.md)");
  command->add_flag("--all", request->print.all, "Every row of every list, not the first few");
  command->footer(
      "Examples:\n"
      "  causeway world show 2024-01.world\n"
      "  causeway world show 2024-01.world --country NP\n"
      "  causeway world show 2024-01.world --network 17501 --json\n"
      "  causeway world show 2024-01.world --exchange \"KIXP Nairobi\" --all");
  command->callback([request, &status] { status = show(*request); });
}

}  // namespace causeway::app
