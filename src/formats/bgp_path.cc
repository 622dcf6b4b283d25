//! AS paths on the wire.
#include "formats/bgp_path.h"

namespace causeway::formats {

namespace {

std::size_t octets(asn_width width) {
  return static_cast<std::size_t>(width);
}

bool is_known_segment(std::uint8_t type) {
  return type >= 1 && type <= 4;
}

bool is_confederation(segment_type type) {
  return type == segment_type::confederation_sequence || type == segment_type::confederation_set;
}

bool is_set(segment_type type) {
  return type == segment_type::set || type == segment_type::confederation_set;
}

std::size_t hops_of(path_segment const& segment, asn_width width, confederations rule) {
  if (rule == confederations::not_counted && is_confederation(segment.type)) return 0;
  return is_set(segment.type) ? 1 : segment.numbers.size() / octets(width);
}

void append_widened_segment(segment_type type, wire_bytes numbers, std::vector<std::uint8_t>& out) {
  out.push_back(static_cast<std::uint8_t>(type));
  out.push_back(static_cast<std::uint8_t>(numbers.size() / 2));
  for (auto i = std::size_t{0}; i + 1 < numbers.size(); i += 2) {
    out.insert(out.end(), {0, 0, numbers[i], numbers[i + 1]});
  }
}

void append_bytes(wire_bytes bytes, std::vector<std::uint8_t>& out) {
  out.insert(out.end(), bytes.begin(), bytes.end());
}

// The first `wanted` hops of a two-octet path. With `not_counted`, confederation segments that lead or follow
// a taken one come along (RFC 6793 §4.2.3).
void append_leading(wire_bytes path, std::size_t wanted, confederations rule,
                    std::vector<std::uint8_t>& out) {
  auto cursor = segment_cursor{path, asn_width::two};
  auto segment = path_segment{};
  while (cursor.next(segment)) {
    auto const hops = hops_of(segment, asn_width::two, rule);
    if (hops != 0 && wanted == 0) return;
    if (wanted == 0 && rule == confederations::counted) return;
    auto const cut = !is_set(segment.type) && hops > wanted;
    append_widened_segment(segment.type, cut ? segment.numbers.first(wanted * 2) : segment.numbers, out);
    wanted -= std::min(hops, wanted);
  }
}

void merge(wire_bytes path, wire_bytes path4, confederations rule, std::vector<std::uint8_t>& out) {
  auto const hops = hop_count(path, asn_width::two, rule);
  auto const hops4 = hop_count(path4, asn_width::four, rule);
  if (hops < hops4) return append_widened(path, out);
  append_leading(path, hops - hops4, rule, out);
  append_bytes(path4, out);
}

}  // namespace

bool segment_cursor::next(path_segment& out) {
  if (rest_.empty()) return false;
  auto const size = rest_.size() < 2 ? 0 : std::size_t{rest_[1]} * octets(width_);
  if (rest_.size() < 2 || !is_known_segment(rest_[0]) || size > rest_.size() - 2) {
    malformed_ = true;
    return false;
  }
  out = {static_cast<segment_type>(rest_[0]), rest_.subspan(2, size)};
  rest_ = rest_.subspan(2 + size);
  return true;
}

bool is_well_formed_path(wire_bytes path, asn_width width) {
  auto cursor = segment_cursor{path, width};
  auto segment = path_segment{};
  while (cursor.next(segment)) {
    if (segment.numbers.empty()) return false;
  }
  return !cursor.malformed();
}

std::size_t hop_count(wire_bytes path, asn_width width, confederations rule) {
  auto cursor = segment_cursor{path, width};
  auto segment = path_segment{};
  auto total = std::size_t{0};
  while (cursor.next(segment)) total += hops_of(segment, width, rule);
  return total;
}

void append_widened(wire_bytes two_octet_path, std::vector<std::uint8_t>& out) {
  auto cursor = segment_cursor{two_octet_path, asn_width::two};
  auto segment = path_segment{};
  while (cursor.next(segment)) append_widened_segment(segment.type, segment.numbers, out);
}

void merge_as4_path(wire_bytes as_path, wire_bytes as4_path, std::vector<std::uint8_t>& out) {
  merge(as_path, as4_path, confederations::not_counted, out);
}

void merge_as4_path_counting_all(wire_bytes as_path, wire_bytes as4_path, std::vector<std::uint8_t>& out) {
  merge(as_path, as4_path, confederations::counted, out);
}

std::optional<base::asn> as_path::origin() const {
  auto cursor = segments();
  auto segment = path_segment{};
  auto last = path_segment{};
  while (cursor.next(segment)) {
    if (!is_confederation(segment.type)) last = segment;
  }
  if (last.numbers.empty()) return std::nullopt;
  if (last.type == segment_type::set && last.numbers.size() != 4) return std::nullopt;
  return base::asn{load_u32(last.numbers.data() + last.numbers.size() - 4)};
}

bool as_path::contains(base::asn number) const {
  auto cursor = segments();
  auto segment = path_segment{};
  while (cursor.next(segment)) {
    for (auto i = std::size_t{0}; i + 4 <= segment.numbers.size(); i += 4) {
      if (load_u32(segment.numbers.data() + i) == number.value) return true;
    }
  }
  return false;
}

void as_path::append_networks(std::vector<base::asn>& out) const {
  auto cursor = segments();
  auto segment = path_segment{};
  while (cursor.next(segment)) {
    if (is_confederation(segment.type)) continue;
    for (auto i = std::size_t{0}; i + 4 <= segment.numbers.size(); i += 4) {
      out.push_back(base::asn{load_u32(segment.numbers.data() + i)});
    }
  }
}

}  // namespace causeway::formats
