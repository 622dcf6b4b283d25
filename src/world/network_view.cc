//! Everything that a world knows about one network.
#include "world/network_view.h"

#include <algorithm>

namespace causeway::world {

namespace {

facts<network_brief> siblings_of(world const& from, as_idx network) {
  facts<network_brief> found;
  auto const& row = from.networks[network];
  if (row.organisation.valid()) {
    for (auto const sibling : from.organisation_networks[row.organisation]) {
      if (sibling != network) found.rows.push_back(brief_of(from, sibling));
    }
    add_source(found.sources, from.organisations[row.organisation].source);
  }
  settle(found, from.organisations);
  return found;
}

facts<network_country> presence_of(world const& from, as_idx network) {
  facts<network_country> found;
  auto const all = from.networks[network].addresses4;
  for (auto const& place : from.network_presence[network]) {
    found.rows.push_back({brief_of(from, place.country), if_read4(from, place.addresses4),
                          if_read6(from, place.slash64s6), share_of(place.addresses4, all)});
  }
  return found;
}

network_prefix line_of(world const& from, prefix_idx prefix) {
  auto const& place = from.prefix_places[prefix];
  return {prefix_at(from, prefix),
          code_of(from, place.country),
          static_cast<location_basis>(place.basis),
          from.prefix_exclusive[prefix],
          from.prefix_origins[prefix].size(),
          (place.flags & prefix_as_set) != 0,
          place.source};
}

facts<network_prefix> prefixes_of(world const& from, as_idx network) {
  facts<network_prefix> found;
  for_each_row(from.prefix_places, [&](prefix_idx prefix, prefix_place const& place) {
    auto const origins = from.prefix_origins[prefix];
    if (std::find(origins.begin(), origins.end(), network) == origins.end()) return;
    found.rows.push_back(line_of(from, prefix));
    add_source(found.sources, place.source);
  });
  for (auto const basis : {location_basis::table, location_basis::delegation}) {
    auto const uses = [&](network_prefix const& row) { return row.basis == basis; };
    if (std::any_of(found.rows.begin(), found.rows.end(), uses))
      add_location_sources(from, basis, found.sources);
  }
  settle(found, from.prefix_places);
  return found;
}

void add_neighbour(world const& from, facts<network_neighbour>& found, as_idx other, link_row const& link) {
  found.rows.push_back({brief_of(from, other), link.evidence, link.source});
  add_source(found.sources, link.source);
}

void find_neighbours(world const& from, as_idx network, network_view& view) {
  for (auto const& link : from.links) {
    if (link.first != network && link.second != network) continue;
    auto const is_first = link.first == network;
    auto const other = is_first ? link.second : link.first;
    if (static_cast<relationship>(link.relation) == relationship::peers) {
      add_neighbour(from, view.peers, other, link);
    } else {
      add_neighbour(from, is_first ? view.customers : view.providers, other, link);
    }
  }
  for (auto* const list : {&view.providers, &view.customers, &view.peers}) {
    std::stable_sort(list->rows.begin(), list->rows.end(),
                     [](network_neighbour const& a, network_neighbour const& b) {
                       return a.network.number < b.network.number;
                     });
    settle(*list, from.links);
  }
}

network_port line_of(world const& from, exchange_idx exchange, port_row const& port) {
  auto const& row = from.exchanges[exchange];
  network_port line;
  line.exchange = text_of(from, row.name);
  line.city = text_of(from, row.city);
  line.country = code_of(from, row.country);
  line.peeringdb_id = row.peeringdb_id;
  line.speed_mbps = port.speed_mbps;
  line.route_server = (port.flags & port_route_server) != 0;
  line.operational = (port.flags & port_operational) != 0;
  line.ipv4 = (port.flags & port_has_ipv4) != 0;
  line.ipv6 = (port.flags & port_has_ipv6) != 0;
  line.source = port.source;
  return line;
}

facts<network_port> ports_of(world const& from, as_idx network) {
  facts<network_port> found;
  for_each_row(from.exchanges, [&](exchange_idx exchange, exchange_row const&) {
    for (auto const& port : from.exchange_ports[exchange]) {
      if (port.network != network) continue;
      found.rows.push_back(line_of(from, exchange, port));
      add_source(found.sources, port.source);
    }
  });
  settle(found, from.exchange_ports.values());
  return found;
}

facts<network_site> sites_of(world const& from, as_idx network) {
  facts<network_site> found;
  for (auto const& site : from.network_sites[network]) {
    auto const building =
        site.building.valid() ? text_of(from, from.buildings[site.building].name) : std::string_view{};
    found.rows.push_back(
        {building, text_of(from, site.city), code_of(from, site.country), site.point, site.source});
    add_source(found.sources, site.source);
  }
  settle(found, from.network_sites.values());
  return found;
}

facts<network_vrp> vrps_of(world const& from, as_idx network) {
  facts<network_vrp> found;
  for (auto const& row : from.vrps) {
    if (row.origin != from.networks[network].number) continue;
    found.rows.push_back({{to_address(row.address, row.family), row.length}, row.max_length, row.source});
    add_source(found.sources, row.source);
  }
  settle(found, from.vrps);
  return found;
}

network_brief brief_of(world const& from, base::asn number) {
  auto const known = find_network(from, number);
  return known ? brief_of(from, *known) : network_brief{number, {}, {}, {}};
}

facts<network_brief> aspa_providers_of(world const& from, as_idx network) {
  facts<network_brief> found;
  for_each_row(from.aspas, [&](aspa_idx aspa, aspa_row const& row) {
    if (row.customer != from.networks[network].number) return;
    for (auto const provider : from.aspa_providers[aspa]) found.rows.push_back(brief_of(from, provider));
    add_source(found.sources, row.source);
  });
  settle(found, from.aspas);
  return found;
}

facts<network_users> users_of(world const& from, as_idx network) {
  facts<network_users> found;
  for (auto const& row : from.users) {
    if (row.network != network) continue;
    found.rows.push_back({brief_of(from, row.country), row.users, row.source});
    add_source(found.sources, row.source);
  }
  settle(found, from.users);
  return found;
}

}  // namespace

network_view view_network(world const& from, as_idx network) {
  network_view view;
  view.network = network;
  view.siblings = siblings_of(from, network);
  view.presence = presence_of(from, network);
  view.prefixes = prefixes_of(from, network);
  view.presence.state = from.prefix_places.empty() ? knowledge::not_read : view.prefixes.state;
  view.presence.sources = view.prefixes.sources;
  find_neighbours(from, network, view);
  view.ports = ports_of(from, network);
  view.sites = sites_of(from, network);
  view.vrps = vrps_of(from, network);
  view.aspa_providers = aspa_providers_of(from, network);
  view.users = users_of(from, network);
  return view;
}

}  // namespace causeway::world
