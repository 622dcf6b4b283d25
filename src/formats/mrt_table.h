//! Routing tables in MRT: the peer table, TABLE_DUMP and TABLE_DUMP_V2 (RFC 6396 §4.2-4.3, RFC 8050 §4).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/ip.h"
#include "formats/bgp_prefix.h"
#include "formats/bgp_types.h"
#include "formats/mrt_record.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

/// A neighbour of the collector.
struct mrt_peer {
  base::asn number;
  base::ip_address address;
  std::uint32_t bgp_id = 0;
};

/// PEER_INDEX_TABLE; a stream may hold several, each is valid until the next.
struct peer_table {
  std::uint32_t collector_bgp_id = 0;
  std::string view_name;
  std::vector<mrt_peer> peers;
  bool truncated = false;  ///< fewer peers than announced were there
};

/// Reads what is there; never allocates for peers that are not.
peer_table read_peer_table(wire_bytes body);

/// One TABLE_DUMP record: one route.
struct table_dump_entry {
  std::uint16_t view = 0;
  std::uint16_t sequence = 0;
  base::ip_address address;  ///< of the prefix, as it stands, bits behind the length included
  std::uint8_t length = 0;
  std::uint8_t status = 0;
  std::uint32_t originated_s = 0;
  mrt_peer peer;
  wire_bytes attributes;
  asn_width width = asn_width::two;
  bool truncated = false;  ///< the record ends before its fields do
};
/// Subtypes 1 and 2 are IPv4 and IPv6, 3 and 4 the same with four-octet numbers.
table_dump_entry read_table_dump(std::uint16_t subtype, wire_bytes body);

/// Where a path identifier stands in RIB_GENERIC_ADDPATH: RFC 8050 §4.2 leaves room for both.
enum class path_id_place : std::uint8_t { none, in_entry, in_nlri };

/// The head of one TABLE_DUMP_V2 RIB record; its entries follow.
struct rib_head {
  std::uint32_t sequence = 0;
  std::uint16_t afi = 0;
  std::uint8_t safi = 0;
  base::ip_prefix prefix;
  std::uint32_t nlri_path_id = 0;
  path_id_place ids = path_id_place::none;
  std::uint16_t entry_count = 0;
  wire_bytes entries;
};

enum class rib_status : std::uint8_t { good, bad_prefix, truncated, other_family };

/// For every subtype with routes, from ipv4_unicast to generic_addpath but geo_peer_table.
rib_status read_rib_head(table_v2_subtype subtype, wire_bytes body, rib_head& out);

/// One route in a RIB record.
struct rib_entry {
  std::uint16_t peer_index = 0;
  std::uint32_t originated_s = 0;
  std::uint32_t path_id = 0;
  wire_bytes attributes;
};

/// Walks through the entries of a RIB record.
class rib_cursor {
 public:
  explicit rib_cursor(rib_head const& head)
      : bytes_{head.entries}, left_{head.entry_count}, with_id_{head.ids == path_id_place::in_entry} {}

  /// False at the end, or where the record ends within an entry: see truncated().
  bool next(rib_entry& out) {
    if (left_ == 0) return false;
    --left_;
    out.peer_index = bytes_.u16();
    out.originated_s = bytes_.u32();
    out.path_id = with_id_ ? bytes_.u32() : 0;
    out.attributes = bytes_.take(bytes_.u16());
    return !bytes_.overrun();
  }
  bool truncated() const { return bytes_.overrun(); }
  std::size_t left_over() const { return bytes_.left(); }

 private:
  byte_cursor bytes_;
  std::uint32_t left_;
  bool with_id_;
};

}  // namespace causeway::formats
