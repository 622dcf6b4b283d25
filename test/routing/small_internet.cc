//! A few networks under policies.
#include "small_internet.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "support/graphs.h"

namespace causeway::test {

namespace {

routing::prefix_routes const& routes_of(routing::policy_outcome const& outcome, std::string_view prefix) {
  for (auto const& routes : outcome.prefixes) {
    if (routes.prefix == prefix_of(prefix)) return routes;
  }
  throw std::runtime_error{"nobody announces " + std::string{prefix}};
}

std::string line_of(topology::as_graph const& graph, routing::prefix_routes const& routes,
                    topology::node_idx node) {
  auto text = std::to_string(graph.numbers[node].value) + ' ';
  text += routing::to_string(routes.of(node).kind);
  for (auto const number : path_of(routes, node)) text += ' ' + std::to_string(number.value);
  return text;
}

}  // namespace

base::ip_prefix prefix_of(std::string_view text) {
  return base::parse_prefix(text).value();
}

std::vector<base::asn> numbers_of(std::vector<std::uint32_t> const& values) {
  std::vector<base::asn> numbers;
  for (auto const value : values) numbers.push_back(base::asn{value});
  return numbers;
}

small_internet::small_internet(std::string const& links_text)
    : graph{topology::make_graph(links_of(links_text))} {}

topology::node_idx small_internet::at(std::uint32_t number) const {
  return topology::find_node(graph, base::asn{number}).value();
}

routing::network_policy& small_internet::policy(std::uint32_t number) {
  scenario.policies.resize(graph.size());
  return scenario.policies[at(number).index()];
}

void small_internet::everybody(routing::network_policy const& policy) {
  scenario.policies.assign(graph.size(), policy);
}

void small_internet::announces(std::uint32_t number, std::string_view prefix) {
  scenario.announcements.push_back(routing::announce(graph, at(number), prefix_of(prefix)));
}

void small_internet::announces(std::uint32_t number, std::string_view prefix,
                               std::vector<std::uint32_t> const& path, std::uint32_t only_to_customers) {
  scenario.announcements.push_back({at(number), prefix_of(prefix), numbers_of(path), {}, {}});
  if (only_to_customers != 0) {
    scenario.announcements.back().only_to_customers = base::asn{only_to_customers};
  }
}

void small_internet::prefers(std::uint32_t number, std::uint32_t neighbour, std::uint32_t preference) {
  scenario.preferences.push_back({at(number), at(neighbour), preference});
}

void small_internet::attest() {
  std::vector<std::uint32_t> all;
  for (auto const number : graph.numbers) all.push_back(number.value);
  attest(all);
}

void small_internet::attest(std::vector<std::uint32_t> const& numbers) {
  std::vector<routing::provider_attestation> all;
  for (auto const number : numbers) all.push_back(routing::full_attestation(graph, at(number)));
  scenario.attestations = routing::attestation_table{all};
}

routing::policy_outcome small_internet::outcome() const {
  auto found = routing::find_policy_routes(graph, scenario);
  EXPECT_TRUE(found.has_value()) << found.error().message;
  return std::move(found).value();
}

std::string small_internet::routes(std::string_view prefix) const {
  auto const found = outcome();
  std::string text;
  for (auto const node : graph.by_number) {
    text += line_of(graph, routes_of(found, prefix), node) + '\n';
  }
  return text;
}

std::string small_internet::route(std::uint32_t number, std::string_view prefix) const {
  auto const found = outcome();
  return line_of(graph, routes_of(found, prefix), at(number));
}

}  // namespace causeway::test
