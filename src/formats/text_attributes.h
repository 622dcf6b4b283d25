//! Path attributes as bgpdump shows them: zeros where bytes are missing, nothing refused.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/ip.h"
#include "formats/bgp_attributes.h"
#include "formats/bgp_path.h"
#include "formats/text_buffer.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

/// A prefix as it stands in damaged data too: the length may be beyond the family's.
struct text_prefix {
  base::ip_address address;
  std::uint8_t length = 0;
  std::uint32_t path_id = 0;
};
/// "192.0.2.0/24".
text_buffer& operator<<(text_buffer& out, text_prefix const& prefix);

/// Walks through NLRI; a truncated last one ends it, see left_over().
class text_nlri_cursor {
 public:
  text_nlri_cursor(wire_bytes field, base::ip_family family, path_ids ids)
      : bytes_{field}, family_{family}, ids_{ids} {}
  bool next(text_prefix& out);
  /// Length octet and bytes of the prefix that is cut off; empty where none is.
  wire_bytes left_over() const { return left_over_; }

 private:
  byte_cursor bytes_;
  base::ip_family family_;
  path_ids ids_;
  wire_bytes left_over_;
};

/// One MP_REACH_NLRI or MP_UNREACH_NLRI of a family that is shown.
struct text_family {
  bgp_afi afi{};
  bgp_safi safi{};
  std::uint8_t next_hop_length = 0;
  base::ip_address next_hop;
  base::ip_address next_hop_local;
  wire_bytes prefixes;

  base::ip_family family() const { return afi == bgp_afi::ipv4 ? base::ip_family::v4 : base::ip_family::v6; }
  bool has_next_hop() const { return next_hop_length == 4 || next_hop_length == 16 || next_hop_length == 32; }
};

enum class first_space : std::uint8_t { kept, dropped };

struct text_aggregator {
  std::uint32_t number = 0;
  std::uint32_t address = 0;
};

class text_attributes {
 public:
  /// Finds everything and merges AS4_PATH; the block must outlive it.
  void read(wire_bytes block, asn_width width);

  attribute_set const& found() const { return found_; }
  bool has(attribute_type type) const { return found_.has(type); }
  /// The first four octets, zeros where there are fewer; 0 where the attribute is absent.
  std::uint32_t number(attribute_type type) const;
  std::optional<text_aggregator> const& aggregator() const { return aggregator_; }
  /// In the order in which they are shown: IPv4 before IPv6, unicast before multicast.
  std::vector<text_family> const& announced() const { return announced_; }
  std::vector<text_family> const& withdrawn() const { return withdrawn_; }
  text_family const* announced(bgp_afi afi, bgp_safi safi) const;
  /// The path in four-octet form, for filters.
  as_path four_octet_path(std::vector<std::uint8_t>& scratch) const;

  void write_path(text_buffer& out) const;
  /// Each preceded by a space, as a block shows them; a line drops the first.
  void write_communities(text_buffer& out, first_space first) const;
  void write_large_communities(text_buffer& out, first_space first) const;
  /// The attributes that bgpdump does not know: "23:c0:00000005 …".
  void write_unassigned_fields(text_buffer& out) const;
  /// The same as lines of a block.
  void write_unassigned_lines(text_buffer& out) const;

 private:
  void merge_four_octet();
  void read_families();

  attribute_set found_;
  wire_bytes path_;
  asn_width path_width_ = asn_width::four;
  std::optional<text_aggregator> aggregator_;
  std::vector<text_family> announced_;
  std::vector<text_family> withdrawn_;
  std::vector<std::uint8_t> merged_;
};

std::string_view origin_name(text_attributes const& attributes);

}  // namespace causeway::formats
