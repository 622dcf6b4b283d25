//! MRT and BGP as they stand on the wire, big-endian.
#include "formats/mrt_writer.h"

#include <cassert>

namespace causeway::formats {

namespace {

constexpr std::size_t header_length_at = 8;
constexpr std::size_t header_bytes = 12;
constexpr std::size_t max_segment = 255;
constexpr std::size_t max_message_bytes = 4096;
constexpr std::uint8_t well_known = attribute_flag::transitive;
constexpr std::uint8_t optional_here = attribute_flag::optional;
constexpr std::uint8_t optional_far = attribute_flag::optional | attribute_flag::transitive;

void add_u8(std::string& out, unsigned number) {
  out += static_cast<char>(number & 0xFFU);
}
void add_u16(std::string& out, std::size_t number) {
  add_u8(out, static_cast<unsigned>(number >> 8U));
  add_u8(out, static_cast<unsigned>(number));
}
void add_u32(std::string& out, std::uint32_t number) {
  add_u16(out, number >> 16U);
  add_u16(out, number & 0xFFFFU);
}
void put_u16(std::string& out, std::size_t at, std::size_t number) {
  out[at] = static_cast<char>(number >> 8U);
  out[at + 1] = static_cast<char>(number & 0xFFU);
}

void add_octets(std::string& out, base::ip_address const& address, std::size_t count) {
  for (auto i = std::size_t{0}; i < count; ++i) add_u8(out, address.bytes[i]);
}
void add_address(std::string& out, base::ip_address const& address) {
  add_octets(out, address, base::byte_count(address.family));
}
void add_prefix(std::string& out, base::ip_prefix const& prefix) {
  add_u8(out, prefix.length);
  add_octets(out, prefix.address, (prefix.length + 7U) / 8U);
}
std::size_t afi_of(base::ip_family family) {
  return static_cast<std::size_t>(family == base::ip_family::v4 ? bgp_afi::ipv4 : bgp_afi::ipv6);
}

void add_attribute(std::string& out, std::uint8_t flags, attribute_type type, std::string_view value) {
  auto const is_long = value.size() > 0xFF;
  add_u8(out, is_long ? flags | attribute_flag::extended_length : flags);
  add_u8(out, static_cast<unsigned>(type));
  if (is_long) {
    add_u16(out, value.size());
  } else {
    add_u8(out, static_cast<unsigned>(value.size()));
  }
  out += value;
}

std::string u32_text(std::uint32_t number) {
  std::string out;
  add_u32(out, number);
  return out;
}

void add_segments(std::string& out, segment_type type, std::span<base::asn const> numbers) {
  while (!numbers.empty()) {
    auto const part = numbers.first(std::min(numbers.size(), max_segment));
    add_u8(out, static_cast<unsigned>(type));
    add_u8(out, static_cast<unsigned>(part.size()));
    for (auto const number : part) add_u32(out, number.value);
    numbers = numbers.subspan(part.size());
  }
}

std::string path_text(route_attributes const& route) {
  std::string out;
  add_segments(out, segment_type::sequence, route.path);
  add_segments(out, segment_type::set, route.path_set);
  return out;
}

std::string communities_text(std::span<std::uint32_t const> communities) {
  std::string out;
  for (auto const one : communities) add_u32(out, one);
  return out;
}

std::string large_text(std::span<std::array<std::uint32_t, 3> const> communities) {
  std::string out;
  for (auto const& one : communities) {
    for (auto const part : one) add_u32(out, part);
  }
  return out;
}

std::string next_hop_text(base::ip_address const& next_hop) {
  std::string out;
  add_address(out, next_hop);
  return out;
}

// Before MP_REACH_NLRI (14) in order of type.
void add_first_attributes(std::string& out, route_attributes const& route) {
  std::string value;
  add_u8(value, route.origin);
  add_attribute(out, well_known, attribute_type::origin, value);
  add_attribute(out, well_known, attribute_type::as_path, path_text(route));
  if (route.next_hop.family == base::ip_family::v4) {
    add_attribute(out, well_known, attribute_type::next_hop, next_hop_text(route.next_hop));
  }
  if (route.med) add_attribute(out, optional_here, attribute_type::med, u32_text(*route.med));
  if (route.atomic_aggregate) add_attribute(out, well_known, attribute_type::atomic_aggregate, {});
  if (route.aggregator) {
    auto const text = u32_text(route.aggregator->value) + next_hop_text(route.aggregator_id);
    add_attribute(out, optional_far, attribute_type::aggregator, text);
  }
  if (!route.communities.empty()) {
    add_attribute(out, optional_far, attribute_type::communities, communities_text(route.communities));
  }
}

void add_last_attributes(std::string& out, route_attributes const& route) {
  if (!route.large_communities.empty()) {
    add_attribute(out, optional_far, attribute_type::large_communities, large_text(route.large_communities));
  }
  if (route.only_to_customer) {
    add_attribute(out, optional_far, attribute_type::only_to_customer,
                  u32_text(route.only_to_customer->value));
  }
}

std::string prefixes_text(std::span<base::ip_prefix const> prefixes) {
  std::string out;
  for (auto const& one : prefixes) add_prefix(out, one);
  return out;
}

// RFC 4271 §4.1: marker, length, type.
std::string bgp_text(bgp_message type, std::string_view body) {
  std::string out(16, '\xFF');
  add_u16(out, 19 + body.size());
  add_u8(out, static_cast<unsigned>(type));
  out += body;
  assert(out.size() <= max_message_bytes);
  return out;
}

std::string update_text(std::string_view withdrawn, std::string_view attributes, std::string_view announced) {
  std::string body;
  add_u16(body, withdrawn.size());
  body += withdrawn;
  add_u16(body, attributes.size());
  body += attributes;
  body += announced;
  return bgp_text(bgp_message::update, body);
}

std::string family_head(base::ip_family family) {
  std::string out;
  add_u16(out, afi_of(family));
  add_u8(out, static_cast<unsigned>(bgp_safi::unicast));
  return out;
}

}  // namespace

void append_table_attributes(std::string& out, route_attributes const& route) {
  add_first_attributes(out, route);
  if (route.next_hop.family == base::ip_family::v6) {
    std::string value;
    add_u8(value, 16);
    add_address(value, route.next_hop);
    add_attribute(out, optional_here, attribute_type::mp_reach, value);
  }
  add_last_attributes(out, route);
}

std::string announcement(route_attributes const& route, std::span<base::ip_prefix const> prefixes) {
  std::string attributes;
  add_first_attributes(attributes, route);
  auto const nlri = prefixes_text(prefixes);
  auto const is_v4 = route.next_hop.family == base::ip_family::v4;
  if (!is_v4) {
    auto value = family_head(base::ip_family::v6);
    add_u8(value, 16);
    add_address(value, route.next_hop);
    add_u8(value, 0);
    add_attribute(attributes, optional_here, attribute_type::mp_reach, value + nlri);
  }
  add_last_attributes(attributes, route);
  return update_text({}, attributes, is_v4 ? std::string_view{nlri} : std::string_view{});
}

std::string withdrawal(std::span<base::ip_prefix const> prefixes) {
  assert(!prefixes.empty());
  auto const nlri = prefixes_text(prefixes);
  auto const family = prefixes.front().address.family;
  if (family == base::ip_family::v4) return update_text(nlri, {}, {});
  std::string attributes;
  add_attribute(attributes, optional_here, attribute_type::mp_unreach, family_head(family) + nlri);
  return update_text({}, attributes, {});
}

std::string keepalive() {
  return bgp_text(bgp_message::keepalive, {});
}

void mrt_writer::begin(mrt_time const& time, mrt_type type, std::uint16_t subtype) {
  records_.push_back(bytes_.size());
  add_u32(bytes_, time.seconds);
  add_u16(bytes_, static_cast<std::size_t>(type));
  add_u16(bytes_, subtype);
  add_u32(bytes_, 0);
  if (time.microseconds) add_u32(bytes_, *time.microseconds);
}

void mrt_writer::end() {
  auto const start = static_cast<std::size_t>(records_.back());
  auto const length = bytes_.size() - start - header_bytes;
  put_u16(bytes_, start + header_length_at, length >> 16U);
  put_u16(bytes_, start + header_length_at + 2, length & 0xFFFFU);
}

void mrt_writer::peer_table(std::uint32_t time_s, formats::peer_table const& table) {
  begin({time_s, {}}, mrt_type::table_dump_v2,
        static_cast<std::uint16_t>(table_v2_subtype::peer_index_table));
  add_u32(bytes_, table.collector_bgp_id);
  add_u16(bytes_, table.view_name.size());
  bytes_ += table.view_name;
  add_u16(bytes_, table.peers.size());
  for (auto const& peer : table.peers) {
    // RFC 6396 §4.3.1: bit 0 says IPv6, bit 1 four octets.
    add_u8(bytes_, peer.address.family == base::ip_family::v4 ? 2 : 3);
    add_u32(bytes_, peer.bgp_id);
    add_address(bytes_, peer.address);
    add_u32(bytes_, peer.number.value);
  }
  end();
}

void mrt_writer::table_prefix(std::uint32_t time_s, std::uint32_t sequence, base::ip_prefix const& prefix,
                              std::span<table_route const> routes) {
  if (routes.empty()) return;
  auto const subtype = prefix.address.family == base::ip_family::v4 ? table_v2_subtype::ipv4_unicast
                                                                    : table_v2_subtype::ipv6_unicast;
  begin({time_s, {}}, mrt_type::table_dump_v2, static_cast<std::uint16_t>(subtype));
  add_u32(bytes_, sequence);
  add_prefix(bytes_, prefix);
  add_u16(bytes_, routes.size());
  for (auto const& route : routes) {
    add_u16(bytes_, route.peer);
    add_u32(bytes_, route.originated_s);
    add_u16(bytes_, route.attributes.size());
    bytes_ += route.attributes;
  }
  end();
}

void mrt_writer::begin_session(mrt_time const& time, bgp4mp_subtype subtype,
                               collector_session const& session) {
  assert(session.peer_address.family == session.local_address.family);
  begin(time, time.microseconds ? mrt_type::bgp4mp_et : mrt_type::bgp4mp,
        static_cast<std::uint16_t>(subtype));
  add_u32(bytes_, session.peer.value);
  add_u32(bytes_, session.local.value);
  add_u16(bytes_, 0);
  add_u16(bytes_, afi_of(session.peer_address.family));
  add_address(bytes_, session.peer_address);
  add_address(bytes_, session.local_address);
}

void mrt_writer::message(mrt_time const& time, collector_session const& session, std::string_view message) {
  begin_session(time, bgp4mp_subtype::message_as4, session);
  bytes_ += message;
  end();
}

void mrt_writer::state_change(mrt_time const& time, collector_session const& session, session_state from,
                              session_state to) {
  begin_session(time, bgp4mp_subtype::state_change_as4, session);
  add_u16(bytes_, static_cast<std::size_t>(from));
  add_u16(bytes_, static_cast<std::size_t>(to));
  end();
}

}  // namespace causeway::formats
