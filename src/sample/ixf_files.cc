//! Member exports of exchanges.
#include <algorithm>
#include <set>
#include <span>

#include "base/text.h"
#include "formats/fields.h"
#include "formats/ixf_writer.h"
#include "sample/dice.h"
#include "sample/peering_files.h"

namespace causeway::sample {

namespace {

constexpr double exporting_share = 0.8;
constexpr std::string_view lan_id = "1";

// Small letters and digits, everything between them a hyphen.
std::string slug_of(std::string_view name) {
  std::string out;
  for (auto const letter : base::lower_ascii(name)) {
    auto const is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (is_plain) {
      out += letter;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

std::uint32_t id_of(std::size_t row) {
  return static_cast<std::uint32_t>(row + 1);
}

std::string label_of(std::size_t row) {
  return std::to_string(id_of(row));
}

std::optional<base::ip_prefix> given(base::ip_prefix const& prefix) {
  return prefix.length == 0 ? std::nullopt : std::optional{prefix};
}

formats::ixf_exchange exchange_of(lands const& on, wires const& over, std::size_t row) {
  auto const& exchange = over.exchanges[row];
  formats::ixf_exchange out;
  out.id = label_of(row);
  out.shortname = exchange.name;
  out.name = exchange.name;
  out.country = on.of(on.of(exchange.city).country).code;
  out.peeringdb_id = id_of(row);
  for (auto const building : exchange.buildings) {
    auto const& where = over.of(building);
    auto const& city = on.of(where.city);
    out.switches.push_back({label_of(building.index()), "sw" + label_of(out.switches.size()), where.name,
                            city.name, on.of(city.country).code, id_of(building.index())});
  }
  out.vlans.push_back({std::string{lan_id}, "Peering", given(exchange.lan4), given(exchange.lan6)});
  return out;
}

// The building where the port is: one that both are in, else the exchange's first.
std::vector<std::string> switch_of(made_exchange const& exchange, made_network const& network) {
  if (exchange.buildings.empty()) return {};
  auto const shared = std::find_first_of(exchange.buildings.begin(), exchange.buildings.end(),
                                         network.buildings.begin(), network.buildings.end());
  auto const building = shared == exchange.buildings.end() ? exchange.buildings.front() : *shared;
  return {label_of(building.index())};
}

formats::ixf_connection connection_of(wires const& over, made_network const& network, made_port const& port) {
  formats::ixf_connection out;
  out.ixp_id = label_of(port.exchange.index());
  out.state = "active";
  out.speed_mbps = port.speed_mbps;
  out.interface_count = 1;
  out.switch_ids = switch_of(over.of(port.exchange), network);
  formats::ixf_port_address address;
  address.vlan_id = lan_id;
  address.ipaddr4 = port.address4;
  address.routeserver4 = port.at_route_server;
  if (port.has_ipv6) {
    address.ipaddr6 = port.address6;
    address.routeserver6 = port.at_route_server;
  }
  out.addresses.push_back(address);
  return out;
}

std::vector<formats::ixf_member> members_of(wires const& over, networks const& of,
                                            std::span<made_port const> ports) {
  std::vector<formats::ixf_member> out;
  for (auto const& port : ports) {
    auto const& network = of.of(port.network);
    if (out.empty() || out.back().asn != network.number) {
      formats::ixf_member member;
      member.asn = network.number;
      member.name = network.name;
      member.type = network.role == network_role::exchange ? "routeserver" : "peering";
      member.peering_policy = port.at_route_server ? "open" : "selective";
      out.push_back(std::move(member));
    }
    out.back().connections.push_back(connection_of(over, network, port));
  }
  return out;
}

}  // namespace

std::vector<std::string> member_export_names(sample_options const& options, wires const& over) {
  std::vector<std::string> out(over.exchanges.size());
  std::set<std::string> taken;
  for (auto i = std::size_t{0}; i < out.size(); ++i) {
    if (!dice{options.seed, "member export", i}.chance(exporting_share)) continue;
    auto slug = slug_of(over.exchanges[i].name);
    if (slug.empty() || taken.contains(slug)) slug += "-x" + label_of(i);
    taken.insert(slug);
    out[i] = slug + "-" + formats::digits_of(sample_day()) + ".json";
  }
  return out;
}

std::vector<published_file> publish_member_exports(sample_options const& options, lands const& on,
                                                   wires const& over, networks const& of) {
  auto const names = member_export_names(options, over);
  std::vector<published_file> out;
  for (auto i = std::size_t{0}; i < names.size(); ++i) {
    auto const at = exchange_id{static_cast<exchange_id::rep>(i)};
    auto const ports = std::ranges::equal_range(of.ports, at, {}, &made_port::exchange);
    if (names[i].empty() || ports.empty()) continue;
    out.push_back({"ixf/" + names[i], "ixf",
                   formats::ixf_text({"1.0", sample_day()}, {exchange_of(on, over, i)},
                                     members_of(over, of, {ports.begin(), ports.end()})),
                   packing::none});
  }
  return out;
}

}  // namespace causeway::sample
