//! Path attributes: one pass over the block finds them, and judges them as RFC 7606 says where that is asked.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/bgp_types.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

/// One attribute as it stands on the wire.
struct raw_attribute {
  std::uint8_t flags = 0;
  std::uint8_t type = 0;
  wire_bytes value;
};

/// Walks through a block of attributes. A truncated last one is not delivered.
class attribute_cursor {
 public:
  explicit attribute_cursor(wire_bytes block) : at_{block.data()}, end_{block.data() + block.size()} {}

  bool next(raw_attribute& out) {
    if (at_ == end_) return false;
    auto const wide = (at_[0] & attribute_flag::extended_length) != 0;
    auto const head = std::ptrdiff_t{wide ? 4 : 3};
    if (end_ - at_ < head) return stop();
    auto const length = wide ? std::ptrdiff_t{load_u16(at_ + 2)} : std::ptrdiff_t{at_[2]};
    if (end_ - at_ - head < length) return stop();
    out = {at_[0], at_[1], {at_ + head, static_cast<std::size_t>(length)}};
    at_ += head + length;
    return true;
  }
  bool truncated() const { return truncated_; }

 private:
  bool stop() {
    truncated_ = true;
    at_ = end_;
    return false;
  }

  std::uint8_t const* at_;
  std::uint8_t const* end_;
  bool truncated_ = false;
};

/// What RFC 7606 §2 has a reader do, from the mildest to the strongest.
enum class error_action : std::uint8_t { none, attribute_discard, treat_as_withdraw, session_reset };
std::string_view to_string(error_action action);

/// Why: one of few, for the tally.
enum class attribute_fault : std::uint8_t {
  length,
  flags,
  value,
  duplicate,
  missing,
  truncated_block,
  not_expected,
};
std::string_view to_string(attribute_fault fault);

struct attribute_finding {
  error_action action{};
  attribute_fault fault{};
  std::uint8_t type = 0;  ///< 0: the block as a whole
};

/// The kind under which a finding is counted: "treat-as-withdraw: AS_PATH"; "missing: AS_PATH" without
/// action.
std::string finding_kind(attribute_finding const& finding);
/// "AS_PATH"; "attribute 77" where it has no name here.
std::string attribute_name(std::uint8_t type);

/// Who sent the attributes, as far as the record tells: some rules differ (RFC 7606 §7.5, §7.9, §7.10).
enum class session_kind : std::uint8_t { unknown, internal, external };

/// Which well-known attributes are mandatory follows from what the block belongs to (RFC 7606 §3 d). A table
/// also holds routes of the router's own, which have not passed through an UPDATE: what is missing there is
/// counted, the route stays.
enum class block_owner : std::uint8_t {
  update,               ///< no NLRI of its own: nothing, unless it has MP_REACH_NLRI
  announcing_update,    ///< NLRI follow: ORIGIN, AS_PATH and NEXT_HOP
  table_route,          ///< ORIGIN, AS_PATH, and NEXT_HOP or MP_REACH_NLRI
  route_with_next_hop,  ///< the record has the next hop: ORIGIN and AS_PATH
};

/// What a reader needs to know about where a block stands.
struct attribute_context {
  asn_width width = asn_width::four;
  session_kind session = session_kind::unknown;
  block_owner owner = block_owner::update;
};

/// The attributes of one block, found but not decoded. The spans point into the block.
class attribute_set {
 public:
  /// Finds the first of each type, nothing is judged.
  void scan(wire_bytes block);
  /// The same, and judges; discarded attributes count as absent.
  error_action scan_and_judge(wire_bytes block, attribute_context const& context);

  bool has(attribute_type type) const { return has(static_cast<std::uint8_t>(type)); }
  /// Empty where it is absent.
  wire_bytes value(attribute_type type) const {
    return has(type) ? values_[static_cast<std::uint8_t>(type)] : wire_bytes{};
  }
  std::optional<std::uint32_t> number(attribute_type type) const;
  wire_bytes block() const { return block_; }
  std::vector<attribute_finding> const& findings() const { return findings_; }

 private:
  static constexpr std::uint8_t kept_types = 64;

  bool has(std::uint8_t type) const { return type < kept_types && ((present_ >> type) & 1U) != 0; }
  void keep(raw_attribute const& one) {
    present_ |= std::uint64_t{1} << one.type;
    values_[one.type] = one.value;
  }
  void judge(raw_attribute const& one, attribute_context const& context);
  void judge_block(bool truncated, attribute_context const& context);
  void find(error_action action, attribute_fault fault, std::uint8_t type);
  void drop(std::uint8_t type) { present_ &= ~(std::uint64_t{1} << type); }

  std::uint64_t present_ = 0;
  std::array<wire_bytes, kept_types> values_;
  wire_bytes block_;
  error_action worst_ = error_action::none;
  std::vector<attribute_finding> findings_;
};

}  // namespace causeway::formats
