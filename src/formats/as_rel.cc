//! CAIDA AS relationships: lines of three or four fields under a header of comments.
#include "formats/as_rel.h"

#include <algorithm>

#include "base/text.h"
#include "formats/fields.h"
#include "formats/lines.h"

namespace causeway::formats {

namespace {

constexpr std::size_t serial_1_fields = 3;
constexpr std::size_t serial_2_fields = 4;

std::vector<base::asn> numbers_in(std::string_view text) {
  std::vector<base::asn> out;
  for (auto const word : base::split(text, ' ')) {
    if (auto const number = base::parse_asn(base::trimmed(word))) out.push_back(*number);
  }
  return out;
}

class reader {
 public:
  reader(input& in, base::tally& counted, std::function<void(as_rel_record const&)> const& sink)
      : lines_{in, counted}, row_{counted}, tally_{counted}, sink_{sink} {
    name_day_ = date_of_name(in.name());
  }

  as_rel_facts run() {
    std::string_view line;
    while (lines_.next(line)) {
      if (line.starts_with('#')) {
        take_comment(line);
      } else if (!base::trimmed(line).empty()) {
        take_line(line);
      }
    }
    if (!facts_.day.known()) facts_.day = name_day_;
    if (!facts_.last_day.known()) facts_.last_day = facts_.day;
    return std::move(facts_);
  }

 private:
  void take_comment(std::string_view line) {
    auto const text = base::trimmed(line.substr(1));
    constexpr std::string_view clique = "input clique:";
    constexpr std::string_view exchanges = "IXP ASes:";
    if (text.starts_with(clique)) facts_.clique = numbers_in(text.substr(clique.size()));
    if (text.starts_with(exchanges)) facts_.ixp_networks = numbers_in(text.substr(exchanges.size()));
    if (text.starts_with("source:")) take_source(text);
  }

  // "source:topology|BGP|20240101|ripe|rrc00"
  void take_source(std::string_view text) {
    for (auto const field : base::split(text, '|')) {
      if (field.size() != 8) continue;
      auto const day = base::parse_date(field);
      if (!day) continue;
      if (!facts_.day.known() || *day < facts_.day) facts_.day = *day;
      if (*day > facts_.last_day) facts_.last_day = *day;
    }
  }

  void take_line(std::string_view line) {
    row_.begin_row(lines_.place());
    base::split(line, '|', fields_);
    if (fields_.size() != serial_1_fields && fields_.size() != serial_2_fields) {
      return row_.reject("bad relationship line", line);
    }
    auto const serial = fields_.size() == serial_1_fields ? 1 : 2;
    if (facts_.serial == 0) facts_.serial = serial;
    if (facts_.serial != serial) return row_.reject("line of the other serial", line);
    take_fields(line);
    if (!row_.good()) return;
    tally_.count_record();
    sink_(record_);
  }

  void take_fields(std::string_view line) {
    record_.a = row_.network(fields_[0]);
    record_.b = row_.network(fields_[1]);
    auto const relationship = base::trimmed(fields_[2]);
    if (relationship != "-1" && relationship != "0") row_.reject("unknown relationship", line);
    if (record_.a == record_.b) row_.reject("network linked with itself", line);
    record_.kind = relationship == "0" ? as_rel_kind::peer_peer : as_rel_kind::provider_customer;
    record_.source.assign(facts_.serial == 2 ? base::trimmed(fields_[3]) : std::string_view{});
  }

  line_reader lines_;
  field_reader row_;
  base::tally& tally_;
  std::function<void(as_rel_record const&)> const& sink_;
  std::vector<std::string_view> fields_;
  as_rel_record record_;
  as_rel_facts facts_;
  base::date name_day_;
};

}  // namespace

bool looks_like_as_rel(sample const& start) {
  auto const line = first_data_line(start);
  if (line.empty())
    return start.text.starts_with('#') && start.text.find("# input clique:") != std::string_view::npos;
  auto const fields = base::split(line, '|');
  if (fields.size() != serial_1_fields && fields.size() != serial_2_fields) return false;
  return base::parse_number<std::uint32_t>(fields[0]) && base::parse_number<std::uint32_t>(fields[1]) &&
         base::parse_number<std::int8_t>(fields[2]);
}

as_rel_facts read_as_rel(input& in, base::tally& counted,
                         std::function<void(as_rel_record const&)> const& sink) {
  return reader{in, counted, sink}.run();
}

void count_as_rel(input& in, base::tally& counted) {
  read_as_rel(in, counted, [](as_rel_record const&) {});
}

void append_clique_line(std::string& out, std::vector<base::asn> const& clique) {
  out += "# input clique:";
  for (auto const member : clique) out += ' ' + std::to_string(member.value);
  out += '\n';
}

void append_as_rel_line(std::string& out, as_rel_record const& record) {
  out += std::to_string(record.a.value) + '|' + std::to_string(record.b.value);
  out += record.kind == as_rel_kind::provider_customer ? "|-1\n" : "|0\n";
}

}  // namespace causeway::formats
