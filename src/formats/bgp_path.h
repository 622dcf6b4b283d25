//! AS paths on the wire: segments, the merge with AS4_PATH, and text.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/asn.h"
#include "formats/bgp_types.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

/// One segment of a path; `numbers` are count * width octets.
struct path_segment {
  segment_type type{};
  wire_bytes numbers;
};

/// Walks through the segments of an AS_PATH of either width. Stops at the first malformed one.
class segment_cursor {
 public:
  segment_cursor(wire_bytes path, asn_width width) : rest_{path}, width_{width} {}

  /// False at the end and at a malformed segment (unknown type, or longer than what is left).
  bool next(path_segment& out);
  bool malformed() const { return malformed_; }

 private:
  wire_bytes rest_;
  asn_width width_;
  bool malformed_ = false;
};

/// RFC 7606 §7.2: known segment types, no overrun or left-over octet, no empty segment.
bool is_well_formed_path(wire_bytes path, asn_width width);

/// How many hops a path counts: a sequence its members, a set one (RFC 4271 §9.1.2.2). Confederation segments
/// count nothing (RFC 5065 §5.3), or like the others, as older tools have it.
enum class confederations : std::uint8_t { not_counted, counted };
std::size_t hop_count(wire_bytes path, asn_width width, confederations rule);

/// Appends a two-octet path in four-octet form.
void append_widened(wire_bytes two_octet_path, std::vector<std::uint8_t>& out);

/// RFC 6793 §4.2.3: the leading hops of the two-octet AS_PATH that AS4_PATH lacks, then AS4_PATH, in
/// four-octet form. AS4_PATH is ignored where it is the longer one. Both are well formed.
void merge_as4_path(wire_bytes as_path, wire_bytes as4_path, std::vector<std::uint8_t>& out);

/// The same as a tool does that counts confederation segments: for the text that follows it.
void merge_as4_path_counting_all(wire_bytes as_path, wire_bytes as4_path, std::vector<std::uint8_t>& out);

/// A well-formed path in four-octet form, owned elsewhere.
class as_path {
 public:
  as_path() = default;
  explicit as_path(wire_bytes four_octet) : bytes_{four_octet} {}

  wire_bytes bytes() const { return bytes_; }
  bool empty() const { return bytes_.empty(); }
  segment_cursor segments() const { return {bytes_, asn_width::four}; }

  /// The network that originated the route: the last one, where it stands in a sequence or alone in a set;
  /// nothing for an empty path or a set of several.
  std::optional<base::asn> origin() const;
  bool contains(base::asn number) const;
  /// The networks from the nearest to the origin, sets flattened in their order, confederation segments left
  /// out (RFC 5065 §6: they are nobody else's business).
  void append_networks(std::vector<base::asn>& out) const;

 private:
  wire_bytes bytes_;
};

}  // namespace causeway::formats
