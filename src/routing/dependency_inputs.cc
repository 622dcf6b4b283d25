//! Reads homes, addresses and users out of a world.
#include "routing/dependency_inputs.h"

#include <map>
#include <utility>

namespace causeway::routing {

namespace {

constexpr double least_user_share = 0.001;

std::vector<origin_weight> user_origins(world::world const& from, world::country_idx country) {
  std::map<base::asn, double> users;
  auto total = 0.0;
  for (auto const& row : from.users) {
    if (row.country != country || !row.network.valid()) continue;
    users[from.networks[row.network].number] += static_cast<double>(row.users);
    total += static_cast<double>(row.users);
  }
  std::vector<origin_weight> out;
  for (auto const& [network, count] : users) {
    if (count > 0 && count >= least_user_share * total) out.push_back({network, count});
  }
  return out;
}

}  // namespace

namespace {

bool is_stub(topology::as_graph const& graph, topology::node_idx node) {
  return graph.customers[node].empty() && graph.peers[node].empty() && graph.siblings[node].empty();
}

// Which node receives for which: the first of those alike, or the only provider.
class receivers {
 public:
  receivers(topology::as_graph const& graph, std::vector<bool> const& inside)
      : graph_{graph}, inside_{inside} {}

  topology::node_idx of(topology::node_idx node) {
    auto const providers = graph_.providers[node];
    if (!is_stub(graph_, node) || providers.empty()) return node;
    if (providers.size() == 1 && inside_[providers.front().node.index()]) return providers.front().node;
    std::vector<topology::node_idx> key;
    for (auto const& one : providers) key.push_back(one.node);
    return firsts_.try_emplace(std::move(key), node).first->second;
  }

 private:
  topology::as_graph const& graph_;
  std::vector<bool> const& inside_;
  std::map<std::vector<topology::node_idx>, topology::node_idx> firsts_;
};

}  // namespace

country_traffic traffic_of(world::world const& from, topology::as_graph const& graph,
                           world::country_idx country) {
  country_traffic out;
  out.inside.resize(graph.size());
  out.sent.resize(graph.size());
  out.received.resize(graph.size());
  for (auto const& row : from.networks) {
    auto const inside = row.home == country;
    auto const weight = static_cast<double>(row.addresses4);
    (inside ? out.inside_total : out.outside_total) += weight;
    auto const node = find_node(graph, row.number);
    if (!node) continue;
    out.inside[node->index()] = inside;
    (inside ? out.received : out.sent)[node->index()] = weight;
  }
  receivers by{graph, out.inside};
  std::vector<double> merged(graph.size(), 0);
  for (auto node = topology::node_idx{0}; node.index() < graph.size(); ++node) {
    if (out.received[node.index()] != 0) merged[by.of(node).index()] += out.received[node.index()];
  }
  out.received = std::move(merged);
  return out;
}

std::string_view to_string(weight_basis basis) {
  return basis == weight_basis::users ? "users" : "addresses";
}

std::vector<origin_weight> address_origins(world::world const& from, world::country_idx country) {
  std::vector<origin_weight> out;
  for (auto const& row : from.networks) {
    if (row.home == country) out.push_back({row.number, static_cast<double>(row.addresses4)});
  }
  return out;
}

weighted_origins origins_of(world::world const& from, world::country_idx country) {
  auto by_users = user_origins(from, country);
  if (!by_users.empty()) return {weight_basis::users, std::move(by_users)};
  return {weight_basis::addresses, address_origins(from, country)};
}

home_side side_of(world::world const& from, world::country_idx country, base::asn network) {
  auto const at = find_network(from, network);
  if (!at || !from.networks[*at].home.valid()) return home_side::unknown;
  return from.networks[*at].home == country ? home_side::inside : home_side::outside;
}

prefix_locator::prefix_locator(world::world const& from) : from_{from} {
  std::vector<base::ip_prefix> prefixes;
  prefixes.reserve(from.prefix4_address.size());
  for (auto at = world::prefix_idx{0}; at.index() < from.prefix4_address.size(); ++at)
    prefixes.push_back(prefix_at(from, at));
  prefixes_ = base::prefix_tree{std::move(prefixes)};
}

world::country_idx prefix_locator::country_of(base::ip_prefix const& prefix) const {
  auto const at = prefixes_.narrowest(prefix);
  return at ? from_.prefix_places[world::prefix_idx{*at}].country : world::country_idx{};
}

}  // namespace causeway::routing
