//! One line for each route, withdrawal or state change: -m and -M.
#include <string>

#include "formats/mrt_text.h"
#include "formats/tail_cache.h"

namespace causeway::formats {

namespace {

std::string_view message_format(mrt_record const& record, session_message const& message) {
  auto const et = record.header.type == mrt_type::bgp4mp_et;
  auto const sent = message.direction == message_direction::sent;
  auto const ids = message.ids == path_ids::present;
  if (record.header.type == mrt_type::bgp) return "BGP";
  if (sent && ids) return et ? "BGP4MP_ET_LOCAL_AP" : "BGP4MP_LOCAL_AP";
  if (sent) return et ? "BGP4MP_ET_LOCAL" : "BGP4MP_LOCAL";
  if (ids) return et ? "BGP4MP_ET_AP" : "BGP4MP_AP";
  return et ? "BGP4MP_ET" : "BGP4MP";
}

void append_decimal(std::string& out, std::uint32_t number) {
  char text[10];
  out.append(text, write_decimal(text, number));
}

std::string text_of(mrt_peer const& peer) {
  char text[max_address_text];
  auto const* const bytes = peer.address.bytes.data();
  auto* const end =
      peer.address.family == base::ip_family::v4 ? write_ipv4(text, bytes) : write_ipv6(text, bytes);
  std::string out{text, end};
  out += '|';
  append_decimal(out, peer.number.value);
  return out += '|';
}

// Head, prefix, path identifier and a tail out of the cache, each with its padding.
constexpr std::size_t line_room = 1024;

class line_writer final : public mrt_text_writer {
 public:
  using mrt_text_writer::mrt_text_writer;

 protected:
  void table_dump(mrt_record const& record, table_dump_entry const& entry) override;
  void rib(mrt_record const& record, rib_head const& head) override;
  void message(mrt_record const& record, session_message const& message) override;
  void state(mrt_record const& record, state_change const& change) override;
  void old_other(mrt_record const&) override {}

 private:
  bool with_details() const { return options_.mode == text_mode::lines; }
  // From the format's name to the kind: the same for every line of a record.
  void begin_line(std::string_view format, mrt_record const& record, std::uint32_t time_s,
                  std::string_view kind);
  void append_time(std::uint32_t time_s);
  void refresh_peers(mrt_record const& record, rib_head const& head, std::uint32_t time_s);
  void rib_line(mrt_record const& record, rib_head const& head, rib_entry const& entry);
  bool wants_entry(mrt_peer const& peer, rib_entry const& entry);
  void new_tail(wire_bytes attributes, std::uint64_t hash);
  void withdrawals(mrt_record const& record, session_message const& message, update_parts const& parts);
  void announcements(mrt_record const& record, session_message const& message, update_parts const& parts);
  // A line for each prefix that is asked for: head_, prefix, path identifier, tail.
  void prefix_lines(wire_bytes field, base::ip_family family, path_ids ids, std::string_view tail);
  // The part of a line behind the prefix, from attributes_, into tail_.
  void make_plain_tail();
  void make_family_tail(text_family const& one);
  void make_table_tail();
  void path_and_origin(text_buffer& out) const;
  void preferences(text_buffer& out) const;
  void details(text_buffer& out) const;
  void next_hop_of(text_buffer& out, text_family const* one) const;

