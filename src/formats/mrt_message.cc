//! Sessions in MRT.
#include "formats/mrt_message.h"

#include <algorithm>

#include "formats/bgp_prefix.h"

namespace causeway::formats {

namespace {

constexpr std::size_t marker_bytes = 16;
constexpr std::size_t bgp_header_bytes = 19;
constexpr std::uint16_t unset = 0xFFFF;

std::optional<base::ip_family> family_of(std::uint16_t afi) {
  if (afi == 1) return base::ip_family::v4;
  if (afi == 2) return base::ip_family::v6;
  return std::nullopt;
}

base::ip_address read_address(byte_cursor& bytes, base::ip_family family) {
  base::ip_address out;
  out.family = family;
  auto const taken = bytes.take(base::byte_count(family));
  std::copy(taken.begin(), taken.end(), out.bytes.begin());
  return out;
}

base::asn read_asn(byte_cursor& bytes, asn_width width) {
  return base::asn{width == asn_width::four ? bytes.u32() : bytes.u16()};
}

void read_numbers(byte_cursor& bytes, asn_width width, session_ends& out) {
  out.peer.number = read_asn(bytes, width);
  out.local.number = read_asn(bytes, width);
}

void read_interface(byte_cursor& bytes, session_ends& out) {
  out.interface_index = bytes.u16();
  out.afi = bytes.u16();
}

bool read_addresses(byte_cursor& bytes, session_ends& out) {
  auto const family = family_of(out.afi);
  if (!family) return false;
  out.peer.address = read_address(bytes, *family);
  out.local.address = read_address(bytes, *family);
  return true;
}

bool is_marker(wire_bytes bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0xFF; });
}

// Zebra wrote neither interface nor addresses with an OPEN, so that the marker's first four octets stand
// where interface and family should.
bool is_zebra_open(session_ends const& ends) {
  return ends.afi == unset && ends.interface_index == unset;
}

message_status read_bgp_header(byte_cursor& bytes, std::size_t marker_left, session_message& out) {
  auto const marker = bytes.take(marker_left);
  if (marker.size() < marker_left) return message_status::truncated;
  if (!is_marker(marker)) return message_status::bad_marker;
  out.announced = bytes.u16();
  auto const behind_length = std::int32_t{out.announced} - std::int32_t{marker_bytes + 2};
  auto const there = bytes.left();
  out.cut_bytes = behind_length - static_cast<std::int32_t>(std::min<std::size_t>(
                                      there, static_cast<std::size_t>(std::max(behind_length, 0))));
  out.type = bytes.u8();
  if (bytes.overrun()) return message_status::truncated;
  auto const wanted = out.announced < bgp_header_bytes ? 0 : out.announced - bgp_header_bytes;
  out.body = bytes.rest().first(std::min(bytes.left(), wanted));
  return message_status::good;
}

std::uint8_t message_type_of(old_bgp_subtype subtype) {
  switch (subtype) {
    case old_bgp_subtype::open: return static_cast<std::uint8_t>(bgp_message::open);
    case old_bgp_subtype::update: return static_cast<std::uint8_t>(bgp_message::update);
    case old_bgp_subtype::notification: return static_cast<std::uint8_t>(bgp_message::notification);
    default: return static_cast<std::uint8_t>(bgp_message::keepalive);
  }
}

}  // namespace

message_status read_session_message(bgp4mp_subtype subtype, wire_bytes body, session_message& out) {
  auto bytes = byte_cursor{body};
  out = {};
  out.width = width_of(subtype);
  out.ids = path_ids_of(subtype);
  out.direction = direction_of(subtype);
  read_numbers(bytes, out.width, out.ends);
  read_interface(bytes, out.ends);
  auto marker_left = marker_bytes;
  if (is_zebra_open(out.ends)) {
    out.ends.interface_index = 0;
    out.ends.afi = static_cast<std::uint16_t>(bgp_afi::ipv4);
    marker_left -= 4;
  } else if (!read_addresses(bytes, out.ends)) {
    return bytes.overrun() ? message_status::truncated : message_status::other_family;
  }
  return read_bgp_header(bytes, marker_left, out);
}

message_status read_state_change(asn_width width, wire_bytes body, state_change& out) {
  constexpr std::size_t without_addresses = 8;
  auto bytes = byte_cursor{body};
  out = {};
  read_numbers(bytes, width, out.ends);
  if (body.size() == without_addresses) {  // an old Zebra left everything between out
    out.ends.afi = static_cast<std::uint16_t>(bgp_afi::ipv4);
  } else {
    read_interface(bytes, out.ends);
    if (!read_addresses(bytes, out.ends)) {
      return bytes.overrun() ? message_status::truncated : message_status::other_family;
    }
  }
  out.old_state = bytes.u16();
  out.new_state = bytes.u16();
  return bytes.overrun() ? message_status::truncated : message_status::good;
}

