//! Sessions in MRT: BGP4MP messages, state changes, its deprecated table entries, and the old BGP type
//! (RFC 6396 §4.4 and appendix B).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/asn.h"
#include "base/ip.h"
#include "formats/bgp_types.h"
#include "formats/mrt_record.h"
#include "formats/mrt_table.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

/// Who talked: the peer and the collector's own side.
struct session_ends {
  mrt_peer peer;
  mrt_peer local;
  std::uint16_t interface_index = 0;
  std::uint16_t afi = 0;
};

enum class message_status : std::uint8_t { good, truncated, other_family, bad_marker };

/// One BGP message (RFC 4271 §4.1) with who exchanged it.
struct session_message {
  session_ends ends;
  asn_width width = asn_width::two;
  path_ids ids = path_ids::absent;
  message_direction direction = message_direction::received;
  std::uint8_t type = 0;        ///< see bgp_message
  std::uint16_t announced = 0;  ///< length as the message's header has it
  wire_bytes body;              ///< behind the BGP header, cut to what is there
  std::int32_t cut_bytes = 0;   ///< of the announced length, what is missing
};
message_status read_session_message(bgp4mp_subtype subtype, wire_bytes body, session_message& out);

struct state_change {
  session_ends ends;
  std::uint16_t old_state = 0;
  std::uint16_t new_state = 0;
};
message_status read_state_change(asn_width width, wire_bytes body, state_change& out);
/// "Idle" … "Established", "Clearing", "Deleted"; "Unknown".
std::string_view state_name(std::uint16_t state);

/// The deprecated BGP4MP_ENTRY: one route of a table.
struct session_entry {
  session_ends ends;
  std::uint16_t view = 0;
  std::uint16_t status = 0;
  std::uint32_t originated_s = 0;
  std::uint16_t afi = 0;
  std::uint8_t safi = 0;
  wire_bytes next_hop;
  base::ip_prefix prefix;
  wire_bytes attributes;
};
enum class entry_status : std::uint8_t { good, truncated, other_family, bad_prefix };
entry_status read_session_entry(wire_bytes body, session_entry& out);

/// The deprecated BGP4MP_SNAPSHOT: a table dump's view number and file name.
struct session_snapshot {
  std::uint16_t view = 0;
  std::string_view file;
};
session_snapshot read_session_snapshot(wire_bytes body);

/// The old BGP type 5 (IPv4 and two-octet numbers only).
enum class old_bgp_subtype : std::uint16_t {
  null = 0,
  update = 1,
  preference_update = 2,
  state_change = 3,
  sync = 4,
  open = 5,
  notification = 6,
  keepalive = 7,
};
/// For update, open, notification and keepalive; the body starts where that of a BGP message does.
message_status read_old_message(old_bgp_subtype subtype, wire_bytes body, session_message& out);
/// Only the peer of `ends` is known.
message_status read_old_state_change(wire_bytes body, state_change& out);

/// The three parts of an UPDATE (RFC 4271 §4.3).
struct update_parts {
  wire_bytes withdrawn;
  wire_bytes attributes;
  wire_bytes announced;
  bool withdrawn_too_long = false;   ///< its length goes beyond the message
  bool attributes_too_long = false;  ///< theirs does
};
update_parts read_update(wire_bytes body);

/// MP_REACH_NLRI (RFC 4760 §3).
struct mp_reach {
  std::uint16_t afi = 0;
  std::uint8_t safi = 0;
  wire_bytes next_hop;
  wire_bytes announced;
  bool truncated = false;
};
mp_reach read_mp_reach(wire_bytes value);
/// The next hop alone: how TABLE_DUMP_V2 abbreviates the attribute (RFC 6396 §4.3.4). Some daemons write the
/// full one all the same; it starts with 0 where the abbreviated one has its length.
mp_reach read_rib_mp_reach(wire_bytes value);

/// MP_UNREACH_NLRI (RFC 4760 §4).
struct mp_unreach {
  std::uint16_t afi = 0;
  std::uint8_t safi = 0;
  wire_bytes withdrawn;
  bool truncated = false;
};
mp_unreach read_mp_unreach(wire_bytes value);

}  // namespace causeway::formats
