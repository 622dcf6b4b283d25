//! MRT and BGP in tests: byte strings put together from their fields.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/bgp_types.h"
#include "formats/mrt_record.h"
#include "formats/wire_bytes.h"

namespace causeway::test {

using bytes = std::string;

inline bytes u8(unsigned number) {
  return bytes(1, static_cast<char>(number));
}
inline bytes u16(unsigned number) {
  return u8(number >> 8U) + u8(number & 0xFFU);
}
inline bytes u32(std::uint32_t number) {
  return u16(number >> 16U) + u16(number & 0xFFFFU);
}
inline bytes octets(std::initializer_list<unsigned> numbers) {
  bytes out;
  for (auto const number : numbers) out += u8(number);
  return out;
}
inline formats::wire_bytes wire(bytes const& text) {
  return {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()};
}

/// 2001:db8::1 and fe80::1.
inline bytes global_v6() {
  return octets({0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
}
inline bytes link_local_v6() {
  return octets({0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
}
/// 198.51.100.0/24 and 2001:db8:1::/48 as NLRI.
inline bytes nlri_v4() {
  return octets({24, 198, 51, 100});
}
inline bytes nlri_v6() {
  return octets({48, 0x20, 0x01, 0x0d, 0xb8, 0, 1});
}

inline bytes attribute(unsigned flags, unsigned type, bytes const& value) {
  auto const wide = value.size() > 255;
  auto const length = static_cast<unsigned>(value.size());
  return u8(flags | (wide ? 0x10U : 0U)) + u8(type) + (wide ? u16(length) : u8(length)) + value;
}
inline bytes segment(formats::segment_type type, std::vector<std::uint32_t> const& numbers,
                     formats::asn_width width = formats::asn_width::four) {
  auto out = u8(static_cast<unsigned>(type)) + u8(static_cast<unsigned>(numbers.size()));
  for (auto const number : numbers) out += width == formats::asn_width::four ? u32(number) : u16(number);
  return out;
}
inline bytes sequence(std::vector<std::uint32_t> const& numbers,
                      formats::asn_width width = formats::asn_width::four) {
  return segment(formats::segment_type::sequence, numbers, width);
}
inline bytes origin(unsigned value = 0) {
  return attribute(0x40, 1, u8(value));
}
inline bytes as_path(bytes const& segments) {
  return attribute(0x40, 2, segments);
}
inline bytes next_hop() {
  return attribute(0x40, 3, octets({192, 0, 2, 9}));
}
inline bytes mp_reach(unsigned afi, unsigned safi, bytes const& hop, bytes const& nlri) {
  return attribute(0x80, 14,
                   u16(afi) + u8(safi) + u8(static_cast<unsigned>(hop.size())) + hop + u8(0) + nlri);
}
inline bytes mp_unreach(unsigned afi, unsigned safi, bytes const& nlri) {
  return attribute(0x80, 15, u16(afi) + u8(safi) + nlri);
}
/// ORIGIN, a path of two, NEXT_HOP: what every route needs.
inline bytes plain_attributes() {
  return origin() + as_path(sequence({64496, 64497})) + next_hop();
}

inline bytes record(unsigned type, unsigned subtype, bytes const& body,
                    std::uint32_t time_s = 1'000'000'000) {
  return u32(time_s) + u16(type) + u16(subtype) + u32(static_cast<std::uint32_t>(body.size())) + body;
}

/// Two peers: 0 is 192.0.2.1 of AS 65001, 1 is 2001:db8::1 of AS 65002, which needs four octets no more.
inline bytes peer_table() {
  auto const first = u8(2) + u32(0x01020304) + octets({192, 0, 2, 1}) + u32(65001);
  auto const second = u8(1) + u32(0x01020305) + global_v6() + u16(65002);
  return record(13, 1, u32(0x0A000001) + u16(4) + "view" + u16(2) + first + second);
}
inline bytes rib_entry(unsigned peer, bytes const& attributes, bytes const& path_id = {}) {
  return u16(peer) + u32(999'999'000) + path_id + u16(static_cast<unsigned>(attributes.size())) + attributes;
}
inline bytes rib(unsigned subtype, bytes const& nlri, std::vector<bytes> const& entries) {
  auto body = u32(7) + nlri + u16(static_cast<unsigned>(entries.size()));
  for (auto const& entry : entries) body += entry;
  return record(13, subtype, body);
}

inline bytes bgp_message(unsigned type, bytes const& body) {
  return bytes(16, '\xFF') + u16(static_cast<unsigned>(19 + body.size())) + u8(type) + body;
}
inline bytes update(bytes const& withdrawn, bytes const& attributes, bytes const& announced) {
  return bgp_message(2, u16(static_cast<unsigned>(withdrawn.size())) + withdrawn +
                            u16(static_cast<unsigned>(attributes.size())) + attributes + announced);
}
/// From 10.0.0.1 of AS 65001 to 10.0.0.2 of AS 65002; the subtype tells the width of the numbers.
inline bytes session(formats::bgp4mp_subtype subtype, bytes const& message, std::uint32_t local = 65002) {
  auto const four = formats::width_of(subtype) == formats::asn_width::four;
  auto const numbers = four ? u32(65001) + u32(local) : u16(65001) + u16(local);
  return record(16, static_cast<unsigned>(subtype),
                numbers + u16(0) + u16(1) + octets({10, 0, 0, 1}) + octets({10, 0, 0, 2}) + message);
}
inline bytes session(bytes const& message) {
  return session(formats::bgp4mp_subtype::message_as4, message);
}

}  // namespace causeway::test
