//! An IX-F member export out of its parts.
#include "formats/ixf_writer.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "formats/item_list.h"

namespace causeway::formats {

namespace {

// Most exports write these ids as numbers, some as text.
void add_id(base::json_writer& json, std::string_view name, std::string_view id) {
  if (auto const number = base::parse_number<std::uint32_t>(id)) {
    json.member(name, *number);
  } else {
    json.member(name, id);
  }
}

void add_reference(base::json_writer& json, std::string_view name, std::optional<std::uint32_t> id) {
  if (id) json.member(name, *id);
}

void add_prefix(base::json_writer& json, std::string_view name,
                std::optional<base::ip_prefix> const& prefix) {
  if (!prefix) return;
  json.key(name).begin_object().member("prefix", base::to_string(prefix->address));
  json.member("mask_length", std::uint32_t{prefix->length}).end_object();
}

void add_address(base::json_writer& json, std::string_view name,
                 std::optional<base::ip_address> const& address, bool at_route_server) {
  if (!address) return;
  json.key(name).begin_object().member("address", base::to_string(*address));
  json.member("routeserver", at_route_server).end_object();
}

std::string exchange_text(ixf_exchange const& exchange) {
  std::string out;
  auto json = base::json_writer{out};
  json.begin_object();
  add_id(json, "ixp_id", exchange.id);
  add_reference(json, "ixf_id", exchange.ixf_id);
  add_reference(json, "peeringdb_id", exchange.peeringdb_id);
  json.member("shortname", exchange.shortname).member("name", exchange.name).member("url", exchange.url);
  json.member("country", to_string(exchange.country)).key("vlan").begin_array();
  for (auto const& vlan : exchange.vlans) {
    json.begin_object();
    add_id(json, "id", vlan.id);
    json.member("name", vlan.name);
    add_prefix(json, "ipv4", vlan.prefix4);
    add_prefix(json, "ipv6", vlan.prefix6);
    json.end_object();
  }
  json.end_array().key("switch").begin_array();
  for (auto const& one : exchange.switches) {
    json.begin_object();
    add_id(json, "id", one.id);
    json.member("name", one.name).member("colo", one.colo).member("city", one.city);
    json.member("country", to_string(one.country));
    add_reference(json, "pdb_facility_id", one.pdb_facility_id);
    json.end_object();
  }
  json.end_array().end_object();
  return out;
}

void add_connection(base::json_writer& json, ixf_connection const& connection) {
  json.begin_object();
  add_id(json, "ixp_id", connection.ixp_id);
  json.member("state", connection.state).key("if_list").begin_array();
  for (auto i = std::size_t{0}; i < std::max(connection.interface_count, 1U); ++i) {
    json.begin_object();
    if (i < connection.switch_ids.size()) add_id(json, "switch_id", connection.switch_ids[i]);
    json.member("if_speed", i == 0 ? connection.speed_mbps : 0).end_object();
  }
  json.end_array().key("vlan_list").begin_array();
  for (auto const& port : connection.addresses) {
    json.begin_object();
    add_id(json, "vlan_id", port.vlan_id);
    add_address(json, "ipv4", port.ipaddr4, port.routeserver4);
    add_address(json, "ipv6", port.ipaddr6, port.routeserver6);
    json.end_object();
  }
  json.end_array().end_object();
}

std::string member_text(ixf_member const& member) {
  std::string out;
  auto json = base::json_writer{out};
  json.begin_object().member("asnum", member.asn.value).member("member_type", member.type);
  json.member("name", member.name).member("url", member.url);
  json.member("peering_policy", member.peering_policy).key("connection_list").begin_array();
  for (auto const& connection : member.connections) add_connection(json, connection);
  json.end_array().end_object();
  return out;
}

}  // namespace

std::string ixf_text(ixf_header const& header, std::vector<ixf_exchange> const& exchanges,
                     std::vector<ixf_member> const& members) {
  std::string out = "{\"version\":";
  base::append_json_string(out, header.version);
  out += ",\n\"timestamp\":\"" + base::to_string(header.date) + "T00:00:00Z\",\n\"ixp_list\":[";
  auto list = item_list{out};
  for (auto const& exchange : exchanges) list.add(exchange_text(exchange));
  list.finish();
  out += "],\n\"member_list\":[";
  auto more = item_list{out};
  for (auto const& member : members) more.add(member_text(member));
  more.finish();
  out += "]}\n";
  return out;
}

}  // namespace causeway::formats
