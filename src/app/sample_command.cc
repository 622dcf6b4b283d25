//! `causeway sample`: writes a fictional Internet with known truth.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>

#include "app/commands.h"
#include "app/console.h"
#include "app/tie_options.h"
#include "base/json_writer.h"
#include "sample/sample.h"

namespace causeway::app {

namespace {

struct sample_arguments {
  std::string folder;
  std::string faults = "usual";
  sample::sample_options made;
  bool json = false;
};

using causeway::sample::sample_summary;

constexpr std::string_view mark = "SAMPLE WORLD (fictional)";

std::uint64_t fault_count(sample_summary const& made) {
  auto out = std::uint64_t{0};
  for (auto const& one : made.faults) out += one.count;
  return out;
}

std::string text_of(sample_summary const& made, sample_arguments const& asked) {
  auto out = fmt::format(
      "{}\n"
      "{} countries, {} cities, {} cables, {} spans over land, {} exchanges\n"
      "{} networks of {} organisations, {} links ({} on published paths), {} prefixes\n"
      "{} collectors with the prefixes of {} of {} origins\n"
      "{:.0f} Gbps into countries at peak; {:.1f} % of it exchanged where the total is not the lowest\n"
      "{} faults ({}); {} files, and what is true in {}/truth\n\n",
      mark, made.countries, made.cities, made.cables, made.spans, made.exchanges, made.networks,
      made.organisations, made.links, made.visible_links, made.prefixes, made.collectors,
      made.published_origins, made.origins, made.international_mbps / 1000, made.elsewhere_share * 100,
      fault_count(made), asked.faults, made.files, asked.folder);
  return out + sample::distributions_text(made.distributions);
}

void write_distributions(base::json_writer& json, sample_summary const& made) {
  json.key("distributions").begin_array();
  for (auto const& row : made.distributions) {
    json.begin_object()
        .member("measure", std::string_view{row.measure})
        .member("sample", row.sample)
        .member("reference", row.reference)
        .member("tolerance", row.tolerance)
        .member("within", row.within)
        .end_object();
  }
  json.end_array();
}

std::string json_of(sample_summary const& made, sample_arguments const& asked) {
  std::string text;
  base::json_writer json{text};
  json.begin_object().member("sample", true).member("mark", mark);
  json.member("folder", std::string_view{asked.folder}).member("seed", asked.made.seed);
  json.member("fault_level", std::string_view{asked.faults});
  for (auto const& [name, count] : std::initializer_list<std::pair<std::string_view, std::size_t>>{
           {"countries", made.countries},
           {"cities", made.cities},
           {"cables", made.cables},
           {"spans", made.spans},
           {"exchanges", made.exchanges},
           {"networks", made.networks},
           {"organisations", made.organisations},
           {"links", made.links},
           {"visible_links", made.visible_links},
           {"prefixes", made.prefixes},
           {"collectors", made.collectors},
           {"origins", made.origins},
           {"published_origins", made.published_origins},
           {"files", made.files}}) {
    json.member(name, std::uint64_t{count});
  }
  json.member("faults", fault_count(made));
  json.member("international_mbps", made.international_mbps).member("elsewhere_share", made.elsewhere_share);
  write_distributions(json, made);
  json.end_object();
  return text + "\n";
}

int run_sample(sample_arguments const& asked) {
  auto const made = sample::write_sample(asked.made, asked.folder);
  if (!made) return fail(made.error());
  return print_out(asked.json ? json_of(*made, asked) : text_of(*made, asked)) ? exit_done : fail_to_print();
}

}  // namespace

void add_sample_command(CLI::App& program, int& status) {
  auto const asked = std::make_shared<sample_arguments>();
  auto* const command = program.add_subcommand(
      "sample",
      "Write a fictional Internet: countries, wires, networks and prices as real sources would publish them, "
      "and beside them what is true");
  command->add_option("-o,--output", asked->folder, "Folder to write; must not exist, or be empty")
      ->required();
  command->add_option("--networks", asked->made.networks, "Networks to make")
      ->capture_default_str()
      ->check(CLI::Range(sample::sample_options::min_networks, sample::sample_options::max_networks));
  command->add_option("--seed", asked->made.seed, "Another seed is another world")
      ->capture_default_str()
      ->check(what_is_wrong_with_seed);
  command->add_option("--faults", asked->faults, "How much is wrong with what sources publish")
      ->capture_default_str()
      ->check(CLI::IsMember({"none", "usual", "many"}));
  command->add_option("--threads", asked->made.threads, "Threads to use (default: all there are)");
  command->add_flag("--json", asked->json, "One JSON object (docs/sample.md)");
  command->footer(
      "Examples:\n"
      "  causeway sample -o sample\n"
      "  causeway world build --data sample -o sample.world\n"
      "  causeway sample -o clean --networks 80000 --seed 7 --faults none");
  command->callback([asked, &status] {
    if (asked->faults == "none") asked->made.faults = sample::fault_level::none;
    if (asked->faults == "many") asked->made.faults = sample::fault_level::many;
    status = run_sample(*asked);
  });
}

}  // namespace causeway::app
