//! `causeway world build`: a folder of files becomes a world image.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/output_argument.h"
#include "base/noun.h"
#include "base/text.h"
#include "world/build.h"
#include "world/image.h"

namespace causeway::app {

namespace {

struct build_request {
  std::string data;
  std::string out;
  std::string as_of;
  std::vector<std::string> ribs;
  unsigned threads = 0;
  bool quiet = false;
};

base::result<world::build_options> options_of(build_request const& request) {
  world::build_options options;
  options.data_folder = request.data;
  options.ribs = request.ribs;
  options.threads = request.threads;
  if (request.as_of.empty()) return options;
  options.as_of = base::parse_date(request.as_of);
  if (!options.as_of)
    return base::failure("--as-of " + request.as_of + " is no date; write it as 2024-01-31");
  return options;
}

void print_report(world::build_outcome const& outcome) {
  for (auto const& counted : outcome.tallies) print_tally(counted);
  for (auto const& file : outcome.unused)
    fmt::print(stderr, "{}: not used, {}\n", file.shown, file.unused_reason);
}

// Only after reading is it known which files of the folder count: an old image there may be replaced.
std::vector<std::string> inputs_of(build_request const& request, world::build_outcome const& outcome) {
  std::vector<std::string> inputs;
  for (auto const& counted : outcome.tallies) inputs.push_back(request.data + "/" + counted.file());
  return inputs;
}

int build(build_request const& request) {
  if (auto const fit = check_output("--out", request.out, request.ribs); !fit) return fail(fit.error());
  auto const options = options_of(request);
  if (!options) return fail(options.error());
  auto const outcome = world::build_world(*options);
  if (!outcome) return fail(outcome.error());
  auto const inputs = inputs_of(request, *outcome);
  if (auto const fit = check_output("--out", request.out, inputs); !fit) return fail(fit.error());
  if (!request.quiet) print_report(*outcome);
  if (auto const saved = world::save_image(outcome->made, request.out); !saved) return fail(saved.error());
  auto const& made = outcome->made;
  auto const done = fmt::format("{}{}: {} used, {} not; {} countries, {}, {} prefixes, {}, {}, {}\n",
                                world::is_sample(made) ? "SAMPLE WORLD (fictional). " : "", request.out,
                                base::counted_noun(outcome->tallies.size(), "file"), outcome->unused.size(),
                                made.countries.size(), base::counted_noun(made.networks.size(), "network"),
                                world::prefix_count(made), base::counted_noun(made.links.size(), "link"),
                                base::counted_noun(made.exchanges.size(), "exchange"),
                                base::counted_noun(made.cables.size(), "cable"));
  return print_out(done) ? exit_done : fail_to_print();
}

}  // namespace

void add_world_build_command(CLI::App& world, int& status) {
  auto const request = std::make_shared<build_request>();
  auto* const command =
      world.add_subcommand("build", "Read a folder of files and join them into one world image");
  command
      ->add_option("--data", request->data, "Folder with the files, told by what they are; sub-folders too")
      ->required();
  command->add_option("-o,--out", request->out, "World image to write")->required();
  command->add_option("--as-of", request->as_of, "Use no file that is newer than this day (2024-01-31)");
  command->add_option("--rib", request->ribs,
                      "MRT routing tables that say what is announced, instead of prefix lists");
  command->add_option("--threads", request->threads,
                      "Threads to use; 0 for all. The image does not depend on it");
  command->add_flag("--quiet", request->quiet, "Do not print what was read from each file");
  command->footer("Example: causeway world build --data data/2024-01 -o 2024-01.world");
  command->callback([request, &status] { status = build(*request); });
}

}  // namespace causeway::app
