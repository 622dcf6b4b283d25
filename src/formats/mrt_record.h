//! MRT records out of a stream (RFC 6396 §2-3): header and body, one at a time, in a sliding buffer.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/tally.h"
#include "formats/bgp_types.h"
#include "formats/input.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

/// RFC 6396 §4; others are counted as unsupported.
enum class mrt_type : std::uint16_t {
  bgp = 5,  ///< the MRT program's own, deprecated (RFC 6396 appendix B.1)
  ospf_v2 = 11,
  table_dump = 12,
  table_dump_v2 = 13,
  bgp4mp = 16,
  bgp4mp_et = 17,
  isis = 32,
  isis_et = 33,
  ospf_v3 = 48,
  ospf_v3_et = 49,
};

/// Subtypes of TABLE_DUMP_V2 (RFC 6396 §4.3, RFC 8050 §4).
enum class table_v2_subtype : std::uint16_t {
  peer_index_table = 1,
  ipv4_unicast = 2,
  ipv4_multicast = 3,
  ipv6_unicast = 4,
  ipv6_multicast = 5,
  generic = 6,
  geo_peer_table = 7,
  ipv4_unicast_addpath = 8,
  ipv4_multicast_addpath = 9,
  ipv6_unicast_addpath = 10,
  ipv6_multicast_addpath = 11,
  generic_addpath = 12,
};

/// Subtypes of BGP4MP and BGP4MP_ET (RFC 6396 §4.4, RFC 8050 §3).
enum class bgp4mp_subtype : std::uint16_t {
  state_change = 0,
  message = 1,
  entry = 2,     ///< deprecated (RFC 6396 appendix B.2)
  snapshot = 3,  ///< deprecated (RFC 6396 appendix B.2)
  message_as4 = 4,
  state_change_as4 = 5,
  message_local = 6,
  message_as4_local = 7,
  message_addpath = 8,
  message_as4_addpath = 9,
  message_local_addpath = 10,
  message_as4_local_addpath = 11,
};

struct mrt_header {
  std::uint32_t time_s = 0;                   ///< Unix time
  std::optional<std::uint32_t> microseconds;  ///< of the _ET types
  mrt_type type{};
  std::uint16_t subtype = 0;
  std::uint64_t offset = 0;  ///< of the record in the unpacked stream
};

struct mrt_record {
  mrt_header header;
  wire_bytes body;  ///< without the microseconds; valid until the next record is read
};

/// Reads records until the input ends. Memory: one buffer, which grows to the longest record at most.
class mrt_reader {
 public:
  /// No real record comes near it; a longer one means that the stream is damaged.
  static constexpr std::uint32_t max_record_bytes = 16U << 20U;
  static constexpr std::size_t buffer_bytes = std::size_t{1} << 20U;
  static constexpr std::size_t first_buffer_bytes = std::size_t{1} << 16U;  ///< enough for a small file
  static constexpr std::size_t header_bytes = 12;

  mrt_reader(input& in, base::tally& counted) : in_{in}, counted_{counted}, buffer_(first_buffer_bytes) {}

  /// Counts the records of a known type in the tally. False at the end. What ends the stream before its time
  /// is in the tally: "truncated record", "record too long", or the damage of the packing.
  bool next(mrt_record& record);

  /// The next record is whole in the buffer, so that next() leaves the bodies of earlier ones where they are.
  bool next_is_buffered() const {
    auto const held = end_ - begin_;
    return held >= header_bytes && held - header_bytes >= load_u32(buffer_.data() + begin_ + 8);
  }
  std::uint64_t offset() const { return offset_; }

 private:
  bool fill(std::size_t wanted);
  bool end_early(std::size_t available);
  bool refuse(std::uint32_t length);

  input& in_;
  base::tally& counted_;
  std::vector<std::uint8_t> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
  bool done_ = false;
};

/// A type that holds data of a routing protocol; others (0 to 4 once started and ended a stream) are none of
/// a file's records.
bool is_record_type(mrt_type type);

/// True if a record of this type and subtype can hold routes or session events that are decoded.
bool is_known_kind(mrt_header const& header);

/// How wide network numbers are in this BGP4MP subtype.
asn_width width_of(bgp4mp_subtype subtype);
path_ids path_ids_of(bgp4mp_subtype subtype);
path_ids path_ids_of(table_v2_subtype subtype);
/// The message was sent, not received, by the collector (RFC 6396 §4.4.4).
enum class message_direction : std::uint8_t { received, sent };
message_direction direction_of(bgp4mp_subtype subtype);

}  // namespace causeway::formats
