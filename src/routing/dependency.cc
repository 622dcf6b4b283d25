//! Puts the measures of one country together.
#include "routing/dependency.h"

#include <algorithm>

#include "base/parallel.h"
#include "routing/concentration.h"
#include "routing/observed_views.h"
#include "routing/simulated_views.h"

namespace causeway::routing {

namespace {

using topology::as_graph;

constexpr double block_addresses = 256;

// Networks without an organisation stand for themselves, behind all organisations.
std::uint64_t supplier_of(world::world const& from, base::asn network) {
  auto const at = find_network(from, network);
  if (at && from.networks[*at].organisation.valid()) return from.networks[*at].organisation.value;
  return (std::uint64_t{1} << 32U) + network.value;
}

std::optional<double> concentration_of(world::world const& from, std::vector<gateway> const& gateways) {
  std::vector<supply> supplies;
  for (auto const& one : gateways) supplies.push_back({supplier_of(from, one.network), one.share});
  return concentration(supplies);
}

provider_test provider_test_of(as_graph const& graph) {
  return [&graph](base::asn provider, base::asn customer) {
    return role_of(graph, customer, provider) == topology::role::provider;
  };
}

vantage_set set_of(path_views const& views) {
  return {vantage_networks(views), views.vantages.size()};
}

bool is_among(std::vector<origin_weight> const& origins, base::asn network) {
  return std::binary_search(
      origins.begin(), origins.end(), origin_weight{network, 0},
      [](origin_weight const& a, origin_weight const& b) { return a.origin < b.origin; });
}

// Influence and transit fraction from views that count addresses of the country.
void add_influence(path_measures& out, path_views const& views, double total, world::world const& from,
                   as_graph const& graph, world::country_idx country) {
  auto const provides = provider_test_of(graph);
  out.influence_seen_from = set_of(views);
  out.influence = transit_influence(views, total, provides);
  out.fraction = transit_fraction_of(
      views, address_origins(from, country),
      [&](base::asn network) { return side_of(from, country, network); }, provides);
}

// Fixed parts of the work, joined in their order: the sums do not depend on the threads.
constexpr std::size_t parts = 16;

gateway_totals totals_of(as_graph const& graph, country_traffic const& traffic) {
  topology::link_mask const mask{graph};
  auto const plan = make_plan(graph, mask);
  std::vector<bool> wanted;
  for (auto const received : traffic.received) wanted.push_back(received != 0);
  auto const groups = origin_groups(plan, wanted);
  std::vector<gateway_account> accounts(parts, gateway_account{graph, traffic});
  base::parallel_for(parts, 0, [&](std::size_t part) {
    auto const first = part * groups.size() / parts;
    auto const last = (part + 1) * groups.size() / parts;
    if (first == last) return;
    route_writer writer{plan, mask};
    for (auto i = first; i < last; ++i)
      writer.visit(groups[i], [&](origin_routes const& routes) { accounts[part].add(routes); });
  });
  gateway_account sum{graph, traffic};
  for (auto const& one : accounts) sum.add(one);
  return sum.totals();
}

}  // namespace

country_entries entries_of(world::world const& from, as_graph const& graph, world::country_idx country) {
  country_entries out;
  for (auto const& row : from.networks) out.networks += row.home == country ? 1U : 0U;
  auto const traffic = traffic_of(from, graph, country);
  out.addresses = traffic.inside_total;
  out.weighed = traffic.inside_total > 0 && traffic.outside_total > 0;
  if (!out.weighed) return out;
  out.totals = totals_of(graph, traffic);
  out.concentration = concentration_of(from, out.totals.gateways);
  return out;
}

std::string_view to_string(path_basis basis) {
  return basis == path_basis::observed ? "observed" : "sweep";
}

path_measures observed_measures(world::world const& from, as_graph const& graph, world::country_idx country,
                                world::observed_table const& table, world::full_feed const& least) {
  path_measures out;
  out.basis = path_basis::observed;
  auto const weights = origins_of(from, country);
  out.weighed_by = weights.basis;
  auto const wanted = [&](base::asn network) { return is_among(weights.origins, network); };
  auto const sessions4 = full_feed_sessions(table, base::ip_family::v4, least);
  auto const views4 = hegemony_views(table, sessions4, base::ip_family::v4, wanted);
  out.seen_from = set_of(views4);
  out.hegemony = depend_on(views4, weights.origins);
  auto const sessions6 = full_feed_sessions(table, base::ip_family::v6, least);
  auto const views6 = hegemony_views(table, sessions6, base::ip_family::v6, wanted);
  out.seen_from6 = set_of(views6);
  out.hegemony6 = depend_on(views6, weights.origins);
  std::vector<std::uint32_t> abroad;
  for (auto const session : sessions4) {
    if (side_of(from, country, table.sessions[session].network) == home_side::outside)
      abroad.push_back(session);
  }
  prefix_locator const locator{from};
  influence_rule rule;
  rule.lies_inside = [&](base::ip_prefix const& prefix) {
    auto const found = locator.country_of(prefix);
    return found.valid() ? std::optional{found == country} : std::nullopt;
  };
  rule.is_at_home = [&](base::asn network) { return side_of(from, country, network) == home_side::inside; };
  auto const influence = influence_views_of(table, abroad, rule);
  add_influence(out, influence.views, influence.total, from, graph, country);
  return out;
}

namespace {

// Keeps the vantages that `keep` tells to keep, and their rows.
path_views kept_vantages(path_views const& views, std::function<bool(base::asn)> const& keep) {
  path_views out;
  std::vector<std::optional<std::uint32_t>> place;
  for (auto const& one : views.vantages) {
    auto const next = static_cast<std::uint32_t>(out.vantages.size());
    place.push_back(keep(one.network) ? std::optional{next} : std::nullopt);
    if (place.back()) out.vantages.push_back(one);
  }
  for (auto row : views.rows) {
    if (!place[row.vantage]) continue;
    row.vantage = *place[row.vantage];
    row.path = out.add_path(views.path(row.path));
    out.rows.push_back(row);
  }
  out.sort();
  return out;
}

}  // namespace

path_measures simulated_measures(world::world const& from, as_graph const& graph, world::country_idx country,
                                 std::span<topology::node_idx const> vantages) {
  path_measures out;
  auto const weights = origins_of(from, country);
  auto const at_home = address_origins(from, country);
  out.weighed_by = weights.basis;
  std::vector<bool> wanted(graph.size());
  for (auto const* const list : {&weights.origins, &at_home}) {
    for (auto const& one : *list) {
      if (auto const node = find_node(graph, one.origin)) wanted[node->index()] = true;
    }
  }
  topology::link_mask const mask{graph};
  auto const views = swept_views(make_plan(graph, mask), mask, vantages, wanted, 1);
  out.seen_from = set_of(views);
  out.hegemony = depend_on(views, weights.origins);
  auto abroad = kept_vantages(
      views, [&](base::asn network) { return side_of(from, country, network) == home_side::outside; });
  auto total = 0.0;
  for (auto const& one : at_home) total += one.weight / block_addresses;
  for (auto& row : abroad.rows) {
    auto const at = std::lower_bound(at_home.begin(), at_home.end(), row.origin,
                                     [](origin_weight const& a, base::asn b) { return a.origin < b; });
    row.weight = at != at_home.end() && at->origin == row.origin ? at->weight / block_addresses : 0;
  }
  add_influence(out, abroad, total, from, graph, country);
  return out;
}

std::vector<topology::node_idx> usual_vantages(world::world const& from, as_graph const& graph,
                                               world::country_idx country) {
  constexpr auto most = std::size_t{20};
  constexpr auto many_neighbours = std::size_t{10};
  auto const abroad = [&](topology::node_idx node) {
    return side_of(from, country, graph.numbers[node]) != home_side::inside;
  };
  auto found = evenly_spaced_networks(graph, many_neighbours, most, abroad);
  if (found.empty()) found = evenly_spaced_networks(graph, 1, most, abroad);
  return found;
}

}  // namespace causeway::routing
