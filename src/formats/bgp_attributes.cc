//! Path attributes, found and judged.
#include "formats/bgp_attributes.h"

#include <algorithm>
#include <string>

#include "formats/bgp_path.h"

namespace causeway::formats {

namespace {

enum class length_rule : std::uint8_t { any, exactly, at_least, multiple };

struct attribute_rule {
  std::string_view name;
  std::uint8_t flags = 0;  // optional and transitive as the attribute's document has them
  length_rule rule = length_rule::any;
  std::uint8_t octets = 0;
  error_action action = error_action::none;  // for a malformed one
};

constexpr auto well_known = attribute_flag::transitive;
constexpr auto optional_only = attribute_flag::optional;
constexpr std::uint8_t optional_transitive = attribute_flag::optional | attribute_flag::transitive;
constexpr auto withdraw = error_action::treat_as_withdraw;
constexpr auto discard = error_action::attribute_discard;
constexpr auto reset = error_action::session_reset;

constexpr std::size_t rule_count = 64;

constexpr std::array<attribute_rule, rule_count> make_rules() {
  std::array<attribute_rule, rule_count> rules{};
  rules[1] = {"ORIGIN", well_known, length_rule::exactly, 1, withdraw};                 // RFC 7606 §7.1
  rules[2] = {"AS_PATH", well_known, length_rule::any, 0, withdraw};                    // §7.2
  rules[3] = {"NEXT_HOP", well_known, length_rule::exactly, 4, withdraw};               // §7.3
  rules[4] = {"MULTI_EXIT_DISC", optional_only, length_rule::exactly, 4, withdraw};     // §7.4
  rules[5] = {"LOCAL_PREF", well_known, length_rule::exactly, 4, withdraw};             // §7.5
  rules[6] = {"ATOMIC_AGGREGATE", well_known, length_rule::exactly, 0, discard};        // §7.6
  rules[7] = {"AGGREGATOR", optional_transitive, length_rule::any, 0, discard};         // §7.7
  rules[8] = {"COMMUNITIES", optional_transitive, length_rule::multiple, 4, withdraw};  // §7.8
  rules[9] = {"ORIGINATOR_ID", optional_only, length_rule::exactly, 4, withdraw};       // §7.9
  rules[10] = {"CLUSTER_LIST", optional_only, length_rule::multiple, 4, withdraw};      // §7.10
  rules[14] = {"MP_REACH_NLRI", optional_only, length_rule::at_least, 1, reset};        // §7.11
  rules[15] = {"MP_UNREACH_NLRI", optional_only, length_rule::at_least, 3, reset};      // §7.12
  rules[16] = {"EXTENDED_COMMUNITIES", optional_transitive, length_rule::multiple, 8, withdraw};  // §7.14
  rules[17] = {"AS4_PATH", optional_transitive, length_rule::at_least, 6, discard};       // RFC 6793 §6
  rules[18] = {"AS4_AGGREGATOR", optional_transitive, length_rule::exactly, 8, discard};  // RFC 6793 §6
  rules[22] = {"PMSI_TUNNEL", optional_transitive, length_rule::at_least, 5, withdraw};   // RFC 6514 §5
  rules[23] = {"TUNNEL_ENCAPSULATION", optional_transitive, length_rule::any, 0, withdraw};
  rules[25] = {"IPV6_EXTENDED_COMMUNITIES", optional_transitive, length_rule::multiple, 20,
               withdraw};                                                  // §7.15
  rules[26] = {"AIGP", optional_only, length_rule::at_least, 3, discard};  // RFC 7311 §3.2
  rules[32] = {"LARGE_COMMUNITIES", optional_transitive, length_rule::multiple, 12, withdraw};  // RFC 8092 §6
  rules[35] = {"ONLY_TO_CUSTOMER", optional_transitive, length_rule::exactly, 4, withdraw};     // RFC 9234 §5
  rules[40] = {"PREFIX_SID", optional_transitive, length_rule::any, 0, discard};                // RFC 8669 §6
  return rules;
}

constexpr auto rules = make_rules();

bool length_fits(attribute_rule const& rule, std::size_t length) {
  switch (rule.rule) {
    case length_rule::any: return true;
    case length_rule::exactly: return length == rule.octets;
    case length_rule::at_least: return length >= rule.octets;
    case length_rule::multiple: return length != 0 && length % rule.octets == 0;
  }
  return true;
}

constexpr std::uint8_t number_of(attribute_type type) {
  return static_cast<std::uint8_t>(type);
}

bool value_fits(raw_attribute const& one, asn_width width) {
  switch (static_cast<attribute_type>(one.type)) {
    case attribute_type::origin: return one.value[0] <= 2;
    case attribute_type::as_path: return is_well_formed_path(one.value, width);
    case attribute_type::aggregator: return one.value.size() == (width == asn_width::four ? 8U : 6U);
    case attribute_type::as4_path: return is_well_formed_path(one.value, asn_width::four);
    default: return true;
  }
}

// From a neighbour of another network these mean nothing and are ignored, well formed or not.
bool is_internal_only(std::uint8_t type) {
  return type == number_of(attribute_type::local_pref) || type == number_of(attribute_type::originator_id) ||
         type == number_of(attribute_type::cluster_list);
}

bool is_multiprotocol(std::uint8_t type) {
  return type == number_of(attribute_type::mp_reach) || type == number_of(attribute_type::mp_unreach);
}

bool is_for_two_octets_only(std::uint8_t type) {
  return type == number_of(attribute_type::as4_path) || type == number_of(attribute_type::as4_aggregator);
}

}  // namespace

std::string_view to_string(error_action action) {
  switch (action) {
    case error_action::none: return "none";
    case error_action::attribute_discard: return "attribute discard";
    case error_action::treat_as_withdraw: return "treat-as-withdraw";
    case error_action::session_reset: return "session reset";
  }
  return "none";
}

std::string_view to_string(attribute_fault fault) {
  switch (fault) {
    case attribute_fault::length: return "wrong length";
    case attribute_fault::flags: return "wrong flags";
    case attribute_fault::value: return "malformed value";
    case attribute_fault::duplicate: return "it stands twice";
    case attribute_fault::missing: return "it is missing";
    case attribute_fault::truncated_block: return "an attribute is longer than the block";
    case attribute_fault::not_expected: return "it does not belong in a four-octet message";
  }
  return "";
}

std::string attribute_name(std::uint8_t type) {
  if (type == 0) return "attributes";
  if (type < rule_count && !rules[type].name.empty()) return std::string{rules[type].name};
  return "attribute " + std::to_string(type);
}

std::string finding_kind(attribute_finding const& finding) {
  auto const action = finding.action == error_action::none ? "missing" : to_string(finding.action);
  return std::string{action} + ": " + attribute_name(finding.type);
}

std::optional<std::uint32_t> attribute_set::number(attribute_type type) const {
  auto const bytes = value(type);
  if (bytes.size() < 4) return std::nullopt;
  return load_u32(bytes.data());
}

void attribute_set::scan(wire_bytes block) {
  present_ = 0;
  block_ = block;
  auto cursor = attribute_cursor{block};
  auto one = raw_attribute{};
  while (cursor.next(one)) {
    if (one.type < kept_types && !has(one.type)) keep(one);
  }
}

error_action attribute_set::scan_and_judge(wire_bytes block, attribute_context const& context) {
  present_ = 0;
  block_ = block;
  worst_ = error_action::none;
  if (!findings_.empty()) findings_.clear();
  auto cursor = attribute_cursor{block};
  auto one = raw_attribute{};
  while (cursor.next(one)) {
    if (one.type < kept_types) judge(one, context);
  }
  judge_block(cursor.truncated(), context);
  return worst_;
}

void attribute_set::find(error_action action, attribute_fault fault, std::uint8_t type) {
  findings_.push_back({action, fault, type});
  worst_ = std::max(worst_, action);
}

void attribute_set::judge(raw_attribute const& one, attribute_context const& context) {
  if (has(one.type)) {  // RFC 7606 §3 g
    return find(is_multiprotocol(one.type) ? reset : discard, attribute_fault::duplicate, one.type);
  }
  keep(one);
  auto const& rule = rules[one.type];
  if (rule.name.empty()) return;
  if (is_internal_only(one.type) && context.session == session_kind::external) return drop(one.type);
  if ((one.flags & optional_transitive) != rule.flags) {               // §3 c
    auto const is_aigp = one.type == number_of(attribute_type::aigp);  // RFC 7311 §3.2
    if (is_aigp) drop(one.type);
    return find(is_aigp ? discard : withdraw, attribute_fault::flags, one.type);
  }
  if (is_for_two_octets_only(one.type) && context.width == asn_width::four) {  // RFC 6793 §4.1
    drop(one.type);
    return find(discard, attribute_fault::not_expected, one.type);
  }
  auto const fits = length_fits(rule, one.value.size());
  if (fits && value_fits(one, context.width)) return;
  find(rule.action, fits ? attribute_fault::value : attribute_fault::length, one.type);
  if (rule.action == discard) drop(one.type);
}

void attribute_set::judge_block(bool truncated, attribute_context const& context) {
  if (truncated) find(withdraw, attribute_fault::truncated_block, 0);  // §4
  auto const reaches = has(attribute_type::mp_reach);
  if (context.owner == block_owner::update && !reaches) return;
  auto const in_table =
      context.owner == block_owner::table_route || context.owner == block_owner::route_with_next_hop;
  auto const action = in_table ? error_action::none : withdraw;
  auto const require = [&](attribute_type type) {  // §3 d
    if (!has(type)) find(action, attribute_fault::missing, number_of(type));
  };
  require(attribute_type::origin);
  require(attribute_type::as_path);
  if (context.owner == block_owner::announcing_update) require(attribute_type::next_hop);
  if (context.owner == block_owner::table_route && !reaches) require(attribute_type::next_hop);
}

}  // namespace causeway::formats
