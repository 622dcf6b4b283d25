//! `causeway infer`: relationships between networks, inferred from the paths that routing tables hold.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/infer_report.h"
#include "app/output_argument.h"
#include "app/path_files.h"
#include "base/files.h"
#include "base/noun.h"
#include "topology/as_graph.h"

namespace causeway::app {

namespace {

struct infer_request {
  std::vector<std::string> tables;
  std::vector<std::string> lists;
  std::vector<std::string> exchange_networks;
  std::string output;
  std::string evidence;
  bool csv = false;
  bool json = false;
};

base::result<std::vector<base::asn>> numbers_of(std::vector<std::string> const& texts) {
  std::vector<base::asn> out;
  for (auto const& text : texts) {
    auto const number = base::parse_asn(text);
    if (!number) return base::failure("--exchange-network " + text + " is no AS number; write it as 64500");
    out.push_back(*number);
  }
  return out;
}

base::result<infer_result> infer_from(infer_request const& request) {
  auto const exchanges = numbers_of(request.exchange_networks);
  if (!exchanges) return std::unexpected{exchanges.error()};
  auto const observed = read_paths({request.tables, request.lists});
  if (!observed) return std::unexpected{observed.error()};
  auto const paths = topology::cleaned(*observed, *exchanges);
  if (paths.size() == 0) {
    auto const given = base::counted_noun(observed->size(), "distinct one");
    return base::failure("no usable path among " + given + "; causeway read tells what files hold");
  }
  infer_result out{paths.report, paths.numbers.size(), 0, topology::infer_relationships(paths)};
  out.closing_cycles = topology::make_graph(as_links(out.inferred)).report.cut.size();
  return out;
}

base::result<void> write_file(std::string const& path, std::string const& text) {
  auto file = base::atomic_file::create(path);
  if (!file) return std::unexpected{file.error()};
  if (auto const written = file->write(text); !written) return written;
  return file->commit();
}

base::result<void> check_outputs(infer_request const& request) {
  auto inputs = request.tables;
  inputs.insert(inputs.end(), request.lists.begin(), request.lists.end());
  if (auto const fit = check_output("--output", request.output, inputs); !fit) return fit;
  if (request.evidence.empty()) return {};
  if (auto const fit = check_output("--evidence", request.evidence, inputs); !fit) return fit;
  if (is_same_file(request.evidence, request.output))
    return base::failure("--output and --evidence are the same file, " + request.output + "; name two");
  return {};
}

std::string summary_of(infer_result const& result, infer_request const& request) {
  if (request.csv) return csv_of(result);
  return request.json ? json_of(result) : text_of(result);
}

int infer(infer_request const& request) {
  if (request.tables.empty() && request.lists.empty()) {
    return fail({"nothing to infer from; name routing tables in MRT form, or a text of paths with --paths"});
  }
  if (auto const fit = check_outputs(request); !fit) return fail(fit.error());
  auto const result = infer_from(request);
  if (!result) return fail(result.error());
  if (!request.evidence.empty()) {
    auto const written = write_file(request.evidence, evidence_of(result->inferred));
    if (!written) return fail(written.error());
  }
  if (auto const written = write_file(request.output, serial_1_of(result->inferred)); !written)
    return fail(written.error());
  return print_out(summary_of(*result, request)) ? exit_done : fail_to_print();
}

}  // namespace

void add_infer_command(CLI::App& program, int& status) {
  auto const request = std::make_shared<infer_request>();
  auto* const command = program.add_subcommand(
      "infer", "Infer who provides for whom and who peers, from the paths in routing tables");
  command->add_option("tables", request->tables,
                      "Routing tables or updates in MRT form; - is standard input");
  command->add_option("--paths", request->lists, "A text with one path a line, the observer first")
      ->allow_extra_args(false);
  command->add_option("-o,--output", request->output, "Where relationships go, in CAIDA's serial-1 form")
      ->required();
  command->add_option("--evidence", request->evidence, "Where the evidence of each link goes, as CSV");
  command
      ->add_option("--exchange-network", request->exchange_networks,
                   "AS number of an exchange's route server, taken out of paths")
      ->allow_extra_args(false);
  auto* const csv = command->add_flag("--csv", request->csv, "The summary as rows (docs/routes.md)");
  command->add_flag("--json", request->json, "The summary as one JSON object (docs/routes.md)")
      ->excludes(csv);
  command->footer(
      "Tallies go to standard error. Rules and their limits: docs/method/topology.md\n"
      "Examples:\n"
      "  causeway infer rib.20240101.0800.bz2 bview.20240101.0800.gz -o inferred.as-rel.txt\n"
      "  causeway infer --paths paths.txt -o inferred.as-rel.txt --evidence links.csv --json");
  command->callback([request, &status] { status = infer(*request); });
}

}  // namespace causeway::app
