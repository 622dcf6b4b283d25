//! The published routing cases: every network's expected path to every prefix, and where its traffic ends.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/json_reader.h"
#include "routing/delivery.h"
#include "routing/policy_engine.h"
#include "small_internet.h"
#include "support/test_support.h"

namespace causeway::routing {
namespace {

using base::json_value;

// Cases that rest on what is not modelled: which setting of some network it is, and what it means.
struct exclusion {
  std::size_t setting;
  std::string_view reason;
};
std::map<std::string, exclusion> const left_out{
    {"014", {6, "BGPsec: signatures over the path (RFC 8205)"}},
    {"015", {17, "path-end validation: records of who may stand before the origin"}},
    {"016", {17, "path-end validation"}},
    {"017", {17, "path-end validation"}},
    {"018", {17, "path-end validation"}},
    {"030", {23, "ROV++: blackholes for what validation drops"}},
    {"034", {13, "withdrawals kept to oneself, which show only in the order of messages"}},
};

// Places in the list of settings.
enum setting : std::size_t { aspa = 2, leaker = 12, otc = 15, attacker = 16, rov_peers = 19, rov = 22 };

constexpr auto victim = std::uint32_t{777};
constexpr auto culprit = std::uint32_t{666};

std::vector<std::uint32_t> number_list(json_value const& value) {
  std::vector<std::uint32_t> numbers;
  value.for_each_element(
      [&](json_value one) { numbers.push_back(static_cast<std::uint32_t>(one.integer().value())); });
  return numbers;
}

/// One network of a case as it stands in the file.
struct case_network {
  std::uint32_t number = 0;
  std::vector<std::uint32_t> customers;
  std::vector<std::uint32_t> peers;
  std::vector<bool> settings;
  bool announces = false;
  std::map<base::ip_prefix, std::vector<std::uint32_t>> paths;
};

struct routing_case {
  std::vector<case_network> networks;
  std::vector<announcement> announcements;  // `at` is the ASN until the graph is made
};

void read_route(json_value const& route, base::ip_prefix const& prefix, case_network& network,
                routing_case& out) {
  auto const path = number_list(route.get("as_path").value());
  network.paths[prefix] = path;
  if (route.integer("recv_relationship") != 4) return;
  network.announces = true;
  out.announcements.push_back({topology::node_idx{network.number}, prefix, test::numbers_of(path), {}, {}});
  if (auto const mark = route.integer("only_to_customers")) {
    out.announcements.back().only_to_customers = base::asn{static_cast<std::uint32_t>(*mark)};
  }
}

void read_network(json_value const& value, routing_case& out) {
  case_network network;
  network.number = static_cast<std::uint32_t>(value.integer("asn").value());
  network.customers = number_list(value.get("customer_asns").value());
  network.peers = number_list(value.get("peer_asns").value());
  auto const policy = value.get("policy").value();
  policy.get("settings")->for_each_element([&](json_value one) {
    network.settings.push_back(one.boolean().value());
  });
  policy.get("local_rib")->for_each_member([&](std::string_view prefix, json_value route) {
    read_route(route, test::prefix_of(prefix), network, out);
  });
  out.networks.push_back(std::move(network));
}

routing_case read_case(std::string const& folder) {
  routing_case out;
  auto const text = test::read_file(folder + "/engine_gt.json");
  base::json_document document;
  document.parse(text)
      ->get("as_graph")
      ->get("ases")
      ->for_each_member([&](std::string_view, json_value network) { read_network(network, out); });
  return out;
}

topology::as_graph graph_of(routing_case const& one) {
  std::vector<topology::link_input> links;
  for (auto const& network : one.networks) {
    auto const own = base::asn{network.number};
    for (auto const other : network.customers) {
      links.push_back({own, base::asn{other}, topology::relation::provides, 0});
    }
    for (auto const other : network.peers) {
      if (network.number < other) links.push_back({own, base::asn{other}, topology::relation::peers, 0});
    }
  }
  return topology::make_graph(links);
}

network_policy policy_of(std::vector<bool> const& settings) {
  return {.drops_invalid_origins = settings[rov],
          .drops_invalid_origins_of_peers = settings[rov_peers],
          .drops_invalid_paths = settings[aspa],
          .marks_only_to_customers = settings[otc],
          .leaks = settings[leaker]};
}

// The attacker tells customers that it is the victim's neighbour.
void add_attack(policy_scenario& scenario, topology::node_idx at) {
  auto const first = std::find_if(scenario.announcements.begin(), scenario.announcements.end(),
                                  [&](announcement const& one) { return one.at == at; });
  ASSERT_NE(first, scenario.announcements.end());
  first->to.customers = false;
  announcement const to_customers{
      at, first->prefix, test::numbers_of({culprit, victim}), {}, {true, false, false, false}};
  scenario.announcements.push_back(to_customers);
}

policy_scenario scenario_of(routing_case const& one, topology::as_graph const& graph) {
  policy_scenario scenario{.announcements = one.announcements};
  auto const prefix = test::prefix_of("1.2.0.0/16");
  auto holder = std::uint32_t{0};
  for (auto& announced : scenario.announcements) {
    auto const number = announced.at.value;
    if (number == victim && announced.prefix == prefix) holder = victim;
    announced.at = find_node(graph, base::asn{number}).value();
  }
  scenario.authorizations = {{prefix, 16, base::asn{holder}}};
  scenario.policies.resize(graph.size());
  std::vector<provider_attestation> attestations;
  for (auto const& network : one.networks) {
    auto const node = find_node(graph, base::asn{network.number}).value();
    scenario.policies[node.index()] = policy_of(network.settings);
    if (network.settings[aspa]) attestations.push_back(full_attestation(graph, node));
    if (network.settings[attacker]) add_attack(scenario, node);
  }
  scenario.attestations = attestation_table{attestations};
  return scenario;
}

std::string text_of(std::vector<base::asn> const& path) {
  std::string text;
  for (auto const number : path) text += std::to_string(number.value) + ' ';
  return text;
}

void expect_paths(routing_case const& one, topology::as_graph const& graph, policy_outcome const& found) {
  for (auto const& network : one.networks) {
    auto const node = find_node(graph, base::asn{network.number}).value();
    for (auto const& routes : found.prefixes) {
      auto const expected = network.paths.find(routes.prefix);
      auto const path = expected == network.paths.end() ? std::vector<std::uint32_t>{} : expected->second;
      EXPECT_EQ(text_of(path_of(routes, node)), text_of(test::numbers_of(path)))
          << "AS" << network.number << " to " << base::to_string(routes.prefix);
    }
    for (auto const& [prefix, path] : network.paths) {
      EXPECT_TRUE(std::any_of(found.prefixes.begin(), found.prefixes.end(),
                              [&](prefix_routes const& routes) { return routes.prefix == prefix; }));
    }
  }
}

// Whether the culprit does anything: announces or leaks.
bool acts(routing_case const& one) {
  return std::any_of(one.networks.begin(), one.networks.end(), [](case_network const& network) {
    return network.number == culprit && (network.announces || network.settings[leaker]);
  });
}

// 0: traffic meets the culprit; 1: it meets the victim first; 2: neither.
int outcome_of(topology::as_graph const& graph, delivery const& way, bool culprit_acts) {
  for (auto const node : way.networks) {
    if (culprit_acts && graph.numbers[node] == base::asn{culprit}) return 0;
    if (graph.numbers[node] == base::asn{victim}) return 1;
  }
  return 2;
}

void expect_outcomes(std::string const& folder, routing_case const& one, topology::as_graph const& graph,
                     policy_outcome const& found) {
  auto const longest = std::max_element(
      found.prefixes.begin(), found.prefixes.end(),
      [](prefix_routes const& a, prefix_routes const& b) { return a.prefix.length < b.prefix.length; });
  auto const text = test::read_file(folder + "/outcomes_gt.json");
  base::json_document document;
  document.parse(text)->for_each_member([&](std::string_view number, json_value expected) {
    auto const node = find_node(graph, base::parse_asn(number).value()).value();
    auto const way = deliver(found, node, longest->prefix);
    EXPECT_EQ(outcome_of(graph, way, acts(one)), expected.integer()) << "AS" << number;
  });
}

void expect_reason(routing_case const& one, exclusion const& why) {
  EXPECT_TRUE(std::any_of(one.networks.begin(), one.networks.end(),
                          [&](case_network const& network) { return network.settings[why.setting]; }))
      << "no network has the setting for which the case is left out: " << why.reason;
}

TEST(routing_cases, give_the_expected_path_at_every_network) {
  CAUSEWAY_NEED_REAL(root, "routing-cases");
  auto checked = 0;
  auto skipped = 0;
  for (auto const& entry : std::filesystem::directory_iterator{root}) {
    auto const name = entry.path().filename().string();
    if (!entry.is_directory()) continue;
    SCOPED_TRACE(name);
    auto const one = read_case(entry.path().string());
    auto const excluded = left_out.find(name.substr(3, 3));
    if (excluded != left_out.end()) {
      expect_reason(one, excluded->second);
      ++skipped;
      continue;
    }
    auto const graph = graph_of(one);
    auto const found = find_policy_routes(graph, scenario_of(one, graph)).value();
    expect_paths(one, graph, found);
    expect_outcomes(entry.path().string(), one, graph, found);
    ++checked;
  }
  EXPECT_EQ(checked, 28);
  EXPECT_EQ(skipped, 7);
}

}  // namespace
}  // namespace causeway::routing
