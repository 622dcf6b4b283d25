//! Everything that a world knows about one Internet exchange.
#include "world/exchange_view.h"

#include <map>

namespace causeway::world {

namespace {

void add_port(exchange_member& member, port_row const& port) {
  auto const has = [&](port_flag flag) { return (port.flags & flag) != 0; };
  ++member.ports;
  member.operational_ports += has(port_operational) ? 1U : 0U;
  member.speed_mbps += port.speed_mbps;
  member.route_server = member.route_server || has(port_route_server);
  member.ipv4 = member.ipv4 || has(port_has_ipv4);
  member.ipv6 = member.ipv6 || has(port_has_ipv6);
}

// Networks stand in order of AS number, so their rows do too; ports of no known network come last.
facts<exchange_member> members_of(world const& from, exchange_idx exchange) {
  facts<exchange_member> found;
  std::map<as_idx, exchange_member> members;
  for (auto const& port : from.exchange_ports[exchange]) {
    add_port(members[port.network], port);
    add_source(found.sources, port.source);
  }
  for (auto& [network, member] : members) {
    member.network = brief_of(from, network);
    found.rows.push_back(member);
  }
  settle(found, from.exchange_ports.values());
  return found;
}

// Lists whose rows carry no source of their own have the exchange's.
template <typename Row, typename Table>
void settle_with_exchange(world const& from, exchange_idx exchange, facts<Row>& found, Table const& table) {
  if (table.values().empty()) return;
  found.state = found.rows.empty() ? knowledge::none_known : knowledge::known;
  add_source(found.sources, from.exchanges[exchange].source);
}

facts<base::ip_prefix> lans_of(world const& from, exchange_idx exchange) {
  facts<base::ip_prefix> found;
  for (auto const& lan : from.exchange_lans[exchange]) {
    found.rows.push_back({to_address(lan.address, lan.family), static_cast<std::uint8_t>(lan.length)});
  }
  settle_with_exchange(from, exchange, found, from.exchange_lans);
  return found;
}

facts<exchange_building> buildings_of(world const& from, exchange_idx exchange) {
  facts<exchange_building> found;
  for (auto const building : from.exchange_buildings[exchange]) {
    auto const& row = from.buildings[building];
    found.rows.push_back({text_of(from, row.name), text_of(from, row.organisation), text_of(from, row.city),
                          code_of(from, row.country)});
  }
  settle_with_exchange(from, exchange, found, from.exchange_buildings);
  return found;
}

}  // namespace

exchange_view view_exchange(world const& from, exchange_idx exchange) {
  exchange_view view;
  view.exchange = exchange;
  view.members = members_of(from, exchange);
  view.lans = lans_of(from, exchange);
  view.buildings = buildings_of(from, exchange);
  auto const home = code_of(from, from.exchanges[exchange].country);
  for (auto const& member : view.members.rows) {
    view.ports += member.ports;
    view.speed_mbps += member.speed_mbps;
    if (home.given() && member.network.home == home) ++view.members_at_home;
  }
  return view;
}

}  // namespace causeway::world