  text_attributes attributes_;
  text_buffer tail_{nullptr};
  tail_cache cache_;
  std::string head_;
  padded_text<64> prefix_text_{};
  std::vector<padded_text<128>> peer_heads_;
  std::uint64_t peers_of_ = 0;
  std::uint32_t peers_time_s_ = 0;
  bool peers_ids_ = false;
  bool filters_ = filter_.asks_peer() || filter_.asks_path();
};

void line_writer::append_time(std::uint32_t time_s) {
  if (with_details()) return append_decimal(head_, time_s);
  char text[date_text_bytes];
  head_.append(text, write_date(text, time_s));
}

void line_writer::begin_line(std::string_view format, mrt_record const& record, std::uint32_t time_s,
                             std::string_view kind) {
  head_ = format;
  head_ += '|';
  if (options_.packet_index == optional_field::shown) {
    append_decimal(head_, packet_index_);
    head_ += '|';
  }
  append_time(time_s);
  if (record.header.microseconds) {
    tail_.clear();
    write_microseconds(tail_, record.header);
    head_ += tail_.pending();
  }
  head_ += '|';
  head_ += kind;
  head_ += '|';
}

void line_writer::path_and_origin(text_buffer& out) const {
  attributes_.write_path(out);
  out << '|' << origin_name(attributes_);
}

void line_writer::preferences(text_buffer& out) const {
  out << '|' << attributes_.number(attribute_type::local_pref) << '|'
      << attributes_.number(attribute_type::med) << '|';
}

void line_writer::details(text_buffer& out) const {
  if (attributes_.has(attribute_type::communities)) {
    attributes_.write_communities(out, first_space::dropped);
  }
  out << '|';
  if (options_.large_communities == optional_field::shown) {
    if (attributes_.has(attribute_type::large_communities)) {
      attributes_.write_large_communities(out, first_space::dropped);
    }
    out << '|';
  }
  out << (attributes_.has(attribute_type::atomic_aggregate) ? "AG|" : "NAG|");
  auto const& aggregator = attributes_.aggregator();
  if (aggregator && aggregator->address != 0xFFFFFFFFU) {
    out << aggregator->number << ' ' << base::ipv4(aggregator->address);
  }
  out << '|';
  if (options_.unassigned == optional_field::shown) {
    attributes_.write_unassigned_fields(out);
    out << '|';
  }
  out << '\n';
}

void line_writer::next_hop_of(text_buffer& out, text_family const* one) const {
  if (one != nullptr && one->has_next_hop()) {
    out << one->next_hop;
  } else {
    out << base::ipv4(attributes_.has(attribute_type::next_hop) ? attributes_.number(attribute_type::next_hop)
                                                                : 0xFFFFFFFFU);
  }
}

void line_writer::make_plain_tail() {
  tail_.clear();
  path_and_origin(tail_);
  if (with_details()) {
    tail_ << '|';
    next_hop_of(tail_, nullptr);
    preferences(tail_);
    details(tail_);
  } else {
    tail_ << '\n';
  }
}

// A next hop of a strange length leaves out what bgpdump prints together with it.
void line_writer::make_family_tail(text_family const& one) {
  tail_.clear();
  auto const v4 = one.family() == base::ip_family::v4;
  if (!with_details() || v4 || one.has_next_hop()) path_and_origin(tail_);
  if (!with_details()) {
    tail_ << '\n';
    return;
  }
  if (v4) tail_ << '|';
  if (one.has_next_hop()) {
    if (!v4) tail_ << '|';
    tail_ << one.next_hop;
    if (v4) {  // signed here, as bgpdump has them
      tail_ << '|' << static_cast<std::int32_t>(attributes_.number(attribute_type::local_pref)) << '|'
            << static_cast<std::int32_t>(attributes_.number(attribute_type::med)) << '|';
    } else {
      preferences(tail_);
    }
  }
  details(tail_);
}

void line_writer::make_table_tail() {
  tail_.clear();
  path_and_origin(tail_);
  if (!with_details()) {
    tail_ << '\n';
    return;
  }
  tail_ << '|';
  auto const* one = attributes_.announced(bgp_afi::ipv6, bgp_safi::unicast);
  if (one == nullptr) one = attributes_.announced(bgp_afi::ipv4, bgp_safi::unicast);
  next_hop_of(tail_, one);
  preferences(tail_);
  details(tail_);
}

void line_writer::table_dump(mrt_record const& record, table_dump_entry const& entry) {
  if (!filter_.wants_peer(entry.peer) || !filter_.wants_prefix({entry.address, entry.length})) return;
  attributes_.read(entry.attributes, entry.width);
  if (!wants_path(attributes_)) return;
  auto const time_s = options_.time == table_time::dump ? record.header.time_s : entry.originated_s;
  begin_line("TABLE_DUMP", record, time_s, "B");
  make_table_tail();
  out_ << head_ << text_of(entry.peer) << entry.address << '/' << std::uint32_t{entry.length} << '|'
       << tail_.pending();
}

// Everything up to the prefix, for each peer: the same until the time, the packet or the peer table changes.
void line_writer::refresh_peers(mrt_record const& record, rib_head const& head, std::uint32_t time_s) {
  auto const ids = head.ids != path_id_place::none;
  auto const same = peers_of_ == table_number_ && peers_time_s_ == time_s && peers_ids_ == ids &&
                    options_.packet_index == optional_field::hidden;
  if (same) return;
  peers_of_ = table_number_;
  peers_time_s_ = time_s;
  peers_ids_ = ids;
  begin_line(ids ? "TABLE_DUMP2_AP" : "TABLE_DUMP2", record, time_s, "B");
  peer_heads_.resize(peers_->peers.size());
  for (auto i = std::size_t{0}; i < peer_heads_.size(); ++i) {
    peer_heads_[i].assign(head_ + text_of(peers_->peers[i]));
  }
}

void line_writer::rib(mrt_record const& record, rib_head const& head) {
  refresh_peers(record, head, record.header.time_s);
  auto const* const bytes = head.prefix.address.bytes.data();
  auto const v4 = head.prefix.address.family == base::ip_family::v4;
  auto* const begin = prefix_text_.bytes.data();
  auto* end = v4 ? write_ipv4(begin, bytes) : write_ipv6(begin, bytes);
  *end++ = '/';
  end = write_decimal(end, head.prefix.length);
  *end++ = '|';
  prefix_text_.size = static_cast<std::uint32_t>(end - begin);
  auto cursor = rib_cursor{head};
  auto entry = rib_entry{};
  for (auto left = unsigned{head.entry_count}; left != 0; --left) {
    auto const whole = cursor.next(entry);
    rib_line(record, head, entry);
    if (whole) continue;
    add("truncated record body", record);
    return;
  }
}

void line_writer::rib_line(mrt_record const& record, rib_head const& head, rib_entry const& entry) {
  auto const* const peer = peer_of(record, entry);
  if (peer == nullptr || (filters_ && !wants_entry(*peer, entry))) return;
  if (options_.time == table_time::change) refresh_peers(record, head, entry.originated_s);
  auto* at = out_.room(line_room);
  at = peer_heads_[entry.peer_index].copy_to(at);
  at = prefix_text_.copy_to(at);
  if (head.ids != path_id_place::none) {
    at = write_decimal(at, entry.path_id);
    *at++ = '|';
  }
  auto const hash = short_hash(entry.attributes);
  auto const* const known = cache_.find(entry.attributes, hash);
  out_.end_at(known != nullptr ? known->copy_to(at) : at);
  if (known == nullptr) new_tail(entry.attributes, hash);
}

bool line_writer::wants_entry(mrt_peer const& peer, rib_entry const& entry) {
  if (!filter_.wants_peer(peer)) return false;
  if (!filter_.asks_path()) return true;
  attributes_.read(entry.attributes, asn_width::four);
  return wants_path(attributes_);
}

void line_writer::new_tail(wire_bytes attributes, std::uint64_t hash) {
  attributes_.read(attributes, asn_width::four);
  make_table_tail();
  cache_.store(attributes, hash, tail_.pending());
  out_ << tail_.pending();
}

void line_writer::message(mrt_record const& record, session_message const& message) {
  if (message.type != static_cast<std::uint8_t>(bgp_message::update)) return;
  auto const parts = read_update(message.body);
  attributes_.read(parts.attributes, message.width);
  withdrawals(record, message, parts);
  if (wants_path(attributes_)) announcements(record, message, parts);
}

void line_writer::withdrawals(mrt_record const& record, session_message const& message,
                              update_parts const& parts) {
  if (filter_.asks_path()) return;
  if (parts.withdrawn.empty() && attributes_.withdrawn().empty()) return;
  begin_line(message_format(record, message), record, record.header.time_s, "W");
  head_ += text_of(message.ends.peer);
  prefix_lines(parts.withdrawn, base::ip_family::v4, message.ids, "\n");
  for (auto const& one : attributes_.withdrawn()) prefix_lines(one.prefixes, one.family(), message.ids, "\n");
}

void line_writer::announcements(mrt_record const& record, session_message const& message,
                                update_parts const& parts) {
  if (parts.announced.empty() && attributes_.announced().empty()) return;
  begin_line(message_format(record, message), record, record.header.time_s, "A");
  head_ += text_of(message.ends.peer);
  if (!parts.announced.empty()) {
    make_plain_tail();
    prefix_lines(parts.announced, base::ip_family::v4, message.ids, tail_.pending());
  }
  for (auto const& one : attributes_.announced()) {
    make_family_tail(one);
    prefix_lines(one.prefixes, one.family(), message.ids, tail_.pending());
  }
}

void line_writer::prefix_lines(wire_bytes field, base::ip_family family, path_ids ids,
                               std::string_view tail) {
  auto cursor = text_nlri_cursor{field, family, ids};
  auto prefix = text_prefix{};
  while (cursor.next(prefix)) {
    if (!wants(prefix)) continue;
    out_ << head_ << prefix;
    if (ids == path_ids::present) out_ << '|' << prefix.path_id;
    if (tail.size() > 1) out_ << '|';
    out_ << tail;
  }
}

void line_writer::state(mrt_record const& record, state_change const& change) {
  auto const* format = "BGP4MP";
  if (record.header.type == mrt_type::bgp) format = "BGP";
  if (record.header.type == mrt_type::bgp4mp_et) format = "BGP4MP_ET";
  begin_line(format, record, record.header.time_s, "STATE");
  out_ << head_ << text_of(change.ends.peer) << std::uint32_t{change.old_state} << '|'
       << std::uint32_t{change.new_state} << '\n';
}

}  // namespace

std::unique_ptr<mrt_text_writer> make_line_writer(text_buffer& out, text_options const& options,
                                                  mrt_filter const& filter, base::tally& counted) {
  return std::make_unique<line_writer>(out, options, filter, counted);
}

}  // namespace causeway::formats
