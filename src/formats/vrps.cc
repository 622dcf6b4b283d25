//! Validated route origins and ASPA objects: JSON and CSV spellings of one thing.
#include "formats/vrps.h"

#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "formats/csv_reader.h"
#include "formats/json_fields.h"
#include "formats/json_outline.h"
#include "formats/json_stream.h"

namespace causeway::formats {

namespace {

// What is wrong with one VRP, as the kind of its issue; nullptr where nothing is. `max_length` missing means
// that of the prefix (RFC 9582 §4.3.2.2).
char const* complete(vrp_record& vrp, std::string_view prefix, std::optional<std::int64_t> max_length) {
  auto const parsed = base::parse_prefix(prefix);
  if (!parsed) return "bad prefix";
  if (!base::is_canonical(*parsed)) return "prefix with bits behind its length";
  vrp.prefix = *parsed;
  auto const length = max_length.value_or(parsed->length);
  if (length < parsed->length || length > base::max_length(parsed->address.family)) return "bad max length";
  vrp.max_length = static_cast<std::uint8_t>(length);
  return nullptr;
}

class vrp_sink {
 public:
  vrp_sink(base::tally& counted, vrp_visitor const& visitor) : tally_{counted}, visitor_{visitor} {}

  void deliver(vrp_record const& vrp) {
    tally_.count_record();
    if (visitor_.vrp) visitor_.vrp(vrp);
  }
  void deliver(aspa_record const& aspa) {
    tally_.count_record();
    if (visitor_.aspa) visitor_.aspa(aspa);
  }
  void deliver(base::date built) {
    if (visitor_.built) visitor_.built(built);
  }
  base::tally& tally() { return tally_; }

 private:
  base::tally& tally_;
  vrp_visitor const& visitor_;
};

// --- JSON ---

base::date expiry_of(json_fields const& fields) {
  if (!fields.has("expires")) return {};
  auto const seconds = fields.value().integer("expires");
  auto const day = seconds ? day_of_unix_time(*seconds) : std::nullopt;
  if (!day) fields.report("bad date", "expires");
  return day.value_or(base::date{});
}

// Routinator's jsonext: the first source says where the VRP comes from and how long it holds.
void take_source(json_fields const& fields, vrp_record& vrp) {
  auto first = true;
  fields.for_each("source", [&](json_fields const& source) {
    if (!std::exchange(first, false)) return;
    if (vrp.trust_anchor.empty()) vrp.trust_anchor = source.text("tal");
    auto const chain = source.object("chainValidity");
    auto const validity = chain ? chain : source.object("validity");
    if (!validity) return;
    vrp.not_before = validity->day("notBefore");
    vrp.not_after = validity->day("notAfter");
  });
}

std::optional<std::int64_t> max_length_of(json_fields const& fields) {
  if (!fields.has("maxLength")) return std::nullopt;
  return fields.value().integer("maxLength").value_or(-1);
}

void take_roa(json_fields const& fields, vrp_sink& sink) {
  vrp_record vrp;
  auto const asn = fields.value().get("asn");
  auto const number = asn ? asn_of(*asn) : std::nullopt;
  if (!number) return fields.report("bad ASN", "asn");
  vrp.asn = *number;
  auto const* const fault = complete(vrp, fields.value().text("prefix").value_or(""), max_length_of(fields));
  if (fault != nullptr)
    return fields.report_detail(fault, fields.text("prefix") + " max " + fields.label("maxLength"));
  vrp.trust_anchor = fields.text("ta");
  vrp.not_after = expiry_of(fields);
  take_source(fields, vrp);
  sink.deliver(vrp);
}

// 64496, "AS64496", and in the profile's drafts before 2023 "AS64496(v4)".
std::optional<aspa_provider> provider_of(base::json_value value, std::optional<base::ip_family> family) {
  auto text = value.text().value_or("");
  if (text.ends_with("(v4)")) family = base::ip_family::v4;
  if (text.ends_with("(v6)")) family = base::ip_family::v6;
  if (text.ends_with("(v4)") || text.ends_with("(v6)")) text.remove_suffix(4);
  auto const asn = text.empty() ? asn_of(value) : base::parse_asn(base::trimmed(text));
  if (!asn) return std::nullopt;
  return aspa_provider{*asn, family};
}

// Gathers the providers of one object, leaving out what must not stand there.
class provider_list {
 public:
  provider_list(json_fields const& fields, aspa_record& aspa, std::optional<base::ip_family> family)
      : fields_{fields}, aspa_{aspa}, family_{family} {}

