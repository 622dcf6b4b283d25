//! The numbers of BGP and MRT as types: attributes, address families, how wide a network number is.
#pragma once

#include <cstdint>

namespace causeway::formats {

/// Octets of a network number on the wire (RFC 6793); a property of the record's type, never guessed.
enum class asn_width : std::uint8_t { two = 2, four = 4 };

/// Whether each NLRI is preceded by a path identifier (RFC 7911 §3, RFC 8050).
enum class path_ids : std::uint8_t { absent, present };

/// IANA Address Family Numbers.
enum class bgp_afi : std::uint16_t { ipv4 = 1, ipv6 = 2 };
/// IANA SAFI values; 3 was "both" before RFC 4760 dropped it.
enum class bgp_safi : std::uint8_t { unicast = 1, multicast = 2, unicast_and_multicast = 3 };

/// IANA BGP Path Attributes that are decoded by type; others stay bytes.
enum class attribute_type : std::uint8_t {
  origin = 1,
  as_path = 2,
  next_hop = 3,
  med = 4,
  local_pref = 5,
  atomic_aggregate = 6,
  aggregator = 7,
  communities = 8,
  originator_id = 9,
  cluster_list = 10,
  mp_reach = 14,
  mp_unreach = 15,
  extended_communities = 16,
  as4_path = 17,
  as4_aggregator = 18,
  pmsi_tunnel = 22,
  tunnel_encapsulation = 23,
  ipv6_extended_communities = 25,
  aigp = 26,
  large_communities = 32,
  only_to_customer = 35,
  prefix_sid = 40,
  attribute_set = 128,
};

/// Attribute flags (RFC 4271 §4.3).
namespace attribute_flag {
inline constexpr std::uint8_t optional = 0x80;
inline constexpr std::uint8_t transitive = 0x40;
inline constexpr std::uint8_t partial = 0x20;
inline constexpr std::uint8_t extended_length = 0x10;
}  // namespace attribute_flag

/// AS_PATH segments (RFC 4271 §4.3 b, RFC 5065 §3).
enum class segment_type : std::uint8_t {
  set = 1,
  sequence = 2,
  confederation_sequence = 3,
  confederation_set = 4,
};

enum class bgp_message : std::uint8_t {
  open = 1,
  update = 2,
  notification = 3,
  keepalive = 4,
  route_refresh = 5,
};

}  // namespace causeway::formats
