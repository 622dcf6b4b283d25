//! MRT records as text: which record goes where.
#include "formats/mrt_text.h"

#include <cstdio>
#include <ctime>

namespace causeway::formats {

namespace {

bool is_shown_table(table_v2_subtype subtype) {
  return subtype == table_v2_subtype::ipv4_unicast || subtype == table_v2_subtype::ipv6_unicast ||
         subtype == table_v2_subtype::ipv4_unicast_addpath ||
         subtype == table_v2_subtype::ipv6_unicast_addpath;
}

// With and without addresses, of either family and either width of network numbers.
bool has_state_length(std::size_t bytes) {
  return bytes == 8 || bytes == 20 || bytes == 24 || bytes == 44 || bytes == 48;
}

char* write_two(char* out, int number) {
  *out++ = static_cast<char>('0' + number / 10 % 10);
  *out++ = static_cast<char>('0' + number % 10);
  return out;
}

// bgpdump reads a table's prefix whatever its length says.
bool read_lenient_head(table_v2_subtype subtype, wire_bytes body, rib_head& out) {
  auto const status = read_rib_head(subtype, body, out);
  if (status != rib_status::bad_prefix) return status == rib_status::good;
  auto bytes = byte_cursor{body};
  bytes.u32();
  out.prefix.length = bytes.u8();
  out.prefix.address.family = out.afi == 1 ? base::ip_family::v4 : base::ip_family::v6;
  auto const bits = bytes.take((out.prefix.length + 7U) / 8U);
  auto const width = base::byte_count(out.prefix.address.family);
  std::copy_n(bits.begin(), std::min(bits.size(), width), out.prefix.address.bytes.begin());
  out.entry_count = bytes.u16();
  out.entries = bytes.rest();
  return !bytes.overrun();
}

}  // namespace

char* write_date(char* out, std::uint32_t time_s) {
  auto const time = std::time_t{time_s};
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  out = write_two(out, parts.tm_mon + 1);
  *out++ = '/';
  out = write_two(out, parts.tm_mday);
  *out++ = '/';
  out = write_two(out, parts.tm_year % 100);
  *out++ = ' ';
  out = write_two(out, parts.tm_hour);
  *out++ = ':';
  out = write_two(out, parts.tm_min);
  *out++ = ':';
  return write_two(out, parts.tm_sec);
}

void write_microseconds(text_buffer& out, mrt_header const& header) {
  if (!header.microseconds) return;
  char text[16];
  auto const length = std::snprintf(text, sizeof text, ".%06u", *header.microseconds);
  out << std::string_view{text, static_cast<std::size_t>(length)};
}

mrt_peer const* mrt_text_writer::peer_of(mrt_record const& record, rib_entry const& entry) {
  if (entry.peer_index < peers_->peers.size()) return &peers_->peers[entry.peer_index];
  add("unknown peer index", record);
  return nullptr;
}

void mrt_text_writer::write(mrt_record const& record) {
  if (record.header.type == mrt_type::table_dump_v2) {
    packet_index_ += table_v2(record) ? 1U : 0U;
    return;
  }
  if (!filter_.wants_time(record.header.time_s)) return;
  packet_index_ += session(record) ? 1U : 0U;
}

bool mrt_text_writer::table_v2(mrt_record const& record) {
  auto const subtype = static_cast<table_v2_subtype>(record.header.subtype);
  if (subtype == table_v2_subtype::peer_index_table) {
    peers_ = read_peer_table(record.body);
    ++table_number_;
    if (peers_->truncated) add("truncated peer table", record);
    return false;
  }
  if (!is_shown_table(subtype)) {
    add("not shown in text", record);
    return false;
  }
  if (!peers_) {
    add("no peer table", record);
    return false;
  }
  if (!filter_.wants_time(record.header.time_s)) return true;
  rib_head head;
  if (!read_lenient_head(subtype, record.body, head)) {
    add("truncated record body", record);
    return true;
  }
  if (filter_.wants_prefix(head.prefix)) rib(record, head);
  return true;
}

bool mrt_text_writer::session(mrt_record const& record) {
  switch (record.header.type) {
    case mrt_type::table_dump:
      if (record.header.subtype < 1 || record.header.subtype > 4) break;
      table_dump(record, read_table_dump(record.header.subtype, record.body));
      return true;
    case mrt_type::bgp: return old_session(record);
    case mrt_type::bgp4mp:
    case mrt_type::bgp4mp_et:
      switch (static_cast<bgp4mp_subtype>(record.header.subtype)) {
        case bgp4mp_subtype::state_change:
        case bgp4mp_subtype::state_change_as4: return session_state_of(record);
        case bgp4mp_subtype::entry:
        case bgp4mp_subtype::snapshot: add("not shown in text", record); return false;
        default: break;
      }
      if (record.header.subtype <= 11) return session_message_of(record);
      break;
    default: break;
  }
  add("unsupported record type", record);
  return false;
}

bool mrt_text_writer::shown(message_status status, mrt_record const& record) {
  switch (status) {
    case message_status::good: return true;
    case message_status::truncated: add("truncated record body", record); return false;
    case message_status::other_family: add("unsupported address family", record); return false;
    case message_status::bad_marker: add("bad BGP marker", record); return false;
  }
  return false;
}

bool mrt_text_writer::session_message_of(mrt_record const& record) {
  session_message found;
  auto const subtype = static_cast<bgp4mp_subtype>(record.header.subtype);
  if (!shown(read_session_message(subtype, record.body, found), record)) return false;
  if (found.type < 1 || found.type > 4) {
    add("unsupported BGP message", record);
    return false;
  }
  if (filter_.wants_peer(found.ends.peer)) message(record, found);
  return true;
}

bool mrt_text_writer::session_state_of(mrt_record const& record) {
  state_change change;
  auto const width = width_of(static_cast<bgp4mp_subtype>(record.header.subtype));
  if (!shown(read_state_change(width, record.body, change), record)) return false;
  if (!has_state_length(record.body.size())) {
    add("wrong length of a state change", record);
    return false;
  }
  if (!filter_.asks_route() && filter_.wants_peer(change.ends.peer)) state(record, change);
  return true;
}

bool mrt_text_writer::old_session(mrt_record const& record) {
  auto const subtype = static_cast<old_bgp_subtype>(record.header.subtype);
  if (subtype == old_bgp_subtype::state_change) {
    state_change change;
    if (!shown(read_old_state_change(record.body, change), record)) return false;
    if (!filter_.asks_route() && filter_.wants_peer(change.ends.peer)) state(record, change);
  } else if (subtype == old_bgp_subtype::update || subtype == old_bgp_subtype::keepalive) {
    session_message found;
    if (!shown(read_old_message(subtype, record.body, found), record)) return false;
    if (filter_.wants_peer(found.ends.peer)) message(record, found);
  } else {
    add("not shown in text", record);
    if (!filter_.asks_anything()) old_other(record);
  }
  return true;
}

std::unique_ptr<mrt_text_writer> make_text_writer(text_buffer& out, text_options const& options,
                                                  mrt_filter const& filter, base::tally& counted) {
  if (options.mode == text_mode::blocks) return make_block_writer(out, options, filter, counted);
  return make_line_writer(out, options, filter, counted);
}

}  // namespace causeway::formats
