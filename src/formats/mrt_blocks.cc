//! A block of lines for each record or route: -H.
#include "formats/mrt_text.h"

namespace causeway::formats {

namespace {

std::string_view family_name(text_family const& one) {
  auto const v4 = one.family() == base::ip_family::v4;
  switch (one.safi) {
    case bgp_safi::unicast: return v4 ? "(IPv4 Unicast)\n" : "(IPv6 Unicast)\n";
    case bgp_safi::multicast: return v4 ? "(IPv4 Multicast)\n" : "(IPv6 Multicast)\n";
    case bgp_safi::unicast_and_multicast: break;
  }
  return v4 ? "(IPv4 Both unicast and multicast)\n" : "(IPv6 Both unicast and multicast)\n";
}

// Of several families the block's head names one: IPv6 before IPv4, unicast first.
text_family const* named_family(std::vector<text_family> const& list) {
  text_family const* found = nullptr;
  for (auto const& one : list) {
    if (found == nullptr || (found->afi == bgp_afi::ipv4 && one.afi == bgp_afi::ipv6)) found = &one;
  }
  return found;
}

std::string_view session_format(mrt_record const& record) {
  if (record.header.type == mrt_type::bgp) return "BGP";
  return record.header.type == mrt_type::bgp4mp_et ? "BGP4MP_ET" : "BGP4MP";
}

std::string_view message_format(session_message const& message) {
  auto const ids = message.ids == path_ids::present;
  if (message.direction == message_direction::received) return ids ? "MESSAGE_ADDPATH" : "MESSAGE";
  return ids ? "MESSAGE_LOCAL_ADDPATH" : "MESSAGE_LOCAL";
}

std::string_view table_dump_type(std::uint16_t subtype) {
  switch (subtype) {
    case 1: return "TYPE: TABLE_DUMP/INET\n";
    case 2: return "TYPE: TABLE_DUMP/INET6\n";
    case 3: return "TYPE: TABLE_DUMP/INET_32BIT_AS\n";
    default: return "TYPE: TABLE_DUMP/INET6_32BIT_AS\n";
  }
}

bool is_unset_v4(base::ip_address const& address) {
  return address.family == base::ip_family::v4 && base::ipv4_number(address) == 0;
}

std::string_view error_name(std::uint8_t code) {
  static constexpr std::array<std::string_view, 7> names{"",
                                                         "Message Header Error",
                                                         "OPEN Message Error",
                                                         "UPDATE Message Error",
                                                         "Hold Timer Expired",
                                                         "Finite State Machine Error",
                                                         "Cease"};
  return code < names.size() ? names[code] : "";
}

// RFC 4271 §4.5, as far as bgpdump names them.
std::string_view sub_error_name(std::uint8_t code, std::uint8_t sub_code) {
  static constexpr std::array<std::string_view, 4> header{"", "Connection Not Synchronized",
                                                          "Bad Message Length", "Bad Message Type"};
  static constexpr std::array<std::string_view, 7> open{"",
                                                        "Unsupported Version Number",
                                                        "Bad Peer AS",
                                                        "Bad BGP Identifier",
                                                        "Unsupported Optional Parameter",
                                                        "Authentication Failure",
                                                        "Unacceptable Hold Time"};
  static constexpr std::array<std::string_view, 12> update{"",
                                                           "Malformed Attribute List",
                                                           "Unrecognized Well-known Attribute",
                                                           "Missing Well-known Attribute",
                                                           "Attribute Flags Error",
                                                           "Attribute Length Error",
                                                           "Invalid ORIGIN Attribute",
                                                           "AS Routing Loop",
                                                           "Invalid NEXT-HOP Attribute",
                                                           "Optional Attribute Error",
                                                           "Invalid Network Field",
                                                           "Malformed AS-PATH"};
  if (code == 1 && sub_code < header.size()) return header[sub_code];
  if (code == 2 && sub_code < open.size()) return open[sub_code];
  if (code == 3 && sub_code < update.size()) return update[sub_code];
  return "";
}

class block_writer final : public mrt_text_writer {
 public:
  using mrt_text_writer::mrt_text_writer;

 protected:
  void table_dump(mrt_record const& record, table_dump_entry const& entry) override;
  void rib(mrt_record const& record, rib_head const& head) override;
  void message(mrt_record const& record, session_message const& message) override;
  void state(mrt_record const& record, state_change const& change) override;
  void old_other(mrt_record const& record) override;

