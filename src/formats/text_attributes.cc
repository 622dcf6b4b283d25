//! Path attributes as bgpdump shows them.
#include "formats/text_attributes.h"

#include <algorithm>

#include "base/asn.h"
#include "formats/bgp_prefix.h"

namespace causeway::formats {

namespace {

// bgpdump builds these texts in buffers of its own; what does not fit is not shown.
constexpr std::size_t community_text_limit = 8191;
constexpr std::size_t path_text_limit = 7900;

base::ip_address address_from(wire_bytes bytes, base::ip_family family) {
  base::ip_address out;
  out.family = family;
  std::copy_n(bytes.begin(), std::min(bytes.size(), base::byte_count(family)), out.bytes.begin());
  return out;
}

std::uint32_t padded_u32(wire_bytes bytes) {
  return byte_cursor{bytes}.u32();
}

bool is_shown(std::uint16_t afi, std::uint8_t safi) {
  return afi >= 1 && afi <= 2 && safi >= 1 && safi <= 3;
}

void read_next_hop(byte_cursor& bytes, text_family& out) {
  out.next_hop_length = bytes.u8();
  if (out.next_hop_length == 4) {
    out.next_hop = address_from(bytes.take(4), base::ip_family::v4);
    return;
  }
  if (!out.has_next_hop()) return;  // bgpdump goes on right behind a length that it does not know
  out.next_hop = address_from(bytes.take(16), base::ip_family::v6);
  if (out.next_hop_length == 32) out.next_hop_local = address_from(bytes.take(16), base::ip_family::v6);
}

// The abbreviated form (RFC 6396 §4.3.4) starts with its length, the full one with the 0 of its family.
std::optional<text_family> read_announced(wire_bytes value) {
  auto bytes = byte_cursor{value};
  text_family out;
  if (!value.empty() && value[0] != 0) {
    out.afi = bgp_afi::ipv6;
    out.safi = bgp_safi::unicast;
    read_next_hop(bytes, out);
    return out;
  }
  auto const afi = bytes.u16();
  auto const safi = bytes.u8();
  if (!is_shown(afi, safi)) return std::nullopt;
  out.afi = static_cast<bgp_afi>(afi);
  out.safi = static_cast<bgp_safi>(safi);
  read_next_hop(bytes, out);
  for (auto left = bytes.u8(); left != 0; --left) bytes.take(bytes.u8());
  out.prefixes = bytes.rest();
  return out;
}

std::optional<text_family> read_withdrawn(wire_bytes value) {
  auto bytes = byte_cursor{value};
  text_family out;
  auto const afi = bytes.u16();
  auto const safi = bytes.u8();
  if (!is_shown(afi, safi)) return std::nullopt;
  out.afi = static_cast<bgp_afi>(afi);
  out.safi = static_cast<bgp_safi>(safi);
  out.prefixes = bytes.rest();
  return out;
}

bool comes_before(text_family const& a, text_family const& b) {
  return std::pair{a.afi, a.safi} < std::pair{b.afi, b.safi};
}

// Of two of the same family the first counts.
void add_family(std::vector<text_family>& list, std::optional<text_family> const& one) {
  if (!one) return;
  auto const at = std::lower_bound(list.begin(), list.end(), *one, comes_before);
  if (at != list.end() && at->afi == one->afi && at->safi == one->safi) return;
  list.insert(at, *one);
}

struct segment_marks {
  char open;
  char close;
  char between;
};

segment_marks marks_of(segment_type type) {
  switch (type) {
    case segment_type::set: return {'{', '}', ','};
    case segment_type::confederation_set: return {'[', ']', ','};
    case segment_type::confederation_sequence: return {'(', ')', ' '};
    case segment_type::sequence: break;
  }
  return {0, 0, ' '};
}

std::uint32_t number_at(wire_bytes numbers, std::size_t index, asn_width width) {
  return width == asn_width::four ? load_u32(numbers.data() + 4 * index)
                                  : load_u16(numbers.data() + 2 * index);
}

// The numbers of one segment; false where the text has become too long.
bool write_numbers(text_buffer& out, wire_bytes numbers, asn_width width, char between, std::size_t& used) {
  auto const count = numbers.size() / static_cast<std::size_t>(width);
  for (auto i = std::size_t{0}; i < count; ++i) {
    auto* const begin = out.room(12);
    auto* at = begin;
    if (i != 0) *at++ = between;
    at = write_decimal(at, number_at(numbers, i, width));
    out.end_at(at);
    used += static_cast<std::size_t>(at - begin);
    if (used > path_text_limit) {
      out << "...";
      return false;
    }
  }
  return true;
}

bool is_unassigned(std::uint8_t type) {
  switch (static_cast<attribute_type>(type)) {
    case attribute_type::mp_reach:
    case attribute_type::mp_unreach:
    case attribute_type::as4_path:
    case attribute_type::as4_aggregator:
    case attribute_type::large_communities: return false;
    default: return type == 0 || type > static_cast<std::uint8_t>(attribute_type::cluster_list);
  }
}

template <typename Each>
void for_each_unassigned(wire_bytes block, Each const& each) {
  auto cursor = attribute_cursor{block};
  auto one = raw_attribute{};
  while (cursor.next(one)) {
    if (is_unassigned(one.type)) each(one);
  }
}

void write_hex(text_buffer& out, std::uint8_t byte) {
  static constexpr std::string_view digits = "0123456789abcdef";
  out << digits[byte >> 4U] << digits[byte & 0xFU];
}

void write_community(text_buffer& out, std::uint32_t value) {
  switch (value) {
    case 0xFFFFFF01U: out << " no-export"; return;
    case 0xFFFFFF02U: out << " no-advertise"; return;
    case 0xFFFFFF03U: out << " local-AS"; return;
    default: out << ' ' << (value >> 16U) << ':' << (value & 0xFFFFU);
  }
}

// Writes what `each` writes for every item, cut where bgpdump's buffer ends.
template <typename Each>
void write_limited(text_buffer& out, wire_bytes items, std::size_t item_bytes, std::size_t max_item_text,
                   first_space first, Each const& each) {
  auto const count = items.size() / item_bytes;
  out.room(std::min(count * max_item_text, community_text_limit + max_item_text));
  auto const before = out.pending().size();
  for (auto i = std::size_t{0}; i < count; ++i) {
    each(items.data() + i * item_bytes);
    if (out.pending().size() - before > community_text_limit) break;
  }
  auto written = std::min(out.pending().size() - before, community_text_limit);
  auto* const begin = out.room(0) - (out.pending().size() - before);
  if (first == first_space::dropped && written != 0) std::memmove(begin, begin + 1, --written);
  out.end_at(begin + written);
}

}  // namespace

text_buffer& operator<<(text_buffer& out, text_prefix const& prefix) {
  return out << prefix.address << '/' << std::uint32_t{prefix.length};
}

bool text_nlri_cursor::next(text_prefix& out) {
  if (bytes_.left() == 0) return false;
  out.path_id = ids_ == path_ids::present ? bytes_.u32() : 0;
  auto const from_length = bytes_.rest();
  out.length = bytes_.u8();
  auto const octets = static_cast<std::size_t>((out.length + 7U) / 8U);
  if (bytes_.left() < octets) {
    left_over_ = from_length;
    return false;
  }
  auto const bits = bytes_.take(octets);
  auto const fits = out.length <= base::max_length(family_);
  out.address = fits ? prefix_of(family_, out.length, bits.data()).address : address_from(bits, family_);
  return true;
}

void text_attributes::read(wire_bytes block, asn_width width) {
  found_.scan(block);
  path_ = found_.value(attribute_type::as_path);
  path_width_ = width;
  aggregator_.reset();
  announced_.clear();
  withdrawn_.clear();
  if (has(attribute_type::aggregator)) {
    auto bytes = byte_cursor{found_.value(attribute_type::aggregator)};
    auto const number = width == asn_width::four ? bytes.u32() : bytes.u16();
    aggregator_ = text_aggregator{number, bytes.u32()};
  }
  if (width == asn_width::two) merge_four_octet();
  if (has(attribute_type::mp_reach) || has(attribute_type::mp_unreach)) read_families();
}

void text_attributes::merge_four_octet() {
  if (aggregator_ && has(attribute_type::as4_aggregator)) {  // RFC 6793 §4.2.3
    if (aggregator_->number != base::as_trans.value) return;
    auto bytes = byte_cursor{found_.value(attribute_type::as4_aggregator)};
    auto const number = bytes.u32();
    aggregator_ = text_aggregator{number, bytes.u32()};
  }
  if (!has(attribute_type::as4_path) || !has(attribute_type::as_path)) return;
  auto const path4 = found_.value(attribute_type::as4_path);
  if (hop_count(path_, asn_width::two, confederations::counted) <
      hop_count(path4, asn_width::four, confederations::counted)) {
    return;
  }
  merged_.clear();
  merge_as4_path_counting_all(path_, path4, merged_);
  path_ = merged_;
  path_width_ = asn_width::four;
}

void text_attributes::read_families() {
  auto cursor = attribute_cursor{found_.block()};
  auto one = raw_attribute{};
  while (cursor.next(one)) {
    if (one.type == static_cast<std::uint8_t>(attribute_type::mp_reach)) {
      add_family(announced_, read_announced(one.value));
    } else if (one.type == static_cast<std::uint8_t>(attribute_type::mp_unreach)) {
      add_family(withdrawn_, read_withdrawn(one.value));
    }
  }
}

std::uint32_t text_attributes::number(attribute_type type) const {
  return has(type) ? padded_u32(found_.value(type)) : 0;
}

text_family const* text_attributes::announced(bgp_afi afi, bgp_safi safi) const {
  auto const found = std::find_if(announced_.begin(), announced_.end(),
                                  [&](text_family const& one) { return one.afi == afi && one.safi == safi; });
  return found == announced_.end() ? nullptr : &*found;
}

as_path text_attributes::four_octet_path(std::vector<std::uint8_t>& scratch) const {
  if (path_width_ == asn_width::four) return as_path{path_};
  scratch.clear();
  append_widened(path_, scratch);
  return as_path{scratch};
}

void text_attributes::write_path(text_buffer& out) const {
  if (!is_well_formed_path(path_, path_width_)) {
    auto check = segment_cursor{path_, path_width_};
    auto ignored = path_segment{};
    while (check.next(ignored)) continue;
    if (check.malformed()) {
      out << "! Error !";
      return;
    }
  }
  auto cursor = segment_cursor{path_, path_width_};
  auto segment = path_segment{};
  auto used = std::size_t{0};
  auto previous_had_numbers = false;
  while (cursor.next(segment)) {
    auto const marks = marks_of(segment.type);
    if (previous_had_numbers) {
      out << ' ';
      ++used;
    }
    if (marks.open != 0) {
      out << marks.open;
      used += 2;  // its end too
    }
    if (!write_numbers(out, segment.numbers, path_width_, marks.between, used)) return;
    if (marks.close != 0) out << marks.close;
    previous_had_numbers = !segment.numbers.empty();
  }
}

void text_attributes::write_communities(text_buffer& out, first_space first) const {
  write_limited(out, found_.value(attribute_type::communities), 4, 14, first,
                [&](std::uint8_t const* at) { write_community(out, load_u32(at)); });
}

void text_attributes::write_large_communities(text_buffer& out, first_space first) const {
  write_limited(out, found_.value(attribute_type::large_communities), 12, 33, first,
                [&](std::uint8_t const* at) {
                  out << ' ' << load_u32(at) << ':' << load_u32(at + 4) << ':' << load_u32(at + 8);
                });
}

void text_attributes::write_unassigned_fields(text_buffer& out) const {
  auto first = true;
  for_each_unassigned(found_.block(), [&](raw_attribute const& one) {
    if (!first) out << ' ';
    first = false;
    write_hex(out, one.type);
    out << ':';
    write_hex(out, one.flags);
    out << ':';
    for (auto const byte : one.value) write_hex(out, byte);
  });
}

void text_attributes::write_unassigned_lines(text_buffer& out) const {
  for_each_unassigned(found_.block(), [&](raw_attribute const& one) {
    out << "   UNKNOWN_ATTR(" << std::uint32_t{one.flags} << ", " << std::uint32_t{one.type} << ", "
        << static_cast<std::uint32_t>(one.value.size()) << "):";
    for (auto const byte : one.value) {
      out << ' ';
      write_hex(out, byte);
    }
    out << '\n';
  });
}

std::string_view origin_name(text_attributes const& attributes) {
  if (!attributes.has(attribute_type::origin)) return "INCOMPLETE";
  auto const value = attributes.found().value(attribute_type::origin);
  if (value.empty() || value[0] == 0) return "IGP";
  return value[0] == 1 ? "EGP" : "INCOMPLETE";
}

}  // namespace causeway::formats
