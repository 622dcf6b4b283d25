//! A country's exchanges, buildings, landing points, cables, fibre and cities.
#include <algorithm>
#include <map>
#include <set>

#include "world/country_view.h"

namespace causeway::world {

namespace {

void add_members(world const& from, country_exchange& line, exchange_idx exchange, country_idx country) {
  std::set<as_idx> members;
  auto speed_mbps = std::uint64_t{0};
  auto const ports = from.exchange_ports[exchange];
  for (auto const& port : ports) {
    speed_mbps += port.speed_mbps;
    if (port.network.valid()) members.insert(port.network);
  }
  line.ports = ports.size();
  line.speed_mbps = speed_mbps;
  line.members = members.size();
  line.members_at_home = static_cast<std::uint64_t>(std::count_if(
      members.begin(), members.end(), [&](as_idx one) { return from.networks[one].home == country; }));
}

country_exchange line_of(world const& from, exchange_idx exchange, country_idx country) {
  auto const& row = from.exchanges[exchange];
  country_exchange line;
  line.name = text_of(from, row.name);
  line.city = text_of(from, row.city);
  line.peeringdb_id = row.peeringdb_id;
  line.source = row.source;
  if (!from.exchange_ports.values().empty()) add_members(from, line, exchange, country);
  if (!from.exchange_lans.values().empty()) line.lans = from.exchange_lans[exchange].size();
  if (!from.exchange_buildings.values().empty()) line.buildings = from.exchange_buildings[exchange].size();
  return line;
}

// building -> networks or exchanges in it, each once.
template <typename Key>
std::map<building_idx, std::uint64_t> tenants(std::set<std::pair<building_idx, Key>> const& pairs) {
  std::map<building_idx, std::uint64_t> counts;
  for (auto const& [building, tenant] : pairs) ++counts[building];
  return counts;
}

std::map<building_idx, std::uint64_t> networks_by_building(world const& from) {
  std::set<std::pair<building_idx, as_idx>> pairs;
  for_each_row(from.networks, [&](as_idx network, network_row const&) {
    for (auto const& site : from.network_sites[network]) {
      if (site.building.valid()) pairs.emplace(site.building, network);
    }
  });
  return tenants(pairs);
}

std::map<building_idx, std::uint64_t> exchanges_by_building(world const& from) {
  std::set<std::pair<building_idx, exchange_idx>> pairs;
  for_each_row(from.exchanges, [&](exchange_idx exchange, exchange_row const&) {
    for (auto const building : from.exchange_buildings[exchange]) pairs.emplace(building, exchange);
  });
  return tenants(pairs);
}

// Nothing where no building has any.
std::optional<std::uint64_t> count_in(std::map<building_idx, std::uint64_t> const& counts,
                                      building_idx building) {
  if (counts.empty()) return std::nullopt;
  auto const found = counts.find(building);
  return found == counts.end() ? 0 : found->second;
}

void add_span(world const& from, std::map<std::string_view, country_fibre>& networks, span_row const& row,
              country_idx country) {
  auto const starts = row.start_country == country;
  auto const ends = row.end_country == country;
  if (!starts && !ends) return;
  auto& line = networks[text_of(from, row.network)];
  line.source = row.source;
  ++line.spans;
  auto const crosses = row.start_country.valid() && row.end_country.valid() && starts != ends;
  line.crossing_spans += crosses ? 1U : 0U;
  if (row.length_m >= 0) line.length_km += row.length_m / 1000.0;
  line.spans_without_length += row.length_m < 0 ? 1U : 0U;
}

std::map<std::string_view, country_fibre> fibre_networks(world const& from, country_idx country) {
  std::map<std::string_view, country_fibre> networks;
  for (auto const& row : from.fibre_nodes) {
    if (row.country != country) continue;
    auto& line = networks[text_of(from, row.network)];
    line.source = row.source;
    ++line.nodes;
  }
  for (auto const& row : from.spans) add_span(from, networks, row, country);
  return networks;
}

}  // namespace

facts<country_exchange> exchanges_of(world const& from, country_idx country) {
  facts<country_exchange> found;
  for_each_row(from.exchanges, [&](exchange_idx exchange, exchange_row const& row) {
    if (row.country != country) return;
    found.rows.push_back(line_of(from, exchange, country));
    add_source(found.sources, row.source);
    for (auto const& port : from.exchange_ports[exchange]) add_source(found.sources, port.source);
  });
  std::stable_sort(
      found.rows.begin(), found.rows.end(),
      [](country_exchange const& a, country_exchange const& b) { return a.members > b.members; });
  settle(found, from.exchanges);
  return found;
}

facts<country_building> buildings_of(world const& from, country_idx country) {
  facts<country_building> found;
  auto const networks = networks_by_building(from);
  auto const exchanges = exchanges_by_building(from);
  for_each_row(from.buildings, [&](building_idx building, building_row const& row) {
    if (row.country != country) return;
    found.rows.push_back({text_of(from, row.name), text_of(from, row.organisation), text_of(from, row.city),
                          row.peeringdb_id, count_in(networks, building), count_in(exchanges, building),
                          row.source});
    add_source(found.sources, row.source);
  });
  std::stable_sort(found.rows.begin(), found.rows.end(),
                   [](country_building const& a, country_building const& b) {
                     return a.networks != b.networks ? a.networks > b.networks : a.exchanges > b.exchanges;
                   });
  settle(found, from.buildings);
  return found;
}

facts<country_landing> landings_of(world const& from, country_idx country) {
  std::map<landing_idx, std::vector<cable_idx>> landing_cables;
  for_each_row(from.cables, [&](cable_idx cable, cable_row const&) {
    for (auto const landing : from.cable_landings[cable]) landing_cables[landing].push_back(cable);
  });
  facts<country_landing> found;
  for_each_row(from.landings, [&](landing_idx landing, landing_row const& row) {
    if (row.country != country) return;
    country_landing line{text_of(from, row.id), text_of(from, row.name), row.point, {}, row.source};
    for (auto const cable : landing_cables[landing]) {
      line.cables.push_back(brief_of(from, cable));
      add_source(found.sources, from.cables[cable].source);
    }
    found.rows.push_back(std::move(line));
    add_source(found.sources, row.source);
  });
  settle(found, from.landings);
  return found;
}

facts<country_cable> cables_of(world const& from, country_idx country) {
  facts<country_cable> found;
  for_each_row(from.cables, [&](cable_idx cable, cable_row const& row) {
    std::vector<std::string_view> here;
    for (auto const landing : from.cable_landings[cable]) {
      if (from.landings[landing].country == country)
        here.push_back(text_of(from, from.landings[landing].name));
    }
    if (here.empty()) return;
    found.rows.push_back({brief_of(from, cable), std::move(here), row.source});
    add_source(found.sources, row.source);
  });
  std::stable_sort(found.rows.begin(), found.rows.end(), [](country_cable const& a, country_cable const& b) {
    return a.cable.planned != b.cable.planned ? b.cable.planned : a.cable.rfs_year < b.cable.rfs_year;
  });
  settle(found, from.cables);
  return found;
}

facts<country_fibre> fibre_of(world const& from, country_idx country) {
  facts<country_fibre> found;
  for (auto& [name, line] : fibre_networks(from, country)) {
    line.network = name;
    found.rows.push_back(line);
    add_source(found.sources, line.source);
  }
  if (from.spans.empty()) {
    settle(found, from.fibre_nodes);
  } else {
    settle(found, from.spans);
  }
  return found;
}

row_count cities_of(world const& from, country_idx country) {
  row_count sum;
  for (auto const& row : from.cities) {
    if (row.country != country) continue;
    ++sum.count;
    add_source(sum.sources, row.source);
  }
  settle(sum, from.cities);
  return sum;
}

}  // namespace causeway::world
