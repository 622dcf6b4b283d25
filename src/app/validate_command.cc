//! `causeway validate`: which announced prefixes their origins are authorised for.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/validate_page.h"
#include "app/world_argument.h"

namespace causeway::app {

namespace {

using routing::announced_pair;
using routing::validity;

struct validate_request {
  std::string file;
  std::optional<std::string> country;
  std::optional<std::string> network;
  std::string state;
  bool csv = false;
  print_options print;
};

std::vector<std::string> const state_names{"all",      "valid", "invalid", "invalid_origin", "invalid_length",
                                           "not_found"};

// Without a choice people get what is wrong, and tables everything.
bool is_listed(announced_pair const& pair, validate_request const& request) {
  auto const& wanted = request.state;
  if (wanted == "all" || (wanted.empty() && request.csv)) return true;
  if (wanted == "invalid" || wanted.empty()) return is_invalid(pair.state);
  return to_string(pair.state) == wanted;
}

bool originates(world::world const& from, announced_pair const& pair, world::as_idx network) {
  if (pair.origin.valid()) return pair.origin == network;
  auto const members = from.prefix_origins[pair.prefix];
  return std::find(members.begin(), members.end(), network) != members.end();
}

bool is_at_home(world::world const& from, announced_pair const& pair, world::country_idx country) {
  if (pair.origin.valid()) return from.networks[pair.origin].home == country;
  auto const members = from.prefix_origins[pair.prefix];
  return std::any_of(members.begin(), members.end(),
                     [&](world::as_idx one) { return from.networks[one].home == country; });
}

// Leaves only the pairs that were asked about.
base::result<void> narrow(validate_result& result, world::world const& from,
                          validate_request const& request) {
  if (request.country) {
    auto const found =
        found_or_near(request.file, "country", *request.country, look_up_country(from, *request.country));
    if (!found) return std::unexpected{found.error()};
    std::erase_if(result.pairs, [&](announced_pair const& pair) { return !is_at_home(from, pair, *found); });
    result.scope += ", " + std::string{name_of(from, *found)};
    result.of_country = true;
  }
  if (request.network) {
    auto const found =
        found_or_near(request.file, "network", *request.network, look_up_network(from, *request.network));
    if (!found) return std::unexpected{found.error()};
    std::erase_if(result.pairs, [&](announced_pair const& pair) { return !originates(from, pair, *found); });
    result.scope += ", AS" + std::to_string(from.networks[*found].number.value);
  }
  return {};
}

base::result<validate_result> result_of(world::world const& from, validate_request const& request) {
  if (from.vrps.empty()) {
    return base::failure(request.file +
                         " holds no validated route origins (VRPs), so nothing can be said of any "
                         "announcement; build it with a validator's export");
  }
  if (prefix_count(from) == 0) {
    return base::failure(request.file +
                         " holds no announced prefixes; build it with a prefix2as file or a RIB");
  }
  validate_result result{.by = routing::validator_of(from), .pairs = {}, .listed = {}, .scope = {}};
  for (auto const& row : from.vrps) (row.family == 4 ? result.has_payloads4 : result.has_payloads6) = true;
  result.pairs = routing::validate_announcements(from, result.by);
  if (auto const narrowed = narrow(result, from, request); !narrowed)
    return std::unexpected{narrowed.error()};
  for (auto const& pair : result.pairs) {
    if (is_listed(pair, request)) result.listed.push_back(pair);
  }
  return result;
}

int validate(validate_request const& request) {
  if (request.csv && request.print.json) return fail({"--csv and --json are one choice; give one of them"});
  auto const opened = open_world(request.file);
  if (!opened) return fail(opened.error());
  auto const result = result_of(*opened, request);
  if (!result) return fail(result.error());
  auto const printed = request.csv ? print_out(validate_csv(*opened, *result))
                                   : print_sheet(validate_sheet(*opened, *result), *opened, request.print);
  return printed ? exit_done : fail_to_print();
}

}  // namespace

void add_validate_command(CLI::App& program, int& status) {
  auto const request = std::make_shared<validate_request>();
  auto* const command = program.add_subcommand(
      "validate", "Compare every announced prefix and origin with the validated route origins (RFC 6811)");
  command->add_option("file", request->file, "World image")->required();
  command->add_option("--country", request->country,
                      "Only what networks at home there announce; by ISO code (NP, NPL) or name");
  command->add_option("--network", request->network,
                      "Only what this network announces; by AS number (17501, AS17501) or name");
  command
      ->add_option("--state", request->state,
                   "Which pairs are listed: all, valid, invalid, invalid_origin, invalid_length, not_found "
                   "(default: invalid; with --csv all)")
      ->check(CLI::IsMember(state_names));
  command->add_flag("--json", request->print.json, "One JSON object (docs/dependency.md)");
  command->add_flag("--csv", request->csv, "prefix,origin,state,addresses4,slash64s6,country,payloads");
  command->add_flag("--all", request->print.all, "Every row, not the first few");
  command->footer(
      "Examples:\n"
      "  causeway validate 2024-01.world\n"
      "  causeway validate 2024-01.world --country NP --state invalid --csv");
  command->callback([request, &status] { status = validate(*request); });
}

}  // namespace causeway::app
