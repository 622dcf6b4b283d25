//! Faults in MRT files (RFC 6396).
#include "sample/faults_mrt.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "formats/mrt_record.h"
#include "formats/wire_bytes.h"
#include "sample/sample_folder.h"

namespace causeway::sample {

namespace {

using formats::bgp4mp_subtype;
using formats::mrt_type;
using formats::table_v2_subtype;

constexpr std::size_t spared_records = 10;
constexpr double most_lost = 0.01;
constexpr auto header_bytes = formats::mrt_reader::header_bytes;

std::uint8_t const* octets_of(std::string const& bytes, std::size_t at) {
  return reinterpret_cast<std::uint8_t const*>(bytes.data()) + at;
}

// A length that no prefix has; nothing where the record is no route of a table.
bool spoil_prefix_length(std::string& bytes, std::size_t record) {
  constexpr std::size_t length_at = 4;  // behind the sequence number (RFC 6396 §4.3.2)
  auto const subtype = static_cast<table_v2_subtype>(formats::load_u16(octets_of(bytes, record + 6)));
  if (subtype != table_v2_subtype::ipv4_unicast && subtype != table_v2_subtype::ipv6_unicast) return false;
  bytes[record + header_bytes + length_at] = static_cast<char>(200);
  return true;
}

// An octet of the marker, which has all bits set (RFC 4271 §4.1).
bool spoil_marker(std::string& bytes, std::size_t record) {
  auto const subtype = static_cast<bgp4mp_subtype>(formats::load_u16(octets_of(bytes, record + 6)));
  if (subtype != bgp4mp_subtype::message && subtype != bgp4mp_subtype::message_as4) return false;
  auto const numbers_bytes = subtype == bgp4mp_subtype::message_as4 ? std::size_t{8} : std::size_t{4};
  auto const family_at = record + header_bytes + numbers_bytes + 2;  // behind the interface index
  auto const address_bytes =
      formats::load_u16(octets_of(bytes, family_at)) == 1 ? std::size_t{4} : std::size_t{16};
  bytes[family_at + 2 + 2 * address_bytes] = '\0';
  return true;
}

// A subtype that nobody has defined.
void spoil_subtype(std::string& bytes, std::size_t record) {
  bytes[record + 7] = static_cast<char>(99);
}

std::string_view damage(std::string& bytes, std::size_t record, dice& draw) {
  auto const type = static_cast<mrt_type>(formats::load_u16(octets_of(bytes, record + 4)));
  auto const within = draw.chance(0.5);
  if (within && type == mrt_type::table_dump_v2 && spoil_prefix_length(bytes, record))
    return "bad prefix length";
  if (within && type == mrt_type::bgp4mp && spoil_marker(bytes, record)) return "bad BGP marker";
  spoil_subtype(bytes, record);
  return "unsupported record type";
}

enum class fate : std::uint8_t { whole, damaged, missing };

class mrt_faults {
 public:
  mrt_faults(std::string& bytes, std::vector<std::size_t> const& records, std::string const& name,
             std::uint64_t seed)
      : bytes_{bytes},
        records_{records},
        name_{name},
        draw_{seed, "faults in " + name},
        fates_(records.size()) {}

  std::vector<fault_record> put_in(fault_shares const& shares) {
    if (records_.size() <= 2 * spared_records) return {};
    last_ = records_.size();
    if (draw_.chance(shares.cut)) choose_end();
    for_some(shares.damaged, [&](std::size_t at) {
      fates_[at] = fate::damaged;
      ++issues_[std::string{damage(bytes_, records_[at], draw_)}];
    });
    for_some(shares.missing, [&](std::size_t at) {
      fates_[at] = fate::missing;
      ++missing_;
    });
    if (missing_ != 0 || last_ != records_.size()) bytes_ = joined();
    return listed();
  }

 private:
  template <typename Work>
  void for_some(double share, Work const& work) {
    auto const open = last_ - spared_records;
    auto const wanted = share * static_cast<double>(open) + draw_.unit();
    for (auto i = std::uint64_t{0}; i < static_cast<std::uint64_t>(wanted); ++i) {
      auto const at = spared_records + draw_.below(static_cast<std::uint32_t>(open));
      if (fates_[at] == fate::whole) work(at);
    }
  }

  void choose_end() {
    auto const most = static_cast<std::uint32_t>(most_lost * static_cast<double>(records_.size()));
    last_ = records_.size() - 1 - draw_.below(most + 1);
  }

  std::size_t end_of(std::size_t at) const {
    return at + 1 < records_.size() ? records_[at + 1] : bytes_.size();
  }

  std::string joined() const {
    std::string out;
    out.reserve(bytes_.size());
    for (auto at = std::size_t{0}; at < last_; ++at) {
      if (fates_[at] != fate::missing) out.append(bytes_, records_[at], end_of(at) - records_[at]);
    }
    if (last_ == records_.size()) return out;
    return out.append(bytes_, records_[last_], (end_of(last_) - records_[last_]) / 2);
  }

  std::vector<fault_record> listed() const {
    std::vector<fault_record> out;
    for (auto const& [issue, count] : issues_) out.push_back({name_, fault_kind::damaged, issue, count, ""});
    if (last_ != records_.size()) {
      out.push_back({name_, fault_kind::damaged, "truncated record", 1,
                     "ends in the middle of a record; " + std::to_string(records_.size() - last_ - 1) +
                         " more are lost"});
    }
    if (missing_ != 0) out.push_back({name_, fault_kind::missing, "", missing_, "records left out"});
    return out;
  }

  std::string& bytes_;
  std::vector<std::size_t> const& records_;
  std::string const& name_;
  dice draw_;
  std::vector<fate> fates_;
  std::map<std::string, std::uint64_t> issues_;
  std::uint64_t missing_ = 0;
  std::size_t last_ = 0;  // the record in which the file ends; all of them where it does not
};

}  // namespace

std::vector<std::size_t> mrt_record_offsets(std::string_view bytes) {
  std::vector<std::size_t> out;
  auto at = std::size_t{0};
  while (at < bytes.size()) {
    assert(bytes.size() - at >= header_bytes);
    out.push_back(at);
    at += header_bytes + formats::load_u32(reinterpret_cast<std::uint8_t const*>(bytes.data()) + at + 8);
  }
  assert(at == bytes.size());
  return out;
}

std::vector<fault_record> put_faults_in_mrt(std::string& bytes, std::vector<std::size_t> const& records,
                                            std::string const& name, fault_shares const& shares,
                                            std::uint64_t seed) {
  return mrt_faults{bytes, records, name, seed}.put_in(shares);
}

std::vector<fault_record> put_faults_in_mrt(published_file& file, fault_shares const& shares,
                                            std::uint64_t seed) {
  return put_faults_in_mrt(file.bytes, mrt_record_offsets(file.bytes), packed_path(file), shares, seed);
}

}  // namespace causeway::sample
