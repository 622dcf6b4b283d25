//! Path attributes as members of a JSON object.
#include <array>

#include "formats/mrt_json.h"

namespace causeway::formats {

namespace {

base::ip_address address_of(wire_bytes bytes, base::ip_family family) {
  base::ip_address out;
  out.family = family;
  std::copy_n(bytes.begin(), base::byte_count(family), out.bytes.begin());
  return out;
}

std::string_view segment_name(segment_type type) {
  switch (type) {
    case segment_type::set: return "set";
    case segment_type::confederation_sequence: return "confederation";
    case segment_type::confederation_set: return "confederation_set";
    case segment_type::sequence: break;
  }
  return "";
}

void write_numbers(text_buffer& out, wire_bytes numbers) {
  for (auto i = std::size_t{0}; i + 4 <= numbers.size(); i += 4) {
    if (i != 0) out << ',';
    out << load_u32(numbers.data() + i);
  }
}

// "name":[one,one] with `write` for each item of `octets` octets.
template <typename Write>
void write_list(text_buffer& out, std::string_view name, wire_bytes items, std::size_t octets,
                Write const& write) {
  out << ",\"" << name << "\":[";
  for (auto i = std::size_t{0}; i + octets <= items.size(); i += octets) {
    if (i != 0) out << ',';
    write(items.subspan(i, octets));
  }
  out << ']';
}

// RFC 4360 §3-5, RFC 5668: route target and route origin by their parts, everything else as octets.
void write_extended(text_buffer& out, wire_bytes one) {
  constexpr std::uint8_t transitive_bit = 0x40;
  auto const kind = static_cast<std::uint8_t>(one[0] & ~transitive_bit);
  auto const* name = "";
  if (one[1] == 2) name = "rt:";
  if (one[1] == 3) name = "ro:";
  if (*name == 0 || kind > 2) return write_json_hex(out, one);
  out << '"' << name;
  if (kind == 0) {
    out << std::uint32_t{load_u16(one.data() + 2)} << ':' << load_u32(one.data() + 4);
  } else if (kind == 1) {
    out << address_of(one.subspan(2), base::ip_family::v4) << ':' << std::uint32_t{load_u16(one.data() + 6)};
  } else {
    out << load_u32(one.data() + 2) << ':' << std::uint32_t{load_u16(one.data() + 6)};
  }
  out << '"';
}

void write_large(text_buffer& out, wire_bytes one) {
  out << '"' << load_u32(one.data()) << ':' << load_u32(one.data() + 4) << ':' << load_u32(one.data() + 8)
      << '"';
}

void write_community(text_buffer& out, wire_bytes one) {
  out << '"' << std::uint32_t{load_u16(one.data())} << ':' << std::uint32_t{load_u16(one.data() + 2)} << '"';
}

void write_aggregator(text_buffer& out, attribute_set const& attributes, asn_width width) {
  auto value = attributes.value(attribute_type::aggregator);
  if (value.empty()) return;
  auto const octets = static_cast<std::size_t>(width);
  auto number = width == asn_width::four ? load_u32(value.data()) : load_u16(value.data());
  auto address = value.subspan(octets, 4);
  auto const value4 = attributes.value(attribute_type::as4_aggregator);
  if (width == asn_width::two && number == base::as_trans.value && !value4.empty()) {  // RFC 6793 §4.2.3
    number = load_u32(value4.data());
    address = value4.subspan(4, 4);
  }
  out << ",\"aggregator\":{\"asn\":" << number << ",\"address\":";
  write_json_address(out, address_of(address, base::ip_family::v4));
  out << '}';
}

// RFC 7311 §3: the first TLV of type 1.
void write_aigp(text_buffer& out, wire_bytes value) {
  constexpr std::size_t tlv_bytes = 11;
  auto bytes = byte_cursor{value};
  while (bytes.left() >= 3) {
    auto const type = bytes.u8();
    auto const length = bytes.u16();
    if (length < 3) return;
    auto const content = bytes.take(length - 3U);
    if (type != 1 || length != tlv_bytes || content.size() != tlv_bytes - 3) continue;
    auto const metric = (std::uint64_t{load_u32(content.data())} << 32U) | load_u32(content.data() + 4);
    out << ",\"aigp\":" << std::string_view{std::to_string(metric)};
    return;
  }
}

// RFC 6514 §5.
void write_pmsi(text_buffer& out, wire_bytes value) {
  out << ",\"pmsi_tunnel\":{\"flags\":" << std::uint32_t{value[0]} << ",\"type\":" << std::uint32_t{value[1]}
      << ",\"label\":" << ((std::uint32_t{load_u16(value.data() + 2)} << 8U | value[4]) >> 4U)
      << ",\"endpoint\":";
  write_json_hex(out, value.subspan(5));
  out << '}';
}

bool is_written_by_name(std::uint8_t type) {
  switch (static_cast<attribute_type>(type)) {
    case attribute_type::tunnel_encapsulation:
    case attribute_type::prefix_sid:
    case attribute_type::attribute_set: return false;
    case attribute_type::mp_reach:
    case attribute_type::mp_unreach:
    case attribute_type::extended_communities:
    case attribute_type::as4_path:
    case attribute_type::as4_aggregator:
    case attribute_type::pmsi_tunnel:
    case attribute_type::ipv6_extended_communities:
    case attribute_type::aigp:
    case attribute_type::large_communities:
    case attribute_type::only_to_customer: return true;
    default: return type >= 1 && type <= static_cast<std::uint8_t>(attribute_type::cluster_list);
  }
}

void write_others(text_buffer& out, wire_bytes block) {
  auto cursor = attribute_cursor{block};
  auto one = raw_attribute{};
  auto first = true;
  while (cursor.next(one)) {
    if (is_written_by_name(one.type)) continue;
    out << (first ? std::string_view{",\"other\":["} : std::string_view{","})
        << "{\"type\":" << std::uint32_t{one.type} << ",\"flags\":" << std::uint32_t{one.flags}
        << ",\"value\":";
    write_json_hex(out, one.value);
    out << '}';
    first = false;
  }
  if (!first) out << ']';
}

void write_number(text_buffer& out, attribute_set const& attributes, attribute_type type,
                  std::string_view name) {
  if (auto const number = attributes.number(type)) out << ",\"" << name << "\":" << *number;
}

}  // namespace

void write_json_address(text_buffer& out, base::ip_address const& address) {
  auto* const at = out.room(max_address_text + 2);
  auto* end = at;
  *end++ = '"';
  end = address.family == base::ip_family::v4
            ? write_ipv4(end, address.bytes.data())
            : write_ipv6(end, address.bytes.data(), zero_groups::two_or_more);
  *end++ = '"';
  out.end_at(end);
}

void write_json_hex(text_buffer& out, wire_bytes bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  out << '"';
  for (auto const byte : bytes) out << digits[byte >> 4U] << digits[byte & 0xFU];
  out << '"';
}

void write_json_path(text_buffer& out, as_path const& path) {
  out << '[';
  auto cursor = path.segments();
  auto segment = path_segment{};
  auto first = true;
  while (cursor.next(segment)) {
    if (!first) out << ',';
    first = false;
    auto const name = segment_name(segment.type);
    if (!name.empty()) out << "{\"" << name << "\":[";
    write_numbers(out, segment.numbers);
    if (!name.empty()) out << "]}";
  }
  out << ']';
}

void write_json_attributes(text_buffer& out, attribute_set const& attributes, asn_width width) {
  static constexpr std::array<std::string_view, 3> origins{"igp", "egp", "incomplete"};
  auto const origin = attributes.value(attribute_type::origin);
  if (!origin.empty() && origin[0] < origins.size()) out << ",\"origin\":\"" << origins[origin[0]] << '"';
  write_number(out, attributes, attribute_type::med, "med");
  write_number(out, attributes, attribute_type::local_pref, "local_pref");
  if (attributes.has(attribute_type::atomic_aggregate)) out << ",\"atomic_aggregate\":true";
  write_aggregator(out, attributes, width);
  auto const list = [&](attribute_type type, std::string_view name, std::size_t octets, auto const& write) {
    if (attributes.has(type)) write_list(out, name, attributes.value(type), octets, write);
  };
  auto const address = [&](wire_bytes one) { write_json_address(out, address_of(one, base::ip_family::v4)); };
  list(attribute_type::communities, "communities", 4, [&](wire_bytes one) { write_community(out, one); });
  list(attribute_type::large_communities, "large_communities", 12,
       [&](wire_bytes one) { write_large(out, one); });
  list(attribute_type::extended_communities, "extended_communities", 8,
       [&](wire_bytes one) { write_extended(out, one); });
  list(attribute_type::ipv6_extended_communities, "ipv6_extended_communities", 20,
       [&](wire_bytes one) { write_json_hex(out, one); });
  if (attributes.has(attribute_type::originator_id)) {
    out << ",\"originator_id\":";
    address(attributes.value(attribute_type::originator_id));
  }
  list(attribute_type::cluster_list, "cluster_list", 4, address);
  write_number(out, attributes, attribute_type::only_to_customer, "only_to_customer");
  if (attributes.has(attribute_type::aigp)) write_aigp(out, attributes.value(attribute_type::aigp));
  if (attributes.has(attribute_type::pmsi_tunnel))
    write_pmsi(out, attributes.value(attribute_type::pmsi_tunnel));
  write_others(out, attributes.block());
}

}  // namespace causeway::formats
