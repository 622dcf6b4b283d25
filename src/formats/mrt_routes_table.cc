//! Routes of TABLE_DUMP_V2: the fast way, since tables are long.
//!
//! Two things make it fast. Neighbouring prefixes often share their attributes octet by octet: what was found
//! in a block is remembered and the block compared. And a path that is not remembered is looked up in a pool
//! too large for the processor's caches: routes are held back, a few at a time, while its memory is fetched.
#include <algorithm>
#include <cstring>
#include <span>

#include "formats/mrt_routes.h"
#include "formats/short_hash.h"

namespace causeway::formats {

bool mrt_route_reader::recall(wire_bytes block, std::uint64_t hash) {
  auto& known = known_[hash % known_count];
  if (known.size != block.size() || known.size == 0) return false;
  if (std::memcmp(known.bytes.data(), block.data(), block.size()) != 0) return false;
  route_.width = asn_width::four;
  if (demand_.detail == route_detail::all_attributes) attributes_.scan(block);
  route_.attributes = &attributes_;
  route_.path = as_path{block.subspan(known.path_at, known.path_size)};
  route_.path_id = known.path_id;
  route_.next_hop = block.subspan(known.next_hop_at, known.next_hop_size);
  path_hash_ = known.path_hash;
  known_of_route_ = &known;
  return true;
}

// Only blocks without a finding are kept, so that every finding is counted every time.
mrt_route_reader::known_block* mrt_route_reader::remember(wire_bytes block, std::uint64_t hash) {
  if (block.size() > known_block::max_bytes || !attributes_.findings().empty()) return nullptr;
  auto const position = [&](wire_bytes part) {
    return static_cast<std::uint8_t>(part.empty() ? 0 : part.data() - block.data());
  };
  auto& known = known_[hash % known_count];
  std::copy(block.begin(), block.end(), known.bytes.begin());
  known.size = static_cast<std::uint8_t>(block.size());
  known.path_at = position(route_.path.bytes());
  known.path_size = static_cast<std::uint8_t>(route_.path.bytes().size());
  known.next_hop_at = position(route_.next_hop);
  known.next_hop_size = static_cast<std::uint8_t>(route_.next_hop.size());
  known.path_id = {};
  known.path_hash = path_hash_;
  known.serial = ++serial_;
  return &known;
}

void mrt_route_reader::table_v2(mrt_record const& record) {
  auto const subtype = static_cast<table_v2_subtype>(record.header.subtype);
  if (subtype == table_v2_subtype::peer_index_table) {
    flush();
    peers_ = read_peer_table(record.body);
    known_.resize(known_count);
    if (peers_->truncated) add("truncated peer table", record);
    return;
  }
  if (!is_known_kind(record.header) || subtype == table_v2_subtype::geo_peer_table) {
    return add("unsupported record type", record, "TABLE_DUMP_V2 " + std::to_string(record.header.subtype));
  }
  if (!demand_.filter.wants_time(record.header.time_s)) return;
  if (!peers_) return add("no peer table", record);
  rib_head head;
  switch (read_rib_head(subtype, record.body, head)) {
    case rib_status::good: break;
    case rib_status::bad_prefix: return add("bad prefix length", record);
    case rib_status::truncated: return add("truncated record body", record);
    case rib_status::other_family:
      return add("unsupported address family", record,
                 std::to_string(head.afi) + "/" + std::to_string(head.safi));
  }
  if (demand_.filter.wants_prefix(head.prefix)) table_entries(record, head);
}

void mrt_route_reader::table_entries(mrt_record const& record, rib_head const& head) {
  route_.event = route_event::table;
  route_.prefix = head.prefix;
  route_.safi = static_cast<bgp_safi>(head.safi);
  route_.add_path_id.reset();
  if (head.ids == path_id_place::in_nlri) route_.add_path_id = head.nlri_path_id;
  held_records_.push_back({record.header, head.prefix, route_.safi});
  auto cursor = rib_cursor{head};
  auto entry = rib_entry{};
  while (cursor.next(entry)) table_entry(record, head, entry);
  if (cursor.truncated()) add("truncated record body", record);
  if (held_used_ == 0) held_records_.clear();
}

// False where the attributes say that the route is none (RFC 7606).
bool mrt_route_reader::take_table_attributes(mrt_record const& record, wire_bytes block) {
  auto const hash = short_hash(block);
  if (recall(block, hash)) return true;
  auto const context = attribute_context{asn_width::four, session_kind::unknown, block_owner::table_route};
  if (take_attributes(record, block, context) >= error_action::treat_as_withdraw) return false;
  take_table_next_hop();
  route_.path_id = {};
  path_hash_ = demand_.pool == nullptr ? 0 : as_path_pool::hash_of(route_.path);
  known_of_route_ = remember(block, hash);
  return true;
}

void mrt_route_reader::table_entry(mrt_record const& record, rib_head const& head, rib_entry const& entry) {
  if (entry.peer_index >= peers_->peers.size()) {
    return add("unknown peer index", record, std::to_string(entry.peer_index));
  }
  auto const& peer = peers_->peers[entry.peer_index];
  if (!demand_.filter.wants_peer(peer)) return;
  if (head.ids == path_id_place::in_entry) route_.add_path_id = entry.path_id;
  if (!take_table_attributes(record, entry.attributes) || !demand_.filter.wants_path(route_.path)) return;
  if (demand_.pool != nullptr && demand_.detail == route_detail::path) return hold(entry);
  route_.peer = peer;
  route_.originated_s = entry.originated_s;
  if (demand_.pool != nullptr) route_.path_id = demand_.pool->intern(route_.path, path_hash_);
  deliver();
}

void mrt_route_reader::hold(rib_entry const& entry) {
  if (held_.size() != held_count) held_.resize(held_count);
  auto& held = held_[held_used_++];
  held.record = static_cast<std::uint32_t>(held_records_.size() - 1);
  held.peer = entry.peer_index;
  held.originated_s = entry.originated_s;
  held.add_path_id = route_.add_path_id;
  held.path = route_.path;
  held.path_id = route_.path_id;
  held.next_hop = route_.next_hop;
  if (!route_.path_id.valid()) {
    demand_.pool->fetch_slot(path_hash_);
    held.path_hash = path_hash_;
    held.known = known_of_route_;
    held.serial = known_of_route_ == nullptr ? 0 : known_of_route_->serial;
  }
  if (held_used_ < held_count) return;
  auto const current = held_records_.back();  // its further entries are still to come
  flush();
  held_records_.push_back(current);
}

void mrt_route_reader::fetch_paths() {
  for (auto const& held : std::span{held_}.first(held_used_)) {
    if (!held.path_id.valid()) demand_.pool->fetch_path(held.path_hash);
  }
}

void mrt_route_reader::resolve(held_entry& held) const {
  if (held.path_id.valid()) return;
  held.path_id = demand_.pool->intern(held.path, held.path_hash);
  auto* const known = held.known;
  if (known != nullptr && known->serial == held.serial) known->path_id = held.path_id;
}

void mrt_route_reader::deliver_held(held_entry const& held) {
  route_.peer = peers_->peers[held.peer];
  route_.originated_s = held.originated_s;
  route_.add_path_id = held.add_path_id;
  route_.path = held.path;
  route_.path_id = held.path_id;
  route_.next_hop = held.next_hop;
  deliver();
}

void mrt_route_reader::take_head(held_record const& record) {
  route_.header = record.header;
  route_.prefix = record.prefix;
  route_.safi = record.safi;
}

void mrt_route_reader::flush() {
  if (held_used_ == 0) return;
  fetch_paths();
  route_.event = route_event::table;
  auto current = held_records_.size();
  for (auto& held : std::span{held_}.first(held_used_)) {
    resolve(held);
    if (held.record != current) take_head(held_records_[held.record]);
    current = held.record;
    deliver_held(held);
  }
  take_head(held_records_.back());  // whose further entries may still be to come
  held_used_ = 0;
  held_records_.clear();
}

}  // namespace causeway::formats
