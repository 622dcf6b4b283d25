//! Puts the networks of the sample together: plan, holders, providers, presence, peers, users, addresses.
#include "sample/networks.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "sample/dice.h"
#include "sample/networks_holders.h"
#include "sample/networks_peers.h"
#include "sample/networks_plan.h"
#include "sample/networks_policies.h"
#include "sample/networks_prefixes.h"
#include "sample/networks_presence.h"
#include "sample/networks_providers.h"
#include "sample/networks_registry.h"
#include "sample/networks_users.h"

namespace causeway::sample {

namespace {

constexpr std::uint32_t first_number = 1'000'000;

// Numbers rise with gaps, as registries leave some unused.
void set_numbers(std::vector<made_network>& all, std::uint64_t seed) {
  dice drawn{seed, "numbers"};
  auto next = first_number;
  for (auto& one : all) {
    while (drawn.chance(0.3)) ++next;
    one.number = base::asn{next++};
  }
}

std::vector<made_network> bare_networks(networks_plan const& plan, network_holders const& holders,
                                        network_presence& at, std::uint64_t seed) {
  std::vector<made_network> out(plan.all.size());
  for (auto i = std::size_t{0}; i < out.size(); ++i) {
    auto& one = out[i];
    one.name = holders.names[i];
    one.organisation = holders.of[i];
    one.role = plan.all[i].role;
    one.home = plan.all[i].home;
    one.registered = holders.registered[i];
    one.cities = std::move(at.cities[i]);
    one.buildings = std::move(at.buildings[i]);
  }
  set_numbers(out, seed);
  return out;
}

std::vector<made_link> all_links(std::vector<std::vector<network_id>> const& providers,
                                 std::vector<made_link> links) {
  for (auto i = std::size_t{0}; i < providers.size(); ++i) {
    for (auto const one : providers[i])
      links.push_back({one, as_network(i), plain_relation::provides, {}, false});
  }
  std::sort(links.begin(), links.end(), [](made_link const& a, made_link const& b) {
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  });
  return links;
}

void set_route_servers(networks_plan const& plan, std::vector<made_network> const& all, wires& over) {
  for (auto& one : over.exchanges) one.route_server = base::asn{0};
  for (auto i = std::size_t{0}; i < all.size(); ++i) {
    if (all[i].role != network_role::exchange) continue;
    over.exchanges[plan.all[i].exchange.index()].route_server = all[i].number;
  }
}

}  // namespace

networks make_networks(sample_options const& options, lands const& on, wires& over) {
  auto const plan = make_networks_plan(options, on, over);
  auto holders = make_network_holders(options, on, over, plan);
  auto const providers = choose_providers(plan, on, holders.main, options.seed);
  auto presence = choose_presence(plan, on, over, options.seed);
  auto peers = choose_peers(plan, providers, presence, options.seed);
  networks out;
  out.ports = make_ports(plan, presence, over, options.seed);
  out.all = bare_networks(plan, holders, presence, options.seed);
  out.organisations = std::move(holders.organisations);
  set_users(plan, on, options.seed, out.all);
  out.caches = make_caches(plan, out.all, options.seed);
  set_policies(plan, providers, peers, options.seed, out.all);
  out.links = all_links(providers, std::move(peers));
  set_route_servers(plan, out.all, over);
  auto const blocks = allocate_blocks(providers, out.all, options.seed);
  out.delegations = make_delegations(blocks, out.all);
  out.prefixes = make_prefixes(blocks, providers, on, out.all, options.seed);
  out.roas = make_roas(out.prefixes, out.all, options.seed);
  out.aspas = make_aspas(providers, out.all, options.seed);
  return out;
}

plain_graph graph_of(networks const& from) {
  std::vector<plain_link> links;
  links.reserve(from.links.size());
  for (auto const& one : from.links) {
    links.push_back({from.of(one.first).number, from.of(one.second).number, one.relation});
  }
  auto graph = make_plain_graph(std::move(links));
  assert(graph && graph->size() == from.all.size());
  return std::move(*graph);
}

}  // namespace causeway::sample
