//! Routing tables in MRT.
#include "formats/mrt_table.h"

namespace causeway::formats {

namespace {

constexpr std::uint8_t peer_is_ipv6 = 0x01;
constexpr std::uint8_t peer_is_four_octet = 0x02;

base::ip_address read_address(byte_cursor& bytes, base::ip_family family) {
  base::ip_address out;
  out.family = family;
  auto const taken = bytes.take(base::byte_count(family));
  std::copy(taken.begin(), taken.end(), out.bytes.begin());
  return out;
}

mrt_peer read_peer(byte_cursor& bytes) {
  mrt_peer out;
  auto const kind = bytes.u8();
  out.bgp_id = bytes.u32();
  out.address = read_address(bytes, (kind & peer_is_ipv6) != 0 ? base::ip_family::v6 : base::ip_family::v4);
  out.number = base::asn{(kind & peer_is_four_octet) != 0 ? bytes.u32() : bytes.u16()};
  return out;
}

std::optional<base::ip_family> family_of(std::uint16_t afi) {
  if (afi == 1) return base::ip_family::v4;
  if (afi == 2) return base::ip_family::v6;
  return std::nullopt;
}

struct table_kind {
  bgp_afi afi{};
  bgp_safi safi{};
};

table_kind kind_of(table_v2_subtype subtype) {
  switch (subtype) {
    case table_v2_subtype::ipv4_multicast:
    case table_v2_subtype::ipv4_multicast_addpath: return {bgp_afi::ipv4, bgp_safi::multicast};
    case table_v2_subtype::ipv6_unicast:
    case table_v2_subtype::ipv6_unicast_addpath: return {bgp_afi::ipv6, bgp_safi::unicast};
    case table_v2_subtype::ipv6_multicast:
    case table_v2_subtype::ipv6_multicast_addpath: return {bgp_afi::ipv6, bgp_safi::multicast};
    default: return {bgp_afi::ipv4, bgp_safi::unicast};
  }
}

bool is_generic(table_v2_subtype subtype) {
  return subtype == table_v2_subtype::generic || subtype == table_v2_subtype::generic_addpath;
}

// From the NLRI on, which every RIB subtype shares.
rib_status read_nlri_and_count(byte_cursor bytes, rib_head& out) {
  auto const family = family_of(out.afi);
  if (!family) return rib_status::other_family;
  if (out.ids == path_id_place::in_nlri) out.nlri_path_id = bytes.u32();
  auto const length = bytes.u8();
  if (bytes.overrun()) return rib_status::truncated;
  if (length > base::max_length(*family)) return rib_status::bad_prefix;
  auto const octets = static_cast<std::size_t>((length + 7U) / 8U);
  auto const bits = bytes.take(octets);
  out.entry_count = bytes.u16();
  if (bytes.overrun()) return rib_status::truncated;
  out.prefix = prefix_of(*family, length, bits.data());
  out.entries = bytes.rest();
  return rib_status::good;
}

// The layout fits if the entries end exactly where the record does.
bool entries_fit(rib_head const& head) {
  auto cursor = rib_cursor{head};
  auto entry = rib_entry{};
  while (cursor.next(entry)) continue;
  return !cursor.truncated() && cursor.left_over() == 0;
}

rib_status read_generic_addpath(byte_cursor bytes, rib_head& out) {
  auto other = out;
  out.ids = path_id_place::in_entry;
  auto const status = read_nlri_and_count(bytes, out);
  if (status == rib_status::other_family || (status == rib_status::good && entries_fit(out))) return status;
  other.ids = path_id_place::in_nlri;
  if (read_nlri_and_count(bytes, other) != rib_status::good || !entries_fit(other)) return status;
  out = other;
  return rib_status::good;
}

rib_status read_generic_head(table_v2_subtype subtype, byte_cursor bytes, rib_head& out) {
  out.afi = bytes.u16();
  out.safi = bytes.u8();
  if (bytes.overrun()) return rib_status::truncated;
  if (out.safi < 1 || out.safi > 3) return rib_status::other_family;
  if (subtype == table_v2_subtype::generic_addpath) return read_generic_addpath(bytes, out);
  return read_nlri_and_count(bytes, out);
}

}  // namespace

peer_table read_peer_table(wire_bytes body) {
  auto bytes = byte_cursor{body};
  peer_table out;
  out.collector_bgp_id = bytes.u32();
  auto const name = bytes.take(bytes.u16());
  out.view_name.assign(name.begin(), name.end());
  auto const announced = bytes.u16();
  for (auto i = 0U; i < announced; ++i) {
    auto const peer = read_peer(bytes);
    if (bytes.overrun()) break;
    out.peers.push_back(peer);
  }
  out.truncated = bytes.overrun();
  return out;
}

table_dump_entry read_table_dump(std::uint16_t subtype, wire_bytes body) {
  auto const family = subtype % 2 == 1 ? base::ip_family::v4 : base::ip_family::v6;
  auto bytes = byte_cursor{body};
  table_dump_entry out;
  out.width = subtype >= 3 ? asn_width::four : asn_width::two;
  out.view = bytes.u16();
  out.sequence = bytes.u16();
  out.address = read_address(bytes, family);
  out.length = bytes.u8();
  out.status = bytes.u8();
  out.originated_s = bytes.u32();
  out.peer.address = read_address(bytes, family);
  out.peer.number = base::asn{out.width == asn_width::four ? bytes.u32() : bytes.u16()};
  out.attributes = bytes.take(bytes.u16());
  out.truncated = bytes.overrun();
  return out;
}

rib_status read_rib_head(table_v2_subtype subtype, wire_bytes body, rib_head& out) {
  constexpr std::size_t fixed_bytes = 7;  // sequence, prefix length, entry count
  out.nlri_path_id = 0;
  out.ids = path_id_place::none;
  if (body.size() < fixed_bytes) return rib_status::truncated;
  out.sequence = load_u32(body.data());
  if (is_generic(subtype)) return read_generic_head(subtype, byte_cursor{body.subspan(4)}, out);
  auto const kind = kind_of(subtype);
  out.afi = static_cast<std::uint16_t>(kind.afi);
  out.safi = static_cast<std::uint8_t>(kind.safi);
  if (path_ids_of(subtype) == path_ids::present) out.ids = path_id_place::in_entry;
  auto const family = kind.afi == bgp_afi::ipv4 ? base::ip_family::v4 : base::ip_family::v6;
  auto const length = body[4];
  auto const octets = static_cast<std::size_t>((length + 7U) / 8U);
  if (length > base::max_length(family)) return rib_status::bad_prefix;
  if (body.size() < fixed_bytes + octets) return rib_status::truncated;
  out.prefix = prefix_of(family, length, body.data() + 5);
  out.entry_count = load_u16(body.data() + 5 + octets);
  out.entries = body.subspan(fixed_bytes + octets);
  return rib_status::good;
}

}  // namespace causeway::formats
