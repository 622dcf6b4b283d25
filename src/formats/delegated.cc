//! Registry delegations: a version line, summary lines, then records, all split at `|`.
#include "formats/delegated.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "formats/fields.h"
#include "formats/lines.h"

namespace causeway::formats {

namespace {

constexpr std::size_t kind_count = 3;
constexpr std::array<std::string_view, kind_count> kind_names{"asn", "ipv4", "ipv6"};
constexpr std::array<std::string_view, 6> status_names{"allocated", "assigned", "available",
                                                       "reserved",  "ianapool", "ietf"};
constexpr std::uint64_t four_billion = std::uint64_t{1} << 32U;

template <typename Enum, std::size_t Count>
std::optional<Enum> named(std::array<std::string_view, Count> const& names, std::string_view name) {
  for (auto i = std::size_t{0}; i < Count; ++i) {
    if (base::equal_ignoring_case(names.at(i), name)) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

bool is_version(std::string_view field) {
  return !field.empty() && field.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_summary(std::vector<std::string_view> const& fields) {
  return fields.size() >= 6 && base::trimmed(fields[5]) == "summary";
}

class reader {
 public:
  reader(input& in, base::tally& counted, std::function<void(delegated_record const&)> const& sink)
      : lines_{in, counted},
        row_{counted},
        tally_{counted},
        sink_{sink},
        name_day_{date_of_name(in.name())} {}

  delegated_facts run() {
    std::string_view line;
    while (lines_.next(line)) {
      if (!line.starts_with('#') && !base::trimmed(line).empty()) take_line(line);
    }
    check_counts();
    if (!facts_.day.known()) facts_.day = name_day_;
    return std::move(facts_);
  }

 private:
  void take_line(std::string_view line) {
    row_.begin_row(lines_.place());
    base::split(line, '|', fields_);
    for (auto& field : fields_) field = base::trimmed(field);
    if (is_version(fields_[0])) return take_version(line);
    if (is_summary(fields_)) return take_summary(line);
    if (fields_.size() < 7) return row_.reject("bad delegated line", line);
    take_record(line);
  }

  // "2|apnic|20260901|123456|19850701|20260831|+1000"
  void take_version(std::string_view line) {
    auto const records = fields_.size() < 6 ? std::nullopt : base::parse_number<std::uint64_t>(fields_[3]);
    if (!records) return row_.reject("bad version line", line);
    facts_.version = fields_[0];
    facts_.registry = base::lower_ascii(fields_[1]);
    facts_.serial = fields_[2];
    facts_.declared_records = *records;
    facts_.first_day = row_.date(fields_[4]);
    facts_.day = row_.date(fields_[5]);
    is_total_declared_ = true;
  }

  // "apnic|*|asn|*|12345|summary"
  void take_summary(std::string_view line) {
    auto const kind = named<delegated_kind>(kind_names, fields_[2]);
    auto const count = base::parse_number<std::uint64_t>(fields_[4]);
    if (!kind || !count) return row_.reject("bad summary line", line);
    declared_.at(static_cast<std::size_t>(*kind)) = count;
  }

  // "apnic|BT|ipv4|103.7.252.0|1024|20110722|allocated|A9160B2B"
  void take_record(std::string_view line) {
    auto const kind = named<delegated_kind>(kind_names, fields_[2]);
    if (!kind) return row_.reject("bad kind", line);
    auto const status = named<delegated_status>(status_names, fields_[6]);
    if (!status) return row_.reject("bad status", line);
    record_.registry = base::lower_ascii(fields_[0]);
    record_.country = row_.country(fields_[1]);
    record_.kind = *kind;
    record_.day = row_.date(fields_[5]);
    record_.status = *status;
    record_.opaque_id.assign(fields_.size() > 7 ? fields_[7] : std::string_view{});
    take_range(line);
    if (!row_.good()) return;
    ++read_.at(static_cast<std::size_t>(*kind));
    tally_.count_record();
    sink_(record_);
  }

  void take_range(std::string_view line) {
    record_.first_asn = {};
    record_.address = {};
    record_.count = 0;
    record_.length = 0;
    switch (record_.kind) {
      case delegated_kind::asn: return take_asn_range(line);
      case delegated_kind::ipv4: return take_ipv4_range(line);
      case delegated_kind::ipv6: return take_ipv6_prefix(line);
    }
  }

  // Ranges of AS numbers and IPv4 addresses: both spaces have 2³² members.
  void take_count(std::uint64_t first, std::string_view line) {
    auto const count = base::parse_number<std::uint64_t>(fields_[4]);
    if (!count || *count == 0) return row_.reject("bad count", line);
    if (*count > four_billion - first) return row_.reject("range past the end", line);
    record_.count = *count;
  }

  void take_asn_range(std::string_view line) {
    auto const first = base::parse_asn(fields_[3]);
    if (!first) return row_.reject("bad start", line);
    record_.first_asn = *first;
    take_count(first->value, line);
  }

  void take_ipv4_range(std::string_view line) {
    auto const first = base::parse_address(fields_[3]);
    if (!first || first->family != base::ip_family::v4) return row_.reject("bad start", line);
    record_.address = *first;
    take_count(base::ipv4_number(*first), line);
  }

  void take_ipv6_prefix(std::string_view line) {
    auto const first = base::parse_address(fields_[3]);
    if (!first || first->family != base::ip_family::v6) return row_.reject("bad start", line);
    auto const length = base::parse_number<std::uint8_t>(fields_[4]);
    if (!length || *length > base::max_length(base::ip_family::v6)) return row_.reject("bad count", line);
    if (!base::is_canonical({*first, *length})) return row_.reject("bad start", line);
    record_.address = *first;
    record_.length = *length;
  }

  void check_counts() {
    auto total = std::uint64_t{0};
    for (auto kind = std::size_t{0}; kind < kind_count; ++kind) {
      total += read_.at(kind);
      auto const declared = declared_.at(kind);
      if (declared && *declared != read_.at(kind)) {
        add_difference("count differs from the summary line", kind_names.at(kind), *declared, read_.at(kind));
      }
    }
    if (!is_total_declared_ || facts_.declared_records == total) return;
    add_difference("count differs from the version line", "all", facts_.declared_records, total);
  }

  void add_difference(std::string_view issue, std::string_view what, std::uint64_t declared,
                      std::uint64_t read) {
    auto const detail =
        std::string{what} + ": declared " + std::to_string(declared) + ", read " + std::to_string(read);
    tally_.add(issue, base::place::nowhere(), detail);
  }

  line_reader lines_;
  field_reader row_;
  base::tally& tally_;
  std::function<void(delegated_record const&)> const& sink_;
  base::date name_day_;
  std::vector<std::string_view> fields_;
  std::array<std::optional<std::uint64_t>, kind_count> declared_;
  std::array<std::uint64_t, kind_count> read_{};
  bool is_total_declared_ = false;
  delegated_record record_;
  delegated_facts facts_;
};

}  // namespace

bool looks_like_delegated(sample const& start) {
  auto const fields = base::split(first_data_line(start), '|');
  if (fields.size() < 6) return false;
  auto const is_record = named<delegated_kind>(kind_names, fields[2]).has_value();
  auto const is_version_line = is_version(fields[0]) && !fields[1].empty() && !is_version(fields[1]) &&
                               is_version(fields[2]) && is_version(fields[3]);
  return is_record || (is_version_line && fields.size() == 7);
}

delegated_facts read_delegated(input& in, base::tally& counted,
                               std::function<void(delegated_record const&)> const& sink) {
  return reader{in, counted, sink}.run();
}

void count_delegated(input& in, base::tally& counted) {
  read_delegated(in, counted, [](delegated_record const&) {});
}

void append_delegated_version(std::string& out, delegated_facts const& facts) {
  append_fields(out, '|',
                {facts.version, facts.registry, facts.serial, std::to_string(facts.declared_records),
                 digits_of(facts.first_day), digits_of(facts.day), "+0000"});
}

void append_delegated_summary(std::string& out, std::string_view registry, delegated_kind kind,
                              std::uint64_t records) {
  append_fields(out, '|',
                {registry, "*", kind_names.at(static_cast<std::size_t>(kind)), "*", std::to_string(records),
                 "summary"});
}

void append_delegated_line(std::string& out, delegated_record const& record) {
  auto const first = record.kind == delegated_kind::asn ? std::to_string(record.first_asn.value)
                                                        : base::to_string(record.address);
  auto const count = record.kind == delegated_kind::ipv6 ? record.length : record.count;
  append_fields(
      out, '|',
      {record.registry, to_string(record.country), kind_names.at(static_cast<std::size_t>(record.kind)),
       first, std::to_string(count), digits_of(record.day),
       status_names.at(static_cast<std::size_t>(record.status)), record.opaque_id});
}

}  // namespace causeway::formats