  void take(base::json_value value) {
    auto const provider = provider_of(value, family_);
    if (!provider) return report("bad provider");
    if (provider->asn == aspa_.customer) return report("customer among its providers");
    auto const family = provider->family ? static_cast<int>(*provider->family) : 0;
    if (!seen_.emplace(provider->asn.value, family).second) return report("repeated provider");
    aspa_.providers.push_back(*provider);
  }

  bool zero_beside_others() const {
    return aspa_.providers.size() > 1 && !seen_.empty() && seen_.begin()->first == 0;
  }

 private:
  void report(std::string_view kind) const {
    fields_.report_detail(kind, "customer AS" + std::to_string(aspa_.customer.value));
  }

  json_fields const& fields_;
  aspa_record& aspa_;
  std::optional<base::ip_family> family_;
  std::set<std::pair<std::uint32_t, int>> seen_;
};

void take_aspa(json_fields const& fields, std::optional<base::ip_family> family, vrp_sink& sink) {
  aspa_record aspa;
  auto const customer =
      fields.required_asn(fields.value().get("customer_asid") ? "customer_asid" : "customer");
  if (!customer) return;
  aspa.customer = *customer;
  auto list = provider_list{fields, aspa, family};
  auto const given = fields.value().get("providers");
  if (given) given->for_each_element([&](base::json_value value) { list.take(value); });
  auto const detail = "customer AS" + std::to_string(customer->value);
  if (aspa.providers.empty()) return fields.report_detail("no providers", detail);
  if (list.zero_beside_others()) {
    fields.report_detail("AS0 beside other providers", detail);
    std::erase_if(aspa.providers, [](aspa_provider const& one) { return one.asn.value == 0; });
  }
  aspa.trust_anchor = fields.text("ta");
  aspa.not_after = expiry_of(fields);
  sink.deliver(aspa);
}

std::optional<base::date> built_on(json_item const& item) {
  if (item.path == "metadata.generated") {
    auto const seconds = item.value.integer();
    return seconds ? day_of_unix_time(*seconds) : std::nullopt;
  }
  auto const says_when = item.path == "metadata.buildtime" || item.path == "metadata.generatedTime";
  return says_when ? base::parse_date(item.value.text().value_or("")) : std::nullopt;
}

bool is_aspa_path(std::string_view path) {
  for (auto const member : {std::string_view{"aspas"}, std::string_view{"provider_authorizations"}}) {
    if (!path.starts_with(member)) continue;
    auto const rest = path.substr(member.size());
    if (rest.empty() || rest == ".ipv4" || rest == ".ipv6") return true;
  }
  return false;
}

void take_item(json_item const& item, vrp_sink& sink) {
  if (auto const built = built_on(item)) return sink.deliver(*built);
  auto const is_roa = item.path == "roas";
  if (!is_roa && !is_aspa_path(item.path)) return;
  auto const fields = fields_of(item, sink.tally());
  if (!fields) return;
  if (is_roa) return take_roa(*fields, sink);
  auto family = std::optional<base::ip_family>{};
  if (item.path.ends_with(".ipv4")) family = base::ip_family::v4;
  if (item.path.ends_with(".ipv6")) family = base::ip_family::v6;
  take_aspa(*fields, family, sink);
}

// --- CSV ---

struct csv_columns {
  explicit csv_columns(csv_header const& header)
      : asn{header.find({"ASN"})},
        prefix{header.find({"IP Prefix"})},
        max_length{header.find({"Max Length"})},
        trust_anchor{header.find({"Trust Anchor"})},
        expires{header.find({"Expires"})},
        not_before{header.find({"Not Before"})},
        not_after{header.find({"Not After"})} {}
  bool complete() const { return asn && prefix && max_length; }

