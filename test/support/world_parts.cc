//! The world made from plain vectors.
#include "support/world_parts.h"

#include <algorithm>

namespace causeway::test {

namespace {

template <typename Key, typename Value>
void fill(base::column<Key, Value>& table, std::vector<Value> const& values) {
  table = base::column<Key, Value>{values};
}

template <typename Key, typename Value>
void fill(base::csr<Key, Value>& table, lists<Value> const& rows, std::size_t keys) {
  std::vector<std::uint32_t> offsets{0};
  std::vector<Value> values;
  for (auto i = std::size_t{0}; i < std::max(keys, rows.size()); ++i) {
    if (i < rows.size()) values.insert(values.end(), rows[i].begin(), rows[i].end());
    offsets.push_back(static_cast<std::uint32_t>(values.size()));
  }
  table = base::csr<Key, Value>{std::move(offsets), std::move(values)};
}

void fill_networks(world::world& w, world_parts const& parts) {
  fill(w.organisations, parts.organisations);
  fill(w.organisation_networks, parts.organisation_networks, parts.organisations.size());
  fill(w.networks, parts.networks);
  fill(w.network_presence, parts.network_presence, parts.networks.size());
  fill(w.prefix4_address, parts.prefix4_address);
  fill(w.prefix6_address, parts.prefix6_address);
  fill(w.prefix_places, parts.prefix_places);
  fill(w.prefix_exclusive, parts.prefix_exclusive);
  fill(w.prefix_origins, parts.prefix_origins, parts.prefix_places.size());
  fill(w.links, parts.links);
}

void fill_places(world::world& w, world_parts const& parts) {
  fill(w.exchanges, parts.exchanges);
  fill(w.exchange_ports, parts.exchange_ports, parts.exchanges.size());
  fill(w.exchange_lans, parts.exchange_lans, parts.exchanges.size());
  fill(w.exchange_buildings, parts.exchange_buildings, parts.exchanges.size());
  fill(w.buildings, parts.buildings);
  fill(w.network_sites, parts.network_sites, parts.networks.size());
  fill(w.landings, parts.landings);
  fill(w.cables, parts.cables);
  fill(w.cable_landings, parts.cable_landings, parts.cables.size());
  fill(w.cable_lines, parts.cable_lines, parts.cables.size());
  fill(w.cable_line_points, parts.cable_line_points, 0);
  fill(w.fibre_nodes, parts.fibre_nodes);
  fill(w.spans, parts.spans);
  fill(w.span_points, parts.span_points, parts.spans.size());
  fill(w.cities, parts.cities);
  fill(w.borders, parts.borders);
  fill(w.border_spans, parts.border_spans, parts.borders.size());
}

void fill_figures(world::world& w, world_parts const& parts) {
  fill(w.vrps, parts.vrps);
  fill(w.aspas, parts.aspas);
  fill(w.aspa_providers, parts.aspa_providers, parts.aspas.size());
  fill(w.users, parts.users);
  fill(w.prices, parts.prices);
  fill(w.price_values, parts.price_values);
  fill(w.latencies, parts.latencies);
  fill(w.indicators, parts.indicators);
  fill(w.observations, parts.observations);
  fill(w.observation_values, parts.observation_values);
}

}  // namespace

world::world world_parts::made() const {
  world::world w;
  auto pool = text;
  w.text = base::column<world::byte_idx, char>{pool.take()};
  w.summary = base::column<world::byte_idx, world::world::summary_row>{{summary}};
  fill(w.sources, sources);
  fill(w.source_issues, source_issues, sources.size());
  fill(w.unused, unused);
  fill(w.joins, joins);
  fill(w.countries, countries);
  fill(w.country_groups, country_groups, countries.size());
  fill(w.country_neighbours, country_neighbours, countries.size());
  fill_networks(w, *this);
  fill_places(w, *this);
  fill_figures(w, *this);
  return w;
}

}  // namespace causeway::test
