//! MRT records out of a stream.
#include "formats/mrt_record.h"

#include <cstring>
#include <string>

namespace causeway::formats {

namespace {

bool has_microseconds(mrt_type type) {
  return type == mrt_type::bgp4mp_et || type == mrt_type::isis_et || type == mrt_type::ospf_v3_et;
}

}  // namespace

bool mrt_reader::fill(std::size_t wanted) {
  auto const held = end_ - begin_;
  std::memmove(buffer_.data(), buffer_.data() + begin_, held);
  begin_ = 0;
  end_ = held;
  if (offset_ != 0 && buffer_.size() < buffer_bytes) buffer_.resize(buffer_bytes);
  if (wanted > buffer_.size()) {
    // Grows by what has really come, so that an announced length alone takes no memory.
    while (end_ < wanted) {
      buffer_.resize(std::min(wanted, std::max(buffer_.size(), end_ + buffer_bytes)));
      auto const got = in_.read(std::as_writable_bytes(std::span{buffer_}.subspan(end_)));
      end_ += got;
      if (got == 0) return false;
    }
    return true;
  }
  end_ += in_.read(std::as_writable_bytes(std::span{buffer_}.subspan(end_)));
  return end_ >= wanted;
}

bool mrt_reader::end_early(std::size_t available) {
  done_ = true;
  if (!in_.damage().empty()) {
    add_damage(in_, offset_ + available, counted_);
  } else if (available != 0) {
    counted_.add("truncated record", base::place::offset(offset_),
                 std::to_string(available) + " bytes of it are there");
  }
  return false;
}

bool mrt_reader::refuse(std::uint32_t length) {
  done_ = true;
  counted_.add("record too long", base::place::offset(offset_),
               std::to_string(length) + " bytes announced, reading stops here");
  return false;
}

bool mrt_reader::next(mrt_record& record) {
  if (done_) return false;
  if (end_ - begin_ < header_bytes && !fill(header_bytes)) return end_early(end_ - begin_);
  auto const* head = buffer_.data() + begin_;
  auto const length = load_u32(head + 8);
  if (length > max_record_bytes) return refuse(length);
  auto const whole = header_bytes + length;
  if (end_ - begin_ < whole && !fill(whole)) return end_early(end_ - begin_);
  head = buffer_.data() + begin_;
  record.header = {.time_s = load_u32(head),
                   .microseconds = std::nullopt,
                   .type = static_cast<mrt_type>(load_u16(head + 4)),
                   .subtype = load_u16(head + 6),
                   .offset = offset_};
  record.body = {head + header_bytes, length};
  if (has_microseconds(record.header.type) && length >= 4) {
    record.header.microseconds = load_u32(head + header_bytes);
    record.body = record.body.subspan(4);
  }
  begin_ += whole;
  offset_ += whole;
  if (is_record_type(record.header.type)) counted_.count_record();
  return true;
}

bool is_record_type(mrt_type type) {
  switch (type) {
    case mrt_type::bgp:
    case mrt_type::ospf_v2:
    case mrt_type::table_dump:
    case mrt_type::table_dump_v2:
    case mrt_type::bgp4mp:
    case mrt_type::bgp4mp_et:
    case mrt_type::isis:
    case mrt_type::isis_et:
    case mrt_type::ospf_v3:
    case mrt_type::ospf_v3_et: return true;
    default: return false;
  }
}

bool is_known_kind(mrt_header const& header) {
  switch (header.type) {
    case mrt_type::bgp: return header.subtype <= 7;
    case mrt_type::table_dump: return header.subtype >= 1 && header.subtype <= 4;
    case mrt_type::table_dump_v2: return header.subtype >= 1 && header.subtype <= 12;
    case mrt_type::bgp4mp:
    case mrt_type::bgp4mp_et: return header.subtype <= 11;
    default: return false;
  }
}

asn_width width_of(bgp4mp_subtype subtype) {
  switch (subtype) {
    case bgp4mp_subtype::message_as4:
    case bgp4mp_subtype::state_change_as4:
    case bgp4mp_subtype::message_as4_local:
    case bgp4mp_subtype::message_as4_addpath:
    case bgp4mp_subtype::message_as4_local_addpath: return asn_width::four;
    default: return asn_width::two;
  }
}

path_ids path_ids_of(bgp4mp_subtype subtype) {
  return subtype >= bgp4mp_subtype::message_addpath ? path_ids::present : path_ids::absent;
}

path_ids path_ids_of(table_v2_subtype subtype) {
  return subtype >= table_v2_subtype::ipv4_unicast_addpath ? path_ids::present : path_ids::absent;
}

message_direction direction_of(bgp4mp_subtype subtype) {
  switch (subtype) {
    case bgp4mp_subtype::message_local:
    case bgp4mp_subtype::message_as4_local:
    case bgp4mp_subtype::message_local_addpath:
    case bgp4mp_subtype::message_as4_local_addpath: return message_direction::sent;
    default: return message_direction::received;
  }
}

}  // namespace causeway::formats