 private:
  void time(mrt_record const& record);
  void date(std::uint32_t time_s);
  void rib_block(mrt_record const& record, rib_head const& head, rib_entry const& entry);
  void peer_address(mrt_peer const& peer);
  void ends(session_message const& message);
  void update(mrt_record const& record, session_message const& message);
  void open(session_message const& message);
  void notification(session_message const& message);
  void cut(session_message const& message, update_parts const& parts);
  void attributes();
  void next_hops(text_family const& one);
  void prefixes(wire_bytes field, base::ip_family family, path_ids ids);
  bool has_wanted(wire_bytes field, base::ip_family family, path_ids ids) const;
  bool wants_update(session_message const& message, update_parts const& parts);

  text_attributes attributes_;
};

void block_writer::date(std::uint32_t time_s) {
  out_.end_at(write_date(out_.room(date_text_bytes), time_s));
}

void block_writer::time(mrt_record const& record) {
  out_ << "TIME: ";
  date(record.header.time_s);
  write_microseconds(out_, record.header);
  out_ << '\n';
}

void block_writer::next_hops(text_family const& one) {
  if (one.has_next_hop()) out_ << "NEXT_HOP: " << one.next_hop << '\n';
  if (one.next_hop_length == 32) out_ << "NEXT_HOP: " << one.next_hop_local << '\n';
}

void block_writer::attributes() {
  if (attributes_.found().block().empty()) return;
  auto const line = [&](attribute_type type, std::string_view name) {
    if (attributes_.has(type)) out_ << name << attributes_.number(type) << '\n';
  };
  auto const address_line = [&](attribute_type type, std::string_view name) {
    if (attributes_.has(type)) out_ << name << base::ipv4(attributes_.number(type)) << '\n';
  };
  if (attributes_.has(attribute_type::origin)) {
    auto const value = attributes_.found().value(attribute_type::origin);
    if (value.empty() || value[0] <= 2) out_ << "ORIGIN: " << origin_name(attributes_) << '\n';
  }
  if (attributes_.has(attribute_type::as_path)) {
    out_ << "ASPATH: ";
    attributes_.write_path(out_);
    out_ << '\n';
  }
  address_line(attribute_type::next_hop, "NEXT_HOP: ");
  line(attribute_type::med, "MULTI_EXIT_DISC: ");
  line(attribute_type::local_pref, "LOCAL_PREF: ");
  if (attributes_.has(attribute_type::atomic_aggregate)) out_ << "ATOMIC_AGGREGATE\n";
  if (auto const& aggregator = attributes_.aggregator()) {
    out_ << "AGGREGATOR: AS" << aggregator->number << ' ' << base::ipv4(aggregator->address) << '\n';
  }
  address_line(attribute_type::originator_id, "ORIGINATOR_ID: ");
  if (attributes_.has(attribute_type::cluster_list)) {
    out_ << "CLUSTER_LIST: ";
    auto clusters = byte_cursor{attributes_.found().value(attribute_type::cluster_list)};
    while (clusters.left() >= 4) out_ << base::ipv4(clusters.u32()) << ' ';
    out_ << '\n';
  }
  attributes_.write_unassigned_lines(out_);
  if (attributes_.has(attribute_type::mp_reach)) {
    out_ << "MP_REACH_NLRI";
    if (auto const* const one = named_family(attributes_.announced())) {
      out_ << family_name(*one);
      next_hops(*one);
    }
  }
  if (attributes_.has(attribute_type::mp_unreach)) {
    out_ << "MP_UNREACH_NLRI";
    if (auto const* const one = named_family(attributes_.withdrawn())) out_ << family_name(*one);
  }
  if (attributes_.has(attribute_type::communities)) {
    out_ << "COMMUNITY:";
    attributes_.write_communities(out_, first_space::kept);
    out_ << '\n';
  }
  if (attributes_.has(attribute_type::large_communities)) {
    out_ << "LARGE_COMMUNITY:";
    attributes_.write_large_communities(out_, first_space::kept);
    out_ << '\n';
  }
}

void block_writer::table_dump(mrt_record const& record, table_dump_entry const& entry) {
  if (!filter_.wants_peer(entry.peer) || !filter_.wants_prefix({entry.address, entry.length})) return;
  attributes_.read(entry.attributes, entry.width);
  if (!wants_path(attributes_)) return;
  time(record);
  out_ << table_dump_type(record.header.subtype) << "VIEW: " << std::uint32_t{entry.view}
       << "\nSEQUENCE: " << std::uint32_t{entry.sequence} << "\nPREFIX: " << entry.address << '/'
       << std::uint32_t{entry.length} << "\nFROM:";
  peer_address(entry.peer);
  out_ << " AS" << entry.peer.number.value << "\nORIGINATED: ";
  date(entry.originated_s);
  out_ << '\n';
  attributes();
  out_ << "STATUS: 0x";
  if (entry.status >= 0x10) out_ << "0123456789abcdef"[entry.status >> 4U];
  out_ << "0123456789abcdef"[entry.status & 0xFU] << "\n\n";
}

void block_writer::peer_address(mrt_peer const& peer) {
  if (is_unset_v4(peer.address)) {
    out_ << "N/A";
  } else {
    out_ << peer.address;
  }
}

void block_writer::rib(mrt_record const& record, rib_head const& head) {
  auto cursor = rib_cursor{head};
  auto entry = rib_entry{};
  if (head.entry_count == 0 && !filter_.asks_anything()) {
    time(record);
    out_ << '\n';
  }
  for (auto left = unsigned{head.entry_count}; left != 0; --left) {
    auto const whole = cursor.next(entry);
    rib_block(record, head, entry);
    if (whole) continue;
    add("truncated record body", record);
    return;
  }
}

void block_writer::rib_block(mrt_record const& record, rib_head const& head, rib_entry const& entry) {
  auto const* const peer = peer_of(record, entry);
  if (peer == nullptr || !filter_.wants_peer(*peer)) return;
  attributes_.read(entry.attributes, asn_width::four);
  if (!wants_path(attributes_)) return;
  auto const ids = head.ids != path_id_place::none;
  time(record);
  out_ << "TYPE: TABLE_DUMP_V2/"
       << (head.prefix.address.family == base::ip_family::v4 ? "IPV4_UNICAST" : "IPV6_UNICAST")
       << (ids ? "_ADDPATH" : "") << "\nPREFIX: " << head.prefix;
  if (ids) out_ << " PATH_ID: " << entry.path_id;
  out_ << "\nSEQUENCE: " << static_cast<std::int32_t>(head.sequence) << "\nFROM: " << peer->address << " AS"
       << peer->number.value << "\nORIGINATED: ";
  date(entry.originated_s);
  out_ << '\n';
  attributes();
  out_ << '\n';
}

void block_writer::ends(session_message const& message) {
  auto const sent = message.direction == message_direction::sent;
  auto const one = [&](std::string_view name, mrt_peer const& peer) {
    if (peer.number.value == 0) return;
    out_ << name;
    peer_address(peer);
    out_ << " AS" << peer.number.value << '\n';
  };
  one("FROM: ", sent ? message.ends.local : message.ends.peer);
  one("TO: ", sent ? message.ends.peer : message.ends.local);
}

bool block_writer::has_wanted(wire_bytes field, base::ip_family family, path_ids ids) const {
  auto cursor = text_nlri_cursor{field, family, ids};
  auto prefix = text_prefix{};
  while (cursor.next(prefix)) {
    if (wants(prefix)) return true;
  }
  return false;
}

bool block_writer::wants_update(session_message const& message, update_parts const& parts) {
  if (!wants_path(attributes_)) return false;
  if (!filter_.asks_prefix()) return true;
  auto const any = [&](std::vector<text_family> const& list) {
    return std::any_of(list.begin(), list.end(), [&](text_family const& one) {
      return has_wanted(one.prefixes, one.family(), message.ids);
    });
  };
  return has_wanted(parts.withdrawn, base::ip_family::v4, message.ids) ||
         has_wanted(parts.announced, base::ip_family::v4, message.ids) || any(attributes_.withdrawn()) ||
         any(attributes_.announced());
}

void block_writer::message(mrt_record const& record, session_message const& message) {
  auto const type = static_cast<bgp_message>(message.type);
  if (type == bgp_message::update) return update(record, message);
  if (filter_.asks_route()) return;
  time(record);
  out_ << "TYPE: " << session_format(record) << '/'
       << (record.header.type == mrt_type::bgp ? "MESSAGE" : message_format(message));
  switch (type) {
    case bgp_message::open: out_ << "/Open\n"; break;
    case bgp_message::notification: out_ << "/Notify\n"; break;
    default: out_ << "/Keepalive\n"; break;
  }
  ends(message);
  if (type == bgp_message::open) open(message);
  if (type == bgp_message::notification) notification(message);
  out_ << '\n';
}

void block_writer::update(mrt_record const& record, session_message const& message) {
  auto const parts = read_update(message.body);
  attributes_.read(parts.attributes, message.width);
  if (!wants_update(message, parts)) return;
  time(record);
  out_ << "TYPE: " << session_format(record) << '/' << message_format(message) << "/Update\n";
  ends(message);
  attributes();
  if (message.cut_bytes != 0) cut(message, parts);
  auto const withdraws = std::any_of(attributes_.withdrawn().begin(), attributes_.withdrawn().end(),
                                     [](text_family const& one) { return !one.prefixes.empty(); });
  if (!parts.withdrawn.empty() || withdraws) out_ << "WITHDRAW\n";
  prefixes(parts.withdrawn, base::ip_family::v4, message.ids);
  for (auto const& one : attributes_.withdrawn()) prefixes(one.prefixes, one.family(), message.ids);
  if (!parts.announced.empty() || attributes_.has(attribute_type::mp_reach)) out_ << "ANNOUNCE\n";
  prefixes(parts.announced, base::ip_family::v4, message.ids);
  for (auto const& one : attributes_.announced()) prefixes(one.prefixes, one.family(), message.ids);
  out_ << '\n';
}

// The message's own length goes beyond the record: bgpdump shows what is there of the last prefix.
void block_writer::cut(session_message const& message, update_parts const& parts) {
  auto cursor = text_nlri_cursor{parts.announced, base::ip_family::v4, message.ids};
  auto ignored = text_prefix{};
  while (cursor.next(ignored)) continue;
  out_ << "   INCOMPLETE PACKET: " << message.cut_bytes << " bytes cutted\n   INCOMPLETE PART: ";
  auto const rest = cursor.left_over();
  if (!rest.empty() && rest[0] != 0) {
    for (auto const byte : rest) {
      out_ << "0123456789abcdef"[byte >> 4U] << "0123456789abcdef"[byte & 0xFU] << ' ';
    }
  }
  out_ << '\n';
}

void block_writer::prefixes(wire_bytes field, base::ip_family family, path_ids ids) {
  auto cursor = text_nlri_cursor{field, family, ids};
  auto prefix = text_prefix{};
  while (cursor.next(prefix)) {
    if (!wants(prefix)) continue;
    out_ << "  " << prefix;
    if (ids == path_ids::present) out_ << " PATH_ID: " << prefix.path_id;
    out_ << '\n';
  }
}

void block_writer::open(session_message const& message) {
  auto bytes = byte_cursor{message.body};
  out_ << "VERSION: " << std::uint32_t{bytes.u8()};
  out_ << "\nAS: " << std::uint32_t{bytes.u16()};
  out_ << "\nHOLD_TIME: " << std::uint32_t{bytes.u16()};
  out_ << "\nID: " << base::ipv4(bytes.u32());
  out_ << "\nOPT_PARM_LEN: " << std::uint32_t{bytes.u8()} << '\n';
}

void block_writer::notification(session_message const& message) {
  auto bytes = byte_cursor{message.body};
  auto const code = bytes.u8();
  auto const sub_code = bytes.u8();
  auto const named = [&](std::uint32_t number, std::string_view name) {
    out_ << number;
    if (!name.empty()) out_ << " (" << name << ')';
    out_ << '\n';
  };
  out_ << "    ERROR CODE  : ";
  named(code, error_name(code));
  if (code < 1 || code > 3) return;
  out_ << "    SUB ERROR   : ";
  named(sub_code, sub_error_name(code, sub_code));
}

void block_writer::state(mrt_record const& record, state_change const& change) {
  time(record);
  out_ << "TYPE: " << session_format(record) << "/STATE_CHANGE\nPEER: ";
  peer_address(change.ends.peer);
  out_ << " AS" << change.ends.peer.number.value << "\nSTATE: " << state_name(change.old_state) << '/'
       << state_name(change.new_state) << "\n\n";
}

void block_writer::old_other(mrt_record const& record) {
  time(record);
  out_ << "TYPE: Subtype " << std::uint32_t{record.header.subtype} << " not supported yet\n\n";
}

}  // namespace

std::unique_ptr<mrt_text_writer> make_block_writer(text_buffer& out, text_options const& options,
                                                   mrt_filter const& filter, base::tally& counted) {
  return std::make_unique<block_writer>(out, options, filter, counted);
}

}  // namespace causeway::formats
