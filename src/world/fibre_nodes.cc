//! Nodes of terrestrial fibre networks, and the countries in which they stand.
#include "world/fibre_nodes.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "world/city_grid.h"

namespace causeway::world {

namespace {

constexpr double reach_km = 100.0;
// What "nearly equally near" means: another country's city less than twice as far and 5 km more.
constexpr double margin_ratio = 2.0;
constexpr double margin_km = 5.0;
constexpr double search_km = reach_km * margin_ratio + margin_km;
// A network's own country: at least nine tenths of at least five nodes.
constexpr std::uint64_t fewest_nodes = 5;
constexpr std::uint64_t share_percent = 90;

void add_end(fibre_node_map& nodes, span_draft const& span, fibre_end_draft const& end, join_count& count) {
  if (end.node_id.empty()) return count.add_unjoined(span.network + ": span " + span.id);
  auto const [at, is_new] = nodes.try_emplace({span.network_key, end.node_id});
  auto& node = at->second;
  if (node.has_feature) return count.add_joined();
  count.add_unjoined(span.network + ": node " + end.node_id);
  if (!is_new && node.point.known()) return;
  static_cast<fibre_draft&>(node) = {said_of(span), span.network_key, span.network, end.node_id, end.name};
  node.point = end.point;
}

fibre_node_map collect_nodes(places_draft const& draft, build_context& context) {
  auto& count = context.join("ends of spans to nodes",
                             "By network and node id; an unjoined end that has an id becomes a node itself.");
  fibre_node_map nodes;
  for (auto const& one : draft.nodes)
    nodes.try_emplace({one.network_key, one.id}, joined_node{one, true, {}, {}});
  for (auto const& span : draft.spans) {
    add_end(nodes, span, span.start, count);
    add_end(nodes, span, span.end, count);
  }
  return nodes;
}

// Countries

std::string shown(joined_node const& node) {
  return node.network + ": " + (node.name.empty() ? node.id : node.name);
}

bool is_clear(nearest_country const& near) {
  return near.country.valid() && near.km <= reach_km && near.other_km >= near.km * margin_ratio + margin_km;
}

using node_list = std::vector<joined_node*>;

// Gives a country to every node that says one or is clearly nearest to one; returns the others.
node_list join_clear_nodes(fibre_node_map& nodes, city_grid const& cities, build_context& context) {
  auto& count = context.join(
      "fibre nodes to countries",
      "By the code that the node gives, else by the nearest city within 100 km where every other country's "
      "cities are at least twice as far and 5 km more; conflict: a code that is no country.");
  node_list others;
  for (auto& [key, node] : nodes) {
    node.in = context.country_of(node.country);
    if (node.country.given() && !node.in.valid()) ++count.conflicts;
    if (!node.in.valid() && node.point.known()) {
      auto const near = cities.nearest(node.point, search_km);
      if (is_clear(near)) node.in = near.country;
    }
    if (node.in.valid()) {
      count.add_joined();
    } else {
      count.add_unjoined(shown(node));
      others.push_back(&node);
    }
  }
  return others;
}

// network key -> the country of nearly all its nodes
std::map<std::string, country_idx> own_countries(fibre_node_map const& nodes) {
  std::map<std::string, std::map<country_idx, std::uint64_t>> counts;
  for (auto const& [key, node] : nodes) {
    if (node.in.valid()) ++counts[key.first][node.in];
  }
  std::map<std::string, country_idx> out;
  for (auto const& [network, by_country] : counts) {
    auto sum = std::uint64_t{0};
    for (auto const& [country, number] : by_country) sum += number;
    for (auto const& [country, number] : by_country) {
      if (sum >= fewest_nodes && number * 100 >= sum * share_percent) out.emplace(network, country);
    }
  }
  return out;
}

// Nodes between two countries belong to their network's own, if that has a city within reach.
void join_by_network(fibre_node_map const& nodes, node_list const& unclear, city_grid const& cities,
                     build_context& context) {
  auto& count = context.join(
      "fibre nodes between countries to their network's",
      "Where at least nine tenths of at least five joined nodes of the network lie in one country and that "
      "country has a city within 100 km of the node.");
  auto const own = own_countries(nodes);
  for (auto* const node : unclear) {
    auto const country = own.find(node->network_key);
    if (country != own.end() && node->point.known() &&
        cities.has_city_of(country->second, node->point, reach_km)) {
      node->in = country->second;
      count.add_joined();
    } else {
      count.add_unjoined(shown(*node));
    }
  }
}

}  // namespace

fibre_node_map join_fibre_nodes(places_draft const& draft, std::span<city_row const> cities,
                                build_context& context) {
  auto nodes = collect_nodes(draft, context);
  city_grid const grid{cities};
  auto const unclear = join_clear_nodes(nodes, grid, context);
  join_by_network(nodes, unclear, grid, context);
  return nodes;
}

}  // namespace causeway::world
