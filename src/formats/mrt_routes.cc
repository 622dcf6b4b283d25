//! Routes out of MRT.
#include "formats/mrt_routes.h"

#include <algorithm>

#include "formats/bgp_prefix.h"

namespace causeway::formats {

namespace {

std::optional<base::ip_family> family_of(std::uint16_t afi) {
  if (afi == 1) return base::ip_family::v4;
  if (afi == 2) return base::ip_family::v6;
  return std::nullopt;
}

bool is_plain_safi(std::uint8_t safi) {
  return safi >= 1 && safi <= 3;
}

bool is_plain(std::uint16_t afi, std::uint8_t safi) {
  return family_of(afi).has_value() && is_plain_safi(safi);
}

// RFC 7606 §5.3: one bad prefix spoils the field, so that it is looked through before anything is delivered.
bool is_sound_nlri(wire_bytes field, base::ip_family family, path_ids ids) {
  auto cursor = nlri_cursor{field, family, ids};
  auto ignored = nlri{};
  auto status = nlri_status::good;
  while (status == nlri_status::good) status = cursor.next(ignored);
  return status == nlri_status::end;
}

session_kind session_of(session_ends const& ends) {
  if (ends.peer.number.value == 0 || ends.local.number.value == 0) return session_kind::unknown;
  return ends.peer.number == ends.local.number ? session_kind::internal : session_kind::external;
}

// Well-formed lengths: RFC 4760 §3, RFC 2545 §3, RFC 8950 §3; 24 and 48 have a route distinguisher.
bool is_next_hop_length(std::size_t octets) {
  return octets == 4 || octets == 12 || octets == 16 || octets == 24 || octets == 32 || octets == 48;
}

}  // namespace

void mrt_route_reader::add(std::string_view kind, mrt_record const& record, std::string_view detail) {
  counted_.add(kind, base::place::offset(record.header.offset), detail);
}

void mrt_route_reader::deliver() {
  if (sink_.route) sink_.route(route_);
}

bool mrt_route_reader::is_usable(message_status status, mrt_record const& record) {
  switch (status) {
    case message_status::good: return true;
    case message_status::truncated: add("truncated record body", record); return false;
    case message_status::other_family: add("unsupported address family", record); return false;
    case message_status::bad_marker: add("bad BGP marker", record); return false;
  }
  return false;
}

void mrt_route_reader::read(mrt_record const& record) {
  // A peer table counts for every record behind it, whatever its own time.
  auto const is_table = record.header.type == mrt_type::table_dump_v2;
  if (!is_table && !demand_.filter.wants_time(record.header.time_s)) return;
  if (!is_table) flush();
  route_.header = record.header;
  switch (record.header.type) {
    case mrt_type::table_dump_v2: return table_v2(record);
    case mrt_type::table_dump: return table_dump(record);
    case mrt_type::bgp4mp:
    case mrt_type::bgp4mp_et: return session(record);
    case mrt_type::bgp: return old_session(record);
    default:
      add("unsupported record type", record, std::to_string(static_cast<unsigned>(record.header.type)));
  }
}

error_action mrt_route_reader::take_attributes(mrt_record const& record, wire_bytes block,
                                               attribute_context const& context) {
  route_.width = context.width;
  route_.attributes = &attributes_;
  auto const worst = attributes_.scan_and_judge(block, context);
  for (auto const& finding : attributes_.findings()) {
    add(finding_kind(finding), record, to_string(finding.fault));
  }
  if (worst < error_action::treat_as_withdraw) {
    take_path(context.width);
  } else {
    route_.path = {};
    route_.path_id = {};
  }
  return worst;
}

void mrt_route_reader::take_path(asn_width width) {
  auto const bytes = attributes_.value(attribute_type::as_path);
  if (width == asn_width::four) {
    route_.path = as_path{bytes};
    return;
  }
  merged_path_.clear();
  auto const aggregator = attributes_.value(attribute_type::aggregator);
  // RFC 6793 §4.2.3: an AGGREGATOR other than AS_TRANS was added by one who knows no four-octet numbers.
  auto const as4_is_stale = !aggregator.empty() && attributes_.has(attribute_type::as4_aggregator) &&
                            load_u16(aggregator.data()) != base::as_trans.value;
  if (attributes_.has(attribute_type::as4_path) && !as4_is_stale) {
    merge_as4_path(bytes, attributes_.value(attribute_type::as4_path), merged_path_);
  } else {
    append_widened(bytes, merged_path_);
  }
  route_.path = as_path{merged_path_};
}

void mrt_route_reader::take_table_next_hop() {
  route_.next_hop = attributes_.value(attribute_type::next_hop);
  if (!attributes_.has(attribute_type::mp_reach)) return;
  auto const reach = read_rib_mp_reach(attributes_.value(attribute_type::mp_reach));
  if (!reach.next_hop.empty()) route_.next_hop = reach.next_hop;
}

void mrt_route_reader::table_dump(mrt_record const& record) {
  if (!is_known_kind(record.header)) return add("unsupported record type", record);
  auto const entry = read_table_dump(record.header.subtype, record.body);
  if (entry.truncated) return add("truncated record body", record);
  if (entry.length > base::max_length(entry.address.family)) return add("bad prefix length", record);
  route_.event = route_event::table;
  route_.prefix = base::canonical({entry.address, entry.length});
  route_.safi = bgp_safi::unicast;
  route_.add_path_id.reset();
  route_.peer = entry.peer;
  route_.originated_s = entry.originated_s;
  if (!demand_.filter.wants_peer(entry.peer) || !demand_.filter.wants_prefix(route_.prefix)) return;
  auto const context = attribute_context{entry.width, session_kind::unknown, block_owner::table_route};
  if (take_attributes(record, entry.attributes, context) >= error_action::treat_as_withdraw) return;
  take_table_next_hop();
  if (!demand_.filter.wants_path(route_.path)) return;
  route_.path_id = demand_.pool == nullptr ? as_path_id{} : demand_.pool->intern(route_.path);
  deliver();
}

void mrt_route_reader::session(mrt_record const& record) {
  if (!is_known_kind(record.header)) {
    return add("unsupported record type", record, "BGP4MP " + std::to_string(record.header.subtype));
  }
  auto const subtype = static_cast<bgp4mp_subtype>(record.header.subtype);
  switch (subtype) {
    case bgp4mp_subtype::state_change:
    case bgp4mp_subtype::state_change_as4: {
      state_change change;
      auto const status = read_state_change(width_of(subtype), record.body, change);
      return state(record, status, change);
    }
    case bgp4mp_subtype::entry: return session_entry_of(record);
    case bgp4mp_subtype::snapshot: return;
    default: break;
  }
  session_message found;
  if (is_usable(read_session_message(subtype, record.body, found), record)) message(record, found);
}

void mrt_route_reader::state(mrt_record const& record, message_status status, state_change const& change) {
  if (!is_usable(status, record)) return;
  if (demand_.filter.asks_route() || !demand_.filter.wants_peer(change.ends.peer)) return;
  if (sink_.state) sink_.state(record.header, change);
}

void mrt_route_reader::session_entry_of(mrt_record const& record) {
  session_entry entry;
  switch (read_session_entry(record.body, entry)) {
    case entry_status::good: break;
    case entry_status::truncated: return add("truncated record body", record);
    case entry_status::other_family: return add("unsupported address family", record);
    case entry_status::bad_prefix: return add("bad prefix length", record);
  }
  if (!is_plain_safi(entry.safi)) return add("unsupported address family", record);
  if (!demand_.filter.wants_peer(entry.ends.peer) || !demand_.filter.wants_prefix(entry.prefix)) return;
  route_.event = route_event::table;
  route_.prefix = entry.prefix;
  route_.safi = static_cast<bgp_safi>(entry.safi);
  route_.add_path_id.reset();
  route_.peer = entry.ends.peer;
  route_.originated_s = entry.originated_s;
  auto const context =
      attribute_context{asn_width::two, session_of(entry.ends), block_owner::route_with_next_hop};
  if (take_attributes(record, entry.attributes, context) >= error_action::treat_as_withdraw) return;
  route_.next_hop = entry.next_hop;
  if (!demand_.filter.wants_path(route_.path)) return;
  route_.path_id = demand_.pool == nullptr ? as_path_id{} : demand_.pool->intern(route_.path);
  deliver();
}

void mrt_route_reader::old_session(mrt_record const& record) {
  if (!is_known_kind(record.header)) return add("unsupported record type", record);
  auto const subtype = static_cast<old_bgp_subtype>(record.header.subtype);
  switch (subtype) {
    case old_bgp_subtype::null:
    case old_bgp_subtype::sync:
    case old_bgp_subtype::preference_update:
      return add("unsupported record type", record, "BGP " + std::to_string(record.header.subtype));
    case old_bgp_subtype::state_change: {
      state_change change;
      auto const status = read_old_state_change(record.body, change);
      return state(record, status, change);
    }
    default: break;
  }
  session_message found;
  if (is_usable(read_old_message(subtype, record.body, found), record)) message(record, found);
}

void mrt_route_reader::message(mrt_record const& record, session_message const& found) {
  auto const type = static_cast<bgp_message>(found.type);
  if (type < bgp_message::open || type > bgp_message::route_refresh) {
    return add("unsupported BGP message", record, std::to_string(found.type));
  }
  if (!demand_.filter.wants_peer(found.ends.peer)) return;
  if (type == bgp_message::update) return update(record, found);
  if (!demand_.filter.asks_route() && sink_.message) sink_.message(record.header, found);
}

// What makes the rest of an UPDATE unreadable: nothing of it is delivered (RFC 7606 §3 b, §3 j, §5.3).
bool mrt_route_reader::is_sound_update(mrt_record const& record, session_message const& found,
                                       update_parts const& parts) {
  if (found.cut_bytes > 0) {
    add("session reset: cut message", record, std::to_string(found.cut_bytes) + " bytes are missing");
    return false;
  }
  if (parts.withdrawn_too_long || parts.attributes_too_long) {
    add("session reset: wrong length", record, parts.withdrawn_too_long ? "withdrawn routes" : "attributes");
    return false;
  }
  if (is_sound_nlri(parts.withdrawn, base::ip_family::v4, found.ids) &&
      is_sound_nlri(parts.announced, base::ip_family::v4, found.ids)) {
    return true;
  }
  add("session reset: NLRI", record);
  return false;
}

void mrt_route_reader::update(mrt_record const& record, session_message const& found) {
  auto const parts = read_update(found.body);
  if (!is_sound_update(record, found, parts)) return;
  auto const owner = parts.announced.empty() ? block_owner::update : block_owner::announcing_update;
  auto const context = attribute_context{found.width, session_of(found.ends), owner};
  auto const worst = take_attributes(record, parts.attributes, context);
  if (worst == error_action::session_reset) return;
  auto const path_asked = worst == error_action::treat_as_withdraw || !demand_.filter.wants_path(route_.path);
  auto const announced =
      worst == error_action::treat_as_withdraw ? route_event::treated_as_withdraw : route_event::announcement;
  route_.peer = found.ends.peer;
  route_.originated_s = 0;
  auto const path = route_.path;
  auto const wants_withdrawals = !demand_.filter.asks_path();
  auto const wants_announced = wants_withdrawals || !path_asked;
  auto const with_path = announced == route_event::announcement && wants_announced;
  auto const id = with_path && demand_.pool != nullptr ? demand_.pool->intern(path) : as_path_id{};
  if (wants_withdrawals) {
    route_.event = route_event::withdrawal;
    route_.path = {};
    route_.path_id = {};
    route_.next_hop = {};
    route_.attributes = nullptr;
    route_.safi = bgp_safi::unicast;
    updates_of_family(found, parts.withdrawn, base::ip_family::v4);
    multiprotocol(record, found, route_event::withdrawal);
  }
  if (!wants_announced) return;
  route_.event = announced;
  route_.path = with_path ? path : as_path{};
  route_.path_id = id;
  route_.attributes = announced == route_event::announcement ? &attributes_ : nullptr;
  route_.safi = bgp_safi::unicast;
  route_.next_hop = attributes_.value(attribute_type::next_hop);
  updates_of_family(found, parts.announced, base::ip_family::v4);
  multiprotocol(record, found, announced);
}

void mrt_route_reader::multiprotocol(mrt_record const& record, session_message const& found,
                                     route_event event) {
  auto const withdrawn = event == route_event::withdrawal;
  auto const type = withdrawn ? attribute_type::mp_unreach : attribute_type::mp_reach;
  if (!attributes_.has(type)) return;
  auto const reach = withdrawn ? mp_reach{} : read_mp_reach(attributes_.value(type));
  auto const unreach = withdrawn ? read_mp_unreach(attributes_.value(type)) : mp_unreach{};
  auto const afi = withdrawn ? unreach.afi : reach.afi;
  auto const safi = withdrawn ? unreach.safi : reach.safi;
  auto const field = withdrawn ? unreach.withdrawn : reach.announced;
  auto const name = attribute_name(static_cast<std::uint8_t>(type));
  if (reach.truncated || unreach.truncated) return add("session reset: " + name, record, "wrong length");
  if (!is_plain(afi, safi)) {
    return add("unsupported address family", record, std::to_string(afi) + "/" + std::to_string(safi));
  }
  if (!withdrawn && !is_next_hop_length(reach.next_hop.size())) {  // RFC 7606 §7.11
    return add("session reset: " + name, record, "length of the next hop");
  }
  auto const family = *family_of(afi);
  if (!is_sound_nlri(field, family, found.ids)) return add("session reset: " + name, record, "NLRI");
  route_.event = event;
  route_.safi = static_cast<bgp_safi>(safi);
  route_.next_hop = reach.next_hop;
  updates_of_family(found, field, family);
}

void mrt_route_reader::updates_of_family(session_message const& found, wire_bytes field,
                                         base::ip_family family) {
  auto cursor = nlri_cursor{field, family, found.ids};
  auto one = nlri{};
  while (cursor.next(one) == nlri_status::good) {
    if (!demand_.filter.wants_prefix(one.prefix)) continue;
    route_.prefix = one.prefix;
    route_.add_path_id.reset();
    if (found.ids == path_ids::present) route_.add_path_id = one.path_id;
    deliver();
  }
}

void read_mrt(input& in, base::tally& counted, mrt_demand const& demand, mrt_sink const& sink,
              std::function<bool()> const& goes_on) {
  auto reader = mrt_reader{in, counted};
  auto routes = mrt_route_reader{demand, sink, counted};
  auto record = mrt_record{};
  while (reader.next(record)) {
    routes.read(record);
    if (!reader.next_is_buffered()) routes.flush();
    if (goes_on && !goes_on()) break;
  }
  routes.flush();
}

}  // namespace causeway::formats
