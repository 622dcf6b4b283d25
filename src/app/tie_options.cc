//! The rule between equally good routes on the command line.
#include "app/tie_options.h"

#include <CLI/CLI.hpp>
#include <vector>

#include "base/text.h"

namespace causeway::app {

// The parser of options takes -1 and 2⁶⁴ for 2⁶⁴ − 1.
std::string what_is_wrong_with_seed(std::string const& text) {
  if (base::parse_number<std::uint64_t>(text)) return {};
  return text + " is no whole number from 0 to 18446744073709551615";
}

void add_tie_options(CLI::App& command, tie_request& request, ties_allowed which) {
  std::vector<std::string> rules{"lowest-asn", "hashed"};
  if (which == ties_allowed::all) rules.emplace_back("all");
  auto const* const help =
      which == ties_allowed::all
          ? "Of equally good next hops take that with the lowest AS number, that with "
            "the smallest seeded hash, or all"
          : "Of equally good next hops take that with the lowest AS number, or that with "
            "the smallest seeded hash";
  auto* const rule = command.add_option("--ties", request.rule, help)->check(CLI::IsMember(rules));
  rule->default_str(request.rule);
  command.add_option("--seed", request.seed, "Seed of the hash, with --ties hashed")
      ->default_str("0")
      ->check(CLI::Validator{what_is_wrong_with_seed, ""});
}

routing::tie_breaking ties_of(tie_request const& request) {
  if (request.rule == "all") return {routing::tie_rule::all, request.seed};
  if (request.rule == "hashed") return {routing::tie_rule::hashed, request.seed};
  return {routing::tie_rule::lowest_asn, request.seed};
}

std::string ties_text(tie_request const& request) {
  if (request.rule == "all") return "ties split evenly";
  if (request.rule == "hashed") return "ties by hash with seed " + std::to_string(request.seed);
  return "ties to the lowest AS number";
}

}  // namespace causeway::app