std::string_view state_name(std::uint16_t state) {
  // The last two are in no standard; Quagga writes them.
  static constexpr std::array<std::string_view, 9> names{"Unknown",     "Idle",     "Connect",
                                                         "Active",      "Opensent", "Openconfirm",
                                                         "Established", "Clearing", "Deleted"};
  return state < names.size() ? names.at(state) : names[0];
}

entry_status read_session_entry(wire_bytes body, session_entry& out) {
  auto bytes = byte_cursor{body};
  out = {};
  read_numbers(bytes, asn_width::two, out.ends);
  read_interface(bytes, out.ends);
  if (!read_addresses(bytes, out.ends)) {
    return bytes.overrun() ? entry_status::truncated : entry_status::other_family;
  }
  out.view = bytes.u16();
  out.status = bytes.u16();
  out.originated_s = bytes.u32();
  out.afi = bytes.u16();
  out.safi = bytes.u8();
  out.next_hop = bytes.take(bytes.u8());
  auto const length = bytes.u8();
  if (bytes.overrun()) return entry_status::truncated;
  auto const family = family_of(out.afi);
  if (!family) return entry_status::other_family;
  if (length > base::max_length(*family)) return entry_status::bad_prefix;
  auto const bits = bytes.take((length + 7U) / 8U);
  out.attributes = bytes.take(bytes.u16());
  if (bytes.overrun()) return entry_status::truncated;
  out.prefix = prefix_of(*family, length, bits.data());
  return entry_status::good;
}

session_snapshot read_session_snapshot(wire_bytes body) {
  auto bytes = byte_cursor{body};
  session_snapshot out;
  out.view = bytes.u16();
  auto const name = bytes.rest();
  out.file = {reinterpret_cast<char const*>(name.data()), name.size()};
  out.file = out.file.substr(0, out.file.find('\0'));
  return out;
}

message_status read_old_message(old_bgp_subtype subtype, wire_bytes body, session_message& out) {
  auto bytes = byte_cursor{body};
  out = {};
  out.type = message_type_of(subtype);
  out.ends.afi = static_cast<std::uint16_t>(bgp_afi::ipv4);
  out.ends.peer.number = read_asn(bytes, asn_width::two);
  out.ends.peer.address = read_address(bytes, base::ip_family::v4);
  out.ends.local.number = read_asn(bytes, asn_width::two);
  out.ends.local.address = read_address(bytes, base::ip_family::v4);
  out.body = bytes.rest();
  return bytes.overrun() ? message_status::truncated : message_status::good;
}

message_status read_old_state_change(wire_bytes body, state_change& out) {
  auto bytes = byte_cursor{body};
  out = {};
  out.ends.afi = static_cast<std::uint16_t>(bgp_afi::ipv4);
  out.ends.peer.number = read_asn(bytes, asn_width::two);
  out.ends.peer.address = read_address(bytes, base::ip_family::v4);
  out.old_state = bytes.u16();
  out.new_state = bytes.u16();
  return bytes.overrun() ? message_status::truncated : message_status::good;
}

update_parts read_update(wire_bytes body) {
  auto bytes = byte_cursor{body};
  update_parts out;
  out.withdrawn = bytes.take(bytes.u16());
  out.withdrawn_too_long = bytes.overrun();
  out.attributes = bytes.take(bytes.u16());
  out.attributes_too_long = bytes.overrun() && !out.withdrawn_too_long;
  out.announced = bytes.rest();
  return out;
}

mp_reach read_mp_reach(wire_bytes value) {
  auto bytes = byte_cursor{value};
  mp_reach out;
  out.afi = bytes.u16();
  out.safi = bytes.u8();
  out.next_hop = bytes.take(bytes.u8());
  // Reserved; once the number of SNPAs, each with its length in half-octets (RFC 2858 §2).
  for (auto left = bytes.u8(); left != 0 && !bytes.overrun(); --left) {
    bytes.take((std::size_t{bytes.u8()} + 1) / 2);
  }
  out.truncated = bytes.overrun();
  out.announced = bytes.rest();
  return out;
}

mp_reach read_rib_mp_reach(wire_bytes value) {
  if (value.empty() || value[0] == 0) return read_mp_reach(value);
  auto bytes = byte_cursor{value};
  mp_reach out;
  out.next_hop = bytes.take(bytes.u8());
  out.truncated = bytes.overrun();
  return out;
}

mp_unreach read_mp_unreach(wire_bytes value) {
  auto bytes = byte_cursor{value};
  mp_unreach out;
  out.afi = bytes.u16();
  out.safi = bytes.u8();
  out.truncated = bytes.overrun();
  out.withdrawn = bytes.rest();
  return out;
}

}  // namespace causeway::formats
