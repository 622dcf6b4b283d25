//! Routes and session events as JSON lines.
#include "formats/mrt_json.h"

#include <algorithm>

#include "formats/mrt_text.h"

namespace causeway::formats {

namespace {

std::string_view event_name(route_event event) {
  switch (event) {
    case route_event::table: return "table";
    case route_event::announcement: return "announcement";
    case route_event::withdrawal: return "withdrawal";
    case route_event::treated_as_withdraw: return "treated_as_withdraw";
  }
  return "";
}

std::string_view type_name(mrt_type type) {
  switch (type) {
    case mrt_type::bgp: return "BGP";
    case mrt_type::table_dump: return "TABLE_DUMP";
    case mrt_type::table_dump_v2: return "TABLE_DUMP_V2";
    case mrt_type::bgp4mp: return "BGP4MP";
    default: return "BGP4MP_ET";
  }
}

void write_head(text_buffer& out, std::string_view event, mrt_header const& header, mrt_peer const& peer) {
  out << "{\"event\":\"" << event << "\",\"type\":\"" << type_name(header.type)
      << "\",\"time\":" << header.time_s;
  write_microseconds(out, header);
  out << ",\"peer_asn\":" << peer.number.value << ",\"peer_address\":";
  write_json_address(out, peer.address);
}

base::ip_address address_of(wire_bytes bytes, base::ip_family family) {
  base::ip_address out;
  out.family = family;
  std::copy_n(bytes.begin(), std::min(bytes.size(), base::byte_count(family)), out.bytes.begin());
  return out;
}

void write_next_hop(text_buffer& out, wire_bytes next_hop) {
  if (next_hop.empty()) return;
  out << ",\"next_hop\":";
  if (next_hop.size() == 4) return write_json_address(out, address_of(next_hop, base::ip_family::v4));
  if (next_hop.size() != 16 && next_hop.size() != 32) return write_json_hex(out, next_hop);
  write_json_address(out, address_of(next_hop, base::ip_family::v6));
  if (next_hop.size() == 16) return;
  out << ",\"next_hop_link_local\":";
  write_json_address(out, address_of(next_hop.subspan(16), base::ip_family::v6));
}

void write_prefix(text_buffer& out, base::ip_prefix const& prefix) {
  write_json_address(out, prefix.address);
  out.end_at(out.room(1) - 1);  // over the closing quote
  out << '/' << std::uint32_t{prefix.length} << '"';
}

void write_route(text_buffer& out, mrt_route const& route) {
  write_head(out, event_name(route.event), route.header, route.peer);
  out << ",\"prefix\":";
  write_prefix(out, route.prefix);
  if (route.safi == bgp_safi::multicast) out << ",\"safi\":\"multicast\"";
  if (route.safi == bgp_safi::unicast_and_multicast) out << ",\"safi\":\"unicast and multicast\"";
  if (route.add_path_id) out << ",\"path_id\":" << *route.add_path_id;
  if (route.event == route_event::table) out << ",\"originated\":" << route.originated_s;
  if (route.attributes != nullptr) {
    out << ",\"as_path\":";
    write_json_path(out, route.path);
    write_next_hop(out, route.next_hop);
    write_json_attributes(out, *route.attributes, route.width);
  }
  out << "}\n";
}

void write_state(text_buffer& out, mrt_header const& header, state_change const& change) {
  write_head(out, "state", header, change.ends.peer);
  out << ",\"old_state\":\"" << state_name(change.old_state) << "\",\"new_state\":\""
      << state_name(change.new_state) << "\"}\n";
}

void write_capabilities(text_buffer& out, wire_bytes parameters) {
  constexpr std::uint8_t capabilities = 2;  // RFC 5492 §4
  auto bytes = byte_cursor{parameters};
  auto first = true;
  out << ",\"capabilities\":[";
  while (bytes.left() >= 2) {
    auto const type = bytes.u8();
    auto inner = byte_cursor{bytes.take(bytes.u8())};
    while (type == capabilities && inner.left() >= 2) {
      if (!first) out << ',';
      first = false;
      out << "{\"code\":" << std::uint32_t{inner.u8()} << ",\"value\":";
      write_json_hex(out, inner.take(inner.u8()));
      out << '}';
    }
  }
  out << ']';
}

void write_open(text_buffer& out, wire_bytes body) {
  auto bytes = byte_cursor{body};
  out << ",\"version\":" << std::uint32_t{bytes.u8()};
  out << ",\"asn\":" << std::uint32_t{bytes.u16()};
  out << ",\"hold_time_s\":" << std::uint32_t{bytes.u16()} << ",\"bgp_id\":";
  write_json_address(out, base::ipv4(bytes.u32()));
  write_capabilities(out, bytes.take(bytes.u8()));
}

void write_notification(text_buffer& out, wire_bytes body) {
  auto bytes = byte_cursor{body};
  out << ",\"code\":" << std::uint32_t{bytes.u8()};
  out << ",\"subcode\":" << std::uint32_t{bytes.u8()} << ",\"data\":";
  write_json_hex(out, bytes.rest());
}

std::string_view message_name(bgp_message type) {
  switch (type) {
    case bgp_message::open: return "open";
    case bgp_message::update: return "update";
    case bgp_message::notification: return "notification";
    case bgp_message::keepalive: return "keepalive";
    case bgp_message::route_refresh: return "route_refresh";
  }
  return "";
}

void write_message(text_buffer& out, mrt_header const& header, session_message const& message) {
  auto const type = static_cast<bgp_message>(message.type);
  write_head(out, message_name(type), header, message.ends.peer);
  if (message.direction == message_direction::sent) out << ",\"sent\":true";
  if (type == bgp_message::open) write_open(out, message.body);
  if (type == bgp_message::notification) write_notification(out, message.body);
  out << "}\n";
}

}  // namespace

mrt_sink json_sink(text_buffer& out) {
  return {[&out](mrt_route const& route) { write_route(out, route); },
          [&out](mrt_header const& header, state_change const& change) { write_state(out, header, change); },
          [&out](mrt_header const& header, session_message const& message) {
            write_message(out, header, message);
          }};
}

}  // namespace causeway::formats