  std::optional<std::size_t> asn;
  std::optional<std::size_t> prefix;
  std::optional<std::size_t> max_length;
  std::optional<std::size_t> trust_anchor;
  std::optional<std::size_t> expires;
  std::optional<std::size_t> not_before;
  std::optional<std::size_t> not_after;
};

using csv_fields = std::vector<std::string_view>;

class vrp_table {
 public:
  vrp_table(csv_columns const& columns, vrp_sink& sink) : columns_{columns}, sink_{sink} {}

  void take(csv_fields const& row, base::place where) {
    auto& tally = sink_.tally();
    if (row.size() <= std::max(*columns_.asn, *columns_.prefix)) return tally.add("short row", where);
    auto const asn = base::parse_asn(field_at(row, columns_.asn));
    if (!asn) return tally.add("bad ASN", where, field_at(row, columns_.asn));
    vrp_record vrp;
    vrp.asn = *asn;
    auto const prefix = field_at(row, columns_.prefix);
    if (auto const* const fault = complete(vrp, prefix, max_length_in(row)))
      return tally.add(fault, where,
                       std::string{prefix} + " max " + std::string{field_at(row, columns_.max_length)});
    vrp.trust_anchor = field_at(row, columns_.trust_anchor);
    take_days(row, where, vrp);
    sink_.deliver(vrp);
  }

 private:
  std::optional<std::int64_t> max_length_in(csv_fields const& row) const {
    auto const text = field_at(row, columns_.max_length);
    if (text.empty()) return std::nullopt;
    return base::parse_number<std::int64_t>(text).value_or(-1);
  }

  void take_days(csv_fields const& row, base::place where, vrp_record& vrp) {
    vrp.not_before = day_in(field_at(row, columns_.not_before), where);
    vrp.not_after = day_in(field_at(row, columns_.not_after), where);
    auto const expires = field_at(row, columns_.expires);
    if (expires.empty()) return;
    auto const seconds = base::parse_number<std::int64_t>(expires);
    auto const day = seconds ? day_of_unix_time(*seconds) : std::nullopt;
    if (!day) return sink_.tally().add("bad date", where, expires);
    vrp.not_after = *day;
  }

  // "2021-05-03 14:51:30"; "N/A" where the row comes from no ROA.
  base::date day_in(std::string_view text, base::place where) {
    if (text.empty() || text == "N/A") return {};
    auto const day = base::parse_date(text.substr(0, 10));
    if (!day) sink_.tally().add("bad date", where, text);
    return day.value_or(base::date{});
  }

  csv_columns columns_;
  vrp_sink& sink_;
};

void read_csv(input& in, vrp_sink& sink) {
  auto rows = csv_reader{in, sink.tally()};
  csv_fields row;
  if (!rows.next(row)) return;
  auto const columns = csv_columns{csv_header{row}};
  if (!columns.complete()) return sink.tally().add("missing column", rows.place());
  auto table = vrp_table{columns, sink};
  while (rows.next(row)) table.take(row, rows.place());
}

bool json_outline_matches(json_outline const& outline) {
  if (outline.has("roas[].prefix") && outline.has("roas[].asn")) return true;
  if (outline.has("aspas[].customer_asid") || outline.has("aspas[].customer")) return true;
  return outline.has("roas[]") && (outline.has("metadata") || outline.has("aspas"));
}

}  // namespace

bool looks_like_vrps(sample const& start) {
  if (looks_like_json(start)) return json_outline_matches(json_outline{start.text});
  return csv_columns{header_of(start.text)}.complete();
}

void read_vrps(input& in, base::tally& counted, vrp_visitor const& visitor) {
  auto sink = vrp_sink{counted, visitor};
  if (!looks_like_json(sample_of(in))) return read_csv(in, sink);
  for_each_json_item(in, counted, [&](json_item const& item) { take_item(item, sink); });
}

void count_vrps(input& in, base::tally& counted) {
  read_vrps(in, counted, {});
}

}  // namespace causeway::formats
