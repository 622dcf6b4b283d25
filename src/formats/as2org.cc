//! CAIDA as2org: sections whose columns a format line names, or one JSON object a line.
#include "formats/as2org.h"

#include <algorithm>
#include <vector>

#include "base/json_reader.h"
#include "base/text.h"
#include "formats/csv_reader.h"
#include "formats/fields.h"
#include "formats/lines.h"

namespace causeway::formats {

namespace {

enum class section : std::uint8_t { none, unknown, organisations, networks };

/// One record's fields by name, from either layout.
struct named_fields {
  std::string_view id;  // the organisation's, or the network's number
  std::string_view changed;
  std::string_view name;
  std::string_view country;
  std::string_view org_id;
  std::string_view opaque_id;
  std::string_view source;
};

class record_maker {
 public:
  record_maker(base::tally& counted, as2org_sinks const& sinks)
      : row_{counted}, tally_{counted}, sinks_{sinks} {}

  field_reader& row() { return row_; }

  void organisation(named_fields const& given) {
    organisation_.org_id = row_.needed_text(given.id, "organisation without id");
    organisation_.changed = row_.date(given.changed);
    organisation_.name = row_.text(given.name);
    organisation_.country = row_.country(given.country);
    organisation_.source = row_.text(given.source);
    if (!row_.good()) return;
    tally_.count_record();
    sinks_.organisation(organisation_);
  }

  void network(named_fields const& given) {
    network_.number = row_.network(given.id);
    network_.changed = row_.date(given.changed);
    network_.name = row_.text(given.name);
    network_.org_id = row_.text(given.org_id);
    network_.opaque_id = row_.text(given.opaque_id);
    network_.source = row_.text(given.source);
    if (!row_.good()) return;
    tally_.count_record();
    sinks_.network(network_);
  }

 private:
  field_reader row_;
  base::tally& tally_;
  as2org_sinks const& sinks_;
  as2org_organisation organisation_;
  as2org_network network_;
};

/// The columns of the section that is being read.
struct section_columns {
  section kind = section::none;
  std::size_t count = 0;
  std::optional<std::size_t> id, changed, name, country, org_id, opaque_id, source;
};

// "format:org_id|changed|org_name|country|source"
section_columns columns_of(std::string_view format_line) {
  auto const names = base::split(format_line.substr(format_line.find(':') + 1), '|');
  csv_header const header{names};
  section_columns out;
  out.kind = section::unknown;
  out.count = names.size();
  if (header.has("aut")) out.kind = section::networks;
  if (header.has("org_id") && !header.has("aut")) out.kind = section::organisations;
  out.id = out.kind == section::networks ? header.find({"aut"}) : header.find({"org_id"});
  out.changed = header.find({"changed"});
  out.name = header.find({"aut_name", "org_name", "name"});
  out.country = header.find({"country"});
  out.org_id = header.find({"org_id"});
  out.opaque_id = header.find({"opaque_id"});
  out.source = header.find({"source"});
  return out;
}

class reader {
 public:
  reader(input& in, base::tally& counted, as2org_sinks const& sinks)
      : lines_{in, counted}, maker_{counted, sinks}, name_day_{date_of_name(in.name())} {}

  as2org_facts run() {
    std::string_view line;
    while (lines_.next(line)) take_line(line);
    if (!facts_.day.known()) facts_.day = name_day_;
    return facts_;
  }

 private:
  void take_line(std::string_view line) {
    auto const text = base::trimmed(line);
    if (text.empty()) return;
    maker_.row().begin_row(lines_.place());
    if (text[0] == '#') return take_comment(base::trimmed(text.substr(1)));
    if (text[0] == '{') return take_json(text);
    take_columns(line);
  }

  void take_comment(std::string_view text) {
    constexpr std::string_view date_mark = "date:";
    if (text.starts_with(date_mark)) {
      facts_.day = base::parse_date(base::trimmed(text.substr(date_mark.size()))).value_or(base::date{});
    }
    if (!text.starts_with("format:")) return;
    columns_ = columns_of(text);
    if (columns_.kind == section::unknown) maker_.row().reject("unknown format line", text);
  }

  void take_columns(std::string_view line) {
    if (columns_.kind == section::none) return maker_.row().reject("line before a format line", line);
    if (columns_.kind == section::unknown) return maker_.row().reject("line of an unknown format", line);
    base::split(line, '|', fields_);
    if (fields_.size() != columns_.count) return maker_.row().reject("wrong number of fields", line);
    auto const at = [&](std::optional<std::size_t> column) { return field_at(fields_, column); };
    named_fields const given{at(columns_.id),      at(columns_.changed), at(columns_.name),
                             at(columns_.country), at(columns_.org_id),  at(columns_.opaque_id),
                             at(columns_.source)};
    if (columns_.kind == section::organisations) return maker_.organisation(given);
    maker_.network(given);
  }

  void take_json(std::string_view line) {
    // Text that is no UTF-8 would be refused whole by the parser.
    std::string const utf8 = maker_.row().text(line);
    auto const object = document_.parse(utf8);
    if (!object || !object->is_object()) return maker_.row().reject("bad JSON line", line);
    auto const type = object->text("type").value_or("");
    auto const at = [&](std::string_view name) { return object->text(name).value_or(""); };
    named_fields given{
        "", at("changed"), at("name"), at("country"), at("organizationId"), at("opaqueId"), at("source")};
    if (type == "Organization") {
      given.id = given.org_id;
      return maker_.organisation(given);
    }
    if (type != "ASN") return maker_.row().reject("unknown type", type);
    // Written as text or as a number.
    auto const number = object->integer("asn");
    auto const digits = number ? std::to_string(*number) : std::string{at("asn")};
    given.id = digits;
    maker_.network(given);
  }

  line_reader lines_;
  record_maker maker_;
  base::date name_day_;
  section_columns columns_;
  std::vector<std::string_view> fields_;
  base::json_document document_;
  as2org_facts facts_;
};

}  // namespace

bool looks_like_as2org(sample const& start) {
  auto const line = first_data_line(start);
  if (line.starts_with('{')) return line.find("\"organizationId\"") != std::string_view::npos;
  auto const mark = start.text.find("# format:");
  if (mark == std::string_view::npos || (mark != 0 && start.text[mark - 1] != '\n')) return false;
  auto const format_line = start.text.substr(mark, start.text.find('\n', mark) - mark);
  return columns_of(base::trimmed(format_line.substr(1))).kind != section::unknown;
}

as2org_facts read_as2org(input& in, base::tally& counted, as2org_sinks const& sinks) {
  return reader{in, counted, sinks}.run();
}

void count_as2org(input& in, base::tally& counted) {
  read_as2org(in, counted,
              {.organisation = [](as2org_organisation const&) {}, .network = [](as2org_network const&) {}});
}

void append_as2org_start(std::string& out, base::date day) {
  out += "# name: AS Org\n# date: " + digits_of(day) + '\n';
}

void append_as2org_organisations(std::string& out) {
  out += "# format:org_id|changed|org_name|country|source\n";
}

void append_as2org_networks(std::string& out) {
  out += "# format:aut|changed|aut_name|org_id|opaque_id|source\n";
}

void append_as2org_line(std::string& out, as2org_organisation const& record) {
  append_fields(
      out, '|',
      {record.org_id, digits_of(record.changed), record.name, to_string(record.country), record.source});
}

void append_as2org_line(std::string& out, as2org_network const& record) {
  append_fields(out, '|',
                {std::to_string(record.number.value), digits_of(record.changed), record.name, record.org_id,
                 record.opaque_id, record.source});
}

}  // namespace causeway::formats
